import {expect, test} from "vitest";
import {stopwatch} from "../../../src/headless/stopwatch";

test("stopwatch(clock, tell) takes the time of each stage and of all", () => {
  let now = 100;
  const watch = stopwatch(
    () => now,
    () => undefined,
  );
  watch.stage("open");
  now += 30;
  watch.stage("read");
  now += 12;
  expect(watch.timings()).toEqual({open: 30, read: 12, total: 42});
});

test("stopwatch(clock, tell) is silent for a second, then speaks once a second", () => {
  let now = 0;
  const lines: string[] = [];
  const watch = stopwatch(
    () => now,
    (line) => lines.push(line),
  );
  watch.stage("read");
  watch.progress(0.1);
  now = 1200;
  watch.progress(0.25);
  watch.progress(0.26);
  now = 2300;
  watch.progress(0.5);
  expect(lines).toEqual(["read 25 %", "read 50 %"]);
});
