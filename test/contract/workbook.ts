import {describe, expect, test} from "vitest";
import type {Receipt} from "../../src/domain/receipt";
import {DEFAULT_CHOICES} from "../../src/domain/settings";
import type {Block, Source} from "../../src/domain/source";
import {EMPTY_STATE, type SavedState} from "../../src/domain/state";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import type {Workbook} from "../../src/host/workbook";
import {busyPlan, busySource, busyWorkbook, CUSTOMERS} from "./scenarios";

/** Opens a workbook in a host. */
export type Open = (workbook: WorkbookModel) => Promise<Workbook>;

const KINDS = ["table", "range"] as const;

/** What every host must do, whatever it is made of. */
export function workbookContract(open: Open): void {
  describe.each(KINDS)("customers in a %s", (kind) => {
    describe("sources()", () => {
      test("sources() finds the customers first and leaves hidden sheets out", async () => {
        const workbook = busyWorkbook(kind);
        const found = value(await (await open(workbook)).sources());
        expect(found[0]).toEqual(busySource(workbook, kind));
        expect(found.map(({sheet}) => sheet)).toEqual(["Our customers", "Year 2"]);
      });

      test("sources() is the same after our results are written: our columns and sheets are no source", async () => {
        const {port, source} = await ready(kind);
        const before = await port.sources();
        await written(port, source);
        expect(await port.sources()).toEqual(before);
      });

      test("activeSource() is what the user looks at, also on a sheet of ours", async () => {
        const {port, source} = await ready(kind);
        expect(await port.activeSource()).toEqual({ok: true, value: source});
        await written(port, source);
        expect(await port.show({anchor: "ICP_Summary"})).toEqual({ok: true, value: undefined});
        expect(await port.activeSource()).toEqual({ok: true, value: source});
      });
    });

    describe("read(source)", () => {
      test("read(source) hands over every cell once, in order, with formats on the first block only", async () => {
        const {port, source} = await ready(kind);
        const blocks: Block[] = [];
        const counts: [number, number][] = [];
        expect(await port.read(source, (block) => blocks.push(block), {onRows: (done, all) => counts.push([done, all])})).toEqual({
          ok: true,
          value: undefined,
        });
        expect(blocks.flatMap(({rows}) => rows)).toEqual(CUSTOMERS);
        expect(blocks[0]?.formats?.[1]).toEqual(["General", "General", "General", "#,##0.00"]);
        expect(counts.at(-1)).toEqual([6, 6]);
      });

      test("read(source) stops when it is cancelled", async () => {
        const {port, source} = await ready(kind);
        expect(await port.read(source, ignore, {isCancelled: () => true})).toEqual({ok: false, problem: {code: "cancelled"}});
      });

      test("read(source) names the source it cannot find", async () => {
        const {port, source} = await ready(kind);
        const gone = {...source, sheetId: "{00000000-0001-0000-0099-000000000000}"};
        expect(await port.read(gone, ignore)).toEqual({ok: false, problem: {code: "sourceGone", source: source.table ?? "Our customers"}});
      });

      test("read(source) reads a renamed sheet, and says when rows were added", async () => {
        const {workbook, port, source} = await ready(kind);
        workbook.renameSheet(list(workbook), "Clients");
        expect((await port.read(source, ignore)).ok).toBe(true);
        list(workbook).setValue(6, 0, "Fado");
        const table = workbook.tables[0];
        if (table) workbook.resizeTable(table, {...table.area, rows: 7});
        expect(await port.read(source, ignore)).toMatchObject({ok: false, problem: {code: "sourceChanged"}});
      });
    });

    describe("apply(plan) and remove(receipt)", () => {
      test("apply(plan) writes exactly what the plan says, texts as texts", async () => {
        const {workbook, port, source} = await ready(kind);
        const receipt = await written(port, source);
        expect(list(workbook).values({row: 0, column: 4, rows: 1, columns: 2})).toEqual([["ICP Tier", "ICP Seats (number)"]]);
        expect(list(workbook).value(1, 5)).toBe("=Brio");
        expect(list(workbook).formula(1, 5)).toBeUndefined();
        expect(list(workbook).formula(1, 4)).toMatch(/^=IFERROR\(INDEX\(ICP_Tiers,/);
        const summary = sheet(workbook, "ICP Summary");
        expect(summary.values({row: 2, column: 0, rows: 2, columns: 2})).toEqual([
          ["Tier", "Floor"],
          ["=Tier 0", 20],
        ]);
        expect(summary.charts.map(({name, type, series}) => [name, type, series.map((each) => [each.type ?? type, each.axisGroup])])).toEqual([
          ["ICP Share", "Doughnut", [["Doughnut", "Primary"]]],
          [
            "ICP Pareto",
            "ColumnClustered",
            [
              ["ColumnClustered", "Primary"],
              ["Line", "Secondary"],
            ],
          ],
        ]);
        expect(summary.print).toEqual({landscape: true, pagesWide: 1});
        expect(summary.charts[0]?.series[0]?.pointColors).toEqual({0: "#112233", 1: "#445566", 2: "#778899"});
        expect(summary.charts[1]?.series.map(({color}) => color)).toEqual(["#112233", "#AA3344"]);
        expect(workbook.sheets.map(({title}) => title)).toEqual(["Our customers", "Year 2", "Settings", "ICP Summary", "ICP Data"]);
        expect(workbook.activeSheet.title).toBe("Our customers");
        expect(receipt.sheets.map(({sheetId}) => workbook.sheet(sheetId)?.title)).toEqual(["ICP Summary", "ICP Data"]);
      });

      test("apply(plan) leaves the rows between the runs, and every cell of the user, untouched", async () => {
        const {workbook, port, source} = await ready(kind);
        await written(port, source);
        if (kind === "range") expect(list(workbook).values({row: 4, column: 4, rows: 1, columns: 2})).toEqual([[null, null]]);
        expect(list(workbook).values({row: 0, column: 0, rows: 6, columns: 4})).toEqual(
          CUSTOMERS.map((row) => row.map((cell) => (cell === "" ? null : cell))),
        );
      });

      test("remove(receipt) leaves the workbook exactly as it was, and can be called twice", async () => {
        const {workbook, port, source} = await ready(kind);
        const before = workbook.snapshot();
        const receipt = await written(port, source);
        expect(await port.remove(receipt)).toEqual({ok: true, value: undefined});
        expect(workbook.snapshot()).toEqual(before);
        expect(await port.remove(receipt)).toEqual({ok: true, value: undefined});
        expect(workbook.snapshot()).toEqual(before);
      });

      test("remove(receipt) takes only what is left, after people deleted half of it", async () => {
        const {workbook, port, source} = await ready(kind);
        const before = workbook.snapshot();
        const receipt = await written(port, source);
        workbook.deleteSheet(sheet(workbook, "ICP Data"));
        const tiers = workbook.name("ICP_Tiers");
        if (tiers) workbook.deleteName(tiers);
        expect(await port.remove(receipt)).toEqual({ok: true, value: undefined});
        expect(workbook.snapshot()).toEqual(before);
      });

      test("remove(receipt) finds our sheets under new titles", async () => {
        const {workbook, port, source} = await ready(kind);
        const before = workbook.snapshot();
        const receipt = await written(port, source);
        workbook.renameSheet(sheet(workbook, "ICP Summary"), "Tổng quan");
        workbook.moveSheet(sheet(workbook, "Tổng quan"), 0);
        expect(await port.remove(receipt)).toEqual({ok: true, value: undefined});
        expect(workbook.snapshot()).toEqual(before);
      });

      test("apply(plan) again brings our cells up to date in place and keeps title, notes and formats of the user", async () => {
        const {workbook, port, source} = await ready(kind);
        await written(port, source);
        const summary = sheet(workbook, "ICP Summary");
        workbook.renameSheet(summary, "Tiers");
        summary.setValue(20, 8, "my note");
        summary.setLook({row: 3, column: 1, rows: 1, columns: 1}, {fill: "#FFFF00"});
        summary.setValue(3, 1, 99);
        const receipt = await written(port, source, [25, 10, 1]);
        expect(summary.value(3, 1)).toBe(25);
        expect(summary.look(3, 1).fill).toBe("#FFFF00");
        expect(summary.value(20, 8)).toBe("my note");
        expect(workbook.sheets.map(({title}) => title)).toContain("Tiers");
        expect(receipt.sheets[0]?.sheetId).toBe(summary.id);
        expect(value(await port.edits(receipt))).toEqual([]);
      });

      test("apply(a smaller plan) takes away what is no longer in it", async () => {
        const {workbook, port, source} = await ready(kind);
        const before = workbook.snapshot();
        await written(port, source);
        const plan = busyPlan(source, [20, 5]);
        const receipt = value(await port.apply({...plan, columns: plan.columns.slice(0, 1), sheets: plan.sheets.slice(0, 1)}, 2));
        expect(workbook.sheets.map(({title}) => title)).toEqual(["Our customers", "Year 2", "Settings", "ICP Summary"]);
        expect(sheet(workbook, "ICP Summary").values({row: 4, column: 0, rows: 2, columns: 2})).toEqual([
          ["=Tier 1", 5],
          [null, null],
        ]);
        expect(list(workbook).values({row: 0, column: 5, rows: 2, columns: 1})).toEqual([[null], [null]]);
        expect(await port.remove(receipt)).toEqual({ok: true, value: undefined});
        expect(workbook.snapshot()).toEqual(before);
      });

      test("remove(receipt) follows a column of ours that people have moved", async () => {
        const {workbook, port, source} = await ready(kind);
        const receipt = await written(port, source);
        if (kind === "table") return;
        const name = workbook.name("ICP_Column_metric");
        expect(name?.formula).toBe("='Our customers'!$F$1:$F$6");
        expect(await port.remove(receipt)).toEqual({ok: true, value: undefined});
      });
    });

    describe("check(plan)", () => {
      test.each<[string, (workbook: WorkbookModel) => void, object]>([
        ["a sheet with our title", (workbook) => void workbook.addSheet("icp summary"), {code: "sheetNameTaken", sheet: "ICP Summary"}],
        ["a name of ours", (workbook) => void workbook.addName("icp_floors", "=1"), {code: "nameTaken", name: "ICP_Floors"}],
        ["a protected sheet", (workbook) => void (list(workbook).isProtected = true), {code: "sheetProtected", sheet: "Our customers"}],
        ["a protected workbook", (workbook) => void (workbook.isStructureProtected = true), {code: "workbookProtected"}],
        ["a workbook that is read only", (workbook) => void (workbook.isReadOnly = true), {code: "workbookReadOnly"}],
        [
          "a state that is not ours to read",
          (workbook) => void workbook.addCustomXml('<state xmlns="urn:lodestar:icp:state">?</state>'),
          {code: "stateUnreadable"},
        ],
      ])("check(plan) finds %s, and apply(plan) then touches nothing", async (_what, spoil, problem) => {
        const {workbook, port, source} = await ready(kind);
        spoil(workbook);
        const before = workbook.snapshot();
        expect(value(await port.check(busyPlan(source)))).toContainEqual(expect.objectContaining(problem));
        expect(await port.apply(busyPlan(source), 1)).toMatchObject({ok: false, problem});
        expect(workbook.snapshot()).toEqual(before);
      });

      test("check(plan) finds cells beside the customers that are no longer free", async () => {
        const {workbook, port, source} = await ready(kind);
        list(workbook).setValue(2, 5, "mine");
        const problems = value(await port.check(busyPlan(source)));
        // A table says where it cannot grow; beside a plain list the list itself has grown.
        expect(problems.map(({code}) => code)).toContain(kind === "table" ? "cellsOccupied" : "sourceChanged");
      });

      test("check(plan) notices another heading over the same cells once they were read", async () => {
        const {workbook, port, source} = await ready(kind);
        await port.read(source, ignore);
        list(workbook).setValue(0, 2, "Chairs");
        expect(value(await port.check(busyPlan(source)))).toMatchObject([{code: "sourceChanged", place: "'Our customers'!A1:D6"}]);
      });

      test("check(plan) is empty where nothing stands in the way", async () => {
        const {port, source} = await ready(kind);
        expect(value(await port.check(busyPlan(source)))).toEqual([]);
      });
    });

    describe("edits(receipt)", () => {
      test("edits(receipt) finds an edited input, an edited column, and formulas and names that read ours", async () => {
        const {workbook, port, source} = await ready(kind);
        const receipt = await written(port, source);
        expect(value(await port.edits(receipt))).toEqual([]);
        sheet(workbook, "ICP Summary").setValue(3, 1, 99);
        list(workbook).setValue(2, 4, "Large");
        sheet(workbook, "Year 2").setFormula(5, 0, "='ICP Summary'!B4");
        sheet(workbook, "Year 2").setFormula(6, 0, "=COUNTA('Our customers'!E2:E3)");
        workbook.addName("Mine", "=ICP_Floors");
        expect(value(await port.edits(receipt))).toEqual([
          {code: "ourCellsEdited", places: ["'Our customers'!E1:E6", "ICP Summary"]},
          {code: "ourCellsReferenced", places: ["Mine", "'Year 2'!A6", "'Year 2'!A7"]},
        ]);
      });
    });

    describe("readNames(names)", () => {
      test("readNames(names) gives what people typed over our cells, and leaves out names without cells", async () => {
        const {workbook, port, source} = await ready(kind);
        await written(port, source);
        const summary = sheet(workbook, "ICP Summary");
        summary.setValue(3, 1, 40);
        summary.setValue(4, 1, null);
        expect(value(await port.readNames(["ICP_Floors", "icp_tiers", "Rate", "ICP_Nowhere"]))).toEqual(
          new Map([
            ["ICP_Floors", [[40], [""], [1]]],
            ["icp_tiers", [["=Tier 0"], ["=Tier 1"], ["=Tier 2"]]],
          ]),
        );
      });

      test("readNames(names) of a workbook that has never seen us is empty", async () => {
        const {port} = await ready(kind);
        expect(value(await port.readNames(["ICP_Floors"]))).toEqual(new Map());
        expect(value(await port.readNames([]))).toEqual(new Map());
      });
    });

    describe("saveState(state) and loadState()", () => {
      test("loadState() of a workbook that has never seen us is the empty state", async () => {
        const {port} = await ready(kind);
        expect(await port.loadState()).toEqual({ok: true, value: EMPTY_STATE});
      });

      test("saveState(state) is what loadState() gives, and receipts stay those of the workbook", async () => {
        const {port, source} = await ready(kind);
        const receipt = await written(port, source);
        const state = stateOf(source, "Ltd & <Sons>");
        expect(await port.saveState(state)).toEqual({ok: true, value: undefined});
        expect(value(await port.loadState()).profiles).toEqual([{...state.profiles[0], receipt}]);
        await port.remove(receipt);
        expect(value(await port.loadState())).toEqual(state);
      });

      test("saveState(EMPTY_STATE) leaves nothing behind", async () => {
        const {workbook, port, source} = await ready(kind);
        const before = workbook.snapshot();
        await port.saveState(stateOf(source, "x"));
        expect(workbook.snapshot()).not.toEqual(before);
        await port.saveState(EMPTY_STATE);
        expect(workbook.snapshot()).toEqual(before);
      });

      test("saveState(state) refuses what is too large and keeps what stands there", async () => {
        const {port, source} = await ready(kind);
        await port.saveState(stateOf(source, "small"));
        expect(await port.saveState(stateOf(source, "x".repeat(200_000)))).toMatchObject({
          ok: false,
          problem: {code: "stateTooLarge", limit: 200_000},
        });
        expect(value(await port.loadState())).toEqual(stateOf(source, "small"));
      });
    });
  });

  async function ready(kind: "table" | "range"): Promise<{workbook: WorkbookModel; port: Workbook; source: Source}> {
    const workbook = busyWorkbook(kind);
    return {workbook, port: await open(workbook), source: busySource(workbook, kind)};
  }
}

const ignore = (): void => undefined;

async function written(port: Workbook, source: Source, floors?: readonly number[]): Promise<Receipt> {
  return value(await port.apply(busyPlan(source, floors), 1));
}

function value<T>(outcome: {ok: true; value: T} | {ok: false; problem: unknown}): T {
  if (!outcome.ok) throw new Error(`unexpected problem: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

function sheet(workbook: WorkbookModel, title: string) {
  const found = workbook.sheet(title);
  if (!found) throw new Error(`no sheet: ${title}`);
  return found;
}

const list = (workbook: WorkbookModel) => {
  const [first] = workbook.sheets;
  if (!first) throw new Error("no sheet");
  return first;
};

const stateOf = ({sheetId, sheet: title, table}: Source, period: string): SavedState => ({
  version: 1,
  profiles: [{slot: 1, sheetId, sheet: title, ...(table !== undefined && {table}), choices: {...DEFAULT_CHOICES, period}, step: 2}],
});
