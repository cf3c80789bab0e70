import type {Clock} from "./clock";
import {receiptOf, type State} from "./state";
import type {Stage} from "./stage";

/** What we run in: versions and platform by name, as the door found them. */
export type Environment = Readonly<Record<string, string>>;

/** The last things that happened, by verb and code. It never holds anything from the sheet. */
export interface Diary {
  readonly note: (event: string) => void;
  readonly fault: (fault: unknown) => void;
  readonly lines: () => readonly string[];
}

/** Lines kept; enough for the way into a problem, short enough for a message. */
const LINES = 60;

export function createDiary(clock: Clock): Diary {
  const lines: string[] = [];
  const write = (line: string) => {
    lines.push(`${new Date(clock()).toISOString().slice(11, 19)} ${line}`);
    if (lines.length > LINES) lines.shift();
  };
  return {
    note: write,
    fault: (fault) => {
      write(`fault ${fault instanceof Error ? fault.name : typeof fault}`);
      for (const place of placesOf(fault)) write(`  ${place}`);
    },
    lines: () => [...lines],
  };
}

/** Where in our code a fault happened. The message itself may quote a cell and stays out. */
function placesOf(fault: unknown): readonly string[] {
  if (!(fault instanceof Error) || fault.stack === undefined) return [];
  return fault.stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at \S/.test(line))
    .slice(0, 6)
    .map((line) => line.replace(/\(?https?:\/\/[^/\s]+\//, ""));
}

/** Versions, settings that hold no text of the user's, states and codes, one a line. */
export function diagnosticsOf(state: State, environment: Environment, diary: readonly string[]): string {
  const {choices} = state;
  return [
    "Lodestar diagnostics",
    ...Object.entries(environment).map(([name, value]) => `${name}: ${value}`),
    `language: ${choices.language}`,
    `step: ${state.step}`,
    `sources: ${state.sources.length}, kind: ${state.source?.kind ?? "none"}, profiles: ${state.saved.profiles.length}, written: ${receiptOf(state) !== undefined}`,
    `method: ${choices.floorMethod}, tiers: ${choices.tierCount}, output: ${choices.output}, aim: ${choices.aim}`,
    `opening: ${inWords(state.opening)}, list: ${inWords(state.list)}, tiers: ${inWords(state.tiers)}, best: ${inWords(state.best)}, profile: ${inWords(state.profile)}, preview: ${inWords(state.preview)}`,
    `writing: ${inWords(state.writing)}, removal: ${state.removal.kind === "problem" ? `problem ${state.removal.problem.code}` : state.removal.kind}`,
    `unsaved: ${state.unsaved?.code ?? "no"}, locked: ${state.locked?.code ?? "no"}`,
    "",
    ...diary,
  ].join("\n");
}

function inWords(stage: Stage<unknown>): string {
  if (stage.kind !== "problem") return stage.kind;
  const {problem} = stage;
  const hostCode = problem.code === "hostRefused" || problem.code === "undoFailed" ? ` (${problem.hostCode})` : "";
  return `problem ${problem.code}${hostCode}`;
}
