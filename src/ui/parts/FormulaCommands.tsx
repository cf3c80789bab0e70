import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type {Receipt} from "../../domain/receipt";
import {useWords} from "../language";
import {Disclosure} from "./Disclosure";

const useStyles = makeStyles({
  command: {display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS},
  hint: {color: tokens.colorNeutralForeground3},
  content: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, overflowWrap: "anywhere"},
});

/**
 * What can be done with formulas that stand in the workbook, or with the values that stand in their place. Each says what it does, and asks before it writes: in a dialog
 * that Esc ends and that gives the focus back to its button.
 */
export function FormulaCommands(props: {
  receipt: Receipt;
  areValues: boolean;
  isOutdated: boolean;
  isDisabled: boolean;
  onRepair: () => void;
  onConvert: () => void;
}) {
  const {card: words} = useWords();
  const {receipt, areValues, isOutdated, isDisabled, onRepair, onConvert} = props;
  const headings = receipt.columns.map(({heading}) => heading);
  const sheets = receipt.sheets.length;
  const changes = isOutdated ? [words.withChanges] : [];
  const repair: Asked = {
    label: areValues ? words.backToFormulas : words.repair,
    hint: areValues ? words.backToFormulasHint : words.repairHint,
    question: words.repairQuestion,
    says: [words.repairing(headings, sheets), words.repairKeeps, ...changes],
    onDo: onRepair,
  };
  const convert: Asked = {
    label: words.convert,
    hint: words.convertHint,
    question: words.convertQuestion,
    says: [words.converting(headings, sheets), words.convertKeeps, ...changes],
    onDo: onConvert,
  };
  return (
    <Disclosure label={words.formulas}>
      <Command asked={repair} isDisabled={isDisabled} />
      {!areValues && <Command asked={convert} isDisabled={isDisabled} />}
    </Disclosure>
  );
}

/** A command with what it asks before it is done. */
interface Asked {
  readonly label: string;
  readonly hint: string;
  readonly question: string;
  readonly says: readonly string[];
  readonly onDo: () => void;
}

function Command({asked: {label, hint, question, says, onDo}, isDisabled}: {asked: Asked; isDisabled: boolean}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <div className={styles.command}>
      <Text size={200} className={styles.hint}>
        {hint}
      </Text>
      <Dialog>
        <DialogTrigger disableButtonEnhancement>
          <Button size="small" disabledFocusable={isDisabled}>
            {label}
          </Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{question}</DialogTitle>
            <DialogContent className={styles.content}>
              {says.map((sentence) => (
                <Text key={sentence}>{sentence}</Text>
              ))}
            </DialogContent>
            <DialogActions fluid>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary" onClick={onDo}>
                  {label}
                </Button>
              </DialogTrigger>
              <DialogTrigger disableButtonEnhancement>
                <Button>{words.pane.cancel}</Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}
