import type {Role} from "./customers";

/** Roles that people choose by name when they correct what a column was taken for; the engine knows more. */
export const NAMED_ROLES = [
  "company",
  "amount",
  "revenue",
  "seats",
  "margin",
  "industry",
  "customer_type",
  "employees",
  "founded",
  "country",
  "city",
  "tools",
  "pain_point",
  "channel",
  "source",
  "title",
  "department",
  "seniority",
  "created",
  "closed",
  "customer_since",
  "last_activity",
  "churned_on",
  "stage",
  "status",
  "nps",
  "satisfaction",
  "product",
  "owner",
  "record_id",
  "currency",
  "age",
  "ignore",
] as const;

/** A role with a name in every language. */
export type NamedRole = (typeof NAMED_ROLES)[number];

/** Whether a role has a name. */
export const isNamedRole = (role: Role | undefined): role is NamedRole => NAMED_ROLES.some((each) => each === role);
