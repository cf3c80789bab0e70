import {cleanup, fireEvent, render, screen, waitFor, within} from "@testing-library/react";
import {afterEach, describe, expect, test} from "vitest";
import type {Language} from "../../../src/domain/language";
import type {Receipt} from "../../../src/domain/receipt";
import {Page} from "../../../src/ui/Page";
import {FormulaCommands} from "../../../src/ui/parts/FormulaCommands";

afterEach(cleanup);

const column = (heading: string) => ({key: heading, sheetId: "1", heading, column: 3, headingRow: 0, runs: [], hash: ""});
const sheet = (anchor: string) => ({anchor, sheetId: anchor, hash: ""});
const RECEIPT: Receipt = {
  slot: 1,
  columns: ["ICP Tier", "ICP Best", "ICP Fit", "ICP Segment", "ICP Why"].map(column),
  sheets: ["ICP_Summary", "ICP_Shortlist"].map(sheet),
  names: [],
  writtenAt: 0,
};

function show(more: Partial<Parameters<typeof FormulaCommands>[0]> = {}, language: Language = "en"): string[] {
  const done: string[] = [];
  render(
    <Page language={language}>
      <FormulaCommands
        receipt={RECEIPT}
        areValues={false}
        isOutdated={false}
        isDisabled={false}
        onRepair={() => done.push("repair")}
        onConvert={() => done.push("convert")}
        {...more}
      />
    </Page>,
  );
  fireEvent.click(screen.getByRole("button", {expanded: false}));
  return done;
}

const button = (name: string) => screen.getByRole("button", {name});

/** Presses a command; the dialog that asks. */
function ask(name: string): HTMLElement {
  button(name).focus();
  fireEvent.click(button(name));
  return screen.getByRole("dialog");
}

describe("FormulaCommands", () => {
  test("Convert to values says in one sentence what is replaced, and does nothing until it is said again", async () => {
    const done = show();
    const dialog = ask("Convert to values");
    expect(dialog.textContent).toContain("Replace our formulas by values?");
    expect(dialog.textContent).toContain(
      "In “ICP Tier”, “ICP Best”, “ICP Fit”, “ICP Segment”, 1 more column and 2 sheets of ours, values replace our formulas and from then on change only with “Update results”, which writes values again.",
    );
    expect(done).toEqual([]);
    fireEvent.click(within(dialog).getByRole("button", {name: "Convert to values"}));
    expect(done).toEqual(["convert"]);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  test("Repair formulas says what it writes, and that edited points and the user's cells stay", () => {
    const done = show({receipt: {...RECEIPT, columns: [], sheets: [sheet("ICP_Summary")]}});
    const dialog = ask("Repair formulas");
    expect(dialog.textContent).toContain("This writes 1 sheet of ours anew, also where somebody deleted or typed over our formulas.");
    expect(dialog.textContent).toContain("points, rules and cut-offs that you edited on our sheets stay");
    fireEvent.click(within(dialog).getByRole("button", {name: "Repair formulas"}));
    expect(done).toEqual(["repair"]);
  });

  test.each(["Esc", "Cancel"])("%s ends the dialog and does nothing", async (way) => {
    const done = show();
    const dialog = ask("Convert to values");
    if (way === "Esc") fireEvent.keyDown(dialog, {key: "Escape"});
    else fireEvent.click(within(dialog).getByRole("button", {name: "Cancel"}));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(done).toEqual([]);
  });

  test("where values stand, there is only the way back to formulas", () => {
    const done = show({areValues: true});
    expect(screen.queryByRole("button", {name: "Convert to values"})).toBeNull();
    fireEvent.click(within(ask("Back to formulas")).getByRole("button", {name: "Back to formulas"}));
    expect(done).toEqual(["repair"]);
  });

  test("changed settings that are written along are told; the question is in the user's language", () => {
    show({isOutdated: true}, "vi");
    expect(ask("Chuyển thành giá trị").textContent).toContain("Bạn đã đổi thiết lập từ lần ghi trước");
  });

  test("while nothing can be written no dialog opens", () => {
    show({isDisabled: true});
    fireEvent.click(button("Repair formulas"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
