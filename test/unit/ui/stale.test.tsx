import {render, screen} from "@testing-library/react";
import {lazy, Suspense} from "react";
import {expect, test} from "vitest";
import {FaultBoundary} from "../../../src/ui/FaultBoundary";
import {isStale, Stale, StalePage} from "../../../src/ui/Stale";
import {Page} from "../../../src/ui/Page";

test("a step whose file is gone shows the page that offers to reload the pane", async () => {
  const Step = lazy(() => Promise.reject(Object.assign(new Error("Loading chunk steps failed."), {name: "ChunkLoadError"})));
  render(
    <Page language="en">
      <FaultBoundary fallback={(name) => (isStale(name) ? <Stale /> : <p>fault</p>)}>
        <Suspense fallback="…">
          <Step />
        </Suspense>
      </FaultBoundary>
    </Page>,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("A part of Lodestar could not be loaded");
  expect(screen.getByRole("button", {name: "Reload pane"})).toBeDefined();
});

test.each([
  ["vi", "Tải lại ngăn tác vụ"],
  ["fa", "بارگیری دوباره پنل"],
] as const)("StalePage(%s) speaks that language", (language, reload) => {
  render(<StalePage language={language} />);
  expect(screen.getByRole("button", {name: reload})).toBeDefined();
});

test("isStale(name) is true of files that could not be loaded, and of no other fault", () => {
  expect(["ChunkLoadError", "NetworkError", "TypeError", undefined].map(isStale)).toEqual([true, true, false, false]);
});
