import {existsSync, readdirSync} from "node:fs";
import {describe, test} from "vitest";
import {compare} from "./compare";
import {goldenRun} from "./goldenRun";

const root = new URL(".", import.meta.url);

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
