import {Field, makeStyles, Select, Text, tokens} from "@fluentui/react-components";
import type {Language} from "../../domain/language";
import type {ColumnMatch, ProspectScores} from "../../domain/prospects";
import {prospectWordsIn} from "../../words/prospects/languages";
import {useWords} from "../language";
import {Section} from "../parts/Section";

const useStyles = makeStyles({
  matches: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  hint: {color: tokens.colorNeutralForeground3, display: "block", overflowWrap: "anywhere"},
});

/** Which column of the list each attribute of the scorecard is read from; found by meaning, confirmed or changed here. */
export function ColumnMatches(props: {scores: ProspectScores; language: Language; onMatch: (attribute: string, heading: string) => void}) {
  const {scores, language, onMatch} = props;
  const styles = useStyles();
  const words = prospectWordsIn(language).pane;
  return (
    <Section heading={words.columns}>
      <Text>{words.columnsHint}</Text>
      <div className={styles.matches}>
        {scores.matches.map((match) => (
          <Match
            key={match.attribute}
            match={match}
            headings={scores.headings}
            language={language}
            onMatch={(heading) => onMatch(match.attribute, heading)}
          />
        ))}
      </div>
    </Section>
  );
}

function Match(props: {match: ColumnMatch; headings: readonly string[]; language: Language; onMatch: (heading: string) => void}) {
  const {match, headings, language, onMatch} = props;
  const styles = useStyles();
  const words = prospectWordsIn(language).pane;
  const {formats} = useWords();
  const told = [
    match.by === "none" ? words.notFound : words.known(match.known),
    ...(match.by === "meaning" ? [words.byMeaning] : []),
    ...(match.strange.length > 0 ? [words.strange(match.strange)] : []),
  ];
  return (
    <Field label={match.attribute}>
      {(field) => (
        <>
          <Select {...field} value={match.heading ?? ""} onChange={(_, {value}) => onMatch(value)}>
            <option value="">{words.none}</option>
            {headings.map((heading) => (
              <option key={heading} value={heading}>
                {heading}
              </option>
            ))}
          </Select>
          <Text size={200} className={styles.hint}>
            {told.join(formats.separator)}
          </Text>
        </>
      )}
    </Field>
  );
}
