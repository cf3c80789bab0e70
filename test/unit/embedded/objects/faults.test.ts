import {expect, test} from "vitest";
import {Faults} from "../../../../src/embedded/objects/faults";

test("faults.take() gives a failure in the sync it was arranged for, once", () => {
  const faults = new Faults();
  faults.next({sync: 2, when: "before", code: "GeneralException"});
  expect([faults.take(), faults.take()?.code, faults.take()]).toEqual([undefined, "GeneralException", undefined]);
});

test("faults.next(fault) counts from the sync that comes next", () => {
  const faults = new Faults();
  faults.take();
  faults.next({sync: 1, when: "after", code: "Timeout"});
  expect(faults.pending).toBe(1);
  expect(faults.take()?.when).toBe("after");
  expect(faults.pending).toBe(0);
});

test("faults.next({sync: 0}) is a mistake of ours", () => {
  expect(() => new Faults().next({sync: 0, when: "before", code: "Timeout"})).toThrow("invalid sync: 0");
});
