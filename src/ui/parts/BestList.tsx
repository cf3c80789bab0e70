import {Badge, Button, makeStyles, mergeClasses, Text, tokens} from "@fluentui/react-components";
import {ArrowUndoRegular, DismissRegular} from "@fluentui/react-icons";
import {useState} from "react";
import type {BestCustomer, Measure, Pin, Shortlist} from "../../domain/best";
import type {Words} from "../../words/words";
import {useWords} from "../language";
import {measureText} from "../measureText";
import {TypedInput} from "./TypedInput";

const useStyles = makeStyles({
  table: {width: "100%", borderCollapse: "collapse"},
  heading: {textAlign: "start", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, padding: `0 0 ${tokens.spacingVerticalXS}`},
  row: {borderTop: `1px solid ${tokens.colorNeutralStroke2}`},
  cell: {padding: `${tokens.spacingVerticalXS} 0`, verticalAlign: "middle"},
  rank: {width: "36px", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums"},
  name: {fontWeight: tokens.fontWeightRegular, textAlign: "start", overflowWrap: "anywhere"},
  figure: {textAlign: "end", whiteSpace: "nowrap", paddingInlineStart: tokens.spacingHorizontalS},
  value: {fontVariantNumeric: "tabular-nums"},
  action: {width: "32px", textAlign: "end"},
  second: {display: "block", color: tokens.colorNeutralForeground3},
  asking: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS},
});

/** Customers shown without asking: enough to recognise the list, short enough to scroll past. */
const FIRST = 10;

/** The ranking (M3.4): each customer with the value that decided, and a way to take them off. */
export function BestList(props: {shortlist: Shortlist; onPinOut: (pin: Pin) => void; onUndo: (customer: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const {shortlist, onPinOut, onUndo} = props;
  const {best, measure} = shortlist;
  const shown = isWhole ? best : best.slice(0, FIRST);
  return (
    <>
      <table className={styles.table} aria-label={words.best.ranking}>
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              {words.best.rank}
            </th>
            <th scope="col" className={styles.heading}>
              {words.best.customer}
            </th>
            <th scope="col" className={mergeClasses(styles.heading, styles.figure)}>
              {valueHeading(measure, words)}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((customer) => (
            <Row key={customer.key} customer={customer} shortlist={shortlist} onPinOut={onPinOut} onUndo={onUndo} />
          ))}
        </tbody>
      </table>
      {best.length > FIRST && (
        <Button size="small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.best.showFewer : words.best.showAll(best.length)}
        </Button>
      )}
    </>
  );
}

function valueHeading({objective, headings}: Measure, {best}: Words): string {
  if (objective.kind === "blend") return best.blended;
  return headings.length === 1 ? headings[0] : best.value;
}

function Row(props: {customer: BestCustomer; shortlist: Shortlist; onPinOut: (pin: Pin) => void; onUndo: (customer: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  const [isAsking, setAsking] = useState(false);
  const {customer, shortlist, onPinOut, onUndo} = props;
  const {key, rank, value, isPinned, reason} = customer;
  const areFractions = shortlist.best.every((each) => !(Math.abs(each.value) > 1));
  return (
    <>
      <tr className={styles.row}>
        <td className={mergeClasses(styles.cell, styles.rank)}>{words.formats.number(rank)}</td>
        <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
          {key}
          {isPinned && (
            <Text size={200} className={styles.second}>
              <Badge appearance="tint" size="small">
                {words.best.pinned}
              </Badge>{" "}
              {reason}
            </Text>
          )}
        </th>
        <td className={mergeClasses(styles.cell, styles.figure, styles.value)}>
          {measureText(value, shortlist.measure, areFractions, words) ?? words.best.noValue}
        </td>
        <td className={mergeClasses(styles.cell, styles.action)}>
          {isPinned ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              aria-label={words.best.undoName(key)}
              title={words.best.undo}
              onClick={() => onUndo(key)}
            />
          ) : (
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={words.best.takeOffName(key)}
              title={words.best.takeOff}
              aria-expanded={isAsking}
              onClick={() => setAsking(!isAsking)}
            />
          )}
        </td>
      </tr>
      {isAsking && (
        <tr>
          <td />
          <td colSpan={3}>
            <Reason action={words.best.takeOff} onDone={(why) => onPinOut({customer: key, reason: why})} />
          </td>
        </tr>
      )}
    </>
  );
}

function Reason({action, onDone}: {action: string; onDone: (reason: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  const [reason, setReason] = useState("");
  return (
    <div className={styles.asking}>
      <TypedInput label={words.best.reason} value={reason} onCommit={setReason} />
      <Button size="small" appearance="primary" onClick={() => onDone(reason)}>
        {action}
      </Button>
    </div>
  );
}
