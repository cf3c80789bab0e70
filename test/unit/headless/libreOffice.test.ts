import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {analyze} from "../../../src/headless/analyze";
import {hasLibreOffice, libreOfficeNote, recalculated} from "./libreOffice";
import {hasTables, KNOWN, tablePath, tablesNote} from "./sharedTables";

/** A clock that stands still: nothing takes over a second, however busy the machine is. */
const NOON = Date.UTC(2026, 10, 22, 12);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-office-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

const canRun = hasLibreOffice && hasTables;

describe.runIf(canRun)("analyze(real table) -o OUT.xlsx", () => {
  test.each(KNOWN)(
    "$file opens in LibreOffice with the same totals after a hard recalculation",
    async ({file, options, customers, revenue, tiers}) => {
      const target = join(folder, file.replace(".csv", ".xlsx"));
      const complaints: string[] = [];
      const code = await analyze([tablePath(file), ...options, "-o", target, "--json", join(folder, "answer.json")], {
        print: () => undefined,
        complain: (line) => complaints.push(line),
        clock: () => NOON,
      });
      expect([code, complaints]).toEqual([0, []]);
      const summary = recalculated(target, join(folder, file)).get("ICP Summary") ?? [];
      const row = (label: string) => summary.find((cells) => cells[0] === label)?.map((cell) => (cell === "" ? cell : Number(cell))) ?? [];
      for (const [name, count, sum] of tiers) expect([name, row(name)[2], row(name)[4]]).toEqual([name, count, sum]);
      expect([row("Total")[2], row("Total")[4], row("Unclassified")[2]]).toEqual([customers, revenue, 0]);
      expect(summary.flat().filter((cell) => /^(#|Err:)/.test(cell))).toEqual([]);
    },
    180_000,
  );
});
test.runIf(hasLibreOffice)(
  "analyze(sample) -o OUT.xlsx: the shortlist finds row, amount and tier of each customer in LibreOffice too",
  async () => {
    const target = join(folder, "sample.xlsx");
    const sample = fileURLToPath(new URL("../../../assets/samples/customers.csv", import.meta.url));
    const terminal = {print: () => undefined, complain: () => undefined, clock: () => NOON};
    expect(await analyze([sample, "--objective", "growth", "-o", target, "--json", join(folder, "sample.json")], terminal)).toBe(0);
    const sheets = recalculated(target, join(folder, "sample"));
    const shortlist = sheets.get("ICP Shortlist") ?? [];
    const customers = sheets.get("customers") ?? [];
    const amount = customers[0]?.indexOf("ARR") ?? -1;
    const best = shortlist.filter(([rank]) => /^\d+$/.test(rank ?? ""));
    expect(best).toHaveLength(20);
    for (const [, name, tier, , value, row] of best)
      expect([name, "Large", value]).toEqual([customers[Number(row) - 1]?.[0], tier, customers[Number(row) - 1]?.[amount]]);
    expect(shortlist[2]?.[0]).toBe("");
    expect([...shortlist, ...(sheets.get("ICP Profile") ?? [])].flat().filter((cell) => /^(#|Err:)/.test(cell))).toEqual([]);
  },
  180_000,
);

test.skipIf(canRun)(`analyze(real table) -o OUT.xlsx opens in LibreOffice${libreOfficeNote}${tablesNote}`, () => undefined);
