import {Link, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import type {Count, Trait} from "../../domain/trait";
import {conditionText} from "../../words/conditions";
import {useWords} from "../language";
import {Disclosure} from "./Disclosure";
import {timesText} from "./TraitCard";

const useStyles = makeStyles({
  table: {width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums"},
  heading: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    textAlign: "end",
    paddingInlineStart: tokens.spacingHorizontalXS,
  },
  start: {textAlign: "start", paddingInlineStart: 0, overflowWrap: "anywhere"},
  row: {borderTop: `1px solid ${tokens.colorNeutralStroke2}`},
  cell: {
    textAlign: "end",
    paddingBlock: "3px",
    paddingInlineStart: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  value: {whiteSpace: "normal"},
});

/** The attribute's other values with their rates, and the way to leave the column out. */
export function OtherValues({trait, onExclude}: {trait: Trait; onExclude?: (() => void) | undefined}) {
  const words = useWords();
  const styles = useStyles();
  const {traits, formats} = words;
  const percent = ({matching, of}: Count) => formats.percent(of === 0 ? NaN : matching / of);
  const start = (name: string) => mergeClasses(name, styles.start);
  if (trait.others.length === 0 && onExclude === undefined) return null;
  return (
    <Disclosure label={traits.others(trait.others.length)} name={traits.othersOf(trait.attribute)}>
      {trait.others.length > 0 && (
        <table className={styles.table} aria-label={traits.othersOf(trait.attribute)}>
          <thead>
            <tr>
              <th scope="col" className={start(styles.heading)}>
                {traits.condition}
              </th>
              <th scope="col" className={styles.heading}>
                {traits.best}
              </th>
              <th scope="col" className={styles.heading}>
                {traits.rest}
              </th>
              <th scope="col" className={styles.heading}>
                {traits.multiple}
              </th>
            </tr>
          </thead>
          <tbody>
            {trait.others.map((other, position) => (
              <tr key={position} className={styles.row}>
                <th scope="row" className={mergeClasses(styles.cell, styles.start, styles.value)}>
                  <bdi>{conditionText(other.condition, words.language)}</bdi>
                </th>
                <td className={styles.cell}>{percent(other.best)}</td>
                <td className={styles.cell}>{percent(other.rest)}</td>
                <td className={styles.cell}>{timesText(other.multiple, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onExclude && (
        <Link as="button" onClick={onExclude} aria-label={traits.excludeName(trait.attribute)}>
          {traits.exclude}
        </Link>
      )}
    </Disclosure>
  );
}
