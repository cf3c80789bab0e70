import type {Paragraph} from "../../domain/phrase";
import {sentenceText} from "../../words/conditions";
import {sheetFormatsIn} from "../../words/formats";
import {COLORS} from "../look";
import {composeHeading, type ProfileContext} from "./profileContext";

/** Characters of a line that fits the width of the sheet; a cell cannot break its text over its neighbours. */
const LINE = 150;

/** The profile as text to read aloud (M6.2), or what would help where there is none. Returns the next free row. */
export function composeStory(context: ProfileContext, narrative: readonly Paragraph[], first: number): number {
  const {draft, request, profile} = context;
  const {words, choices} = request;
  const formats = sheetFormatsIn(choices.language);
  const paragraphs = narrative.map(({sentences}) => sentences.map((sentence) => sentenceText(sentence, choices.language, formats)).join(" "));
  const help = profile.verdict === "none" ? words.profile.help : [];
  if (paragraphs.length + help.length === 0) return first;
  let row = composeHeading(context, first, words.profile.story);
  for (const paragraph of [...paragraphs, ...help]) {
    const lines = brokenLines(paragraph, LINE);
    lines.forEach((line, i) => draft.put(row + i, 0, line));
    draft.look(row, 0, lines.length, 1, {fontColor: COLORS.ink});
    row += lines.length;
  }
  return row + 1;
}

/**
 * A text in lines of at most so many characters, broken between words; a longer word has a line of its own.
 *
 * @example brokenLines("one two three", 8) // ["one two", "three"]
 */
export function brokenLines(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
