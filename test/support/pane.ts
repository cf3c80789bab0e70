import {configure} from "@testing-library/react";
import {vi} from "vitest";

// A busy machine takes its time; a condition that never comes still fails.
configure({asyncUtilTimeout: 10_000});

// Fluent measures its menus and message bars; jsdom has nothing to measure.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
