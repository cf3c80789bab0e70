import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {LeftOut} from "../../domain/best";
import {useWords} from "../language";
import {Disclosure} from "./Disclosure";

const useStyles = makeStyles({
  list: {listStyleType: "none", margin: 0, padding: 0},
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: {minWidth: 0, overflowWrap: "anywhere"},
  why: {display: "block", color: tokens.colorNeutralForeground3},
  action: {flexShrink: 0},
});

/** Customers listed one by one; who wants all of them finds them on the written sheet. */
const MOST = 30;

/** Customers of the tier who were not ranked, why, and the way back (M3.1, M3.3). */
export function LeftOutList(props: {
  leftOut: readonly LeftOut[];
  isEveryoneBack: boolean;
  onPutBack: (customer: string | "all") => void;
  onUndo: (customer: string) => void;
  onLeaveOut: () => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {leftOut, isEveryoneBack, onPutBack, onUndo, onLeaveOut} = props;
  const canReturn = leftOut.some(({why}) => why === "churned" || why === "dissatisfied");
  if (leftOut.length === 0 && !isEveryoneBack) return null;
  return (
    <Disclosure label={words.best.leftOut(leftOut.length)}>
      <ul className={styles.list}>
        {leftOut.slice(0, MOST).map((each) => (
          <li key={each.key} className={styles.item}>
            <span className={styles.text}>
              {each.key}
              <Text size={200} className={styles.why}>
                {words.best.why[each.why](each.heading, detailOf(each))}
              </Text>
            </span>
            <Return leftOut={each} onPutBack={onPutBack} onUndo={onUndo} />
          </li>
        ))}
      </ul>
      {leftOut.length > MOST && <Text size={200}>{words.best.more(leftOut.length - MOST)}</Text>}
      {canReturn && (
        <Button size="small" onClick={() => onPutBack("all")}>
          {words.best.putAllBack}
        </Button>
      )}
      {isEveryoneBack && (
        <Button size="small" onClick={onLeaveOut}>
          {words.best.leaveOutAgain}
        </Button>
      )}
    </Disclosure>
  );

  function detailOf({why, value, reason}: LeftOut): string | undefined {
    if (why === "pinnedOut") return reason === "" ? undefined : reason;
    if (Number.isNaN(value)) return undefined;
    // A date of leaving is a serial date; a flag of 1 says nothing more than the heading does.
    if (why === "churned") return value > 1 ? words.formats.date(value) : undefined;
    return words.formats.number(value);
  }
}

function Return(props: {leftOut: LeftOut; onPutBack: (customer: string) => void; onUndo: (customer: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {key, why} = props.leftOut;
  if (why === "objectiveMissing") return null;
  if (why === "pinnedOut")
    return (
      <Button size="small" appearance="subtle" className={styles.action} aria-label={words.best.undoName(key)} onClick={() => props.onUndo(key)}>
        {words.best.undo}
      </Button>
    );
  return (
    <Button size="small" appearance="subtle" className={styles.action} aria-label={words.best.putBackName(key)} onClick={() => props.onPutBack(key)}>
      {words.best.putBack}
    </Button>
  );
}
