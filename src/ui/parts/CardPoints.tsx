import {Badge, Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {BinRule, Scorecard, ScorecardBlock, ScorecardPair} from "../../domain/scorecard";
import {binText, type BinUnit, pointsText} from "../../words/binText";
import {useWords} from "../language";
import {Disclosure} from "./Disclosure";
import {Section} from "./Section";

const useStyles = makeStyles({
  table: {width: "100%", borderCollapse: "collapse", tableLayout: "fixed"},
  head: {textAlign: "start", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200},
  cell: {
    textAlign: "start",
    verticalAlign: "baseline",
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  points: {width: "64px", textAlign: "end", fontVariantNumeric: "tabular-nums", paddingInlineEnd: 0},
  strong: {fontWeight: tokens.fontWeightSemibold},
  hint: {color: tokens.colorNeutralForeground3},
  kept: {display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS},
});

/** Lines that are seen at once: the most telling of the card. */
const FEW = 6;

/** One line: an attribute's bin, or two of them together. */
interface Line {
  readonly attribute: string;
  readonly bin: string;
  readonly points: number;
  readonly isOwn: boolean;
}

/** The scorecard, the most telling lines first (M6.7); and the way back to what was learnt, where people have edited it. */
export function CardPoints(props: {card: Scorecard; onLearnt: () => void; onLearntOf: (attribute: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {card, onLearnt, onLearntOf} = props;
  const lines = useLines(card);
  const telling = [...lines].filter(({points}) => points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const own = [...new Set(card.blocks.filter(({bins}) => bins.some(({isOwn}) => isOwn)).map(({attribute}) => attribute))];
  const isEdited = lines.some(({isOwn}) => isOwn);
  if (lines.length === 0) return <Section heading={words.card.scorecard}>{words.card.noCard}</Section>;
  return (
    <Section heading={words.card.scorecard}>
      <Text size={200} className={styles.hint}>
        {words.card.pointsHint}
      </Text>
      <Lines lines={telling.slice(0, FEW)} />
      {lines.length > FEW && (
        <Disclosure label={words.card.allPoints(lines.length)}>
          <Lines lines={lines} />
        </Disclosure>
      )}
      {isEdited && (
        <div className={styles.kept}>
          <Text>{words.card.ownKept}</Text>
          {own.map((attribute) => (
            <Button key={attribute} size="small" onClick={() => onLearntOf(attribute)}>
              {words.card.toLearntOf(attribute)}
            </Button>
          ))}
          <Button size="small" onClick={onLearnt}>
            {words.card.toLearnt}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Lines({lines}: {lines: readonly Line[]}) {
  const words = useWords();
  const styles = useStyles();
  const {card, formats} = words;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {card.attribute}
          </th>
          <th scope="col" className={styles.head}>
            {card.bin}
          </th>
          <th scope="col" className={`${styles.head} ${styles.points}`}>
            {card.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({attribute, bin, points, isOwn}, position) => (
          <tr key={position}>
            <th scope="row" className={styles.cell}>
              <bdi>{attribute}</bdi>
            </th>
            <td className={styles.cell}>
              <bdi>{bin}</bdi>{" "}
              {isOwn && (
                <Badge appearance="tint" color="informative" size="small">
                  {card.own}
                </Badge>
              )}
            </td>
            <td className={`${styles.cell} ${styles.points} ${styles.strong}`}>
              <bdi>{pointsText(points, formats)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Values of a bin that are named; more would fill the pane. */
const MOST_NAMED = 2;

function useLines({blocks, pairs}: Scorecard): readonly Line[] {
  const {language, card} = useWords();
  const say = (rule: BinRule, about: BinUnit): string =>
    rule.kind === "texts" && rule.values.length > MOST_NAMED + 1
      ? card.andMore(rule.values.slice(0, MOST_NAMED), rule.values.length - MOST_NAMED)
      : binText(rule, about, language);
  const ofBlock = ({attribute, bins, ...about}: ScorecardBlock) =>
    bins.map(({rule, points, isOwn = false}): Line => ({attribute, bin: say(rule, about), points, isOwn}));
  const ofPair = ({sides: [first, second], cells}: ScorecardPair) =>
    cells
      .filter(({points}) => points !== 0)
      .map(({at: [down, across], points, isOwn = false}): Line => {
        const named = ({column, rules}: ScorecardPair["sides"][number], at: number) => {
          const {unit = "number", currency} = blocks.find((block) => block.column === column) ?? {};
          const rule = rules[at];
          return rule === undefined ? "" : say(rule, {unit, currency});
        };
        const bin = `${named(first, down)} × ${named(second, across)}`;
        return {attribute: `${first.attribute} × ${second.attribute}`, bin, points, isOwn};
      });
  return [...blocks.flatMap(ofBlock), ...pairs.flatMap(ofPair)];
}
