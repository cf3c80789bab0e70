import {Text} from "@fluentui/react-components";
import {isSameLink} from "../../domain/links";
import {sourceTitle} from "../../domain/source";
import {unlinked} from "../../workflow/linkReading";
import type {Session} from "../../workflow/session";
import {latest} from "../../workflow/stage";
import type {State} from "../../workflow/state";
import {useWords} from "../language";
import {AddLink} from "./AddLink";
import {Disclosure} from "./Disclosure";
import {LinkedSheetCard} from "./LinkedSheetCard";

/** The sheets that are joined to the customers, and the way to add another one (M0.3, M5.2). */
export function LinkedSheets({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const understanding = latest(state.list);
  const {links = []} = state.choices;
  const free = unlinked(state);
  if (links.length === 0 && free.length === 0) return null;
  return (
    <Disclosure label={words.data.links.heading(links.length)} isFirstOpen={links.length > 0}>
      <Text size={200}>{words.data.links.hint}</Text>
      {links.map((link) => (
        <LinkedSheetCard
          key={JSON.stringify([link.sheetId, link.table ?? null])}
          link={link}
          joined={understanding?.links?.find(({title}, i) => title === sourceTitle(link) && links[i] !== undefined && isSameLink(links[i], link))}
          understanding={understanding}
          sheet={state.source?.sheet ?? ""}
          onRemove={() => void session.unlink(link)}
          onShow={(address) => void session.show({address})}
        />
      ))}
      {free.length > 0 && (
        <AddLink
          sources={free}
          others={state.others}
          onLook={() => void session.lookAtOthers()}
          onAdd={(source, kind) => void session.link(source, kind)}
        />
      )}
    </Disclosure>
  );
}
