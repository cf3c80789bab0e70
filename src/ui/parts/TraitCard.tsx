import {Badge, makeStyles, Switch, Text, tokens} from "@fluentui/react-components";
import type {Count, Trait} from "../../domain/trait";
import {conditionText, multipleText} from "../../words/conditions";
import type {Words} from "../../words/words";
import {useWords} from "../language";
import {OtherValues} from "./OtherValues";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {display: "flex", justifyContent: "space-between", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS},
  names: {minWidth: 0, overflowWrap: "anywhere"},
  attribute: {color: tokens.colorNeutralForeground3},
  condition: {margin: 0},
  figures: {display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM},
  multiple: {flexShrink: 0, minWidth: "64px", color: tokens.colorBrandForeground1, lineHeight: tokens.lineHeightBase600},
  rates: {flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS},
  line: {display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalXS, fontVariantNumeric: "tabular-nums"},
  track: {height: "4px", borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden"},
  best: {height: "100%", backgroundColor: tokens.colorBrandBackground},
  rest: {height: "100%", backgroundColor: tokens.colorNeutralForeground3},
  evidence: {color: tokens.colorNeutralForeground3},
  badge: {alignSelf: "flex-start", marginTop: tokens.spacingVerticalXS, height: "auto", whiteSpace: "normal", textAlign: "start"},
  toggle: {flexShrink: 0, marginTop: "-6px", marginInlineEnd: "-8px"},
});

/** One attribute: what the best share, how much more usual that is among them, on what evidence, and whether it stands in the profile (M4.5). */
export function TraitCard(props: {trait: Trait; tier: string; onInProfile?: (isIn: boolean) => void; onExclude?: () => void}) {
  const words = useWords();
  const styles = useStyles();
  const {trait, tier, onInProfile, onExclude} = props;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div className={styles.names}>
          <Text size={200} block className={styles.attribute}>
            <bdi>{trait.attribute}</bdi>
          </Text>
          <Text as="h4" block size={400} weight="semibold" className={styles.condition}>
            <bdi>{conditionText(trait.condition, words.language)}</bdi>
          </Text>
        </div>
        {onInProfile && (
          <Switch
            className={styles.toggle}
            checked={trait.inProfile}
            aria-label={words.traits.inProfileOf(trait.attribute)}
            title={words.traits.inProfile}
            onChange={(_, {checked}) => onInProfile(checked)}
          />
        )}
      </div>
      <div className={styles.figures}>
        <Text size={trait.multiple === Infinity ? 300 : 600} weight="bold" className={styles.multiple}>
          {timesText(trait.multiple, words)}
        </Text>
        <div className={styles.rates}>
          <Rate count={trait.best} label={words.traits.bestRate(trait.best)} className={styles.best} />
          <Rate count={trait.rest} label={words.traits.restRate(trait.rest)} className={styles.rest} />
        </div>
      </div>
      {trait.sameAs !== undefined && (
        <Badge appearance="tint" color="informative" className={styles.badge}>
          {words.traits.sameAs(trait.sameAs)}
        </Badge>
      )}
      {trait.isTypicalOfTier && (
        <Badge appearance="tint" color="warning" className={styles.badge}>
          {words.traits.typicalOf(tier)}
        </Badge>
      )}
      <Text size={200} className={styles.evidence}>
        {evidenceText(trait, words)}
      </Text>
      <OtherValues trait={trait} onExclude={onExclude} />
    </li>
  );
}

function Rate({count, label, className}: {count: Count; label: string; className: string}) {
  const words = useWords();
  const styles = useStyles();
  const share = shareOf(count);
  return (
    <div>
      <Text size={200} className={styles.line}>
        <span>{label}</span>
        <strong>{words.formats.percent(share)}</strong>
      </Text>
      <div className={styles.track} aria-hidden="true">
        <div className={className} style={{width: `${Math.round((Number.isNaN(share) ? 0 : share) * 100)}%`}} />
      </div>
    </div>
  );
}

const shareOf = ({matching, of}: Count): number => (of === 0 ? NaN : matching / of);

/** The multiple in one big figure; words where there is none. */
export function timesText(multiple: number, words: Words): string {
  if (Number.isNaN(multiple)) return "–";
  return multiple === Infinity ? words.traits.onlyBest : words.traits.times(multipleText(multiple, words.formats));
}

/** How sure that is: the interval, the chance of luck, and for how many customers the value is known where it is not for all. */
function evidenceText({interval: [low, high], q, filled, verdict}: Trait, words: Words): string {
  const {formats, traits} = words;
  const between = Number.isNaN(low)
    ? undefined
    : traits.between(multipleText(low, formats), high === Infinity ? undefined : multipleText(high, formats));
  const chance = verdict === "defining" || verdict === "weak" ? traits.chance(q) : undefined;
  const known = filled < 0.995 ? traits.known(filled) : undefined;
  return [between, chance, known].filter((part) => part !== undefined).join(formats.separator);
}
