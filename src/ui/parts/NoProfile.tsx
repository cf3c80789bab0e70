import {Button, makeStyles, Switch, Text, tokens} from "@fluentui/react-components";
import {LightbulbRegular} from "@fluentui/react-icons";
import type {Objective} from "../../domain/best";
import type {Profile} from "../../domain/profile";
import {conditionText} from "../../words/conditions";
import type {Words} from "../../words/words";
import type {WhatHelps} from "../../workflow/whatHelps";
import {useWords} from "../language";
import {objectiveName} from "../objectiveName";

const useStyles = makeStyles({
  page: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, paddingBlock: tokens.spacingVerticalL},
  icon: {fontSize: "40px", color: tokens.colorBrandForeground1},
  title: {margin: 0},
  text: {margin: 0, color: tokens.colorNeutralForeground2},
  helps: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS},
  help: {margin: 0},
  insist: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Its own margin would set it in from the text below.
  switch: {marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`},
  hint: {display: "block", color: tokens.colorNeutralForeground2},
});

/** No profile is to be had (M4.7): why, what would help, and at the last step a switch for those who insist. */
export function NoProfile(props: {
  profile: Profile;
  helps: WhatHelps;
  /** What is best now; undefined while that is being found. */
  objective: Objective | undefined;
  onObjective: () => void;
  onInsist?: (insists: boolean) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {profile, helps, objective, onObjective, onInsist} = props;
  return (
    <div className={styles.page} role="status">
      <LightbulbRegular className={styles.icon} aria-hidden="true" />
      <Text as="h3" size={500} weight="semibold" className={styles.title}>
        {words.profile.noneTitle}
      </Text>
      <p className={styles.text}>{words.profile.noneWhy(profile.best, profile.rest)}</p>
      <div className={styles.helps}>
        <Text weight="semibold">{words.profile.helps}</Text>
        <p className={styles.help}>{[evidenceText(helps, words), ...gapsText(helps, words)].join(" ")}</p>
        {objective && <p className={styles.help}>{aimsText(helps, objective, words)}</p>}
      </div>
      <Button onClick={onObjective}>{words.profile.changeObjective}</Button>
      {onInsist && (
        <div className={styles.insist}>
          <Switch
            className={styles.switch}
            label={words.profile.insist}
            checked={profile.isInsisted}
            onChange={(_, {checked}) => onInsist(checked)}
          />
          <Text size={200} className={styles.hint}>
            {words.profile.insistHint}
          </Text>
        </div>
      )}
    </div>
  );
}

function evidenceText({evidence}: WhatHelps, {profile, language}: Words): string {
  switch (evidence.kind) {
    case "thin":
      return profile.helpThin(evidence.best, evidence.needed);
    case "close":
      return profile.helpClose(evidence.trait.attribute, conditionText(evidence.trait.condition, language), evidence.moreBest);
    case "nothing":
      return profile.helpNothing(evidence.searched, evidence.missing);
  }
}

const gapsText = ({gaps}: WhatHelps, {profile}: Words): readonly string[] => (gaps.length === 0 ? [] : [profile.helpGaps(gaps)]);

const aimsText = ({aims}: WhatHelps, objective: Objective, words: Words): string =>
  words.profile.helpAims(
    objectiveName(objective, words),
    aims.map((aim) => objectiveName(aim, words)),
  );
