/**
 * Set up before tests that `npm run -s report:officejs` runs: notes which members of Excel's object model the adapter calls
 * through Microsoft's client library, and in which test. The library itself is as it ships; only its public members are
 * watched, and only calls that come from our source count.
 */
import {appendFileSync} from "node:fs";
import {relative} from "node:path";
import vm from "node:vm";
import {afterAll, expect} from "vitest";

const file = process.env.LODESTAR_OFFICEJS;
const firstTest = new Map<string, string>();

const run = vm.Script.prototype.runInContext;
vm.Script.prototype.runInContext = function (context, options) {
  const result: unknown = run.call(this, context, options);
  for (const space of ["Excel", "OfficeExtension"]) watchSpace(context[space], space);
  return result;
};

afterAll(() => {
  if (file !== undefined) appendFileSync(file, [...firstTest].map(([name, test]) => `${name}\t${test}\n`).join(""));
});

/** Watches the functions of a namespace and the members of its classes. */
function watchSpace(space: unknown, name: string): void {
  if (!isObject(space)) return;
  for (const [key, value] of Object.entries(space)) {
    if (typeof value !== "function") continue;
    if (/^[A-Z]/.test(key)) watchClass(value.prototype, key);
    else space[key] = watched(value, `${name}.${key}`);
  }
}

function watchClass(prototype: unknown, name: string): void {
  if (!isObject(prototype)) return;
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (key.startsWith("_") || key === "constructor" || !property.configurable) continue;
    const member = `${name}.${key}`;
    const {get, set, value} = property;
    if (typeof value === "function") Object.defineProperty(prototype, key, {...property, value: watched(value, member)});
    else if (get) Object.defineProperty(prototype, key, {...property, get: watched(get, member), ...(set && {set: watched(set, member)})});
  }
}

/** The same function, noted when our source calls it. */
function watched<F extends (...values: never[]) => unknown>(call: F, member: string): F {
  let misses = 0;
  const watching = function (this: unknown, ...values: never[]) {
    if (misses < MISSES && !firstTest.has(member)) {
      if (isOurs()) firstTest.set(member, testNow());
      else misses++;
    }
    return new.target ? Reflect.construct(call, values, new.target) : call.apply(this, values);
  };
  // It has the shape of the function that it stands for.
  return Object.assign(watching, call) as unknown as F;
}

/** How often a member may be called by others, mostly the library itself, before nobody looks who calls it any more. */
const MISSES = 200;

/** Whether the function that called the watching one stands in our source. The raw call sites are asked: a mapped stack costs far more. */
function isOurs(): boolean {
  const {prepareStackTrace, stackTraceLimit} = Error;
  Error.prepareStackTrace = (_error, sites) => sites[2]?.getFileName() ?? "";
  Error.stackTraceLimit = 3;
  // What prepareStackTrace gives is what stands in `stack`.
  const caller = String(new Error().stack);
  Object.assign(Error, {prepareStackTrace, stackTraceLimit});
  return /[\\/]src[\\/](host|functions|commands|taskpane)[\\/]/.test(caller);
}

const testNow = (): string => {
  const {testPath = "", currentTestName = ""} = expect.getState();
  return `${relative(process.cwd(), testPath).replaceAll("\\", "/")}: ${currentTestName}`;
};

const isObject = (value: unknown): value is Record<string, (...values: never[]) => unknown> =>
  (typeof value === "object" || typeof value === "function") && value !== null;
