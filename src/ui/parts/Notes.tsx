import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import {ChevronDownRegular, ChevronUpRegular, InfoRegular} from "@fluentui/react-icons";
import {useId, useState} from "react";
import type {Problem} from "../../domain/problem";
import {useWords} from "../language";
import {ProblemText} from "./ProblemText";

const useStyles = makeStyles({
  notes: {borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3},
  head: {width: "100%", justifyContent: "flex-start"},
  label: {flexGrow: 1, textAlign: "start"},
  list: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});

/** Notes opened without a click: more would push the tiers out of sight. */
const FEW = 1;

/** What the user should know about the list; none of it stops the analysis. */
export function Notes({notes, onShow}: {notes: readonly Problem[]; onShow: (address: string) => void}) {
  const words = useWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(notes.length <= FEW);
  const id = useId();
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      <Button
        appearance="transparent"
        className={styles.head}
        icon={<InfoRegular />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.label}>{words.start.notes(notes.length)}</span>
        {isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
      </Button>
      {isOpen && (
        <ul id={id} className={styles.list}>
          {notes.map((note, position) => (
            <li key={position}>
              <Text size={200}>
                <ProblemText problem={note} onShow={onShow} />
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
