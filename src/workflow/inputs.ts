import type {Choices} from "../domain/settings";
import type {PlanScope} from "./engine";

/** What the pane works out, each from the one before: the meaning of the list, tiers, the best customers, their profile, what that is worth, what will be written. */
export type Answer = "list" | "tiers" | "best" | "profile" | "proof" | "preview";

/** The choices that each answer adds to those of the answers before it. */
const OWN: readonly (readonly [Answer, readonly (keyof Choices)[]])[] = [
  [
    "list",
    [
      "customerHeading",
      "amountHeading",
      "metricHeading",
      "headingRow",
      "tableAt",
      "rows",
      "currency",
      "asOf",
      "period",
      "duplicates",
      "mergedValues",
      "links",
      "roles",
    ],
  ],
  ["tiers", ["floorMethod", "tierNames", "tierCount", "floors", "focusTier", "language"]],
  ["best", ["aim", "objective", "bestCount", "pinnedIn", "pinnedOut", "putBack"]],
  ["profile", ["excludedHeadings", "attributesOn", "attributesOff", "sensitiveOn", "isB2C", "insistsOnProfile"]],
  ["proof", ["cutoffs", "hardRules", "cardEdits"]],
  ["preview", ["output", "mayWidenTable", "writesDataReport"]],
];

/** A text that is the same as long as an answer need not be found anew. */
export function inputsOf(answer: Answer, choices: Choices, today: number): string {
  const last = OWN.findIndex(([name]) => name === answer);
  const names = OWN.slice(0, last + 1).flatMap(([, own]) => own);
  return JSON.stringify([today, ...names.map((name) => choices[name] ?? null)]);
}

/** What steps 1 and 2 do not depend on. */
const OF_ALL: readonly Answer[] = ["best", "profile", "proof"];

/** A short text that stands for the choices behind a write: 32 bits of FNV-1a are enough to notice a change, and the workbook keeps them. */
export function fingerprint(choices: Choices, scope: PlanScope): string {
  const names = OWN.flatMap(([answer, own]) => (scope === "all" || !OF_ALL.includes(answer) ? own : []));
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(names.map((name) => choices[name] ?? null))) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16);
}
