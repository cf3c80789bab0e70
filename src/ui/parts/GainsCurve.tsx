import {makeStyles, tokens} from "@fluentui/react-components";
import {useWords} from "../language";

const useStyles = makeStyles({
  chart: {width: "100%", maxWidth: "360px", height: "auto", overflow: "visible"},
  axis: {stroke: tokens.colorNeutralStroke1, strokeWidth: 1},
  even: {stroke: tokens.colorNeutralForeground3, strokeWidth: 1, strokeDasharray: "3 4"},
  curve: {fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: 2.5, strokeLinejoin: "round"},
  area: {fill: tokens.colorBrandBackground2},
  label: {fontSize: "11px", fill: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase},
});

/** Curves read from left to right in every language of ours, as the charts in Excel do. */
const LEFT_TO_RIGHT = {direction: "ltr"} as const;
const WIDTH = 280;
const HEIGHT = 110;
const LEFT = 34;
const x = (customers: number) => LEFT + customers * (WIDTH - LEFT);
const y = (best: number) => HEIGHT - best * (HEIGHT - 8);

/** How many of the best are among the customers with the highest fit (M6.8); the dashed line is what chance would find. */
export function GainsCurve({gains}: {gains: readonly number[]}) {
  const words = useWords();
  const styles = useStyles();
  const {percent} = words.formats;
  const [tenth = 0, fifth = 0, threeTenths = 0] = gains;
  const line = [0, ...gains].map((share, step) => `${x(step / gains.length).toFixed(1)},${y(share).toFixed(1)}`).join(" ");
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 34}`}
      className={styles.chart}
      style={LEFT_TO_RIGHT}
      role="img"
      aria-label={words.card.gains(tenth, fifth, threeTenths)}
    >
      <polygon points={`${line} ${x(1)},${y(0)}`} className={styles.area} />
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className={styles.even} />
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(0)} className={styles.axis} />
      <polyline points={line} className={styles.curve} />
      <text x={LEFT - 4} y={y(1) + 4} textAnchor="end" className={styles.label}>
        {percent(1)}
      </text>
      <text x={x(0.2)} y={HEIGHT + 14} textAnchor="middle" className={styles.label}>
        {percent(0.2)}
      </text>
      <text x={x(1)} y={HEIGHT + 14} textAnchor="end" className={styles.label}>
        {percent(1)}
      </text>
      <text x={(x(0) + x(1)) / 2} y={HEIGHT + 30} textAnchor="middle" className={styles.label}>
        {words.card.gainsCustomers}
      </text>
    </svg>
  );
}
