import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import {sum} from "../../src/analysis/math/sum";
import {note} from "../unit/analysis/sheet";
import {readFile, valueAt} from "../unit/analysis/intake/truthFiles";

/** Lists as people in four countries keep them, made by `npx tsx test/reference/foreign/make.ts`, with what they mean beside them. */
const FILES = ["foreign_vi", "foreign_fa", "foreign_fr", "foreign_es"].flatMap((name) =>
  ["csv", "xlsx"].map((ending) => ({name, file: `${name}.${ending}`})),
);
const COLUMNS = ["customer", "industry", "country", "title", "employees", "amount", "signed", "trained"] as const;
const ROLES = ["company", "industry", "country", "title", "employees", "amount", "closed", undefined];

const place = (file: string): string => fileURLToPath(new URL(`foreign/${file}`, import.meta.url));
const truthOf = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(place(`${name}.truth.csv`), "utf8").trim(), {header: true}).data;

describe("lists in Vietnamese, Persian, French and Spanish", () => {
  test.each(FILES)("$file: every customer, value, role and total is that of its truth", async ({name, file}) => {
    const truth = truthOf(name);
    const {customers, table} = await readFile(place(file));
    const {understanding, names} = customers;
    expect(understanding.columns.map(({role}) => role)).toEqual(ROLES);
    expect(names.map((own) => own.normalize("NFC"))).toEqual(truth.map(({customer}) => customer));
    const wrong = truth.flatMap((row, i) =>
      COLUMNS.flatMap((column, c) => {
        const found = valueAt(table.attributes[c], i).trim().normalize("NFC");
        return found === row[column] ? [] : [`${column} of ${i + 1}: ${found}, not ${row[column]}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(sum(customers.amount)).toBe(sum(Float64Array.from(truth, ({amount}) => Number(amount))));
    expect(note(understanding, "titleLines")).toBeDefined();
    expect(note(understanding, "blankRows")).toMatchObject({count: 2});
    expect(understanding.notes.filter(({code}) => code === "totalsRow")).toHaveLength(2);
    expect(table.attributes.map(({role}) => role).slice(COLUMNS.length)).toEqual(["department", "seniority"]);
  });
});
