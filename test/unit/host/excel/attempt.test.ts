import {expect, test} from "vitest";
import {success} from "../../../../src/domain/outcome";
import {attempt, type ExcelApi, hostProblem, isTooLarge} from "../../../../src/host/excel/attempt";

const refusal = (code: string): object => ({code, message: "", debugInfo: {}});
const doing = {action: "write", sheet: "Sales"} as const;

test.each([
  ["AccessDenied", {code: "sheetProtected", sheet: "Sales"}],
  ["InvalidOperationInCellEditMode", {code: "cellEditMode"}],
  ["RequestPayloadSizeLimitExceeded", {code: "tooLargeForHost", place: "Sales"}],
  ["ResponsePayloadSizeLimitExceeded", {code: "tooLargeForHost", place: "Sales"}],
  ["ItemNotFound", {code: "hostRefused", action: "write", hostCode: "ItemNotFound"}],
  ["SomethingNew", {code: "hostRefused", action: "write", hostCode: "SomethingNew"}],
])("hostProblem(%s) is a problem that names the place", (code, problem) => expect(hostProblem(refusal(code), doing)).toEqual(problem));

test("hostProblem(AccessDenied) without a sheet keeps the host's code", () => {
  expect(hostProblem(refusal("AccessDenied"), {action: "remove"})).toEqual({code: "hostRefused", action: "remove", hostCode: "AccessDenied"});
});

test("hostProblem(a fault of ours) throws it on", () => expect(() => hostProblem(new TypeError("ours"), doing)).toThrow("ours"));

test("isTooLarge(error) is true for both size limits only", () => {
  expect(
    ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "GeneralException"].map((code) => isTooLarge(refusal(code))),
  ).toEqual([true, true, false]);
});

test("attempt(excel, doing, work) waits for cell editing and gives what the work gives", async () => {
  const options: unknown[] = [];
  // As much of Excel's API as attempt uses.
  const excel = {run: (option: unknown, work: (context: unknown) => unknown) => (options.push(option), work({}))} as unknown as ExcelApi;
  expect(await attempt(excel, doing, () => Promise.resolve(success(3)))).toEqual({ok: true, value: 3});
  expect(options).toEqual([{delayForCellEdit: true}]);
});
