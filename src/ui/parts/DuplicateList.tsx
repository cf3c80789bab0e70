import {Field, makeStyles, Radio, RadioGroup, Text, tokens} from "@fluentui/react-components";
import type {DuplicateRows} from "../../domain/customers";
import type {Choices} from "../../domain/settings";
import {cellAddress} from "../cellAddress";
import {useWords} from "../language";
import {CellList} from "./CellList";
import {Disclosure} from "./Disclosure";

type Handling = NonNullable<Choices["duplicates"]>;

const HANDLINGS: readonly Handling[] = ["once", "together", "apart"];

/** Groups that are listed; a longer list is read in the sheet. */
const MOST = 30;

const useStyles = makeStyles({
  group: {display: "flex", flexDirection: "column"},
  why: {color: tokens.colorNeutralForeground2},
});

/** Rows that may be the same customer, and what becomes of them. */
export function DuplicateList(props: {
  duplicates: readonly DuplicateRows[];
  chosen: Handling | undefined;
  sheet: string;
  column: number;
  onChoose: (handling: Handling) => void;
  onShow: (address: string) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {duplicates, chosen, sheet, column, onChoose, onShow} = props;
  if (duplicates.length === 0 && chosen === undefined) return null;
  return (
    <Disclosure label={words.data.duplicates.heading(duplicates.length)}>
      <Field label={words.data.duplicates.question}>
        <RadioGroup value={chosen ?? "once"} onChange={(_, {value}) => onChoose(HANDLINGS.find((each) => each === value) ?? "once")}>
          {HANDLINGS.map((each) => (
            <Radio key={each} value={each} label={words.data.duplicates.choices[each]} />
          ))}
        </RadioGroup>
      </Field>
      {duplicates.slice(0, MOST).map(({why, heading, rows, names}, i) => (
        <div key={i} className={styles.group}>
          <Text size={200} className={styles.why}>
            {words.data.duplicates.why[why](heading)}
          </Text>
          <CellList
            cells={rows.slice(0, MOST).map((row, at) => ({address: cellAddress(sheet, row, column), text: names[at] ?? ""}))}
            count={rows.length}
            onShow={onShow}
          />
        </div>
      ))}
      {duplicates.length > MOST && <Text size={200}>{words.data.more(duplicates.length - MOST)}</Text>}
    </Disclosure>
  );
}
