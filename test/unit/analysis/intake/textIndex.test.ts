import {expect, test} from "vitest";
import {TextIndex} from "../../../../src/analysis/intake/textIndex";

test("TextIndex finds each text where it stands, few or many, and none that is not there", () => {
  const texts: string[] = [];
  const index = new TextIndex(texts);
  const count = 150_000;
  const text = (i: number) => (i % 2 === 0 ? `${(i * 7919) % 1_000_003}.${i % 100}` : `Khách hàng ${i}`);
  let foundTooEarly = 0;
  for (let i = 0; i < count; i++) {
    if (index.find(text(i)) >= 0) foundTooEarly++;
    index.add(text(i));
  }
  expect(foundTooEarly).toBe(0);
  expect(texts).toHaveLength(count);
  const wrong = texts.filter((own, i) => index.find(own) !== i);
  expect(wrong).toEqual([]);
  expect(index.find("nobody")).toBe(-1);
  index.rest();
  expect(texts.filter((own, i) => index.find(own) !== i)).toEqual([]);
  index.add("somebody");
  expect(index.find("somebody")).toBe(count);
});
