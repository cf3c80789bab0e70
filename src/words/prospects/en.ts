import {formatsIn} from "../formats";
import type {ProspectWords} from "./words";

const {number, percent, list, plural} = formatsIn("en");
const prospects = (count: number): string => `${number(count)} ${plural(count) === "one" ? "prospect" : "prospects"}`;

export const english: ProspectWords = {
  sheet: {
    name: "ICP Targets",
    title: "Target accounts: {source}",
    finding: "Of {all} prospects {ideal} are Ideal, {neutral} Neutral and {avoid} Avoid.",
    made: "Scored with the profile of {profile} on {date}.",
    sorted: "Best fit first; of equals the order of the sheet. Avoid is left out, but for what you wrote beside.",
    cut: "Only the first {count} are listed; every prospect has its fit beside it.",
    answers: "Owner and next step are yours to fill in: they stay with the prospect when you score again.",
    again: "Fits are as of that day. Score the list again after changing it.",
    missing: "The list has no column for {attributes}: unknown counts neither for nor against.",
    rank: "Rank",
    prospect: "Prospect",
    unnamed: "Row {row}",
    fit: "Fit",
    segment: "Segment",
    reason: "Why",
    gone: "No longer in the list; kept for what you wrote.",
    owner: "Owner",
    nextStep: "Next step",
    row: "Row",
  },
  pane: {
    title: (source) => `Score ${source}`,
    offer: (source) => `Score ${source} with this profile?`,
    score: "Score this list",
    choose: "Score a list of prospects",
    reading: "Reading the prospects…",
    finding: (ideal, all) => `${number(ideal)} of ${prospects(all)} ${plural(ideal) === "one" ? "is" : "are"} Ideal`,
    second: (neutral, avoid) => `${number(neutral)} Neutral, ${number(avoid)} Avoid`,
    columns: "Columns",
    columnsHint: "Check that each attribute of the profile is read from the right column.",
    attribute: "Profile",
    column: "This list",
    none: "None",
    byMeaning: "Found by its meaning",
    notFound: "Not found: unknown counts neither for nor against.",
    known: (share) => `Known for ${percent(share)}`,
    strange: (values) => `Not on the scorecard: ${list(values)}`,
    first: "Best fit",
    values: "Fit, segment and reasons are written beside the prospects, and a sorted list on ICP Targets.",
    back: "Back to the profile",
    noProfile: "There is no profile to score with yet. Open your list of customers and walk the steps first.",
    write: "Write scores",
    update: "Update scores",
  },
};
