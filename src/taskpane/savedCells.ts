import {keepSaved} from "../functions/savedScorecard";
import type {Workbook} from "../host/workbook";
import {receiptOf} from "../workflow/state";
import type {Session} from "../workflow/session";

/** Names of the workbook's first profile, which functions go by where an argument is left out. */
const [SCORECARD, TIERS, FLOORS] = ["ICP_Scorecard", "ICP_Tiers", "ICP_Floors"];

/** Keeps what the functions go by where an argument is left out: read now, after everything that the pane writes or takes away, and when `again` is called. */
export function keepSavedCells({store}: Pick<Session, "store">, workbook: Pick<Workbook, "readNames">): {readonly again: () => Promise<void>} {
  const again = () => readSaved(workbook);
  let written = receiptOf(store.get());
  store.subscribe(() => {
    const receipt = receiptOf(store.get());
    if (receipt === written) return;
    written = receipt;
    void again();
  });
  return {again};
}

/** Reads the saved cells; where Excel refuses, what was kept stays. */
async function readSaved(workbook: Pick<Workbook, "readNames">): Promise<void> {
  const read = await workbook.readNames([SCORECARD, TIERS, FLOORS]);
  if (!read.ok) return;
  const scorecard = read.value.get(SCORECARD);
  const [tiers, floors] = [read.value.get(TIERS), read.value.get(FLOORS)];
  keepSaved({
    ...(scorecard === undefined ? {} : {scorecard}),
    ...(tiers === undefined || floors === undefined ? {} : {floors: tiers.map(([name], i) => [name, floors[i]?.[0]])}),
  });
}
