import {Button, makeStyles, Text, tokens} from "@fluentui/react-components";
import type {Language} from "../domain/language";
import {useWords} from "./language";
import {Page} from "./Page";

const useStyles = makeStyles({
  stale: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalL, alignItems: "flex-start"},
});

/** Names of the errors with which the loading of one of our own files ends: on the page, and in a worker. */
const LOADING_ERRORS = ["ChunkLoadError", "NetworkError"];

/** Whether a fault is only that a file of ours could not be loaded, as after a new version was put in its place. */
export const isStale = (faultName: string | undefined): boolean => faultName !== undefined && LOADING_ERRORS.includes(faultName);

/** Says that a file of ours is gone or out of reach, with the one thing that helps. */
export function Stale() {
  const words = useWords();
  const styles = useStyles();
  return (
    <main className={styles.stale} role="alert">
      <Text as="h2" size={500} weight="semibold">
        {words.pane.staleTitle}
      </Text>
      <Text as="p">{words.pane.stale}</Text>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {words.pane.reload}
      </Button>
    </main>
  );
}

/** The same as a whole page, for when the pane itself cannot go on. */
export const StalePage = ({language}: {language: Language}) => (
  <Page language={language}>
    <Stale />
  </Page>
);
