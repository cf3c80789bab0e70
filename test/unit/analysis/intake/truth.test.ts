import {describe, expect, test} from "vitest";
import {sum} from "../../../../src/analysis/math/sum";
import {differences, hasMessyFiles, MESSY, messyNote, messyPath, readFile, truthOf} from "./truthFiles";

describe.runIf(hasMessyFiles)("messy files", () => {
  test.each(MESSY.flatMap(({name, columns}) => ["csv", "xlsx"].map((ending) => ({file: `${name}.${ending}`, name, columns}))))(
    "$file: customers, total and every value are those of its truth",
    async ({file, name, columns}) => {
      const truth = truthOf(name);
      const read = await readFile(messyPath(file));
      expect(differences(read, truth, columns)).toEqual([]);
      expect(read.customers.names).toHaveLength(truth.length);
      expect(sum(read.customers.amount)).toBe(sum(Float64Array.from(truth, (row) => Number(row["revenue_won"]))));
    },
  );

  test("messy_us.csv: spellings of a country and an industry are proposed, no others", async () => {
    const {variants} = await readFile(messyPath("messy_us.csv"));
    expect(variants).toMatchObject([
      {heading: "Industry", value: "TECHNOLOGY", variants: ["technolgy"]},
      {heading: "HQ Country", value: "United States", variants: ["us", "U.S.", "USA"]},
    ]);
  });
});
test.skipIf(hasMessyFiles)(`messy files are read as their truth has them${messyNote}`, () => undefined);
