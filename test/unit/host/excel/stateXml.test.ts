import {expect, test} from "vitest";
import {DEFAULT_CHOICES} from "../../../../src/domain/settings";
import {type KeptState, readState, stateBytes, stateXml} from "../../../../src/host/excel/stateXml";

const state = (slot: number, sheet: string): KeptState => ({
  version: 1,
  profiles: [{slot, sheetId: "{1}", sheet, choices: DEFAULT_CHOICES, step: 2}],
});
const NASTY = `a<b>&"c' ]]> \u0001\u0085\uffff\n\t😀 nghiệp مشتری \ud800 &amp; &#x41;`;

test("readState(stateXml(state)) is the state, whatever its texts hold", () => {
  expect(readState([{id: "1", xml: stateXml(state(1, NASTY))}])).toEqual({ok: true, value: state(1, NASTY)});
});

test("stateXml(state) holds no letter that XML forbids, and the same state gives the same text", () => {
  const xml = stateXml(state(1, NASTY));
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udbff](?![\udc00-\udfff])/);
  expect(stateXml(state(1, NASTY))).toBe(xml);
});

test("readState(parts) understands XML that a host has written anew", () => {
  const json = JSON.stringify(state(1, "A & B"));
  const cdata = `<?xml version="1.0"?>\n<n:state xmlns:n="urn:lodestar:icp:state" version="1"><![CDATA[${json}]]></n:state>\n`;
  const entities = `<state version="1">${json.replaceAll('"', "&#34;").replaceAll("&", "&").replace("A & B", "A &#x26; B")}</state>`;
  expect(readState([{id: "1", xml: cdata}])).toEqual({ok: true, value: state(1, "A & B")});
  expect(readState([{id: "1", xml: entities}])).toEqual({ok: true, value: state(1, "A & B")});
});

test("readState(none) is a workbook that has never seen us", () => expect(readState([])).toEqual({ok: true, value: {version: 1, profiles: []}}));

test.each(["<state>", "<state>not json</state>", '<state>{"version":2,"profiles":[]}</state>', '<state>{"version":1}</state>', "<other/>"])(
  "readState(%j) says that it cannot be read",
  (xml) => {
    expect(readState([{id: "1", xml}])).toEqual({ok: false, problem: {code: "stateUnreadable", found: xml}});
  },
);

test("readState(two parts) takes the newest of a profile and keeps those that only one knows", () => {
  const parts = [state(1, "old"), state(2, "only here"), state(1, "new")].map((each, i) => ({id: String(i), xml: stateXml(each)}));
  expect(readState(parts)).toEqual({ok: true, value: {version: 1, profiles: [...state(1, "new").profiles, ...state(2, "only here").profiles]}});
});

test("stateBytes(xml) counts bytes, not letters", () => expect(stateBytes("é€")).toBe(5));
