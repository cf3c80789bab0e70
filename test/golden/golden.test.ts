import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";
import {goldenRun} from "./goldenRun";

const root = new URL(".", import.meta.url);
const isWriting = process.env["GOLDEN"] === "write";

const folders = readdirSync(root, {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/input.csv`, root)))
  .map((entry) => entry.name)
  .sort();

describe.each(folders)("%s", (name) => {
  test("planWorkbook(…) and what it calculates to are the answers on disk", async () => {
    const folder = new URL(`${name}/`, root);
    const found = await goldenRun(folder);
    compare(new URL("plan.json", folder), found.plan);
    compare(new URL("sheets.txt", folder), found.sheets);
  });
});

function compare(file: URL, found: string): void {
  if (isWriting) writeFileSync(file, found);
  const name = fileURLToPath(file);
  expect(existsSync(file), `${name} is missing; write it with GOLDEN=write`).toBe(true);
  expect(found).toBe(readFileSync(file, "utf8"));
}
