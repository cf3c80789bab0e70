import {describe, expect, test} from "vitest";
import {sixResults, SIX} from "./cardExample";
import {writeCard} from "./cardWritten";

const FITS = [...sixResults().fits];
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

describe.each([
  ["a plain range", undefined],
  ["a table", "Customers"],
])("fit and segment beside %s", (_, table) => {
  test("are the points of each customer, unknown being 0", async () => {
    const written = await writeCard({rows: SIX, results: sixResults(), table});
    expect(written.column("ICP Fit")).toEqual(close(FITS));
    expect(written.column("ICP Segment")).toEqual(["Ideal", "Ideal", "Ideal", "Ideal", "Neutral", "Avoid"]);
  });
});
