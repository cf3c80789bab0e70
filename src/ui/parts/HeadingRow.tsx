import {useWords} from "../language";
import {numberToType, typedNumber} from "../numberInput";
import {TypedInput} from "./TypedInput";

/** In which row of the sheet (from 0) the headings stand, typed as people count. An empty field lets it be found. */
export function HeadingRow(props: {row: number | undefined; lastRow: number; onChange: (row: number | undefined) => void}) {
  const words = useWords();
  const {row, lastRow, onChange} = props;
  const {locale} = words.formats;
  const isRow = (typed: number) => Number.isInteger(typed) && typed >= 1 && typed <= lastRow;
  return (
    <TypedInput
      label={words.start.headingRow}
      hint={words.start.headingRowHint}
      value={row === undefined ? "" : numberToType(row + 1, locale)}
      fault={(text) => (text === "" || isRow(typedNumber(text, locale)) ? undefined : words.start.headingRowInvalid)}
      onCommit={(text) => onChange(text === "" ? undefined : typedNumber(text, locale) - 1)}
      input={{inputMode: "numeric"}}
    />
  );
}
