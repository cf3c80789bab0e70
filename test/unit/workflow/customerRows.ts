import type {Cell} from "../../../src/domain/cell";

/** A list of customers that any reader can check: 10 with 100 seats, 20 with 10, 30 with 2; a seat costs 100, a small customer's 50. */
export const customerRows = (): Cell[][] => [
  ["Company", "Country", "Seats", "ARR"],
  ...Array.from({length: 10}, (_, row): Cell[] => [`Large ${row}`, "UK", 100 + row, 100 * (100 + row)]),
  ...Array.from({length: 20}, (_, row): Cell[] => [`Medium ${row}`, "VN", 10 + (row % 3), 100 * (10 + (row % 3))]),
  ...Array.from({length: 30}, (_, row): Cell[] => [`Small ${row}`, "IR", 1 + (row % 3), 50 * (1 + (row % 3))]),
];
