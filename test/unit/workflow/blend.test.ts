import {expect, test} from "vitest";
import type {Objective} from "../../../src/domain/best";
import {setBlendPart, setObjective, startBlend, takeOutOfBlend} from "../../../src/workflow/bestActions";
import {firstState, type State} from "../../../src/workflow/state";

const NPS = {kind: "column", heading: "NPS", direction: "highest"} as const;
const begun = (before: Objective = {kind: "revenue"}): State => startBlend(firstState("en"), before);
const partsOf = ({choices: {objective}}: State) => (objective?.kind === "blend" ? objective.parts : undefined);

test("startBlend(state, before) begins with what was best until now, in the middle of the weights", () => {
  expect(partsOf(begun({kind: "profit"}))).toEqual([{objective: {kind: "profit"}, weight: 3}]);
  expect(partsOf(begun(NPS))).toEqual([{objective: NPS, weight: 3}]);
});

test("startBlend(state, a list) begins with revenue, for a list has no values to rank by", () => {
  expect(partsOf(begun({kind: "list", heading: "Key account"}))).toEqual([{objective: {kind: "revenue"}, weight: 3}]);
});

test("startBlend(state, a blend) goes on with that blend", () => {
  const blend = {kind: "blend", parts: [{objective: NPS, weight: 5}]} as const;
  expect(begun(blend).choices.objective).toEqual(blend);
});

test("setBlendPart(state, objective) adds a part, and changes weight or direction of one that is there, in its place", () => {
  const two = setBlendPart(begun(), NPS);
  expect(partsOf(two)).toEqual([
    {objective: {kind: "revenue"}, weight: 3},
    {objective: NPS, weight: 3},
  ]);
  expect(partsOf(setBlendPart(two, {kind: "revenue"}, 5))).toEqual([
    {objective: {kind: "revenue"}, weight: 5},
    {objective: NPS, weight: 3},
  ]);
  expect(partsOf(setBlendPart(two, {...NPS, direction: "lowest"}, 1))?.[1]).toEqual({objective: {...NPS, direction: "lowest"}, weight: 1});
});

test("takeOutOfBlend(state, objective) leaves the other parts, and never none", () => {
  const one = takeOutOfBlend(setBlendPart(begun(), NPS), {kind: "revenue"});
  expect(partsOf(one)).toEqual([{objective: NPS, weight: 3}]);
  expect(takeOutOfBlend(one, NPS)).toBe(one);
});

test("a blend gives way to any other objective", () => {
  expect(setObjective(setBlendPart(begun(), NPS), undefined).choices.objective).toBeUndefined();
});
