/** The table that engines are compared on: ten columns of texts with 3 to 5 000 different values, ten of numbers, the first of them revenue. As in the first probe of engines, so that figures compare. */
import type {Attribute, AttributeTable} from "../../../src/domain/attribute";
import type {Customers} from "../../../src/domain/customers";

/** Different values of each column of texts. */
const CARDINALITIES = [3, 5, 8, 12, 20, 50, 100, 300, 1000, 5000];
const NUMBERS = 10;

/** Revenue from which the second, third and fourth tier begin. */
export const FLOORS = [150, 300, 1000];
/** So many with the most revenue are best. */
export const BEST = 1000;
export const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Columns as codes and numbers. */
export interface Million {
  readonly rows: number;
  readonly texts: readonly (readonly string[])[];
  readonly codes: readonly Int32Array[];
  readonly numbers: readonly Float64Array[];
}

/** So many rows of the table; the same on every machine. */
export function million(rows: number): Million {
  let state = 12345;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  const codes = CARDINALITIES.map((size) =>
    new Int32Array(rows).map(() => {
      const u = random();
      return (u * u * size) | 0;
    }),
  );
  const numbers = Array.from({length: NUMBERS}, (_, c) =>
    new Float64Array(rows).map(() => {
      const u = 1 - random();
      return c === 0 ? Math.round(1e4 / Math.sqrt(u)) / 100 : random() * 1000 - Math.log(u) * 50;
    }),
  );
  return {rows, codes, numbers, texts: CARDINALITIES.map((size, c) => Array.from({length: size}, (_, k) => `c${c}_${k}`))};
}

/** The same columns as the engine's own customers and attributes: revenue is amount and metric. */
export function asCustomers({rows, texts, codes, numbers}: Million): {readonly customers: Customers; readonly table: AttributeTable} {
  const named = (column: number, heading: string, values: Attribute["values"]): Attribute => ({
    column,
    heading,
    role: column === 1 ? "amount" : undefined,
    kind: values.kind === "number" ? "number" : "text",
    group: "firmographic",
    unit: column === 1 ? "money" : "number",
    values,
  });
  const attributes = [
    ...numbers.map((own, c) => named(c + 1, c === 0 ? "Revenue" : `Figure ${c}`, {kind: "number", numbers: own})),
    ...codes.map((own, c) => named(c + 1 + NUMBERS, `Quality ${c}`, {kind: "text", texts: texts[c], codes: own})),
  ];
  const columns = attributes.map(({column, heading, role, kind}) => ({column, heading, role, kind, confidence: 1, filled: 1, examples: []}));
  const customers: Customers = {
    source: {
      kind: "range",
      sheetId: "1",
      sheet: "Sheet1",
      area: {row: 0, column: 0, rows: rows + 1, columns: 21},
      freeColumn: 21,
      canWiden: true,
      isProtected: false,
    },
    understanding: {
      rows,
      customers: rows,
      headingRow: 0,
      lastRow: rows,
      columns,
      customerColumn: 0,
      amountColumn: 1,
      metricColumn: 1,
      numericColumns: [1],
      isGrouped: false,
      period: undefined,
      variants: [],
      duplicates: [],
      notes: [],
      preview: [],
    },
    names: Array.from({length: rows}, (_, i) => `Customer ${i}`),
    sheetRows: Int32Array.from({length: rows}, (_, i) => i + 1),
    runs: [],
    metric: numbers[0],
    amount: numbers[0],
    isMetricClean: true,
    isAmountClean: true,
  };
  return {customers, table: {attributes, rowsOfCustomer: new Int32Array(rows).fill(1)}};
}
