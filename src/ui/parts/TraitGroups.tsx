import {makeStyles, Text, tokens} from "@fluentui/react-components";
import type {Trait, TraitVerdict} from "../../domain/trait";
import {setExcluded, setInProfile} from "../../workflow/profileActions";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {Disclosure} from "./Disclosure";
import {Section} from "./Section";
import {TraitCard} from "./TraitCard";

const VERDICTS: readonly TraitVerdict[] = ["defining", "common", "weak", "unrelated"];

const useStyles = makeStyles({
  cards: {listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  hint: {color: tokens.colorNeutralForeground3},
});

/** The traits by verdict: the defining ones in full, what is weaker below, what is unrelated on demand. */
export function TraitGroups(props: {traits: readonly Trait[]; tier: string; onChange: (action: (state: State) => State) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {traits, tier, onChange} = props;
  return (
    <>
      {VERDICTS.map((verdict) => {
        const some = traits.filter((trait) => trait.verdict === verdict);
        if (some.length === 0) return null;
        const cards = (
          <ul className={styles.cards}>
            {some.map((trait) => (
              <TraitCard
                key={trait.column}
                trait={trait}
                tier={tier}
                onInProfile={(isIn) => onChange((before) => setInProfile(before, trait.attribute, isIn))}
                onExclude={() => onChange((before) => setExcluded(before, trait.attribute, true))}
              />
            ))}
          </ul>
        );
        return (
          <Section key={verdict} heading={`${words.traits.verdicts[verdict]} (${words.formats.number(some.length)})`}>
            <Text size={200} className={styles.hint}>
              {words.traits.hints[verdict]}
            </Text>
            {verdict === "unrelated" ? <Disclosure label={words.profile.looked(some.length)}>{cards}</Disclosure> : cards}
          </Section>
        );
      })}
    </>
  );
}
