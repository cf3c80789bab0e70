import {spawnSync} from "node:child_process";
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";
import {pathToFileURL} from "node:url";
import papaparse from "papaparse";

const PROGRAM = "soffice";

/** Whether LibreOffice is installed. */
export const hasLibreOffice = spawnSync(PROGRAM, ["--version"], {timeout: 60_000}).status === 0;

/** What a test's title adds where it is skipped. */
export const libreOfficeNote = hasLibreOffice ? "" : " (skipped: LibreOffice is not installed)";

/** Settings of a profile of its own: every formula of an opened file is calculated anew, whatever the file says. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** All sheets, one CSV file each; numbers as they are, not as they are shown. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Opens a workbook in LibreOffice, calculates everything anew, and returns the cells of each sheet by title. */
export function recalculated(workbook: string, folder: string): ReadonlyMap<string, string[][]> {
  const profile = join(folder, "profile");
  const out = join(folder, "sheets");
  mkdirSync(join(profile, "user"), {recursive: true});
  mkdirSync(out, {recursive: true});
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  const line = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", EVERY_SHEET, "--outdir", out, workbook];
  const run = spawnSync(PROGRAM, line, {timeout: 120_000, encoding: "utf8"});
  if (run.status !== 0) throw new Error(`soffice failed: ${run.status} ${run.stderr}`);
  const prefix = `${basename(workbook, ".xlsx")}-`;
  const files = readdirSync(out).filter((name) => name.startsWith(prefix));
  if (files.length === 0) throw new Error(`soffice wrote nothing: ${run.stdout} ${run.stderr}`);
  return new Map(
    files.map((name) => [name.slice(prefix.length, -".csv".length), papaparse.parse<string[]>(readFileSync(join(out, name), "utf8")).data]),
  );
}
