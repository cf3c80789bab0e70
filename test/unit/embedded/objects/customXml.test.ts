import {expect, test} from "vitest";
import {rootNamespace} from "../../../../src/embedded/objects/customXml";

test.each([
  ['<state xmlns="urn:a">1</state>', "urn:a"],
  ["<?xml version='1.0' encoding='UTF-8'?><!-- note --><state version='2' xmlns='urn:a'/>", "urn:a"],
  ['<s:state xmlns:t="urn:b" xmlns:s="urn:a"/>', "urn:a"],
  ["<state/>", ""],
])("rootNamespace(%j) is %j", (xml, namespace) => {
  expect(rootNamespace(xml)).toBe(namespace);
});

test("rootNamespace(text) refuses what is no XML", () => {
  expect(() => rootNamespace("plain")).toThrow();
});
