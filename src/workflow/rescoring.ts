import type {Desk} from "./desk";
import type {ScoringDesk} from "./scoring";
import {placeNow} from "./profiles";
import {isOfAll} from "./scope";
import {receiptOf} from "./state";

/**
 * Scores the lists of prospects anew that were scored with the profile of the chosen list: their formulas read its scorecard, which has just been written anew, with other
 * attributes perhaps, or as values. A list that cannot be scored stays in sight with the reason; the others then wait for it.
 */
export async function scoreAgain({store, workbook, note}: Desk, scoring: Pick<ScoringDesk, "open" | "write" | "close">): Promise<void> {
  const {saved, slot} = store.get();
  const receipt = receiptOf(store.get());
  if (receipt === undefined || !isOfAll(receipt)) return;
  const lists = saved.profiles.filter((profile) => profile.scored?.by === slot && profile.receipt !== undefined);
  for (const list of lists) {
    const source = placeNow(store.get().saved, list, store.get().sources);
    if (source === undefined) continue;
    await scoring.open(source);
    await scoring.write();
    if (store.get().scoring?.writing.kind !== "ready") return;
    scoring.close();
  }
  const [summary] = receipt.sheets;
  if (lists.length > 0 && summary !== undefined) note((await workbook.show({anchor: summary.anchor})).ok ? "summary shown" : "show problem");
}
