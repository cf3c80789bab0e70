import {cleanup, fireEvent, render, screen, within} from "@testing-library/react";
import type {ReactNode} from "react";
import {afterEach, describe, expect, test} from "vitest";
import type {Combination} from "../../../src/domain/combination";
import type {Language} from "../../../src/domain/language";
import type {CardCheck, CardQuality as Quality} from "../../../src/domain/scorecard";
import type {CutoffChoice, HardRule, Segmentation} from "../../../src/domain/segment";
import {Page} from "../../../src/ui/Page";
import {CardPoints} from "../../../src/ui/parts/CardPoints";
import {CardQuality} from "../../../src/ui/parts/CardQuality";
import {Combinations} from "../../../src/ui/parts/Combinations";
import {HardRules} from "../../../src/ui/parts/HardRules";
import {Segments} from "../../../src/ui/parts/Segments";
import {bin, block, cardOf} from "../report/cardExample";

afterEach(cleanup);

const show = (children: ReactNode, language: Language = "en") => render(<Page language={language}>{children}</Page>);

const QUALITY: Quality = {
  auc: 0.9,
  interval: [0.8, 0.96],
  z: 5,
  topBandLift: 4.2,
  caughtInTopFifth: 0.7,
  gains: [0.42, 0.7, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97, 0.99, 1],
};
const check = (change: Partial<CardCheck> = {}): CardCheck => ({
  verdict: "strong",
  readable: QUALITY,
  fine: QUALITY,
  customers: 400,
  best: 20,
  repeats: 3,
  seed: 1,
  notes: [],
  ...change,
});

describe("CardQuality", () => {
  test("says it in a sentence, and the picture says it again to those who do not see it", () => {
    show(<CardQuality check={check()} />);
    expect(screen.getByText(/puts the best one first in 90% of cases \(80% to 96%\)/)).toBeDefined();
    expect(screen.getByRole("img", {name: /10% of customers with the highest fit hold 42% of the best, 20% hold 70%/})).toBeDefined();
    expect(screen.queryByText(/coin/)).toBeNull();
  });

  test("says what chance could do, and how many more best customers would settle it", () => {
    const weak = {...QUALITY, auc: 0.6, interval: [0.48, 0.72]} as const;
    show(<CardQuality check={check({readable: weak, needed: {verdict: "weak", best: 32, auc: 0.6}})} />);
    expect(screen.getByText(/coin’s toss/)).toBeDefined();
    expect(screen.getByText(/About 12 more best customers/)).toBeDefined();
  });

  test("says that nothing could be tried", () => {
    show(<CardQuality check={check({readable: {...QUALITY, auc: Number.NaN, gains: []}, notes: ["tooFew"]})} />);
    expect(screen.getByText(/too few best customers to try/)).toBeDefined();
    expect(screen.queryByRole("img")).toBeNull();
  });
});

describe("Combinations", () => {
  const one = (p: number, attribute: string): Combination => ({
    conditions: [
      {attribute, column: 1, group: "firmographic", condition: {kind: "is", value: "IT"}},
      {attribute: "Employees", column: 2, group: "firmographic", condition: {kind: "range", from: 20, to: 50, unit: "number"}},
    ],
    best: {matching: 12, of: 20},
    rest: {matching: 8, of: 380},
    tierRest: {matching: 2, of: 64},
    lift: 6.1,
    tierLift: 3,
    wracc: 0.1,
    holdoutLift: 2.5,
    p,
  });

  test("shows those that chance would not find, with the lift on customers not seen before", () => {
    show(<Combinations combinations={[one(0.01, "Industry"), one(0.3, "Channel")]} />);
    const items = screen.getAllByRole("listitem");
    expect(items).toHaveLength(1);
    expect(items[0]?.textContent).toContain("Industry IT and Employees 20 to 50");
    expect(items[0]?.textContent).toContain("12 of your 20 best, 6.1 times the average");
    expect(items[0]?.textContent).toContain("2.5 times on customers not seen before");
  });

  test("says so where there is none", () => {
    show(<Combinations combinations={[one(0.3, "Channel")]} />);
    expect(screen.queryByRole("listitem")).toBeNull();
    expect(screen.getByText(/No conditions tell more together/)).toBeDefined();
  });
});

describe("CardPoints", () => {
  const card = cardOf([
    block("Industry", 3, [bin({kind: "texts", values: ["IT"]}, 12), bin({kind: "other"}, -3)]),
    block("Employees", 4, [bin({kind: "range", to: 20}, -6), bin({kind: "range", from: 20}, 8)]),
  ]);

  test("shows the most telling lines first", () => {
    show(<CardPoints card={card} onLearnt={() => undefined} onLearntOf={() => undefined} />);
    const [, ...rows] = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.map(({textContent}) => textContent)).toEqual([
      "IndustryIT +12",
      "Employees20 and more +8",
      "Employeesunder 20 −6",
      "Industryany other value −3",
    ]);
  });

  test("says what is a person's own, and offers the way back", () => {
    const back: string[] = [];
    const own = {
      ...card,
      blocks: card.blocks.map((one, k) => (k === 0 ? {...one, bins: one.bins.map((each) => ({...each, isOwn: true as const}))} : one)),
    };
    show(<CardPoints card={own} onLearnt={() => back.push("all")} onLearntOf={(attribute) => back.push(attribute)} />);
    expect(screen.getByText(/Points you edited on “ICP Scorecard” are kept/)).toBeDefined();
    fireEvent.click(screen.getByRole("button", {name: "Back to the learnt points of Industry"}));
    fireEvent.click(screen.getByRole("button", {name: "Back to all learnt points"}));
    expect(back).toEqual(["Industry", "all"]);
  });

  test.each<Language>(["vi", "fa"])("says that no attribute carries points: %s", (language) => {
    show(<CardPoints card={cardOf([])} onLearnt={() => undefined} onLearntOf={() => undefined} />, language);
    expect(screen.queryByRole("table")).toBeNull();
  });
});

const SEGMENTS: Omit<Segmentation, "segments"> = {
  cutoffs: {
    idealFrom: 68,
    avoidBelow: 45,
    choice: {kind: "capacity", share: 0.2},
    ideal: {customers: 40, best: 14, rate: 0.35, interval: [0.2, 0.5]},
    avoid: {customers: 40, best: 1, rate: 0.025, interval: [0, 0.1]},
    baseRate: 0.24,
    isHeldOut: true,
  },
  counts: [
    {segment: "ideal", customers: 77, share: 0.19, best: {matching: 19, of: 20}},
    {segment: "neutral", customers: 58, share: 0.15, best: {matching: 1, of: 20}},
    {segment: "avoid", customers: 265, share: 0.66, best: {matching: 0, of: 20}},
  ],
  rules: [],
};

describe("Segments", () => {
  test("shows the counts, what speaks for the cut-offs, and lets them be chosen", () => {
    const chosen: CutoffChoice[] = [];
    show(<Segments segments={SEGMENTS} chosen={undefined} onChoose={(choice) => chosen.push(choice)} />);
    expect(screen.getAllByRole("listitem").map(({textContent}) => textContent)[0]).toBe("Idealspend your energy here77 customers (19%)19 of 20 best");
    expect(
      screen.getByText(
        "Ideal from a fit of 68: of the focus tier, 35% at such a fit are best, against 24% of all of it, on customers not seen before.",
      ),
    ).toBeDefined();
    expect((screen.getByRole("radio", {name: "By capacity: the top 20%"}) as HTMLInputElement).checked).toBe(true);
    fireEvent.click(screen.getByRole("radio", {name: "By the evidence"}));
    fireEvent.click(screen.getByRole("radio", {name: "At a fit I give"}));
    expect(chosen).toEqual([{kind: "evidence"}, {kind: "given", idealFrom: 68, avoidBelow: 45}]);
  });

  test("warns where Ideal is no better than the average", () => {
    const cutoffs = {...SEGMENTS.cutoffs, ideal: {customers: 40, best: 8, rate: 0.2, interval: [0.1, 0.35]}} as const;
    show(<Segments segments={{...SEGMENTS, cutoffs}} chosen={undefined} onChoose={() => undefined} />);
    expect(screen.getByText(/best no more often than the average/)).toBeDefined();
  });

  test("takes a fit that is typed, and says what is no fit", () => {
    const chosen: CutoffChoice[] = [];
    show(<Segments segments={SEGMENTS} chosen={{kind: "given", idealFrom: 68, avoidBelow: 45}} onChoose={(choice) => chosen.push(choice)} />);
    const ideal = screen.getByLabelText("Ideal from");
    fireEvent.change(ideal, {target: {value: "120"}});
    fireEvent.blur(ideal);
    expect(screen.getByText(/A fit is a number from 0 to 100/)).toBeDefined();
    fireEvent.change(ideal, {target: {value: "72.5"}});
    fireEvent.blur(ideal);
    const avoid = screen.getByLabelText("Avoid below");
    fireEvent.change(avoid, {target: {value: ""}});
    fireEvent.blur(avoid);
    expect(chosen).toEqual([
      {kind: "given", idealFrom: 72.5, avoidBelow: 45},
      {kind: "given", idealFrom: 68, avoidBelow: undefined},
    ]);
  });
});

describe("HardRules", () => {
  const column = (heading: string, at: number, kind: "text" | "number" | "many") => ({
    column: at,
    heading,
    role: undefined,
    kind,
    confidence: 1,
    filled: 1,
    examples: ["IT"],
  });
  const COLUMNS = [column("Industry", 1, "text"), column("Employees", 2, "number"), column("Tools", 3, "many")];

  test("adds a rule of values, and one of ends", () => {
    const added: HardRule[] = [];
    show(<HardRules rules={[]} columns={COLUMNS} onAdd={(rule) => added.push(rule)} onRemove={() => undefined} />);
    fireEvent.click(screen.getByRole("button", {name: "Add rule"}));
    const submit = () => fireEvent.click(screen.getAllByRole("button", {name: "Add rule"}).at(-1) as HTMLElement);
    fireEvent.change(screen.getByLabelText("Values, with a comma between"), {target: {value: "IT, Media"}});
    fireEvent.change(screen.getByLabelText("Why"), {target: {value: "we know them"}});
    submit();
    fireEvent.change(screen.getByLabelText("Rule"), {target: {value: "never"}});
    fireEvent.change(screen.getByLabelText("Attribute"), {target: {value: "Employees"}});
    fireEvent.change(screen.getByLabelText("To"), {target: {value: "5"}});
    submit();
    expect(added).toEqual([
      {kind: "mustHave", attribute: "Industry", conditions: [{kind: "oneOf", values: ["IT", "Media"]}], reason: "we know them"},
      {kind: "never", attribute: "Employees", conditions: [{kind: "range", to: 5, unit: "number"}], reason: ""},
    ]);
  });

  test("says what a rule does, that it does nothing without its column, and takes it away", () => {
    const removed: HardRule[] = [];
    const rule: HardRule = {kind: "never", attribute: "Industry", conditions: [{kind: "is", value: "Media"}], reason: "no budget"};
    const missing: HardRule = {...rule, attribute: "Region"};
    show(
      <HardRules
        rules={[
          {rule, barred: 12, unknown: 3, isColumnMissing: false},
          {rule: missing, barred: 0, unknown: 400, isColumnMissing: true},
        ]}
        columns={COLUMNS}
        onAdd={() => undefined}
        onRemove={(one) => removed.push(one)}
      />,
    );
    const [first, second] = screen.getAllByRole("listitem").map(({textContent}) => textContent);
    expect(first).toContain("Never: Industry Mediano budget · applies to 12, unknown for 3");
    expect(second).toContain("the rule does nothing");
    fireEvent.click(screen.getByRole("button", {name: "Remove the rule on Industry"}));
    expect(removed).toEqual([rule]);
  });
});
