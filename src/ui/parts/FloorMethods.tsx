import {Field, makeStyles, Radio, RadioGroup, Text, tokens} from "@fluentui/react-components";
import type {FloorMethod, TierResult} from "../../domain/tier";
import type {FloorSuggestion} from "../../domain/tierAnalysis";
import {useWords} from "../language";

const METHODS: readonly FloorMethod[] = ["breaks", "quantiles", "abc", "manual"];

const useStyles = makeStyles({
  label: {display: "flex", flexDirection: "column"},
  hint: {color: tokens.colorNeutralForeground3},
});

/** How floors are found: each way with the floors that it would give (M1.4). */
export function FloorMethods(props: {method: FloorMethod; suggestions: readonly FloorSuggestion[]; onChoose: (method: FloorMethod) => void}) {
  const words = useWords();
  const styles = useStyles();
  const {method, suggestions, onChoose} = props;
  return (
    <Field label={words.tiers.method}>
      <RadioGroup
        value={method}
        onChange={(_, {value}) => {
          const chosen = METHODS.find((each) => each === value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {METHODS.map((each) => (
          <Radio
            key={each}
            value={each}
            label={
              <span className={styles.label}>
                <span>{words.tiers.methods[each]}</span>
                <Text size={200} className={styles.hint}>
                  <MethodHint method={each} suggestion={suggestions.find((one) => one.method === each)} />
                </Text>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function MethodHint({method, suggestion}: {method: FloorMethod; suggestion: FloorSuggestion | undefined}) {
  const words = useWords();
  if (suggestion === undefined || suggestion.tiers.length === 0) return <>{words.tiers.methodHints[method]}</>;
  return (
    <>
      {words.tiers.methodHints[method]}
      <br />
      {words.tiers.suggestion(
        floorsOf(suggestion.tiers),
        suggestion.tiers.map(({share}) => words.formats.percent(share)),
      )}
    </>
  );

  function floorsOf(tiers: readonly TierResult[]): readonly string[] {
    return tiers.map(({floor}) => `${words.formats.number(floor)}+`);
  }
}
