import type {HostObject} from "./hostObject";
import {refusal} from "./refusal";
import {REQUIREMENT_SETS} from "./requirementSets";

/** A member of Excel's object model that an object of ours has. */
export interface Member {
  /** Name as it goes over the wire: "RowCount". */
  readonly name: string;
  readonly isMethod: boolean;
  readonly isWritable: boolean;
}

const cache = new WeakMap<object, Map<string, Member>>();

/** All members of Excel's that an object has, by name in small letters; ours are left out. */
export function membersOf(object: HostObject): ReadonlyMap<string, Member> {
  const start: object = Object.getPrototypeOf(object);
  const known = cache.get(start);
  if (known !== undefined) return known;
  const found = new Map<string, Member>();
  for (let level = start; level !== Object.prototype; level = Object.getPrototypeOf(level)) addMembers(level, found);
  cache.set(start, found);
  return found;
}

function addMembers(level: object, found: Map<string, Member>): void {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
    if (!/^_?[A-Z]/.test(name) || found.has(name.toLowerCase())) continue;
    found.set(name.toLowerCase(), {name, isMethod: typeof descriptor.value === "function", isWritable: descriptor.set !== undefined});
  }
}

/** Name as add-ins write it: "Range.rowCount". */
export const publicName = (excelClass: string, member: string): string => `${excelClass}.${member.slice(0, 1).toLowerCase()}${member.slice(1)}`;

/** Requirement set of a member ("1.7"), undefined where Excel's published object model has no such member. */
export function requirementSetOf(excelClass: string, member: string): string | undefined {
  const sets = REQUIREMENT_SETS[excelClass];
  return sets && Object.keys(sets).find((set) => sets[set]?.split(" ").includes(member));
}

/** Whether a host of this version has what came with a set: "1.9" is in "1.12". */
export function includesSet(apiVersion: string, set: string): boolean {
  const [major = 0, minor = 0] = apiVersion.split(".").map(Number);
  const [setMajor = 0, setMinor = 0] = set.split(".").map(Number);
  return setMajor < major || (setMajor === major && setMinor <= minor);
}

const available = new Map<string, boolean>();

/** Whether a member exists in a host of this version. Members with "_" are the client library's own and always do. */
export function isAvailable(excelClass: string, member: string, apiVersion: string): boolean {
  if (member.startsWith("_")) return true;
  const key = `${apiVersion} ${excelClass} ${member}`;
  const known = available.get(key);
  if (known !== undefined) return known;
  const set = requirementSetOf(excelClass, member);
  const isThere = set !== undefined && includesSet(apiVersion, set);
  available.set(key, isThere);
  return isThere;
}

/** The refusal of a member that this host does not have; names the member. */
export const notFound = (excelClass: string, member: string) => refusal("ApiNotFound", publicName(excelClass, member));
