import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import type {TierAnalysis} from "../../domain/tierAnalysis";
import {useWords} from "../language";
import {numberToType, typedNumber} from "../numberInput";
import {tierColor} from "../theme";
import {TypedInput} from "./TypedInput";

const useStyles = makeStyles({
  table: {width: "100%", borderCollapse: "collapse", tableLayout: "fixed"},
  heading: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
  },
  cell: {padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`, verticalAlign: "top"},
  figure: {textAlign: "end", paddingInlineEnd: 0},
  number: {display: "block", lineHeight: "32px", fontVariantNumeric: "tabular-nums"},
  name: {width: "34%"},
  floor: {width: "20%"},
  named: {display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS},
  swatch: {width: "6px", height: "32px", borderRadius: tokens.borderRadiusSmall, flexShrink: 0},
  field: {flexGrow: 1, minWidth: 0},
  input: {width: "100%", minWidth: 0},
  muted: {color: tokens.colorNeutralForeground3},
});

/** The tiers as they are: names and floors to change, customers and revenue to see (M1.4). */
export function TierTable(props: {
  analysis: TierAnalysis;
  onName: (position: number, name: string) => void;
  onFloor: (position: number, floor: number) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {analysis, onName, onFloor} = props;
  const {number, percent, locale} = words.formats;
  const figure = mergeClasses(styles.cell, styles.figure);
  return (
    <table className={styles.table} aria-label={words.tiers.preview(analysis.metricHeading)}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.heading, styles.name)}>
            {words.tiers.tier}
          </th>
          <th scope="col" className={mergeClasses(styles.heading, styles.floor)}>
            {words.tiers.floor}
          </th>
          <th scope="col" className={mergeClasses(styles.heading, styles.figure)}>
            {words.tiers.customers}
          </th>
          <th scope="col" className={mergeClasses(styles.heading, styles.figure)}>
            {words.tiers.revenue}
          </th>
        </tr>
      </thead>
      <tbody>
        {analysis.tiers.map((tier, position) => (
          <tr key={position}>
            <td className={styles.cell}>
              <span className={styles.named}>
                <span className={styles.swatch} style={{backgroundColor: tierColor(position)}} aria-hidden="true" />
                <span className={styles.field}>
                  <TypedInput
                    label={words.tiers.nameOf(position + 1)}
                    isLabelHidden
                    value={tier.name}
                    fault={(text) => (text === "" ? words.problem({code: "tierNameBlank", position: position + 1}) : undefined)}
                    onCommit={(text) => onName(position, text)}
                    input={{className: styles.input}}
                  />
                </span>
              </span>
            </td>
            <td className={styles.cell}>
              <TypedInput
                label={words.tiers.floorOf(tier.name)}
                isLabelHidden
                value={numberToType(tier.floor, locale)}
                fault={(text) => (Number.isNaN(typedNumber(text, locale)) ? words.tiers.floorInvalid(text) : undefined)}
                onCommit={(text) => onFloor(position, typedNumber(text, locale))}
                input={{className: styles.input, inputMode: "decimal"}}
              />
            </td>
            <td className={figure}>
              <span className={styles.number}>{number(tier.customers)}</span>
            </td>
            <td className={figure}>
              <span className={styles.number}>{percent(tier.share)}</span>
            </td>
          </tr>
        ))}
        {analysis.unclassified > 0 && (
          <tr>
            <td className={styles.cell} colSpan={2}>
              <span className={styles.muted}>{words.tiers.unclassified}</span>
            </td>
            <td className={figure}>
              <span className={styles.muted}>{number(analysis.unclassified)}</span>
            </td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}
