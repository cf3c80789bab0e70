/** Sheets in which nothing tells who is best. */
import {type RandomBelow, randomBelow} from "../../src/analysis/math/random";
import type {Sheet} from "./insightStudy";

/** Draws one cell of a column. */
type Draw = (below: RandomBelow) => string;

const FEWEST_ROWS = 100;
const MOST_ROWS = 1000;
const TOOLS = ["CRM", "ERP", "Web shop", "Mail", "Chat", "Help desk", "Ledger"];

/** A seeded sheet of 100 to 1 000 customers, 8 to 22 attributes of numbers, texts and several values in one cell, some with blanks, and a label drawn without a look at them. */
export function noiseSheet(seed: number): Sheet {
  const below = randomBelow(Math.imul(seed, 2_654_435_761));
  const rows = FEWEST_ROWS + below(MOST_ROWS - FEWEST_ROWS + 1);
  const share = 8 + below(25);
  const draws = Array.from({length: 8 + below(15)}, () => someColumn(below));
  const attributes = draws.map((_, k) => `Attribute ${k + 1}`);
  return {
    name: `noise ${seed}`,
    headings: ["Customer", ...attributes, "Revenue", "best"],
    rows: Array.from({length: rows}, (_, i) => [
      `Customer ${i + 1}`,
      ...draws.map((draw) => draw(below)),
      String(1000 + below(90_000)),
      below(100) < share ? "1" : "0",
    ]),
    attributes,
  };
}

function someColumn(below: RandomBelow): Draw {
  const draw = someKind(below);
  const blanks = below(3) === 0 ? 5 + below(30) : 0;
  return (chance) => (chance(100) < blanks ? "" : draw(chance));
}

function someKind(below: RandomBelow): Draw {
  const size = 2 + below(14);
  switch (below(5)) {
    case 0:
      return (chance) => String(chance(100_000) / 100);
    case 1:
      return (chance) => String(1 + Math.floor((chance(1000) * chance(1000)) / 1000));
    case 2:
      return (chance) => `Kind ${chance(size)}`;
    case 3:
      return (chance) => `Kind ${Math.floor((chance(size) * chance(size)) / size)}`;
    default:
      return (chance) => TOOLS.filter(() => chance(3) === 0).join("; ");
  }
}
