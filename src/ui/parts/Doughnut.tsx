import {makeStyles, tokens} from "@fluentui/react-components";
import type {TierResult} from "../../domain/tier";
import {useWords} from "../language";
import {tierColor} from "../theme";

const useStyles = makeStyles({
  figure: {display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalL, margin: 0},
  chart: {width: "120px", height: "120px", flexShrink: 0},
  legend: {listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0},
  entry: {display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase300},
  swatch: {width: "12px", height: "12px", borderRadius: tokens.borderRadiusSmall, flexShrink: 0},
  name: {overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap"},
  share: {fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums"},
});

const RADIUS = 40;
const AROUND = 2 * Math.PI * RADIUS;
/** Bare ring between two arcs, so that neighbours can be told apart without colour. */
const GAP = 2;

/** The share of revenue of each tier as a ring, with names and shares beside it. Tiers below zero have no arc. */
export function Doughnut({tiers}: {tiers: readonly TierResult[]}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 100 100" className={styles.chart} role="img" aria-label={words.revenue.doughnutText(tiers)}>
        {arcsOf(tiers).map(({position, start, length}) => (
          <circle
            key={position}
            cx="50"
            cy="50"
            r={RADIUS}
            fill="none"
            strokeWidth="18"
            strokeDasharray={`${Math.max(length - GAP, 0.5)} ${AROUND}`}
            strokeDashoffset={-start}
            transform="rotate(-90 50 50)"
            style={{stroke: tierColor(position)}}
          />
        ))}
      </svg>
      <ul className={styles.legend} aria-hidden="true">
        {tiers.map(({name, share}, position) => (
          <li key={position} className={styles.entry}>
            <span className={styles.swatch} style={{backgroundColor: tierColor(position)}} />
            <span className={styles.share}>{words.formats.percent(share)}</span>
            <span className={styles.name}>{name}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Where each tier's arc begins and how long it is, along the ring. */
function arcsOf(tiers: readonly TierResult[]) {
  let start = 0;
  return tiers.flatMap(({share}, position) => {
    if (!(share > 0)) return [];
    const arc = {position, start, length: Math.min(share, 1) * AROUND};
    start += arc.length;
    return [arc];
  });
}
