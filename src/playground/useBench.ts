import {useSyncExternalStore} from "react";
import type {Bench, BenchState} from "./bench";

/** What the page shows now; redraws when it changes. */
export const useBench = (bench: Bench): BenchState => useSyncExternalStore(bench.subscribe, bench.state);

/** Redraws when cells arrive; gives the version of the cache. */
export const useCells = (bench: Bench): number => useSyncExternalStore(bench.cells.subscribe, bench.cells.version);
