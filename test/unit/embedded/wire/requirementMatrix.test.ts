import {expect, test} from "vitest";
import {isSetSupported, requirementMatrix} from "../../../../src/embedded/wire/requirementMatrix";

test.each([
  ["ExcelApi", "1.9", true],
  ["ExcelApi", "1.12", true],
  ["ExcelApi", "1.13", false],
  ["SharedRuntime", "1.1", true],
  ["ExcelApiDesktop", "1.1", false],
])("isSetSupported(a host of 1.12, %s, %s) is %s", (name, version, expected) => {
  expect(isSetSupported(requirementMatrix("1.12"), name, version)).toBe(expected);
});
