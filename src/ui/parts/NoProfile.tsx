import {Button, makeStyles, Switch, Text, tokens} from "@fluentui/react-components";
import {LightbulbRegular} from "@fluentui/react-icons";
import type {Profile} from "../../domain/profile";
import {THIN_BEST} from "../../domain/settings";
import type {Words} from "../../words/words";
import {useWords} from "../language";

const useStyles = makeStyles({
  page: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingBlock: tokens.spacingVerticalL},
  icon: {fontSize: "40px", color: tokens.colorBrandForeground1},
  title: {margin: 0},
  text: {margin: 0, color: tokens.colorNeutralForeground2},
  helps: {margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS},
  insist: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  hint: {display: "block", color: tokens.colorNeutralForeground2},
});

/** Below this share of filled cells a column can hardly show a pattern. */
const GAPPY = 0.6;
/** Gaps named; more would be a list of the whole sheet. */
const MOST_GAPS = 3;

/** No profile is to be had (M4.7): why, what would help, and at the last step a switch for those who insist. */
export function NoProfile(props: {profile: Profile; onObjective: () => void; onInsist?: (insists: boolean) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {profile, onObjective, onInsist} = props;
  return (
    <div className={styles.page} role="status">
      <LightbulbRegular className={styles.icon} aria-hidden="true" />
      <Text as="h3" size={500} weight="semibold" className={styles.title}>
        {words.profile.noneTitle}
      </Text>
      <p className={styles.text}>{words.profile.noneWhy(profile.best, profile.rest)}</p>
      <Text weight="semibold">{words.profile.helps}</Text>
      <ul className={styles.helps}>
        {helpsFor(profile, words).map((help) => (
          <li key={help}>{help}</li>
        ))}
      </ul>
      <Button onClick={onObjective}>{words.profile.changeObjective}</Button>
      {onInsist && (
        <div className={styles.insist}>
          <Switch label={words.profile.insist} checked={profile.isInsisted} onChange={(_, {checked}) => onInsist(checked)} />
          <Text size={200} className={styles.hint}>
            {words.profile.insistHint}
          </Text>
        </div>
      )}
    </div>
  );
}

function helpsFor({best, traits}: Profile, {profile}: Words): readonly string[] {
  const gappy = traits.filter(({filled}) => filled < GAPPY).map(({attribute}) => attribute);
  return [
    ...(best < THIN_BEST ? [profile.helpMoreBest(best, THIN_BEST)] : []),
    profile.helpColumns(traits.length),
    ...(gappy.length > 0 ? [profile.helpGaps(gappy.slice(0, MOST_GAPS))] : []),
    profile.helpMoreRows,
    profile.helpObjective,
  ];
}
