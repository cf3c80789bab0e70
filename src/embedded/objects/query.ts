import type {QueryInfo} from "./batch";
import type {WireRecord} from "./hostObject";
import {CollectionObject, HostObject, NullObject} from "./hostObject";
import {isAvailable, membersOf, notFound} from "./members";

/** Reads one property of an object, counting and checking it; the batch provides it. */
export type ReadProperty = (object: HostObject, member: string) => unknown;

/** What was asked for, as a tree: "format/fill/color" is three levels. A leaf asks for all plain properties, or is one. */
type Selection = Map<string, Selection>;

/** What `load` asks for, in the form in which the client expects it; null for an object that is nothing. */
export function answerQuery(object: HostObject, query: QueryInfo, read: ReadProperty): WireRecord | null {
  const selection = selectionOf([...(query.Select ?? []), ...(query.Expand ?? [])]);
  return describe(object, selection, read, query);
}

function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const path of paths.flatMap((joined) => joined.split(","))) {
    let level = root;
    for (const step of path.trim().toLowerCase().split("/").filter(Boolean)) {
      const next = level.get(step) ?? new Map();
      level.set(step, next);
      level = next;
    }
  }
  return root;
}

function describe(object: HostObject, selection: Selection, read: ReadProperty, page: QueryInfo = {}): WireRecord | null {
  if (object instanceof NullObject) return null;
  if (object instanceof CollectionObject) return describeCollection(object, selection, read, page);
  const answer = object.identity();
  if (selection.size === 0 || selection.has("*")) describeAll(object, answer, read);
  for (const [step, below] of selection) if (step !== "*") describeMember(object, step, below, answer, read);
  return answer;
}

function describeMember(object: HostObject, step: string, below: Selection, answer: WireRecord, read: ReadProperty): void {
  const member = membersOf(object).get(step);
  if (member === undefined || member.isMethod) throw notFound(object.excelClass, step);
  const value = read(object, member.name);
  answer[member.name] = value instanceof HostObject ? describe(value, below, read) : value;
}

/** All plain properties that this version of Excel has, as `load()` without names asks for. */
function describeAll(object: HostObject, answer: WireRecord, read: ReadProperty): void {
  for (const member of membersOf(object).values()) {
    if (member.isMethod || !isAvailable(object.excelClass, member.name, object.session.options.apiVersion)) continue;
    const value = read(object, member.name);
    if (!(value instanceof HostObject)) answer[member.name] = value;
  }
}

/** A collection's own properties ("count") where they were asked for, and its items with all the rest. Items that nobody asked for stay unloaded. */
function describeCollection(collection: CollectionObject<HostObject>, selection: Selection, read: ReadProperty, page: QueryInfo): WireRecord {
  const answer = collection.identity();
  const itemSelection: Selection = new Map(selection.get("items") ?? []);
  for (const [step, below] of selection) {
    if (membersOf(collection).has(step)) describeMember(collection, step, below, answer, read);
    else if (step !== "items") itemSelection.set(step, below);
  }
  const asksForItems = selection.size === 0 || selection.has("items") || itemSelection.size > 0;
  if (!asksForItems) return answer;
  const first = page.Skip ?? 0;
  const items = collection.items().slice(first, page.Top === undefined ? undefined : first + page.Top);
  answer["_Items"] = items.map((item) => describe(item, itemSelection, read));
  return answer;
}
