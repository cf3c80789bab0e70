import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import {useWords} from "../language";
import {Disclosure} from "./Disclosure";

const useStyles = makeStyles({
  command: {display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS},
  hint: {color: tokens.colorNeutralForeground3},
});

/** What can be done with formulas that stand in the workbook; each says what it does before it is chosen. */
export function FormulaCommands({onRepair, onConvert}: {onRepair: () => void; onConvert: () => void}) {
  const {card: words} = useWords();
  const styles = useStyles();
  return (
    <Disclosure label={words.formulas}>
      {[
        {label: words.repair, hint: words.repairHint, onDo: onRepair},
        {label: words.convert, hint: words.convertHint, onDo: onConvert},
      ].map(({label, hint, onDo}) => (
        <div key={label} className={styles.command}>
          <Text size={200} className={styles.hint}>
            {hint}
          </Text>
          <Button size="small" onClick={onDo}>
            {label}
          </Button>
        </div>
      ))}
    </Disclosure>
  );
}
