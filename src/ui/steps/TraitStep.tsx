import {Button, Link, makeStyles, tokens} from "@fluentui/react-components";
import {isProfileWritten, type Profile} from "../../domain/profile";
import {setB2C, setExcluded, setInProfile, setSensitive} from "../../workflow/profileActions";
import type {Session} from "../../workflow/session";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {Combinations} from "../parts/Combinations";
import {Disclosure} from "../parts/Disclosure";
import {Finding} from "../parts/Finding";
import {Notice} from "../parts/Notice";
import {NotSearchedList} from "../parts/NotSearchedList";
import {SensitiveColumns} from "../parts/SensitiveColumns";
import {TraitGroups} from "../parts/TraitGroups";
import {partOf, type ProfilePart} from "../verdictTraits";
import {NothingFound} from "./NothingFound";
import {Proven} from "./Proven";
import {Searched} from "./Searched";

const useStyles = makeStyles({
  step: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXL},
  link: {alignSelf: "flex-start", textAlign: "start"},
});

/** Steps 4 and 5: what the best have in common, as companies (M4) or as buyers (M5). */
export function TraitStep({part, state, session}: {part: ProfilePart; state: State; session: Session}) {
  return (
    <Searched state={state} session={session}>
      {({profile}) => <Traits part={part} profile={profile} state={state} session={session} />}
    </Searched>
  );
}

function Traits({part, profile, state, session}: {part: ProfilePart; profile: Profile; state: State; session: Session}) {
  const words = useWords();
  const styles = useStyles();
  const traits = partOf(profile.traits, part, profile);
  const notSearched = partOf(profile.notSearched, part, profile);
  const change = (action: (before: State) => State) => void session.change(action);
  const isNone = !isProfileWritten(profile);
  const groups = <TraitGroups traits={traits} tier={focusOf(state)} onChange={change} />;
  const sensitive = [...notSearched.filter(({why}) => why === "sensitive"), ...traits.filter(({group}) => group === "sensitive")];
  return (
    <div className={styles.step}>
      {part === "buyer" && profile.isB2C && (
        <Notice intent="info" actions={<Button onClick={() => change((before) => setB2C(before, false))}>{words.traits.areCompanies}</Button>}>
          {words.traits.peopleNotice}
        </Notice>
      )}
      {isNone ? <NothingFound profile={profile} state={state} session={session} /> : <PartFinding part={part} profile={profile} />}
      {traits.length === 0 && <Notice intent="info">{part === "company" ? words.traits.noCompany : words.traits.noBuyer}</Notice>}
      {isNone && traits.length > 0 ? <Disclosure label={words.profile.looked(traits.length)}>{groups}</Disclosure> : groups}
      {!isNone && (part === "company" || profile.isB2C) && (
        <Proven state={state} session={session}>
          {({combinations}) => <Combinations combinations={combinations.combinations} />}
        </Proven>
      )}
      <NotSearchedList
        columns={notSearched.filter(({why}) => why !== "sensitive")}
        onUse={({heading, why}) =>
          change((before) => (why === "excluded" ? setExcluded(before, heading, false) : setInProfile(before, heading, true)))
        }
      />
      <SensitiveColumns
        headings={sensitive.map((each) => ("heading" in each ? each.heading : each.attribute))}
        isOn={(heading) => state.choices.sensitiveOn?.includes(heading) ?? false}
        onTurn={(heading, isOn) => change((before) => setSensitive(before, heading, isOn))}
      />
      {part === "company" && (
        <Link as="button" className={styles.link} onClick={() => change((before) => setB2C(before, true))}>
          {words.traits.arePeople}
        </Link>
      )}
    </div>
  );
}

function PartFinding({part, profile}: {part: ProfilePart; profile: Profile}) {
  const {traits: words} = useWords();
  const defining = partOf(profile.traits, part, profile).filter(({verdict, sameAs}) => verdict === "defining" && sameAs === undefined).length;
  return (
    <Finding second={words.compared(profile.best, profile.rest)}>
      {part === "company" ? words.companyFinding(defining) : words.buyerFinding(defining)}
    </Finding>
  );
}

const focusOf = ({tiers}: State): string => (tiers.kind === "ready" ? tiers.value.focusTier : "");
