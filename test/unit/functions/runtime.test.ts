import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {associateFunctions} from "../../../src/functions/associate";
import {keepSaved} from "../../../src/functions/savedScorecard";
import {SIX, sixResults} from "../report/cardExample";
import {writeCard} from "../report/cardWritten";
import {type Invoked, type OfficeRuntime, startRuntime} from "./officeRuntime";

/** What the runtime calls the error values that Excel shows. */
const ERROR = {"#N/A": 1, "#DIV/0!": 5, "#VALUE!": 7} as const;

const [HEADINGS = [], ...ROWS] = SIX;
const FITS = [25, 7, 10, 8, -2, -11].map((points) => expect.closeTo(100 / (1 + 2 ** (-points / 10)), 9));
const written = await writeCard({rows: SIX, results: sixResults()});
const CARD = written.values("ICP_Scorecard");

let runtime: OfficeRuntime;

beforeEach(() => {
  runtime = startRuntime();
  associateFunctions();
});

afterEach(() => {
  keepSaved({});
  runtime.close();
});

const call = async (name: string, ...values: unknown[]): Promise<Invoked> => {
  const [answer] = await runtime.invoke([{name, values}]);
  if (answer === undefined) throw new Error(`no answer: ${name}`);
  return answer;
};

/** A data type or an error as Excel puts it into the message: JSON within the JSON. */
const rich = (content: object) => ({value: JSON.stringify(content)});

test("associateFunctions() puts the four functions behind their names, without a namespace", () => {
  expect(runtime.associated()).toEqual(["ICPFIT", "ICPWHY", "ICPSEGMENT", "ICPTIER"]);
});

describe("=ICPFIT(rows, headers, scorecard)", () => {
  test("spills one fit a row, those of the native formulas", async () => {
    const {failed, value} = await call("ICPFIT", ROWS, [HEADINGS], CARD);
    expect([failed, value]).toEqual([false, FITS.map((fit) => [fit])]);
    expect(written.column("ICP Fit")).toEqual(FITS);
  });

  test("gives the fit of one row; many calls in one message keep their order", async () => {
    const answers = await runtime.invoke(ROWS.map((row) => ({name: "ICPFIT", values: [[row], [HEADINGS], CARD]})));
    expect(answers.map(({value}) => value)).toEqual(FITS.map((fit) => [[fit]]));
  });

  test("is known in any capitals, as Excel writes names", async () => {
    expect((await call("icpfit", [ROWS[0]], [HEADINGS], CARD)).value).toEqual([[FITS[0]]]);
  });

  test("finds columns by meaning, wherever they stand; one that is missing says nothing", async () => {
    const rows = [["x", 30, "it"]];
    expect((await call("ICPFIT", rows, [["Notes", "Headcount", "INDUSTRY "]], CARD)).value).toEqual([[expect.closeTo(100 / (1 + 2 ** -2), 9)]]);
    expect((await call("ICPFIT", rows, [["Notes", "x", "Industry"]], CARD)).value).toEqual([[expect.closeTo(100 / (1 + 2 ** -1.2), 9)]]);
    expect((await call("ICPFIT", rows, [["a", "b", "c"]], CARD)).value).toEqual([[50]]);
  });

  test("goes by the order of the scorecard where headers are left out", async () => {
    expect((await call("ICPFIT", [["IT", 30, "CRM; ERP"]], null, CARD)).value).toEqual([[FITS[0]]]);
  });

  test.each<[string, Cell]>([
    ["null", null],
    ['""', ""],
    ["spaces", "  "],
    ["0", 0],
  ])("is 50 where blank cells arrive as %s", async (_, blank) => {
    expect((await call("ICPFIT", [[blank, blank, blank]], null, CARD)).value).toEqual([[50]]);
  });

  test("reads the scorecard the same where its own blank cells arrive as 0", async () => {
    const zeros = CARD.map((row) => row.map((cell) => cell ?? 0));
    expect(
      (
        await call(
          "ICPFIT",
          ROWS.map((row) => row.map((cell) => cell ?? 0)),
          [HEADINGS],
          zeros,
        )
      ).value,
    ).toEqual(FITS.map((fit) => [fit]));
  });

  test("unwraps data types: a formatted number, an entity, a picture with nothing to say", async () => {
    const row = [
      rich({type: "Entity", text: "IT", basicType: "Error", basicValue: "#VALUE!", properties: {}}),
      rich({type: "FormattedNumber", basicType: "Double", basicValue: 30, numberFormat: "0"}),
      rich({type: "WebImage", address: "https://x/y.png", basicType: "Error", basicValue: "#VALUE!"}),
    ];
    expect((await call("ICPFIT", [row], null, CARD)).value).toEqual([[expect.closeTo(100 / (1 + 2 ** -2), 9)]]);
  });

  test("passes on the error of a cell that the scorecard reads, in its row alone, and no other", async () => {
    const error = rich({type: "Error", basicType: "Error", basicValue: "#DIV/0!", code: "#DIV/0!"});
    const rows = [
      ["IT", error, "CRM"],
      ["IT", 30, "CRM; ERP"],
    ];
    const [one, two] = (await call("ICPFIT", rows, null, CARD)).value as [unknown[], unknown[]];
    expect([one, two]).toEqual([[expect.objectContaining({type: "Error", code: "#DIV/0!"})], [FITS[0]]]);
    expect((await call("ICPFIT", [[error, "IT", 30, "CRM; ERP"]], [["Margin", "Industry", "Employees", "Tools"]], CARD)).value).toEqual([[FITS[0]]]);
  });

  test.each<[string, keyof typeof ERROR, string]>([
    ["#N/A", "#N/A", "Employees holds the error #N/A. Correct that cell, and this one follows."],
    ["#DIV/0!", "#DIV/0!", "Employees holds the error #DIV/0!. Correct that cell, and this one follows."],
    ["#REF!", "#VALUE!", "Employees holds the error #REF!. Correct that cell, and this one follows."],
  ])("of one row with %s is that error, or #VALUE! where Excel lets no function return it, with a sentence", async (code, shown, sentence) => {
    // Errors come plain where the host sends no data types (flag 4 alone).
    const [old] = await runtime.invoke([{name: "ICPFIT", values: [[["IT", {type: "CustomFunctionError", code}, "CRM"]], null, CARD], flags: 4}]);
    expect(old).toMatchObject({failed: true, errorCode: ERROR[shown], value: sentence});
    const error = rich({type: "Error", basicType: "Error", basicValue: code});
    expect(await call("ICPFIT", [["IT", error, "CRM"]], null, CARD)).toMatchObject({failed: true, errorCode: ERROR[shown], value: sentence});
  });

  test("takes the saved scorecard where none is given, and says what to do where none is saved", async () => {
    expect(await call("ICPFIT", ROWS, [HEADINGS], null)).toMatchObject({
      failed: true,
      errorCode: ERROR["#N/A"],
      value: "No scorecard is saved in this workbook. Build a profile in the Lodestar pane, or give the range ICP_Scorecard as the third argument.",
    });
    keepSaved({scorecard: CARD});
    expect((await call("ICPFIT", ROWS, [HEADINGS], null)).value).toEqual(FITS.map((fit) => [fit]));
    expect((await call("ICPFIT", ROWS, [HEADINGS])).value).toEqual(FITS.map((fit) => [fit]));
  });

  test.each<[string, readonly unknown[], keyof typeof ERROR, string]>([
    ["a range that is no scorecard", [ROWS, [HEADINGS], [["a", 1]]], "#VALUE!", "This range is no scorecard."],
    ["fewer headings than columns", [ROWS, [["Industry"]], CARD], "#VALUE!", "The headings are 1, the columns 6."],
    [
      "another number of cells than attributes",
      [[["IT", 30]], null, CARD],
      "#VALUE!",
      "The row has 2 cells and the scorecard asks for 3: Industry, Employees, Tools.",
    ],
    ["no rows", [null, [HEADINGS], CARD], "#VALUE!", "There are no customers in the first argument."],
    [
      "an error for a scorecard",
      [ROWS, [HEADINGS], [[rich({type: "Error", basicValue: "#N/A", code: "#N/A"})]]],
      "#N/A",
      "An argument is the error #N/A.",
    ],
  ])("of %s is one error with one sentence", async (_, args, error, sentence) => {
    const answer = await call("ICPFIT", ...args);
    expect([answer.failed, answer.errorCode]).toEqual([true, ERROR[error]]);
    expect(answer.value).toContain(sentence);
  });
});

describe("=ICPSEGMENT(rows, headers, scorecard)", () => {
  test("is the segment of the native formulas", async () => {
    const native = written.column("ICP Segment");
    expect((await call("ICPSEGMENT", ROWS, [HEADINGS], CARD)).value).toEqual(native.map((segment) => [segment]));
    expect(new Set(native)).toEqual(new Set(["Ideal", "Neutral", "Avoid"]));
  });

  test("of a range that ends before the cut-offs says so, while ICPFIT needs none", async () => {
    const table = CARD.slice(0, 10).map((row) => row.slice(0, 11));
    expect(await call("ICPSEGMENT", ROWS, [HEADINGS], table)).toMatchObject({failed: true, errorCode: ERROR["#N/A"]});
    expect((await call("ICPFIT", ROWS, [HEADINGS], table)).value).toEqual(FITS.map((fit) => [fit]));
  });
});

describe("=ICPWHY(rows, headers, scorecard)", () => {
  test("tells the reasons that count most, in words", async () => {
    const {value} = await call("ICPWHY", ROWS, [HEADINGS], CARD);
    expect(value).toEqual([
      ["Industry IT +12, Employees 20 to under 50 +8, Tools includes CRM +5"],
      ["Industry IT +12, Employees exactly 1 −3, Tools without CRM −2"],
      ["Employees 20 to under 50 +8, Industry Media +4, Tools without CRM −2"],
      ["Employees 20 to under 50 +8, Industry unknown 0, Tools unknown 0"],
      ["Industry Mining* −9, Tools includes CRM +5, Employees 50 and more +2"],
      ["Industry Fishing −9, Tools without CRM −2, Employees unknown 0"],
    ]);
  });
});

describe("=ICPTIER(value, floors)", () => {
  const FLOORS = [
    ["Tier", "Floor"],
    ["Large", 21],
    ["Medium", 6],
    ["Small", 0],
  ];

  test("is the highest tier whose floor is reached, for each cell of a range", async () => {
    const {value} = await call(
      "ICPTIER",
      [
        [30, 21],
        [20.9, 6],
        [0, -1],
        ["n/a", null],
      ],
      FLOORS,
    );
    expect(value).toEqual([
      ["Large", "Large"],
      ["Medium", "Medium"],
      ["Small", "Unclassified"],
      ["Unclassified", "Unclassified"],
    ]);
  });

  test("takes names from the right, as right-to-left sheets have them, and the saved floors where none are given", async () => {
    keepSaved({
      floors: [
        [21, "Large"],
        [6, "Medium"],
      ],
    });
    expect((await call("ICPTIER", [[7]], null)).value).toEqual([["Medium"]]);
  });

  test.each<[string, unknown, keyof typeof ERROR, string]>([
    [
      "floors out of order",
      [
        ["Large", 6],
        ["Small", 21],
      ],
      "#N/A",
      "The floors are out of order.",
    ],
    ["floors without names", [[21], [6]], "#VALUE!", "The second argument must be two columns"],
    ["no floors at all", null, "#N/A", "No floors are saved in this workbook."],
  ])("of %s is one error with one sentence", async (_, floors, error, sentence) => {
    const answer = await call("ICPTIER", [[7]], floors);
    expect([answer.failed, answer.errorCode]).toEqual([true, ERROR[error]]);
    expect(answer.value).toContain(sentence);
  });
});
