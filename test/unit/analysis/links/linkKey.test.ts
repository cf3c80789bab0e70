import {describe, expect, test} from "vitest";
import {domainKey, linkKey} from "../../../../src/analysis/links/linkKey";

describe("linkKey(name)", () => {
  test.each([
    ["BLACKZIM, Inc.", "Blackzim"],
    ["Müller GmbH & Co. KG", "MULLER"],
    ["Société Générale S.A.", "SOCIETE GENERALE"],
    ["Công ty TNHH Hòa Bình", "Hoà Bình"],
    ["Công ty Cổ phần Vinamilk", "vinamilk"],
    ["شرکت سهامی خاص پارس", "پارس"],
    ["شرکت كاوه", "کاوه"],
    ["  Acme   Ltd. ", "acme"],
    ["Ørsted A/S", "orsted a/s"],
    ["Gekko & Co", "Gekko"],
    ["SARL Dupont", "Dupont S.A.R.L."],
    ["Cty TNHH MTV Minh Phú", "Minh Phú"],
    ["Kowalski Sp. z o.o.", "kowalski"],
    ["Novák s.r.o.", "Novak"],
    ["Grupo Pérez S.A. de C.V.", "Grupo Perez"],
    ["PT Maju Tbk", "Maju"],
    ["Padaria Sol Ltda.", "Padaria Sol"],
    ["ООО Ромашка", "Ромашка"],
    ["Müller e.K.", "Muller"],
  ])("is the same for %s and %s", (one, other) => {
    expect(linkKey(one)).toBe(linkKey(other));
    expect(linkKey(one)).not.toBe("");
  });

  test("keeps what is left of a name that is all legal form, and different names apart", () => {
    expect(linkKey("Company")).toBe("company");
    expect(linkKey("Betasoloin")).not.toBe(linkKey("Betatech"));
    expect(linkKey(" – ")).toBe("");
  });
});

describe("domainKey(text)", () => {
  test("is the host of a link or of an address, and nothing where there is none", () => {
    expect(domainKey("https://www.Acme.com/about?x=1")).toBe("acme.com");
    expect(domainKey("jo@acme.com")).toBe("acme.com");
    expect(domainKey("acme")).toBe("");
  });
});
