import {describe, expect, test} from "vitest";
import {startExcel} from "../../src/embedded/excelInNode";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {at} from "../../src/host/excel/areas";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import type {Session} from "../../src/workflow/session";
import {interrupted} from "../../src/workflow/state";
import {atLastStep, workbookWithProfile} from "./allResults";
import {countingExcel, loseConnection, results, steadySession} from "./faultSweep";
import {named, problemsShown, withoutState} from "./pane";
import {columnOf} from "./scored";

describe("scores of prospects", () => {
  const lists = (): WorkbookModel => {
    const workbook = workbookWithProfile();
    workbook.addSheet("Prospects").setValues(0, 0, [
      ["Company", "Industry", "Country"],
      ["Gale", "Logistics", "UK"],
      ["Hart", "Retail", "Spain"],
    ]);
    workbook.activate(at(workbook.sheets, 0));
    return workbook;
  };
  const score = async (session: Session) => {
    const source = session.store.get().sources.find(({sheet}) => sheet === "Prospects");
    if (source === undefined) throw new Error("no prospects");
    await session.scoring.open(source);
    await session.scoring.write();
  };

  test("leave with the results that they were made from; an owner that somebody typed is asked about first", async () => {
    const workbook = lists();
    const {Excel} = await startExcel(workbook);
    const before = withoutState(workbook);
    const session = await atLastStep(excelWorkbook(Excel));
    await session.write();
    await score(session);
    expect(session.store.get().scoring?.writing.kind).toBe("ready");
    session.scoring.close();
    const {sheet, area} = named(workbook, "ICP_TargetList_2");
    sheet.setValue(area.row + 1, 5, "Ann");
    await session.remove();
    const {removal} = session.store.get();
    expect(removal.kind === "asking" && removal.edits.map(({code}) => code)).toEqual(["ourCellsEdited"]);
    await session.removeAnyway();
    expect(session.store.get().removal.kind).toBe("done");
    expect(withoutState(workbook)).toEqual(before);
  });

  test("whose write died are finished by a pane that is opened after it, beside the prospects and nowhere else", async () => {
    const {host, port, workbook, actions} = await countingExcel(lists());
    const session = await atLastStep(port);
    await session.write();
    const before = withoutState(workbook);
    actions.length = 0;
    await score(session);
    const [written, syncs] = [results(withoutState(workbook)), actions.length];
    await session.scoring.remove();
    expect(results(withoutState(workbook))).toEqual(results(before));
    let finished = 0;
    for (let sync = 1; sync <= syncs; sync += 2) {
      loseConnection(host, sync);
      await score(session);
      host.faults.clear();
      const next = steadySession(port);
      await next.start();
      if (interrupted(next.store.get()) === undefined) continue;
      finished++;
      await next.finish();
      expect({sync, problems: problemsShown(next.store.get())}).toEqual({sync, problems: []});
      expect({sync, after: results(withoutState(workbook))}).toEqual({sync, after: written});
      await next.scoring.remove();
      await next.close();
      await session.start();
    }
    expect(finished).toBeGreaterThan(0);
  }, 120_000);

  test("follow the scorecard also where its write died and is finished by a pane that is opened after it", async () => {
    const {host, port, workbook, actions} = await countingExcel(lists());
    const first = await atLastStep(port);
    await first.write();
    await score(first);
    first.scoring.close();
    expect(columnOf(workbook, "fit").areFormulas).toBe(true);
    actions.length = 0;
    await first.convert();
    const syncs = actions.length;
    const converted = results(withoutState(workbook));
    await first.repair();
    expect(columnOf(workbook, "fit").areFormulas).toBe(true);
    await first.close();

    let finished = 0;
    for (let sync = 4; sync < syncs && finished === 0; sync += 3) {
      const session = await atLastStep(port);
      loseConnection(host, sync);
      await session.convert();
      host.faults.clear();
      const next = steadySession(port);
      await next.start();
      if (interrupted(next.store.get())?.scored !== undefined || interrupted(next.store.get()) === undefined) continue;
      finished++;
      await next.finish();
      expect(problemsShown(next.store.get())).toEqual([]);
      expect(columnOf(workbook, "fit").areFormulas).toBe(false);
      expect(results(withoutState(workbook))).toEqual(converted);
    }
    expect(finished).toBe(1);
  });
});
