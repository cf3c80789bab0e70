import {sourceTitle} from "../../domain/source";
import {tell} from "../tell";
import {COLORS, PROFILE_WIDTHS, SIZES, TEXT_FORMAT} from "../look";
import {composeHeading, type ProfileContext} from "./profileContext";

const TEAM_ROW = 4;

/** Row of the first question. It never moves, whatever else the sheet says, so that the answers stay beside their questions. */
export const QUESTIONS_ROW = TEAM_ROW + 2;

const QUESTIONS = 4;

/** Row where the story begins. */
export const STORY_ROW = QUESTIONS_ROW + QUESTIONS + 1;

/** Title, verdict, and the four questions that the team answers before it reads on (M0.5). */
export function composeProfileOpening(context: ProfileContext): void {
  const {draft, request, profile} = context;
  const {profile: words} = request.words;
  const isUnproven = profile.verdict === "none";
  const title = isUnproven && profile.isInsisted ? words.insistedTitle : words.title;
  draft.put(0, 0, tell(title, {source: sourceTitle(request.customers.source)}));
  draft.put(1, 0, words.verdicts[profile.verdict]);
  draft.look(0, 0, 1, 1, {bold: true, fontSize: SIZES.title, fontColor: isUnproven ? COLORS.warning : COLORS.title, rowHeight: 28});
  draft.look(1, 0, 1, 1, {fontSize: SIZES.finding, fontColor: isUnproven ? COLORS.warning : COLORS.ink, rowHeight: 20});
  composeHeading(context, TEAM_ROW, words.team, words.teamHint);
  words.questions.forEach((question, i) => draft.put(QUESTIONS_ROW + i, 0, question));
  draft.look(QUESTIONS_ROW, 0, QUESTIONS, 1, {fontColor: COLORS.muted, verticalAlign: "Top"});
  draft.look(QUESTIONS_ROW, 1, QUESTIONS, PROFILE_WIDTHS.length - 1, {fill: COLORS.input, fontColor: COLORS.inputText, verticalAlign: "Top"});
  draft.look(QUESTIONS_ROW, 1, QUESTIONS, 1, {numberFormat: TEXT_FORMAT, align: "Left"});
}
