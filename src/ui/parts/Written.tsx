import {Button, makeStyles, tokens} from "@fluentui/react-components";
import type {Receipt, WrittenColumn} from "../../domain/receipt";
import {columnLetters} from "../columnLetters";
import {useWords} from "../language";
import {Notice} from "./Notice";

const useStyles = makeStyles({
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS},
});

/** What stands in the workbook from us: where it is, and how to take it away. */
export function Written(props: {
  receipt: Receipt;
  isNew: boolean;
  sheet: string | undefined;
  onShow: (place: {readonly anchor: string} | {readonly address: string}) => void;
  onRemove: () => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {receipt, isNew, sheet, onShow, onRemove} = props;
  const [column] = receipt.columns;
  const [summary] = receipt.sheets;
  return (
    <Notice intent={isNew ? "success" : "info"} title={words.writing.writtenTitle}>
      <div>{words.writing.written(receipt.writtenAt)}</div>
      <div className={styles.actions}>
        {summary && (
          <Button size="small" onClick={() => onShow({anchor: summary.anchor})}>
            {words.writing.showSummary}
          </Button>
        )}
        {column && sheet !== undefined && (
          <Button size="small" onClick={() => onShow({address: addressOf(sheet, column)})}>
            {words.writing.showColumn(column.heading)}
          </Button>
        )}
        <Button size="small" onClick={onRemove}>
          {words.writing.remove}
        </Button>
      </div>
    </Notice>
  );
}

const addressOf = (sheet: string, column: WrittenColumn): string => `${sheet}!${columnLetters(column.column)}${column.headingRow + 1}`;
