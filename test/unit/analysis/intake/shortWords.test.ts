import {describe, expect, test} from "vitest";
import {matchRole} from "../../../../src/analysis/intake/roles";
import {HEADING_LANGUAGES} from "../../../../src/analysis/intake/vocabulary/languages";
import {lexiconOf} from "../../../../src/analysis/intake/vocabulary/lexicon";
import {languagesOf, readHeading} from "../../../../src/analysis/intake/vocabulary/readHeading";
import {speltOut} from "../../../../src/analysis/intake/vocabulary/shortWords";
import {headingWords} from "../../../../src/analysis/intake/headingWords";

/** From here on the pane does not ask (`ui/parts/ColumnPicker`). */
const SURE = 0.7;
const lexicon = lexiconOf(HEADING_LANGUAGES);
const spellings = (heading: string) => speltOut(heading, headingWords(heading), lexicon);

describe("words that are cut off before a full stop", () => {
  test.each([
    ["Industr.", "industry"],
    ["Kund.-Bezeichn.", "company"],
    ["Jahresums.", "revenue"],
    ["Mitarbeiterz.", "employees"],
    ["Effect. salar.", "employees"],
    ["Probabil. cierre", "probability"],
    ["Factur. ann.", "deals"],
    ["Satisf.", "satisfaction"],
    ["Fatturat. ann.", "revenue"],
    ["ت. کارکنان", "employees"],
  ])("matchRole(%j) is %s", (heading, role) => expect(matchRole(heading)?.role).toBe(role));

  test("speltOut() gives the spelling that most languages share first, and none of a heading without short words", () => {
    expect(spellings("Prov.")[0]).toMatch(/^provin/);
    expect(spellings("Company name")).toEqual([]);
    expect(spellings("")).toEqual([]);
  });

  test("speltOut() is for headings and for no sentences", () => {
    expect(spellings("See prov. and the oth. notes bel. for more of this.")).toEqual([]);
  });
});

describe("words of which letters are left out", () => {
  test.each([
    ["Hdct", "employees"],
    ["Währg.", "currency"],
    ["Bdld.", "state"],
    ["Cntry", "country"],
    ["Int'l phone", "phone"],
  ])("matchRole(%j) is %s", (heading, role) => expect(matchRole(heading)?.role).toBe(role));
});

describe("first letters of Vietnamese syllables", () => {
  test.each([
    ["Tên NLH", "contact"],
    ["SL lao động", "employees"],
    ["Số ĐT liên hệ", "phone"],
    ["DT năm 2023", "plainRevenue"],
    ["Lĩnh vực KD", "industry"],
    ["Email NLH", "email"],
  ])("matchRole(%j) is %s", (heading, role) => expect(matchRole(heading)?.role).toBe(role));

  test.each(["DT", "SP", "GT"])("alone they are asked about: %s", (heading) => expect(matchRole(heading)?.confidence).toBeLessThan(SURE));

  test.each(["GT category", "BP change", "DS score"])("matchRole(%j) is no role: the heading is not Vietnamese", (heading) =>
    expect(matchRole(heading)).toBeUndefined(),
  );

  test("matchRole() takes y and i behind a consonant for the same letter", () => {
    expect(matchRole("Tỉ suất lợi nhuận")).toEqual(matchRole("Tỷ suất lợi nhuận"));
  });
});

describe("a heading of one language", () => {
  test.each([
    ["Nombre del producto", "product"],
    ["Nombre de produits", undefined],
    ["Mã khách hàng", "record_id"],
    ["MA Anzahl", "employees"],
  ])("matchRole(%j) is %s: its words mean what they do there", (heading, role) => expect(matchRole(heading)?.role).toBe(role));

  test("languagesOf() is nothing where no language has all the words", () => {
    expect(languagesOf(readHeading("umsatz cliente", lexicon))).toBe(0);
    expect(languagesOf(readHeading("umsatz kunde", lexicon))).not.toBe(0);
  });
});

describe("headings that name a role and are about something else", () => {
  test.each([
    "Company size target",
    "Mục tiêu số nhân viên",
    "Effectif prévu",
    "Next invoice no.",
    "Prochain n° de facture",
    "Competitor product",
    "Anzahl Standorte",
    "Nº de productos",
    "Employee turnover",
    "Rotación de personal",
    "Condiciones de pago",
    "Điều khoản thanh toán",
    "شرایط پرداخت",
    "Termin płatności",
    "Umsatz pro Kopf",
    "Employee birthday",
  ])("matchRole(%j) is no role", (heading) => expect(matchRole(heading)).toBeUndefined());

  test.each([
    ["Old customer no.", "record_id"],
    ["Vorheriger Betreuer", "owner"],
    ["Mã KH cũ", "record_id"],
    ["Mandant", "company"],
    ["Sitz", "city"],
    ["Volume", "amount"],
  ])("matchRole(%j) is %s, and the pane asks", (heading, role) => {
    expect(matchRole(heading)?.role).toBe(role);
    expect(matchRole(heading)?.confidence).toBeLessThan(SURE);
  });
});
