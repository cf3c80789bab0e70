import type {Expression} from "../expression";
import {visit} from "../expression";
import {AGGREGATES} from "./aggregates";
import {CONDITIONAL} from "./conditional";
import {DATES} from "./dates";
import type {FunctionDefinition} from "./definition";
import {INFORMATION} from "./information";
import {LOGIC} from "./logic";
import {LOOKUPS} from "./lookup";
import {MATHS} from "./maths";
import {libraryFunction} from "./more";
import {STATISTICS} from "./statistics";
import {TEXTS} from "./text";

const OWN: ReadonlyMap<string, FunctionDefinition> = new Map(
  Object.entries({...AGGREGATES, ...CONDITIONAL, ...DATES, ...INFORMATION, ...LOGIC, ...LOOKUPS, ...MATHS, ...STATISTICS, ...TEXTS}),
);

const fromLibrary = new Map<string, FunctionDefinition | undefined>();

/** A function by its name in capitals; undefined where the embedded Excel does not have it, which reads #NAME?. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  const own = OWN.get(name);
  if (own !== undefined) return own;
  if (!fromLibrary.has(name)) fromLibrary.set(name, libraryFunction(name));
  return fromLibrary.get(name);
}

/** Names of the functions that are calculated by column, at full size. */
export const ownFunctions = (): string[] => [...OWN.keys()].sort();

/** Functions in a formula that the embedded Excel does not have. */
export function unsupportedFunctions(expression: Expression): string[] {
  const found = new Set<string>();
  visit(expression, (each) => {
    if (each.kind === "call" && functionNamed(each.name) === undefined) found.add(each.name);
  });
  return [...found];
}
