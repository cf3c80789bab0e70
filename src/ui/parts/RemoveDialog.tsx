import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type {Problem} from "../../domain/problem";
import {useWords} from "../language";

const useStyles = makeStyles({
  list: {paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere"},
});

/** Asks before results are removed that people have worked with. */
export function RemoveDialog({edits, onRemove, onKeep}: {edits: readonly Problem[]; onRemove: () => void; onKeep: () => void}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, {open}) => !open && onKeep()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.writing.removeQuestion}</DialogTitle>
          <DialogContent>
            <Text as="p">{words.writing.removeEdited}</Text>
            <ul className={styles.list}>
              {edits.map((problem, position) => (
                <li key={position}>{words.problem(problem)}</li>
              ))}
            </ul>
            <Text as="p">{words.writing.removeHint}</Text>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onRemove}>{words.writing.removeAnyway}</Button>
            <Button appearance="primary" onClick={onKeep}>
              {words.writing.keep}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
