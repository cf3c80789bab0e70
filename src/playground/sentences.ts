import type {Opened, Refusal} from "../embedded/desk/face";

/** What the page says when something cannot be done: what happened, then what to do. */
export function refusalSentence({code, message}: Refusal): string {
  switch (code) {
    case "AccessDenied":
      return "This sheet is protected. Unprotect it (Sheet menu) to change its cells.";
    case "ReadOnly":
      return "This workbook is read-only. Save it under another name to change it.";
    case "TextTooLong":
      return "A cell holds at most 32,767 characters. Shorten the text.";
    case "TooManyCells":
      return "That is more than 500,000 cells at once. Select fewer.";
    case "PasteTooLarge":
      return "What you paste reaches over the edge of the sheet. Paste it further up or to the left.";
    case "ItemAlreadyExists":
      return "That name is taken. Choose another.";
    case "LastSheet":
      return "A workbook shows at least one sheet. Add another first.";
    case "unreachable":
      return "The workbook does not answer. Reload the page.";
    default:
      return sentence(message);
  }
}

/** A sheet's title that Excel would not take. */
export const titleRule = "A sheet's title has 1 to 31 characters, none of [ ] : * ? / \\, and no other sheet has it.";

/** Says that an address or name leads nowhere. */
export const nowhere = (reference: string) => `There is no cell, table or name “${reference}”. Type an address such as B7.`;

/** Says what came of opening a file; undefined where there is nothing to say. */
export function openedSentence(name: string, {rows, notes}: Opened): string | undefined {
  const counted = rows === undefined ? [] : [`“${name}” is open: ${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"} read.`];
  return [...counted, ...notes].join(" ") || undefined;
}

/** Says what a saved file could not take along. */
export const lostParts = (parts: readonly string[]) => `Saved, but the file could not keep: ${parts.join("; ")}.`;

/** First letter large, full stop at the end. */
function sentence(message: string): string {
  const text = message.trim();
  return text === "" ? "That cannot be done here." : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

/** Says that a gesture failed for a reason of ours. */
export const unforeseen = (reason: string) => `That did not work (${reason}). Your cells are as they were; try again or reload the page.`;
