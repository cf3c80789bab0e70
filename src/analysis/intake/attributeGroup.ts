import type {AttributeGroup, NumberUnit} from "../../domain/attribute";
import type {ColumnKind, Role} from "../../domain/customers";
import {headingWords} from "./headingWords";

const ROLES: Readonly<Record<Exclude<AttributeGroup, "other">, string>> = {
  firmographic:
    "industry customer_type employees country region city state zip revenue plainRevenue market_position growth founded funding ownership sic parent territory type",
  technographic: "tools",
  psychographic: "pain_point",
  behaviour: "channel source activities",
  buyer: "title seniority department buying_role role",
  sensitive: "age",
};

const GROUP_OF_ROLE: ReadonlyMap<Role, AttributeGroup> = new Map(
  (Object.keys(ROLES) as (keyof typeof ROLES)[]).flatMap((group) => ROLES[group].split(" ").map((role) => [role, group] as const)),
);

/** Words of headings, in the order in which they decide; sensitive first, because "age of buyer" is both. */
const GROUP_OF_WORD: readonly (readonly [AttributeGroup, RegExp])[] = [
  [
    "sensitive",
    /\b(sex|gender|age|birth|birthday|birthdate|born|marital|married|religion|ethnicity|ethnic|race|nationality|disability|children|kids|kidhome|teenhome|pregnant|orientation|geschlecht|alter|geburt\w*|familienstand|sexe|genre|naissance|sexo|edad|genero|nacimiento|sesso|geslacht|leeftijd|gioi tinh|tuoi|ngay sinh|nam sinh|ton giao|hon nhan)\b|senior citizen|جنسیت|\bسن\b|تاریخ تولد|سال تولد|مذهب|تاهل/,
  ],
  ["buyer", /\b(buyer|decision maker|contact|persona|personality|disc|driver|education|experience|n 1|n 2|nguoi mua)\b|خریدار/],
  ["psychographic", /\b(goal|goals|vision|values|maturity|commitment|priority|motivation|decision criteria|challenge|need|needs)\b/],
  ["technographic", /\b(crm|erp|software|platform|cloud|stack|technology|technologies|integration|system|systems|tool|tools|hosting|database)\b/],
  [
    "behaviour",
    /\b(usage|logins?|visits?|clicks?|newsletter|response|payment|payments|paid on time|on time|tickets?|campaign|opens|sessions?|pages?|email|call|complain|web)\b/,
  ],
  ["firmographic", /\b(company|staff|employees|office|headquarters|hq|subsidiary|year established|language|budget|sites|stores|locations)\b/],
];

/** The group an attribute belongs to (M4, M5): by what its heading means, else by a word in it, else "other". */
export function attributeGroup(heading: string, role: Role | undefined): AttributeGroup {
  const words = headingWords(heading);
  const sensitive = GROUP_OF_WORD[0][1];
  if (sensitive.test(words)) return "sensitive";
  const byRole = role === undefined ? undefined : GROUP_OF_ROLE.get(role);
  return byRole ?? GROUP_OF_WORD.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

/** Roles whose numbers are money. */
const MONEY: ReadonlySet<Role | undefined> = new Set(["amount", "revenue", "plainRevenue", "price", "expected_amount"]);

/** How people read a column's numbers. */
export function numberUnit(heading: string, role: Role | undefined, kind: ColumnKind, hasCurrency: boolean): NumberUnit {
  const words = headingWords(heading);
  if (kind === "date") return "date";
  if (role === "founded" || /\b(year|jahr|annee|nam thanh lap)\b.*\b(established|founded|built|birth)\b|^year\b(?!.*revenue)/.test(words))
    return "year";
  if (heading.includes("%") || /\b(percent|pct|rate|share|prozent)\b/.test(words)) return "percent";
  if (hasCurrency || MONEY.has(role)) return "money";
  return /\bdays\b/.test(words) ? "days" : "number";
}
