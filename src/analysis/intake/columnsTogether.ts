import type {Role} from "../../domain/customers";
import {currencyNamed} from "./currency";
import {currencyBeside} from "./currencyBeside";
import {isPartHeading} from "./roles";
import type {TableColumn} from "./tableColumns";

/** Roles whose numbers are money, so that a currency column beside them speaks of them. */
const MONEY: ReadonlySet<Role | undefined> = new Set(["amount", "plainRevenue", "revenue", "price", "expected_amount"]);

/** So sure is a heading that is understood to the last word. */
const SURE = 0.9;

/** What the columns of a table say of one another: the currency of amounts, halves of names, numbers of customers beside their names. */
export const readTogether = (columns: readonly TableColumn[]): readonly TableColumn[] => namesBeforeNumbers(halvesOfNames(inOneCurrency(columns)));

/** Columns of money that say no currency themselves are in the one that a currency column says of them in every row. */
function inOneCurrency(columns: readonly TableColumn[]): readonly TableColumn[] {
  if (!columns.some(({role}) => role === "currency")) return columns;
  return columns.map((column) => {
    if (column.currency !== undefined || !MONEY.has(column.role)) return column;
    const texts = currencyBeside(column, columns)?.profile.someTexts ?? [];
    const [said, ...others] = new Set(texts.flatMap((text) => currencyNamed(text) ?? []));
    return said === undefined || others.length > 0 ? column : {...column, currency: said};
  });
}

/** A bare "Name" beside first names is the last name, beside last names the first; beside both it is whole. */
function halvesOfNames(columns: readonly TableColumn[]): readonly TableColumn[] {
  const has = (role: Role) => columns.some((column) => column.role === role);
  const [hasFirst, hasLast] = [has("first_name"), has("last_name")];
  if (hasFirst === hasLast) return columns;
  const role = hasFirst ? "last_name" : "first_name";
  return columns.map((column) => (column.role === "company" && isPartHeading(column.heading) ? {...column, role} : column));
}

/** Numbers under a heading of customers are their keys where another column has their names. */
function namesBeforeNumbers(columns: readonly TableColumn[]): readonly TableColumn[] {
  const named = columns.filter(({role}) => role === "company");
  if (!named.some(({profile}) => profile.filled > 0 && profile.numbers === 0)) return columns;
  return columns.map((column) =>
    column.role === "company" && column.profile.numbers > 0 && column.confidence >= SURE ? {...column, role: "record_id"} : column,
  );
}
