import {expect, test} from "vitest";
import type {CellBlock} from "../../../../src/embedded/desk/face";
import type {Area} from "../../../../src/embedded/workbook/model";
import {createCellCache} from "../../../../src/playground/grid/cellCache";

/** Fetches that are answered by hand, so that their order can be chosen. */
function fetches() {
  const asked: {area: Area; answer: (text: string) => Promise<void>}[] = [];
  const fetchBlock = (_sheet: string, area: Area) =>
    new Promise<CellBlock>((resolve) => {
      const count = area.rows * area.columns;
      asked.push({
        area,
        answer: async (text) => {
          resolve({
            area,
            texts: Array.from({length: count}, () => text),
            kinds: Array.from({length: count}, () => "text"),
            looks: [{}],
            lookOf: new Uint16Array(count),
            sentences: new Map([[0, "why"]]),
          });
          await Promise.resolve();
        },
      });
    });
  return {asked, cache: createCellCache(fetchBlock, () => {})};
}

test("want(area) fetches the blocks it touches, each once", async () => {
  const {asked, cache} = fetches();
  cache.want("s", {row: 60, column: 0, rows: 10, columns: 3});
  cache.want("s", {row: 60, column: 0, rows: 10, columns: 3});
  expect(asked.map(({area}) => area.row)).toEqual([0, 64]);
  await asked[0]?.answer("a");
  expect([cache.cell("s", 63, 2)?.text, cache.cell("s", 64, 2)]).toEqual(["a", undefined]);
  expect([cache.cell("s", 0, 0)?.sentence, cache.cell("s", 0, 1)?.sentence]).toEqual(["why", undefined]);
});

test("invalidate() keeps the old cells in sight until the new ones arrive", async () => {
  const {asked, cache} = fetches();
  const area = {row: 0, column: 0, rows: 1, columns: 1};
  cache.want("s", area);
  await asked[0]?.answer("old");
  cache.invalidate();
  cache.want("s", area);
  expect(cache.cell("s", 0, 0)?.text).toBe("old");
  await asked[1]?.answer("new");
  expect(cache.cell("s", 0, 0)?.text).toBe("new");
});

test("an answer that comes late does not replace a newer one", async () => {
  const {asked, cache} = fetches();
  const area = {row: 0, column: 0, rows: 1, columns: 1};
  cache.want("s", area);
  cache.invalidate();
  cache.want("s", area);
  await asked[1]?.answer("new");
  await asked[0]?.answer("old");
  expect(cache.cell("s", 0, 0)?.text).toBe("new");
});

test("stamp(row) changes when a block of the row arrives, and only then", async () => {
  const {asked, cache} = fetches();
  cache.want("s", {row: 0, column: 0, rows: 128, columns: 1});
  const before = [cache.stamp("s", 0, 0, 10), cache.stamp("s", 70, 0, 10)];
  await asked[0]?.answer("a");
  expect(cache.stamp("s", 0, 0, 10)).not.toBe(before[0]);
  expect(cache.stamp("s", 70, 0, 10)).toBe(before[1]);
});
