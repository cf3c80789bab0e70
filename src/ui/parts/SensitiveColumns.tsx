import {makeStyles, Switch, Text, tokens} from "@fluentui/react-components";
import {useWords} from "../language";
import {Section} from "./Section";

const useStyles = makeStyles({
  hint: {color: tokens.colorNeutralForeground2},
  list: {listStyleType: "none", margin: 0, padding: 0},
});

/** Sex, age and the like: off, with the reason, and a switch for each (M5.3). */
export function SensitiveColumns(props: {
  headings: readonly string[];
  isOn: (heading: string) => boolean;
  onTurn: (heading: string, isOn: boolean) => void;
}) {
  const words = useWords();
  const styles = useStyles();
  const {headings, isOn, onTurn} = props;
  if (headings.length === 0) return null;
  return (
    <Section heading={words.traits.sensitive}>
      <Text size={200} className={styles.hint}>
        {words.traits.sensitiveHint}
      </Text>
      <ul className={styles.list}>
        {headings.map((heading) => (
          <li key={heading}>
            <Switch label={heading} checked={isOn(heading)} onChange={(_, {checked}) => onTurn(heading, checked)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
