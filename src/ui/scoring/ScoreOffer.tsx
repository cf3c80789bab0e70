import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {type Source, sourceTitle} from "../../domain/source";
import {prospectWordsIn} from "../../words/prospects/languages";
import type {Session} from "../../workflow/session";
import {isSamePlace, type State} from "../../workflow/state";
import {Section} from "../parts/Section";

const useStyles = makeStyles({lists: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS}});

/** Other lists of the workbook, each to be scored with this profile. Nothing where there is no other list. */
export function ScoreOffer({state, session}: {state: State; session: Session}) {
  const styles = useStyles();
  const words = prospectWordsIn(state.choices.language).pane;
  const others = otherLists(state);
  if (others.length === 0) return null;
  return (
    <Section heading={words.choose}>
      <div className={styles.lists}>
        {others.map((source) => (
          <Button key={`${source.sheetId} ${source.table ?? ""}`} onClick={() => void session.scoring.open(source)}>
            {words.title(sourceTitle(source))}
          </Button>
        ))}
      </div>
    </Section>
  );
}

function otherLists({sources, source, choices}: State): readonly Source[] {
  const linked = (other: Source) => (choices.links ?? []).some((link) => isSamePlace(link, other));
  return source === undefined ? [] : sources.filter((other) => !isSamePlace(other, source) && !linked(other));
}
