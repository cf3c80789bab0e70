import {makeStyles, Text, tokens} from "@fluentui/react-components";
import type {Language} from "../domain/language";
import {useWords} from "./language";
import {Page} from "./Page";
import {Star} from "./parts/Star";

const useStyles = makeStyles({
  refusal: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    alignItems: "flex-start",
  },
});

/** Why the pane cannot start where it was opened. */
export type RefusalReason = "outsideExcel" | "excelTooOld";

/** A page that says why the pane cannot start, and what to do. */
export function Refusal({reason, language}: {reason: RefusalReason; language: Language}) {
  return (
    <Page language={language}>
      <Reason reason={reason} />
    </Page>
  );
}

function Reason({reason}: {reason: RefusalReason}) {
  const words = useWords();
  const styles = useStyles();
  return (
    <main className={styles.refusal}>
      <Star />
      <Text as="h1" size={500} weight="semibold">
        {words.pane.title}
      </Text>
      <Text as="p">{words.pane[reason]}</Text>
    </main>
  );
}
