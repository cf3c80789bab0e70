import {isSameLink, type Link, type LinkProposal} from "../domain/links";
import {failure, type Outcome, success} from "../domain/outcome";
import {type Block, type Source, sourceTitle} from "../domain/source";
import type {Desk} from "./desk";
import {isSamePlace, type State} from "./state";

/** Other sheets that are looked at; a workbook with more of them is asked sheet by sheet in the list of links. */
const MOST_LOOKED_AT = 20;
/** Rows of another sheet that are looked at. */
const ROWS_LOOKED_AT = 500;

/** The place of a link as it is now: by its id, else by its title, because some hosts give sheets new ids when a file is opened. */
export const sourceOfLink = (link: Pick<Link, "sheetId" | "sheet" | "table">, sources: readonly Source[]): Source | undefined =>
  sources.find((source) => isSamePlace(source, link)) ?? sources.find((source) => source.sheet === link.sheet && source.table === link.table);

/** Reads linked sheets into the engine, one after the other. A sheet that is gone is a problem. */
export async function readLinks(
  {store, engine, workbook}: Desk,
  links: readonly Link[],
  progress: {readonly onRows: (done: number, all: number) => void; readonly isCancelled: () => boolean},
): Promise<Outcome<void>> {
  for (const link of links) {
    const source = sourceOfLink(link, store.get().sources);
    if (source === undefined) return failure({code: "sourceGone", source: link.table ?? link.sheet});
    const sent: Promise<void>[] = [engine.link(source, link)];
    const onBlock = (block: Block) => {
      if (!progress.isCancelled()) sent.push(engine.add(block));
    };
    const outcome = await workbook.read(source, onBlock, progress);
    await Promise.all(sent);
    if (!outcome.ok) return outcome;
  }
  return success(undefined);
}

/** Sheets of the workbook that could be linked to the chosen one: all others that are not linked yet. */
export const unlinked = ({sources, source, choices}: State): readonly Source[] =>
  sources.filter((each) => (source === undefined || !isSamePlace(each, source)) && !(choices.links ?? []).some((link) => isSameLink(link, each)));

/** Looks at the first rows of the other sheets and says which of them name our customers, the surest first. */
export async function proposeLinks({store, engine, workbook}: Desk): Promise<Outcome<readonly LinkProposal[]>> {
  const state = store.get();
  const proposals: LinkProposal[] = [];
  for (const source of unlinked(state).slice(0, MOST_LOOKED_AT)) {
    const blocks: Block[] = [];
    const rows = () => blocks.reduce((sum, block) => sum + block.rows.length, 0);
    const area = {...source.area, rows: Math.min(source.area.rows, ROWS_LOOKED_AT)};
    const outcome = await workbook.read(source.kind === "range" ? {...source, area} : source, (block) => blocks.push(block), {
      isCancelled: () => rows() >= ROWS_LOOKED_AT,
    });
    if (!outcome.ok && outcome.problem.code !== "cancelled") return outcome;
    const proposal = await engine.propose(source, firstRows(blocks), state.choices);
    if (proposal !== undefined) proposals.push(proposal);
  }
  return success(proposals.sort((a, b) => b.share - a.share || (sourceTitle(a) < sourceTitle(b) ? -1 : 1)));
}

function firstRows(blocks: readonly Block[]): Block[] {
  const first: Block[] = [];
  let left = ROWS_LOOKED_AT;
  for (const block of blocks) {
    if (left <= 0) break;
    first.push({...block, rows: block.rows.slice(0, left)});
    left -= block.rows.length;
  }
  return first;
}
