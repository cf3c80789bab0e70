import {Button, makeStyles, Textarea, tokens} from "@fluentui/react-components";
import {useWords} from "../language";
import {Notice} from "./Notice";

const useStyles = makeStyles({
  text: {width: "100%", marginTop: tokens.spacingVerticalS},
});

/** Says that the diagnostics are on the clipboard, or shows them to copy by hand where the clipboard is closed to us. */
export function Diagnostics({copied, text, onClose}: {copied: boolean; text: string; onClose: () => void}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <Notice intent={copied ? "success" : "info"} actions={<Button onClick={onClose}>{words.pane.close}</Button>}>
      {copied ? words.pane.diagnosticsCopied : words.pane.diagnosticsNotCopied}
      {!copied && (
        <Textarea
          readOnly
          className={styles.text}
          rows={8}
          value={text}
          aria-label={words.pane.copyDiagnostics}
          onFocus={(event) => event.target.select()}
        />
      )}
    </Notice>
  );
}
