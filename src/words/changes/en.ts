import {formatsIn} from "../formats";
import {changedColumns, fewHeadings, inSteps, type ChangeWords} from "./words";

const {number, list} = formatsIn("en");

const quoted = (headings: readonly string[]) => list(fewHeadings(headings).map((heading) => `“${heading}”`));

export const en: ChangeWords = {
  stale: (isByOthers, linked) => {
    const what = linked.length === 0 ? "list" : `linked ${linked.length === 1 ? "sheet" : "sheets"} ${quoted(linked)}`;
    const were = linked.length > 1 ? "were" : "was";
    const changed = isByOthers ? `Somebody else has changed the ${what}` : `The ${what} ${were} changed`;
    return `${changed} since ${linked.length === 0 ? "it" : "the list"} was read. Read it again to see it as it is now; before anything is written this happens by itself.`;
  },
  drifted: (drift, standsOn, linked) => {
    const {counting, others} = changedColumns(drift, standsOn);
    const about = drift.isExact ? "" : "about ";
    const rows = [
      ...(drift.added > 0 ? [`${number(drift.added)} added`] : []),
      ...(drift.removed > 0 ? [`${number(drift.removed)} removed`] : []),
      ...(drift.changed > 0 ? [`${about}${number(drift.changed)} changed`] : []),
    ];
    return [
      `The list has changed since the results were written${rows.length > 0 ? `: rows ${list(rows)}` : ""}.`,
      ...(counting.length > 0 ? [`The results stand on ${quoted(counting)}, which changed.`] : []),
      ...(others > 0 ? [`${number(others)} other ${others === 1 ? "column" : "columns"} changed.`] : []),
      ...(linked.length > 0 ? [`Changed columns come from the linked ${linked.length === 1 ? "sheet" : "sheets"} ${quoted(linked)}.`] : []),
      ...(drift.goneColumns.length > 0 ? [`No longer there: ${quoted(drift.goneColumns)}.`] : []),
    ].join(" ");
  },
  update: "Refresh results",
  updateKeeps: "Your points, pins, names and formats stay.",
  timeLeft: (seconds) => (seconds < 60 ? `about ${number(inSteps(seconds))} seconds left` : `about ${number(Math.ceil(seconds / 60))} min left`),
  undo: "Excel’s Undo may take this back only piece by piece; Remove results takes back all of it at once.",
};
