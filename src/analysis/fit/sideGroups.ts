import type {Coarse} from "./coarse";

/** Some sides as one: a customer's broad bins in all of them are a single code, so that one table of two groups holds the tables of all their sides. */
export interface SideGroup {
  /** Positions of the sides, the slowest digit of the code first. */
  readonly places: readonly number[];
  /** Broad bins of each of them, and one more where somebody's cell is blank. */
  readonly widths: readonly number[];
  /** Codes there are: the product of the widths. */
  readonly cells: number;
  readonly codes: Uint8Array;
  /** For each side the broad bin that a code stands for. */
  readonly bins: readonly Uint8Array[];
}

/** Codes of one group: so many by so many sums stay near the processor. */
const MOST_CELLS = 64;

/**
 * Puts sides together as long as a table of two groups has no more cells than there are customers, since its cells are looked at, too. A side with a single broad bin has no tables and is left out.
 *
 * @example groupSides of nineteen sides of five broad bins and 4 000 customers: nine groups of two, and one alone
 */
export function groupSides(sides: readonly Coarse[]): SideGroup[] {
  const most = Math.min(MOST_CELLS, Math.sqrt(sides[0]?.codes.length ?? 0));
  const groups: {readonly members: Member[]; cells: number}[] = [];
  sides.forEach((side, place) => {
    if (side.bins < 2) return;
    const width = widthOf(side);
    const room = groups.find(({cells}) => cells * width <= most);
    if (room === undefined) groups.push({members: [{place, side}], cells: width});
    else {
      room.members.push({place, side});
      room.cells *= width;
    }
  });
  return groups.map(({members}) => groupOf(members));
}

/** A side and where it stands. */
interface Member {
  readonly place: number;
  readonly side: Coarse;
}

const widthOf = ({bins, hasBlanks}: Coarse): number => bins + Number(hasBlanks);

/** Some sides as one group, at least one. */
export function groupOf(members: readonly Member[]): SideGroup {
  const widths = members.map(({side}) => widthOf(side));
  const cells = widths.reduce((all, width) => all * width, 1);
  return {places: members.map(({place}) => place), widths, cells, codes: groupCodes(members, widths), bins: binsOfCodes(widths, cells)};
}

function groupCodes([first, ...others]: readonly Member[], [, ...widths]: readonly number[]): Uint8Array {
  if (others.length === 0) return first.side.codes;
  const together = first.side.codes.slice();
  others.forEach(({side: {codes}}, k) => {
    const width = widths[k];
    for (let i = 0; i < together.length; i++) together[i] = together[i] * width + codes[i];
  });
  return together;
}

function binsOfCodes(widths: readonly number[], cells: number): Uint8Array[] {
  let inner = cells;
  return widths.map((width) => {
    inner /= width;
    const bins = new Uint8Array(cells);
    for (let code = 0; code < cells; code += inner) bins.fill((code / inner) % width, code, code + inner);
    return bins;
  });
}
