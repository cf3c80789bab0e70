import {readFileSync} from "node:fs";
import {sampleWorkbook} from "../../src/embedded/desk/sample";
import type {CellValue, WorkbookModel} from "../../src/embedded/workbook/model";
import {excelWorkbook} from "../../src/host/excel/excelWorkbook";
import type {Source} from "../../src/domain/source";
import type {Session} from "../../src/workflow/session";
import {goToWriting, named, openPane} from "./pane";

const sampleFile = (name: string) => readFileSync(new URL(`../../assets/samples/${name}.csv`, import.meta.url), "utf8");

/** A list of the workbook, by the title of its sheet. */
export function listOf(session: Session, title: string): Source {
  const found = session.store.get().sources.find(({sheet}) => sheet === title);
  if (found === undefined) throw new Error(`no list: ${title}`);
  return found;
}

/** A pane over the sample with some prospects, both written: the profile in slot 1, the scores in slot 2. */
export async function scored() {
  const prospects = sampleFile("prospects").split("\n").slice(0, 31).join("\n");
  const workbook = sampleWorkbook(sampleFile("customers"), `${prospects}\n`);
  const {session, Excel} = await openPane(workbook);
  await session.start();
  for (let step = 2; step <= 5; step++) await session.next();
  await goToWriting(session);
  await session.write();
  await session.scoring.open(listOf(session, "Prospects"));
  await session.scoring.write();
  session.scoring.close();
  return {workbook, session, port: excelWorkbook(Excel)};
}

/** A column of ours beside the prospects: values, and whether they are formulas. */
export function columnOf(workbook: WorkbookModel, key: string): {readonly values: readonly CellValue[]; readonly areFormulas: boolean} {
  const {sheet, area} = named(workbook, `ICP_Column_${key}_2`);
  workbook.calculate();
  const rows = {...area, row: area.row + 1, rows: area.rows - 1};
  return {values: sheet.values(rows).map(([cell]) => cell ?? null), areFormulas: sheet.formulaAreas(rows).length > 0};
}
