import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {requirementSetsText} from "../../../support/requirementSetsText";

test("requirementSets.ts is what its generator writes from @types/office-js", async () => {
  const file = new URL("../../../../src/embedded/objects/requirementSets.ts", import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(await requirementSetsText());
});
