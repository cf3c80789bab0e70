import type {FunctionProblem} from "../../domain/functionProblem";

/** What the custom functions say in one language. */
export interface FunctionWords {
  /** What is wrong with the arguments, and what to do. Excel shows it beside the error value. */
  readonly problem: (problem: FunctionProblem) => string;
  readonly reasons: ReasonWords;
}

/** Why a customer has its fit and segment; points come with their sign. */
export interface ReasonWords {
  readonly bin: (attribute: string, bin: string, points: string) => string;
  readonly pair: (first: string, second: string, points: string) => string;
  /** One attribute of a pair with its bin. */
  readonly side: (attribute: string, bin: string) => string;
  readonly unknown: (attribute: string) => string;
  /** Rules: the attribute, and the reason that was typed; "" where none was. */
  readonly never: (attribute: string, reason: string) => string;
  readonly lacking: (attribute: string, reason: string) => string;
  readonly mustHaveUnknown: (attribute: string) => string;
  /** The scorecard tells nothing about this customer either way. */
  readonly nothing: string;
  /** Stands between reasons. */
  readonly between: string;
}

/** Descriptions of the functions for Excel's formula help; those in English are the doc comments of `functions/functions.ts`. */
export type MetadataWords = Readonly<Record<FunctionId, FunctionMetadata>>;

export type FunctionId = "ICPFIT" | "ICPWHY" | "ICPSEGMENT" | "ICPTIER";

export interface FunctionMetadata {
  readonly description: string;
  /** Name and description of each parameter, in order. */
  readonly parameters: readonly {readonly name: string; readonly description: string}[];
}
