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

/** Roles that are found by themselves and told; people do not choose them by name. */
export const DETECTED_ROLES = [
  "activities",
  "address",
  "buying_role",
  "contact",
  "contacts",
  "created_by",
  "days_to_close",
  "deal",
  "deal_size",
  "deals",
  "domain",
  "email",
  "expected",
  "expected_amount",
  "first_name",
  "fiscal",
  "forecast",
  "funding",
  "growth",
  "icp_tier",
  "join_key",
  "label",
  "last_name",
  "lifecycle",
  "lifetime",
  "lost",
  "lost_reason",
  "market_position",
  "modified",
  "next",
  "notes",
  "ownership",
  "parent",
  "phone",
  "plainRevenue",
  "price",
  "probability",
  "rating",
  "referrals",
  "region",
  "relationship",
  "role",
  "sic",
  "state",
  "target_account",
  "tax_id",
  "territory",
  "type",
  "website",
  "won",
  "zip",
] as const;

/** A role with a name that is only told. */
export type DetectedRole = (typeof DETECTED_ROLES)[number];

/** Whether a role has a name, be it to choose or only to tell. */
export const isToldRole = (role: Role | undefined): role is NamedRole | DetectedRole =>
  isNamedRole(role) || DETECTED_ROLES.some((each) => each === role);
