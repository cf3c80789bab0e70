import type {SelectionFigures, SheetView} from "../../embedded/desk/face";
import {usePartStyles} from "./partStyles";

interface StatusBarProps {
  readonly figures: SelectionFigures | undefined;
  readonly sheet: SheetView | undefined;
  readonly isEditing: boolean;
}

const number = new Intl.NumberFormat("en-US", {maximumFractionDigits: 2});

/** Ready or editing, and the figures of the selection. */
export function StatusBar({figures, sheet, isEditing}: StatusBarProps) {
  const styles = usePartStyles();
  const shown = figures && figures.filled > 1 ? figures : undefined;
  return (
    <footer className={styles.status} data-testid="status">
      <span>{isEditing ? "Edit" : "Ready"}</span>
      {sheet?.isProtected && <span>Protected</span>}
      <span className={styles.push} />
      {shown?.average !== undefined && <Figure label="Average" value={shown.average} />}
      {shown && <Figure label="Count" value={shown.filled} />}
      {shown?.sum !== undefined && <Figure label="Sum" value={shown.sum} />}
      {sheet && sheet.usedRows > 0 && (
        <span className={styles.figure}>
          {number.format(sheet.usedRows)} rows × {number.format(sheet.usedColumns)} columns
        </span>
      )}
    </footer>
  );
}

function Figure({label, value}: {readonly label: string; readonly value: number}) {
  const styles = usePartStyles();
  return (
    <span className={styles.figure} data-testid={`status-${label.toLowerCase()}`}>
      {label}: {number.format(value)}
    </span>
  );
}
