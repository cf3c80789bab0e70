import {Button, makeStyles, ProgressBar, Text, tokens} from "@fluentui/react-components";
import {useWords} from "../language";

const useStyles = makeStyles({
  busy: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalS},
  line: {display: "flex", justifyContent: "space-between", alignItems: "center", columnGap: tokens.spacingHorizontalS},
  muted: {color: tokens.colorNeutralForeground3},
});

/** Work under way: what it is, how far it is where that can be told, and how to stop it where it can be stopped. */
export function Busy(props: {
  label: string;
  done?: number | undefined;
  all?: number | undefined;
  /** How long it will still take, where that can be guessed. */
  secondsLeft?: number | undefined;
  /** How far it is, in words; rows of a read where left out. */
  progress?: string | undefined;
  onCancel?: () => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {label, done, all, secondsLeft, progress, onCancel} = props;
  const isCounted = done !== undefined && all !== undefined && all > 0;
  return (
    <div className={styles.busy} role="status">
      <div className={styles.line}>
        <Text>{label}</Text>
        {onCancel && (
          <Button size="small" appearance="subtle" onClick={onCancel}>
            {words.pane.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={label} value={isCounted ? done / all : undefined} />
      {isCounted && (
        <Text size={200} className={styles.muted} aria-hidden>
          {[progress ?? words.start.rowsRead(done, all), ...(secondsLeft === undefined ? [] : [words.changes.timeLeft(secondsLeft)])].join(
            words.formats.separator,
          )}
        </Text>
      )}
    </div>
  );
}
