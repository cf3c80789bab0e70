import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import {useWords} from "./language";

const useStyles = makeStyles({
  fault: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, alignItems: "flex-start"},
});

/** A fault of ours: said plainly, with the diagnostics and a fresh start. */
export function Fault({onDiagnostics}: {onDiagnostics: () => void}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <main className={styles.fault} role="alert">
      <Text as="h2" size={500} weight="semibold">
        {words.pane.faultTitle}
      </Text>
      <Text as="p">{words.pane.fault}</Text>
      <Button appearance="primary" onClick={onDiagnostics}>
        {words.pane.copyDiagnostics}
      </Button>
      <Button onClick={() => window.location.reload()}>{words.pane.retry}</Button>
    </main>
  );
}
