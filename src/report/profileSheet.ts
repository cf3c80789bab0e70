import type {Shortlist} from "../domain/best";
import {isRightToLeft} from "../domain/language";
import type {Paragraph} from "../domain/phrase";
import type {PlannedSheet} from "../domain/plan";
import {isProfileWritten, type Profile} from "../domain/profile";
import {PROFILE_WIDTHS} from "./look";
import {slottedTitle} from "./names";
import {composeMethod} from "./profile/method";
import {composeProfileOpening, QUESTIONS_ROW, STORY_ROW} from "./profile/opening";
import type {ProfileContext} from "./profile/profileContext";
import {composeStory} from "./profile/story";
import {composeTraitTables} from "./profile/traitTables";
import {leavingAlone} from "./regions";
import type {ReportRequest} from "./request";
import {composeSettings} from "./settingsChanged";
import {sheetDraft} from "./sheetDraft";

/**
 * The sheet of the profile (M6.1): the verdict, the team's own answers (M0.5), the story, the traits with their evidence, and how it was made.
 * Where there is no profile it says that, and what would help.
 */
export function profileSheet(request: ReportRequest, shortlist: Shortlist, profile: Profile, narrative: readonly Paragraph[]): PlannedSheet {
  const {words, names, slot, choices} = request;
  const isMirrored = isRightToLeft(choices.language);
  const draft = sheetDraft(PROFILE_WIDTHS, isMirrored);
  const context: ProfileContext = {request, shortlist, profile, draft};
  composeProfileOpening(context);
  const tables = composeStory(context, narrative, STORY_ROW);
  const method = isProfileWritten(profile) ? composeTraitTables(context, tables) : tables;
  const settings = composeMethod(context, method);
  composeSettings(request, draft, {warning: 2, block: settings, column: 0});
  const {regions, styles, columnWidths} = draft.content();
  const answers = draft.area(QUESTIONS_ROW, 1, words.profile.questions.length, PROFILE_WIDTHS.length - 1);
  return {
    anchor: names.profile,
    title: slottedTitle(words.sheets.profile, slot),
    rightToLeft: isMirrored,
    regions: leavingAlone(regions, answers),
    answers,
    styles,
    columnWidths,
    charts: [],
    frozenRows: 0,
    showGridlines: false,
    print: {landscape: true, pagesWide: 1},
  };
}
