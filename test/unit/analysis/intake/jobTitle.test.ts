import {describe, expect, test} from "vitest";
import {jobTitle, titleLanguage} from "../../../../src/analysis/intake/jobTitle";
import {JOB_FUNCTIONS, SENIORITIES} from "../../../../src/analysis/intake/titles/words";
import {TITLE_NAMES} from "../../../../src/analysis/intake/titles/names";

/** Title, function, seniority. */
const TITLES: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ["CEO", "general", "executive"],
  ["C.E.O.", "general", "executive"],
  ["Founder & CEO", "general", "executive"],
  ["Owner", "general", "executive"],
  ["Managing Director", "general", "executive"],
  ["Co-Founder / CTO", "general", "executive"],
  ["CFO", "finance", "executive"],
  ["Chief Marketing Officer", "marketing", "executive"],
  ["Chief Information Security Officer (CISO)", "it", "executive"],
  ["VP of Sales & Marketing", "sales", "director"],
  ["Vice President, Finance", "finance", "director"],
  ["SVP Human Resources", "hr", "director"],
  ["Director of Procurement", "procurement", "director"],
  ["IT Director", "it", "director"],
  ["Head of Customer Success", "service", "manager"],
  ["Product Marketing Manager", "marketing", "manager"],
  ["Product Manager", "product", "manager"],
  ["Operations Manager", "operations", "manager"],
  ["Software Engineer", "it", "specialist"],
  ["DevOps Engineer", "it", "specialist"],
  ["Mechanical Engineer", "engineering", "specialist"],
  ["Senior Accountant", "finance", "specialist"],
  ["Legal Counsel", "legal", undefined],
  ["Buyer", "procurement", "specialist"],
  ["Executive Assistant to the CEO", "general", "assistant"],
  ["HR assistant", "hr", "assistant"],
  ["Assistant Director of Finance", "finance", "director"],
  ["Marketing Intern", "marketing", "assistant"],
  ["Tổng giám đốc", "general", "executive"],
  ["Giám đốc", "general", "executive"],
  ["Giám đốc kinh doanh", "sales", "director"],
  ["Phó tổng giám đốc", "general", "director"],
  ["Trưởng phòng mua hàng", "procurement", "manager"],
  ["Kế toán trưởng", "finance", "manager"],
  ["Nhân viên kinh doanh", "sales", "specialist"],
  ["Trợ lý giám đốc", undefined, "assistant"],
  ["Trưởng phòng Nhân sự", "hr", "manager"],
  ["مدیرعامل", "general", "executive"],
  ["مدير عامل", "general", "executive"],
  ["مدیر فروش", "sales", "manager"],
  ["معاون مالی", "finance", "director"],
  ["کارشناس بازاریابی", "marketing", "specialist"],
  ["رئیس هیئت مدیره", "general", "executive"],
  ["سرپرست منابع انسانی", "hr", "manager"],
  ["Geschäftsführer", "general", "executive"],
  ["Geschäftsführerin (m/w/d)", "general", "executive"],
  ["Vertriebsleiter", "sales", "manager"],
  ["Leiterin Einkauf", "procurement", "manager"],
  ["Kaufmännischer Leiter", "finance", "manager"],
  ["Personalreferentin", "hr", "specialist"],
  ["IT-Leiter", "it", "manager"],
  ["Assistentin der Geschäftsführung", "general", "assistant"],
  ["PDG", "general", "executive"],
  ["Directrice des achats", "procurement", "director"],
  ["Responsable marketing", "marketing", "manager"],
  ["DRH", "hr", "director"],
  ["Chargé d'affaires", "sales", "specialist"],
  ["Gerente de ventas", "sales", "manager"],
  ["Director General", "general", "executive"],
  ["Jefa de compras", "procurement", "manager"],
  ["Responsable de Recursos Humanos", "hr", "manager"],
];

describe("jobTitle()", () => {
  test.each(TITLES)("%s is %s, %s", (title, func, seniority) => {
    expect(jobTitle(title)).toEqual({function: func, seniority});
  });

  test.each(["", "Berlin", "Acme Inc.", "12", "x".repeat(400), "Gärtner"])("says nothing of %j", (title) => {
    expect(jobTitle(title)).toEqual({function: undefined, seniority: undefined});
  });

  test("does not depend on case, accents kept apart, or spaces around", () => {
    for (const [title, func, seniority] of TITLES) {
      expect(jobTitle(` ${title.toUpperCase().normalize("NFD")} `), title).toEqual({function: func, seniority});
    }
  });
});

describe("titleLanguage()", () => {
  test.each([
    ["en", ["CEO", "Sales Manager"]],
    ["vi", ["Giám đốc", "Trưởng phòng", "CEO"]],
    ["fa", ["مدیرعامل", "CEO", "مدیر فروش"]],
    ["de", ["Geschäftsführer", "CEO", "Vertriebsleiter"]],
    ["fr", ["Directeur général", "PDG", "Responsable d'agence"]],
    ["es", ["Gerente", "Jefe de ventas", "CEO"]],
  ])("is %s for most titles", (language, titles) => {
    expect(titleLanguage(titles)).toBe(language);
  });

  test("has a name of its own for every function and level, in every language", () => {
    for (const {functions, seniorities} of Object.values(TITLE_NAMES)) {
      expect(new Set(JOB_FUNCTIONS.map((name) => functions[name])).size).toBe(JOB_FUNCTIONS.length);
      expect(new Set(SENIORITIES.map((name) => seniorities[name])).size).toBe(SENIORITIES.length);
    }
  });
});
