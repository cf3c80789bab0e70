import {Field, makeStyles, Select, Text, tokens} from "@fluentui/react-components";
import type {Understanding} from "../../domain/customers";
import {sourceTitle, type Source} from "../../domain/source";
import {isSamePlace} from "../../workflow/state";
import {useWords} from "../language";

const useStyles = makeStyles({
  found: {color: tokens.colorNeutralForeground2},
});

/** Which list of the workbook, and what was found in it. */
export function SourcePicker(props: {
  source: Source | undefined;
  sources: readonly Source[];
  understanding: Understanding | undefined;
  onChoose: (source: Source) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {source, sources, understanding, onChoose} = props;
  const known = source === undefined || sources.some((each) => isSamePlace(each, source)) ? sources : [source, ...sources];
  return (
    <div>
      <Field label={words.start.list}>
        <Select
          value={source === undefined ? "" : placeKey(source)}
          onChange={(_, {value}) => {
            const chosen = known.find((each) => placeKey(each) === value);
            if (chosen !== undefined) onChoose(chosen);
          }}
        >
          {source === undefined && <option value="" />}
          {known.map((each) => (
            <option key={placeKey(each)} value={placeKey(each)}>
              {`${sourceTitle(each)} (${each.kind === "table" ? words.start.tableKind : words.start.rangeKind})`}
            </option>
          ))}
        </Select>
      </Field>
      {understanding && (
        <Text size={200} className={styles.found} role="status">
          {words.start.found(understanding.customers, understanding.columns.length)}
          {understanding.isGrouped && ` (${words.start.grouped(understanding.rows)})`}
        </Text>
      )}
    </div>
  );
}

const placeKey = (source: Source): string => JSON.stringify([source.sheetId, source.table ?? null]);
