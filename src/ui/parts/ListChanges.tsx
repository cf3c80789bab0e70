import {Button} from "@fluentui/react-components";
import type {LinkedSheet} from "../../domain/links";
import type {ListDrift} from "../../domain/listDigest";
import type {Session} from "../../workflow/session";
import type {State} from "../../workflow/state";
import {latest} from "../../workflow/stage";
import {useWords} from "../language";
import {Notice} from "./Notice";

/** What has happened to the list: changed since it was read, or since the results in the workbook were made from it; each with what to do about it. */
export function ListChanges({state, session}: {state: State; session: Session}) {
  const words = useWords();
  const {stale, drift, choices, list, writing, removal} = state;
  if (list.kind === "busy" || writing.kind === "busy" || removal.kind === "busy") return null;
  return (
    <>
      {stale && (
        <Notice intent="info" actions={<Button onClick={() => void session.refresh()}>{words.start.readAgain}</Button>}>
          {words.changes.stale(stale.isByOthers, stale.linked ?? [])}
        </Notice>
      )}
      {drift && (
        <Notice intent="info" actions={<Button onClick={() => void session.update()}>{words.changes.update}</Button>}>
          {words.changes.drifted(drift, choices.written?.standsOn ?? [], linkedAmong(drift, latest(list)?.links ?? []))} {words.changes.updateKeeps}
        </Notice>
      )}
    </>
  );
}

/** Titles of the linked sheets that changed columns come from. */
const linkedAmong = ({columns = []}: ListDrift, links: readonly LinkedSheet[]): readonly string[] =>
  links.filter((link) => link.columns.some((heading) => columns.includes(heading))).map(({title}) => title);
