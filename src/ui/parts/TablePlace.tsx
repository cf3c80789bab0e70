import {Field, Radio, RadioGroup, Select} from "@fluentui/react-components";
import type {Understanding} from "../../domain/customers";
import type {Choices} from "../../domain/settings";
import type {Area} from "../../domain/source";
import {useWords} from "../language";
import {columnLetters} from "../columnLetters";

/** Which of several tables is read, and whether hidden rows count; nothing where there is nothing to ask. */
export function TablePlace(props: {
  understanding: Pick<Understanding, "tables" | "hiddenRows">;
  choices: Pick<Choices, "rows">;
  onTable: (at: NonNullable<Choices["tableAt"]>) => void;
  onRows: (rows: NonNullable<Choices["rows"]>) => void;
}) {
  const {start} = useWords();
  const {tables, hiddenRows = 0} = props.understanding;
  const {rows = "all"} = props.choices;
  return (
    <>
      {tables && (
        <Field label={start.whichTable} hint={start.whichTableHint}>
          <Select
            value={String(tables.used)}
            onChange={(_, {value}) => {
              const area = tables.areas[Number(value)];
              if (area !== undefined) props.onTable({row: area.row, column: area.column});
            }}
          >
            {tables.areas.map((area, at) => (
              <option key={cellsOf(area)} value={String(at)}>
                {cellsOf(area)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {hiddenRows > 0 && (
        <Field label={start.rows}>
          <RadioGroup value={rows} onChange={(_, {value}) => props.onRows(value === "visible" ? "visible" : "all")}>
            <Radio value="all" label={start.allRows} />
            <Radio value="visible" label={start.visibleRows(hiddenRows)} />
          </RadioGroup>
        </Field>
      )}
    </>
  );
}

const cellsOf = ({row, column, rows, columns}: Area): string =>
  `${columnLetters(column)}${row + 1}:${columnLetters(column + columns - 1)}${row + rows}`;
