import {DIGEST_GROUPS, type ListDigest, type ListDrift} from "../../domain/listDigest";
import {naturalLog} from "../math/logarithm";
import {columnPrint, type DigestedList, groupPrints, letters, rowPrints, type RowPrints} from "./listDigest";

/**
 * What has changed in a list since it was digested. Rows are the same customer where the customer's column says the same; of several rows of one
 * customer as many count as changed as can be paired. Columns that are new do not make a row another one.
 */
export function driftSince(before: ListDigest, list: DigestedList): ListDrift {
  const known = before.columns.map(([heading]) => heading);
  const now = rowPrints(list, known);
  const goneColumns = known.filter((heading) => !now.headings.includes(heading));
  const newColumns = list.columns.map(({heading}) => heading).filter((heading) => !known.includes(heading));
  const rows =
    before.each === undefined || before.each.length !== 8 * before.rows
      ? estimated(before, now, goneColumns.length > 0)
      : counted(before.each, now, goneColumns.length > 0);
  const {isNew, ...counts} = rows;
  const columns = counts.removed > 0 || (!counts.isExact && counts.added > 0) ? undefined : otherColumns(before, now, isNew);
  return {...counts, columns, newColumns, goneColumns};
}

interface Counted extends Pick<ListDrift, "added" | "removed" | "changed" | "isExact"> {
  /** Whether a row of now was not there before. */
  readonly isNew: (row: number) => boolean;
}

/** Pairs rows of now with those of before: the same customers with the same cells first, then the same customers. */
function counted(each: string, {who, what}: RowPrints, isNarrower: boolean): Counted {
  const rowsBefore = each.match(/.{8}/g) ?? [];
  const keysNow = Array.from(who, (key) => letters(key, 4));
  const fullNow = keysNow.map((key, i) => key + letters(what[i], 4));
  const same = unpaired(rowsBefore, fullNow);
  const restBefore = same.before.map((i) => rowsBefore[i].slice(0, 4));
  const other = unpaired(
    restBefore,
    same.now.map((i) => keysNow[i]),
  );
  const added = new Set(other.now.map((i) => same.now[i]));
  return {
    added: added.size,
    removed: other.before.length,
    // Where a column is gone every row reads otherwise; that is said of the column.
    changed: isNarrower ? 0 : same.before.length - other.before.length,
    isExact: true,
    isNew: (row) => added.has(row),
  };
}

/** Positions that find no equal partner in the other list, each partner being taken once. */
function unpaired(before: readonly string[], now: readonly string[]): {before: number[]; now: number[]} {
  const open = new Map<string, number[]>();
  before.forEach((text, i) => open.set(text, [...(open.get(text) ?? []), i]));
  const rest = now.flatMap((text, i) => (open.get(text)?.shift() === undefined ? [i] : []));
  return {before: [...open.values()].flat().sort((a, b) => a - b), now: rest};
}

/**
 * How many rows changed, from how many groups did: so many rows thrown at random into the groups leave so many untouched
 * (rows = −groups × ln(share of groups untouched)). Where every group changed, one row a group at least.
 */
function estimated(before: ListDigest, now: RowPrints, isNarrower: boolean): Counted {
  const groups = groupPrints(now);
  const touched = (before.groups?.match(/.{4}/g) ?? []).filter((print, i) => print !== groups.slice(4 * i, 4 * i + 4)).length;
  const more = now.who.length - before.rows;
  const left = DIGEST_GROUPS - touched;
  const rows = touched === 0 ? 0 : left === 0 ? DIGEST_GROUPS : Math.round(-DIGEST_GROUPS * naturalLog(left / DIGEST_GROUPS));
  return {
    added: Math.max(0, more),
    removed: Math.max(0, -more),
    changed: isNarrower ? 0 : Math.max(0, rows - Math.abs(more)),
    isExact: false,
    isNew: () => false,
  };
}

/** Headings whose cells say something else of rows that were there before. */
const otherColumns = (before: ListDigest, now: RowPrints, isNew: (row: number) => boolean): string[] =>
  now.headings.filter((heading, c) => {
    const print = letters(
      columnPrint(now, c, now.who.length, (row) => !isNew(row)),
      6,
    );
    return before.columns.some(([known, old]) => known === heading && old !== print);
  });
