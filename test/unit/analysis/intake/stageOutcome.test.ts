import {describe, expect, test} from "vitest";
import {stageOutcome} from "../../../../src/analysis/intake/stageOutcome";

describe("stageOutcome(stage) tells what has become of a deal", () => {
  test.each([
    ["English", ["Won", "Closed Won", "closed_won", "Closed - Won (renewal)"], ["Lost", "Closed Lost", "Lost to competitor", "Cancelled", "Not won"]],
    ["German", ["Gewonnen", "Abgeschlossen und gewonnen"], ["Verloren", "Abgeschlossen und verloren", "storniert", "Nicht gewonnen"]],
    ["French", ["Gagné", "Gagnée", "Fermée/Gagnée", "Conclu"], ["Perdu", "Fermée perdue", "Annulée", "Non gagnée"]],
    ["Spanish", ["Ganado", "Cerrada ganada"], ["Perdida", "Cerrado - perdido", "Cancelada"]],
    ["Vietnamese", ["Thắng", "Đã thắng", "Thành công", "Chốt đơn", "Da\u0303 tha\u0306\u0301ng"], ["Thua", "Thất bại", "Đã hủy", "Không thành công"]],
    ["Persian", ["برنده", "برده", "برنده شده", "فروش موفق"], ["باخته", "از دست رفته", "ناموفق", "لغو شده", "لغو\u200cشده"]],
  ])("%s", (_, won, lost) => {
    expect(won.map((text) => [text, stageOutcome(text)])).toEqual(won.map((text) => [text, "won"]));
    expect(lost.map((text) => [text, stageOutcome(text)])).toEqual(lost.map((text) => [text, "lost"]));
  });

  test.each([
    "Negotiation",
    "Verhandlung",
    "Négociation",
    "Negociación",
    "Đàm phán",
    "مذاکره",
    "Chưa thắng",
    "Not yet won",
    "Not lost",
    "Won/Lost review",
    "Wonder",
    "",
  ])("“%s” is open", (stage) => expect(stageOutcome(stage)).toBe("open"));

  test("an invoice that is overdue in Spanish has not been won, although Portuguese calls a deal so", () => {
    expect([stageOutcome("Vencida"), stageOutcome("Fechado vencido")]).toEqual(["open", "won"]);
  });
});
