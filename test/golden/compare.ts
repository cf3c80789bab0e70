import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect} from "vitest";

const isWriting = process.env["GOLDEN"] === "write";

/** Holds what was found against the answer on disk, or writes it down where GOLDEN=write says so. */
export function compare(file: URL, found: string): void {
  if (isWriting) writeFileSync(file, found);
  const name = fileURLToPath(file);
  expect(existsSync(file), `${name} is missing; write it with GOLDEN=write`).toBe(true);
  expect(found).toBe(readFileSync(file, "utf8"));
}
