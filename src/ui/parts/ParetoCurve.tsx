import {makeStyles, Text, tokens} from "@fluentui/react-components";
import type {ParetoPoint} from "../../domain/tier";
import {useWords} from "../language";

const useStyles = makeStyles({
  figure: {margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  chart: {width: "100%", height: "auto", overflow: "visible"},
  axis: {stroke: tokens.colorNeutralStroke1, strokeWidth: 1},
  even: {stroke: tokens.colorNeutralStroke1, strokeWidth: 1, strokeDasharray: "3 4"},
  curve: {fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: 2.5, strokeLinejoin: "round"},
  area: {fill: tokens.colorBrandBackground2},
  guide: {stroke: tokens.colorNeutralForeground2, strokeWidth: 1, strokeDasharray: "2 3"},
  point: {fill: tokens.colorBrandBackground, stroke: tokens.colorNeutralBackground1, strokeWidth: 2},
  label: {fontSize: "11px", fill: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase},
  strong: {fontSize: "12px", fontWeight: tokens.fontWeightSemibold, fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase},
});

/** Share of the customers at which the 80/20 rule is read. */
const TOP_FIFTH = 0.2;
/** Curves read from left to right in every language of ours, as the charts in Excel do. As a class, Griffel would turn it round. */
const LEFT_TO_RIGHT = {direction: "ltr"} as const;
const WIDTH = 280;
const HEIGHT = 120;
const LEFT = 34;
const BOTTOM = 34;

const x = (customers: number) => LEFT + customers * (WIDTH - LEFT);
/** Revenue may pass its total for a while where some customers cost money; the curve stays on the paper. */
const y = (revenue: number) => HEIGHT - Math.min(Math.max(revenue, 0), 1.1) * (HEIGHT - 12);

/** How the revenue adds up from the richest customer down, with the 80/20 point marked and said in words. */
export function ParetoCurve({points, topFifthShare}: {points: readonly ParetoPoint[]; topFifthShare: number}) {
  const words = useWords();
  const styles = useStyles();
  const {percent} = words.formats;
  const sentence = words.revenue.paretoText(topFifthShare);
  const line = points.map(({customers, revenue}) => `${x(customers).toFixed(1)},${y(revenue).toFixed(1)}`).join(" ");
  const [markX, markY] = [x(TOP_FIFTH), y(topFifthShare)];
  return (
    <figure className={styles.figure}>
      <Text block>{sentence}</Text>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + BOTTOM}`} className={styles.chart} style={LEFT_TO_RIGHT} role="img" aria-label={sentence}>
        <polygon points={`${x(0)},${y(0)} ${line} ${x(1)},${y(0)}`} className={styles.area} />
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className={styles.even} />
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(0)} className={styles.axis} />
        <polyline points={line} className={styles.curve} />
        <line x1={markX} y1={y(0)} x2={markX} y2={markY} className={styles.guide} />
        <line x1={x(0)} y1={markY} x2={markX} y2={markY} className={styles.guide} />
        <circle cx={markX} cy={markY} r="5" className={styles.point} />
        <text x={LEFT - 4} y={markY + 4} textAnchor="end" className={styles.strong}>
          {percent(topFifthShare)}
        </text>
        <text x={markX} y={HEIGHT + 14} textAnchor="middle" className={styles.strong}>
          {percent(TOP_FIFTH)}
        </text>
        <text x={x(1)} y={HEIGHT + 14} textAnchor="end" className={styles.label}>
          {percent(1)}
        </text>
        <text x={(x(0) + x(1)) / 2} y={HEIGHT + 30} textAnchor="middle" className={styles.label}>
          {words.revenue.paretoCustomers}
        </text>
      </svg>
    </figure>
  );
}
