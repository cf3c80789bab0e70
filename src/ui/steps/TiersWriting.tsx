import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import {useState} from "react";
import {canWrite, isOfAll} from "../../workflow/scope";
import type {Session} from "../../workflow/session";
import {receiptOf, type State} from "../../workflow/state";
import {useWords} from "../language";
import {Notice} from "../parts/Notice";
import {Section} from "../parts/Section";
import {WriteSection} from "./WriteSection";

const useStyles = makeStyles({
  hint: {color: tokens.colorNeutralForeground2},
  action: {alignSelf: "flex-start"},
});

/** Who only needs tiers can write them at step 2: with the same preview, and only as long as no more than tiers stands in the workbook. */
export function TiersWriting({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const styles = useStyles();
  const receipt = receiptOf(state);
  const {writing, removal} = state;
  const isActive = receipt !== undefined || writing.kind !== "empty" || removal.kind !== "none";
  const [isAsked, setAsked] = useState(false);
  if (receipt !== undefined && isOfAll(receipt))
    return (
      <Notice intent="info" actions={<Button onClick={() => void session.goTo(6)}>{words.writing.goToWriting}</Button>}>
        {words.writing.allWritten}
      </Notice>
    );
  if (!isAsked && !isActive)
    return (
      <Section heading={words.writing.tiersOnly}>
        <Text size={200} className={styles.hint}>
          {words.writing.tiersOnlyHint}
        </Text>
        <Button className={styles.action} onClick={() => setAsked(true)}>
          {words.writing.writeTiers}
        </Button>
      </Section>
    );
  return (
    <>
      <WriteSection state={state} session={session} />
      <Button className={styles.action} onClick={() => void session.write()} disabledFocusable={!canWrite(state)}>
        {receipt === undefined ? words.writing.write : words.writing.updateTiers}
      </Button>
    </>
  );
}
