import {makeStyles, Text, tokens} from "@fluentui/react-components";
import {isProfileWritten, type LeastIdeal, type Profile} from "../../domain/profile";
import type {Paragraph} from "../../domain/phrase";
import type {Trait} from "../../domain/trait";
import {conditionText} from "../../words/conditions";
import type {FoundProfile} from "../../workflow/engine";
import {setInsists} from "../../workflow/profileActions";
import type {Session} from "../../workflow/session";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {Finding} from "../parts/Finding";
import {Notice} from "../parts/Notice";
import {ProblemBar} from "../parts/ProblemBar";
import {Section} from "../parts/Section";
import {SentenceText} from "../parts/SentenceText";
import {timesText} from "../parts/TraitCard";
import {CardSection} from "./CardSection";
import {NothingFound} from "./NothingFound";
import {Searched} from "./Searched";
import {WriteSection} from "./WriteSection";

const useStyles = makeStyles({
  step: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL},
  story: {margin: 0, lineHeight: tokens.lineHeightBase400},
  quiet: {margin: 0, color: tokens.colorNeutralForeground2},
  traits: {listStyleType: "none", margin: 0, padding: 0},
  trait: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {minWidth: 0, overflowWrap: "anywhere"},
  attribute: {display: "block", color: tokens.colorNeutralForeground3},
  times: {flexShrink: 0, color: tokens.colorBrandForeground1, fontVariantNumeric: "tabular-nums"},
  list: {margin: 0, paddingInlineStart: tokens.spacingHorizontalL},
});

/** Step 6: the profile in words, and writing everything down (M6.1, M6.2, M6.4). */
export function ProfileStep({state, session}: {state: State; session: Session}) {
  const styles = useStyles();
  return (
    <div className={styles.step}>
      <Searched state={state} session={session}>
        {(found) => <Profiled found={found} state={state} session={session} />}
      </Searched>
      <WriteSection state={state} session={session} />
    </div>
  );
}

function Profiled({found: {profile, narrative}, state, session}: {found: FoundProfile; state: State; session: Session}) {
  const words = useWords();
  const styles = useStyles();
  const insist = (insists: boolean) => void session.change((before) => setInsists(before, insists));
  const isNone = profile.verdict === "none";
  const chosen = [...profile.company, ...profile.buyer];
  return (
    <>
      {isNone ? (
        <NothingFound profile={profile} state={state} session={session} onInsist={insist} />
      ) : (
        <Finding second={words.profile.hints[profile.verdict]}>{words.profile.verdicts[profile.verdict]}</Finding>
      )}
      {isProfileWritten(profile) && (
        <>
          <Section heading={words.profile.story}>
            {profile.isInsisted && <Notice intent="warning">{words.profile.insisted}</Notice>}
            <TraitLines traits={chosen} />
            {chosen.length === 0 && <p className={styles.quiet}>{words.profile.noTraits}</p>}
            {chosen.length > 0 && <p className={styles.quiet}>{words.profile.matching(profile.matchingAll.customers, profile.matchingAll.best)}</p>}
            {chosen.length > 0 && <Story narrative={narrative.filter(({part}) => part === "company" || part === "buyer")} />}
          </Section>
          {profile.least && <Least least={profile.least} narrative={narrative} />}
          <Contradictions profile={profile} />
          {profile.verdict === "weak" && chosen.length === 0 && <Notice intent="info">{words.card.onlyTogether}</Notice>}
        </>
      )}
      <CardSection profile={profile} state={state} session={session} />
      {profile.notes.map((note, position) => (
        <ProblemBar key={position} problem={note} intent="warning" onShow={(address) => void session.show({address})} />
      ))}
    </>
  );
}

function Story({narrative}: {narrative: readonly Paragraph[]}) {
  const styles = useStyles();
  return (
    <>
      {narrative.map(({part, sentences}) => (
        <p key={part} className={styles.story}>
          {sentences.map((sentence, position) => (
            <span key={position}>
              <SentenceText sentence={sentence} />{" "}
            </span>
          ))}
        </p>
      ))}
    </>
  );
}

/** Traits in one line each: what, and how many times as usual. */
function TraitLines({traits}: {traits: readonly Trait[]}) {
  const words = useWords();
  const styles = useStyles();
  if (traits.length === 0) return null;
  return (
    <ul className={styles.traits}>
      {traits.map((trait) => (
        <li key={trait.column} className={styles.trait}>
          <span className={styles.name}>
            <Text size={200} className={styles.attribute}>
              <bdi>{trait.attribute}</bdi>
            </Text>
            <bdi>{conditionText(trait.condition, words.language)}</bdi>
          </span>
          <Text weight="semibold" className={styles.times}>
            {timesText(trait.multiple, words)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Least({least, narrative}: {least: LeastIdeal; narrative: readonly Paragraph[]}) {
  const words = useWords();
  return (
    <Section heading={words.profile.least}>
      <TraitLines traits={least.traits.filter(({inProfile}) => inProfile)} />
      <Story narrative={narrative.filter(({part}) => part === "least")} />
    </Section>
  );
}

function Contradictions({profile: {contradictions}}: {profile: Profile}) {
  const words = useWords();
  const styles = useStyles();
  if (contradictions.length === 0) return null;
  const text = (trait: Trait) => conditionText(trait.condition, words.language);
  return (
    <Notice intent="warning" title={words.profile.contradictions}>
      <ul className={styles.list}>
        {contradictions.map(({attribute, best, least}) => (
          <li key={attribute}>{words.profile.contradiction(attribute, text(best), text(least))}</li>
        ))}
      </ul>
    </Notice>
  );
}
