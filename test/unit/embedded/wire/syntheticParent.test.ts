import {expect, test} from "vitest";
import {ExcelHost} from "../../../../src/embedded/objects/excelHost";
import {serveHost} from "../../../../src/embedded/wire/paneHost";
import {SyntheticParent} from "../../../../src/embedded/wire/syntheticParent";
import {createWorkbook} from "../../../../src/embedded/workbook/workbook";

const ORIGIN = "https://localhost";

/** A parent over a new workbook, a way to ask it as office.js does, and all that it posted. */
function parentOver(options = {}) {
  const workbook = createWorkbook();
  const host = new ExcelHost(workbook, options);
  const posted: {_data: Record<string, unknown>; _responseType: number; _correlationId: number; _origin: string}[] = [];
  const parent = new SyntheticParent({...serveHost(host), locale: "vi-VN"}, ORIGIN, (message) => posted.push(JSON.parse(message)));
  const ask = async (_actionName: string, _data: unknown, _actionType = 0) => {
    const request = {_messageType: 0, _actionName, _conversationId: "c", _correlationId: posted.length + 1, _actionType, _data};
    await parent.receive(JSON.stringify(request));
    return posted.at(-1)?._data;
  };
  return {workbook, host, parent, posted, ask};
}

const call = (DispatchId: number, rest = {}) => ({DdaMethod: {DispatchId}, ...rest});

const batch = (body: object) => call(93, {ArrayData: ["IterativeExecutor", "POST", "ProcessQuery", [], JSON.stringify(body), 0, 0]});

const readName = {
  Actions: [{Id: 4, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: {Select: ["name"]}}],
  ObjectPaths: {
    1: {Id: 1, ObjectPathType: 1, Name: ""},
    2: {Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1},
    3: {Id: 3, ObjectPathType: 3, Name: "GetFirst", ParentObjectPathId: 2, ArgumentInfo: {Arguments: [false]}},
  },
};

test("receive(request for the context) tells language, sets and settings", async () => {
  const {workbook, ask, posted} = parentOver();
  workbook.settings.set("language", {code: "fa"});
  const context = await ask("ContextActivationManager_getAppContextAsync", "pane");
  expect(context).toMatchObject({_appUILocale: "vi-VN", _settings: [["language", '{"code":"fa"}']]});
  expect(JSON.parse(String(context?.["_requirementMatrix"]))).toMatchObject({ExcelApi: "1.12", SharedRuntime: "1.1"});
  expect(posted[0]).toMatchObject({_correlationId: 1, _origin: ORIGIN, _responseType: 0});
});

test("receive(batch) answers with the body, or with Office's code where it is refused as a whole", async () => {
  const {ask, host} = parentOver();
  const answer = await ask("executeMethod", batch(readName));
  expect(answer).toMatchObject({Error: 0});
  expect(JSON.parse((answer?.["Data"] as [number, string[], string])[2])).toMatchObject({Results: [{ActionId: 4, Value: {Name: "Sheet1"}}]});
  host.isEditingCell = true;
  expect(await ask("executeMethod", batch(readName))).toMatchObject({Error: 5004});
});

test("receive(batch) answers an internal error and tells its caller the reason where the host itself fails", async () => {
  const {parent, host, posted} = parentOver();
  host.execute = () => Promise.reject(new Error("worker gone"));
  const served = new SyntheticParent({...serveHost(host), locale: "en-US"}, ORIGIN, (message) => posted.push(JSON.parse(message)));
  const request = {_messageType: 0, _actionName: "executeMethod", _conversationId: "c", _correlationId: 1, _actionType: 0, _data: batch(readName)};
  await expect(served.receive(JSON.stringify(request))).rejects.toThrow("worker gone");
  expect(posted.at(-1)?._data).toMatchObject({Error: 5001});
  expect(parent.tellEvents([])).toBe(false);
});

test("receive(save settings) keeps them in the workbook, beside those it has not told of", async () => {
  const {workbook, ask} = parentOver();
  workbook.settings.set("old", 1);
  expect(await ask("executeMethod", call(75))).toMatchObject({Properties: {Settings: [{Name: "old", Value: "1"}]}});
  workbook.settings.set("newer", 2);
  expect(await ask("executeMethod", call(76, {DdaSettingsMethod: {Properties: [["mine", '{"a":1}']]}}))).toMatchObject({Error: 0});
  expect([...workbook.settings]).toEqual([
    ["newer", 2],
    ["mine", {a: 1}],
  ]);
});

test("invoke(action) clicks the ribbon once the add-in listens", async () => {
  const {parent, ask, posted} = parentOver();
  expect(parent.invoke("ShowPane")).toBe(false);
  await ask("appCommandInvoked", {controlId: "pane", eventDispId: 39, targetId: ""}, 1);
  expect(parent.invoke("ShowPane")).toBe(true);
  expect(posted.at(-1)).toMatchObject({_responseType: 1, _data: ["ribbon", "ShowPane", '{"source":{"id":"ShowPane"}}']});
});

test("receive(anything else) is left alone, or answered as unsupported", async () => {
  const {parent, posted, ask} = parentOver();
  for (const message of ["no json", "{}", 7, '{"_messageType":1}']) await parent.receive(message);
  expect(posted).toEqual([]);
  expect(await ask("executeMethod", call(4711))).toMatchObject({Error: 5000});
});
