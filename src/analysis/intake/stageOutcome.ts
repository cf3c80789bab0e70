import {headingWords} from "./headingWords";

/** What a stage says has become of a deal. */
export type StageOutcome = "won" | "lost" | "open";

/** Words that say "won" wherever they stand in a stage: English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Turkish, Swedish, Vietnamese, Persian, Arabic. */
const SAYS_WON =
  "won|gewonnen[^ ]*|gagnee?s?|ganad[oa]s?|fechad[oa] vencid[oa]|ganh[oa]|vint[oa]|wygran[aey]|выигран[^ ]*|успешно реализовано|закрыта удачно|kazanildi|vunn[ae]n?|" +
  "chot don|da chot|da thang|chien thang|thang thau|thanh cong|برد|برده|برنده|موفق|مغلق ناجح|成交|已成交|赢单|受注|수주";

/** Words that say "lost", or that an order came to nothing. */
const SAYS_LOST =
  "lost|dead|abandoned|disqualified|rejected|declined|cancell?ed|voided|refunded|verloren[^ ]*|stornier[^ ]*|abgebrochen|abgelehnt|perdue?s?|annulee?s?|perdid[oa]s?|cancelad[oa]s?|anulad[oa]s?|" +
  "pers[oa]|annullat[oa]|geannuleerd|przegran[aey]|anulowan[aey]|проигран[^ ]*|неудачно|не реализовано|отменен[^ ]*|kaybedildi|iptal|forlora[dt]|thua|that bai|da mat|da huy|bi huy|" +
  "باخت|باخته|شکست|از دست رفته|ناموفق|لغو|输单|失注|실패";

/** Whole words of a text. */
const words = (alternatives: string): RegExp => new RegExp(`(?:^| )(?:${alternatives})(?= |$)`, "u");

const WON = words(SAYS_WON);
const LOST = words(SAYS_LOST);
const NOT_WON = words(`(?:not|no|nicht|non|pas|niet|khong|не) (?:${SAYS_WON})`);
const NOT_LOST = words(`(?:not|no|nicht|non|pas|niet|khong|не) (?:${SAYS_LOST})`);
/** What is not won yet may still be. */
const NOT_YET = words("not yet|noch nicht|pas encore|aun no|todavia no|non ancora|chua|هنوز|еще не");

/** Texts that say so only where nothing stands beside them: within a longer text they may mean something else. */
const WHOLE: ReadonlyMap<string, StageOutcome> = new Map(
  (
    [
      ["won", "win|conclu|conclue|successful|erfolgreich|reussi|reussie|thang|lezart megkotott|afacere castigata|stangd vunnen|zakonczone sukcesem"],
      ["lost", "loss|void|returned|mat|huy"],
    ] as const
  ).flatMap(([outcome, texts]) => texts.split("|").map((text) => [text, outcome] as const)),
);

/**
 * What a stage or a status says has become of a deal; "open" where it says neither that it was won nor that it was lost, or both.
 *
 * @example stageOutcome("Fermée/Gagnée") // "won"
 * @example stageOutcome("Closed Lost – price") // "lost"
 * @example stageOutcome("Chưa thành công") // "open"
 */
export function stageOutcome(stage: string): StageOutcome {
  const text = headingWords(stage);
  const known = WHOLE.get(text);
  if (known !== undefined) return known;
  if (NOT_YET.test(text) || NOT_LOST.test(text)) return "open";
  if (NOT_WON.test(text)) return "lost";
  const [isWon, isLost] = [WON.test(text), LOST.test(text)];
  return isWon === isLost ? "open" : isWon ? "won" : "lost";
}
