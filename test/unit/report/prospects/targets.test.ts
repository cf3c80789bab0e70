import {describe, expect, test} from "vitest";
import {MOST_TARGETS, type TargetAnswer} from "../../../../src/domain/prospects";
import {SEGMENT} from "../../../../src/domain/segment";
import {chooseTargets} from "../../../../src/report/prospects/targets";

const {ideal, neutral, avoid} = SEGMENT;
const answer = (name: string, row: number, owner = "Ann"): TargetAnswer => ({name, row, owner, nextStep: ""});

/** Prospects from sheet row 2 on. */
function chosen(list: readonly (readonly [string, number, number])[], answers: readonly TargetAnswer[] = []) {
  const candidates = {
    names: list.map(([name]) => name),
    rows: list.map((_, i) => i + 2),
    fit: Float64Array.from(list, ([, fit]) => fit),
    segments: Uint8Array.from(list, ([, , segment]) => segment),
  };
  return chooseTargets(candidates, answers);
}

describe("chooseTargets", () => {
  test("lists the best fit first, of equals the order of the sheet, and nobody to avoid", () => {
    const {listed, gone, isCut} = chosen([
      ["A", 40, neutral],
      ["B", 90, ideal],
      ["C", 5, avoid],
      ["D", 40, neutral],
      ["E", 95, neutral],
    ]);
    expect(listed.map(({position}) => position)).toEqual([1, 4, 0, 3]);
    expect({gone, isCut}).toEqual({gone: [], isCut: false});
  });

  test("keeps who has an answer, though the fit says avoid by now or there are more than are listed", () => {
    const many = Array.from({length: MOST_TARGETS + 2}, (_, i) => [`P${i}`, 1000 - i / 10, ideal] as const);
    const {listed, isCut} = chosen([...many, ["Q", 1, avoid]], [answer(`P${MOST_TARGETS + 1}`, MOST_TARGETS + 3), answer("Q", MOST_TARGETS + 4)]);
    expect(isCut).toBe(true);
    expect(listed.length).toBe(MOST_TARGETS + 2);
    expect(listed.slice(-2).map(({answer: own}) => own?.name)).toEqual([`P${MOST_TARGETS + 1}`, "Q"]);
  });

  test("keeps answers whose prospect is gone", () => {
    const lost = answer("Lost", 7);
    expect(chosen([["A", 1, ideal]], [lost]).gone).toEqual([lost]);
  });

  test("tells prospects of one name apart by their row, whatever the order of the answers", () => {
    const list = [
      ["Same", 10, ideal],
      ["Same", 50, ideal],
    ] as const;
    const owners = (answers: readonly TargetAnswer[]) => chosen(list, answers).listed.map(({answer: own}) => own?.owner);
    expect(owners([answer("Same", 2, "Ann")])).toEqual([undefined, "Ann"]);
    expect(owners([answer("Same", 99, "Bob"), answer("Same", 2, "Ann")])).toEqual(["Bob", "Ann"]);
    expect(owners([answer("Same", 0, "Bob"), answer("Same", 0, "Ann"), answer("Same", 0, "Cy")])).toEqual(["Ann", "Bob"]);
  });
});
