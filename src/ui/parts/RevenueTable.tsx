import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {TierAnalysis} from "../../domain/tierAnalysis";
import {useWords} from "../language";
import {tierColor} from "../theme";

const useStyles = makeStyles({
  table: {width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums"},
  heading: {
    textAlign: "end",
    verticalAlign: "bottom",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  row: {borderTop: `1px solid ${tokens.colorNeutralStroke2}`},
  cell: {
    textAlign: "end",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    whiteSpace: "nowrap",
  },
  start: {textAlign: "start", paddingInlineStart: 0},
  name: {
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "normal",
    overflowWrap: "anywhere",
  },
  swatch: {width: "10px", height: "10px", borderRadius: tokens.borderRadiusSmall, flexShrink: 0},
  second: {display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200},
});

/** The tiers in figures (M2.1). Two figures a cell keep six figures legible in a narrow pane. */
export function RevenueTable({analysis, currency}: {analysis: TierAnalysis; currency: string | undefined}) {
  const words = useWords();
  const styles = useStyles();
  const {number, percent, money} = words.formats;
  const {revenue} = words;
  const customers = analysis.customers - analysis.unclassified;
  return (
    <table className={styles.table} aria-label={revenue.table}>
      <thead>
        <tr>
          <Heading isFirst first={revenue.tier} />
          <Heading first={revenue.customers} second={revenue.customerShare} />
          <Heading first={revenue.revenue} second={revenue.revenueShare} />
          <Heading first={revenue.average} second={revenue.median} />
        </tr>
      </thead>
      <tbody>
        {analysis.tiers.map((tier, position) => (
          <tr key={position} className={styles.row}>
            <th scope="row" className={mergeClasses(styles.cell, styles.start)}>
              <span className={styles.name}>
                <span className={styles.swatch} style={{backgroundColor: tierColor(position)}} aria-hidden="true" />
                {tier.name}
              </span>
            </th>
            <Figures first={number(tier.customers)} second={percent(tier.customerShare)} />
            <Figures first={money(tier.revenue, currency)} second={percent(tier.share)} />
            <Figures first={money(tier.average, currency)} second={money(tier.median, currency)} />
          </tr>
        ))}
        <tr className={styles.row}>
          <th scope="row" className={mergeClasses(styles.cell, styles.start)}>
            {revenue.total}
          </th>
          <Figures first={number(customers)} />
          <Figures first={money(analysis.revenue, currency)} />
          <Figures first={money(customers > 0 ? analysis.revenue / customers : NaN, currency)} />
        </tr>
      </tbody>
    </table>
  );
}

function Heading({first, second, isFirst = false}: {first: string; second?: string; isFirst?: boolean}) {
  const styles = useStyles();
  return (
    <th scope="col" className={mergeClasses(styles.heading, isFirst && styles.start)}>
      {first}
      {second !== undefined && <Second>{second}</Second>}
    </th>
  );
}

function Figures({first, second}: {first: string; second?: string}) {
  const styles = useStyles();
  return (
    <td className={styles.cell}>
      {first}
      {second !== undefined && <Second>{second}</Second>}
    </td>
  );
}

function Second({children}: {children: ReactNode}) {
  const styles = useStyles();
  return <span className={styles.second}>{children}</span>;
}
