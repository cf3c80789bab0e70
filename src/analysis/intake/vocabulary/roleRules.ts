import type {Role} from "../../../domain/customers";
import type {Concept} from "./english";

/** What a heading must speak of to name a role. */
export interface RoleRule {
  readonly role: Role;
  /** Ideas that must all be there, each by one of several words. */
  readonly needs: readonly (readonly Concept[])[];
  /** Ideas that may be there besides and change nothing. */
  readonly besides: ReadonlySet<Concept>;
  /** Whether it holds only where the whole heading is understood: "Name" alone is the customer's, "Street name" is not. */
  readonly isWhole: boolean;
}

/** Whom a column can be about: "Deal - Owner", "Account owner", "Organization - Owner". */
const WHO = "company customer account deal lead contact buyer";
/** Whose place: "Billing city", "Address 1: City". */
const PLACE = `${WHO} seat address name invoice withus`;
/** What may stand beside an amount. */
const SALE = "customer account deal deals order purchases invoice contract signed closed won total currency product";

/**
 * From ideas to roles, as rows of: role, ideas it needs ("a|b" where either will do), ideas that may stand beside them, and "whole". Of the rows that hold, the one that
 * leaves least of the heading unexplained counts, then the one that needs most, then the first; so the more usual headings of a role stand first.
 */
const TABLE: readonly (readonly [Role, string, string, "whole"?])[] = [
  ["icp_tier", "ideal customer|company", "profile tier rating"],
  ["target_account", "target account|company|customer", "filler"],
  ["join_key", "associated company|contact|deal|account|deals", "id name"],
  ["ignore", "checksum", "name"],
  // Who
  ["company", "company", "name customer account lead seat withus deal"],
  ["company", "customer name", "lead account withus"],
  ["company", "account name", "customer"],
  ["company", "customer", "lead withus", "whole"],
  ["company", "account", "customer", "whole"],
  ["company", "buyer", "name", "whole"],
  ["company", "name", "", "whole"],
  ["company", "company title", "name customer lead"],
  ["contact", "contact name", WHO],
  ["contact", "contact", `${WHO} seat id`],
  ["deal", "deal name|title", "lead id customer"],
  ["deal", "deal", "lead", "whole"],
  ["owner", "owner", `${WHO} name id seat staff sales pipeline`],
  ["owner", "manager", WHO, "whole"],
  ["owner", "contact sales|pipeline", "name id"],
  ["role", "owner role", WHO],
  ["created_by", "creator", WHO],
  ["parent", "parent", `${WHO} name id category`],
  ["record_id", "id", `${WHO} number name order invoice contract product deals code`, "whole"],
  ["record_id", "number company|customer|account|deal|order|invoice|contract|contact", `id code ${WHO}`],
  ["record_id", "code company|customer|account|deal|order|invoice", "id name"],
  ["tax_id", "tax", `${WHO} id number code`],
  ["sic", "sic", "code number company industry"],
  // Money
  ["currency", "currency value|amount", WHO],
  ["amount", "contractvalue", `${SALE} annual value recurring revenue`],
  ["amount", "recurring revenue|spent", `${SALE} annual`],
  ["amount", "contract value|amount", `${SALE} annual`],
  ["amount", "won revenue|sales|amount|value", SALE],
  ["amount", "closed value|amount|revenue|sales", `${SALE} actual`],
  ["amount", "actual revenue|value|sales", SALE],
  ["amount", "revenue|sales|spent|budget|value|order|purchases|deals withus", `${SALE} annual amount`],
  ["amount", "spent", `${SALE} amount annual lifetime`],
  ["amount", "total revenue", SALE],
  ["amount", "sales", `${SALE} amount value`],
  ["amount", "lifetime value|revenue|spent|sales", SALE],
  ["amount", "loyaltyvalue", SALE],
  ["amount", "invoice amount|total|value", SALE],
  ["amount", "billed", `${SALE} amount revenue sales`],
  ["amount", "paid", `${SALE} amount annual recurring`],
  ["amount", "order|purchases|deals value|amount", SALE],
  ["amount", "purchases|order|invoice total", SALE],
  ["amount", "deals|purchases|order|invoice|contract taxed", SALE],
  ["amount", "deal|won value|amount|size|total|revenue", SALE],
  ["amount", "account revenue", "total"],
  ["amount", "fee", `${SALE} annual recurring amount`],
  ["amount", "total value|amount", SALE],
  ["amount", "amount", SALE],
  ["amount", "value", SALE, "whole"],
  ["amount", "total", "currency", "whole"],
  ["expected_amount", "expected revenue|amount|value|sales", SALE],
  ["expected_amount", "expected", "value amount", "whole"],
  ["expected_amount", "estimated value|amount", SALE],
  ["expected_amount", "expected deal|total", "value", "whole"],
  ["revenue", "annual revenue", "company customer account range size total estimated expected millions"],
  ["revenue", "annual sales", "company customer account range estimated"],
  ["revenue", "company revenue", "annual range size total estimated account millions customer"],
  ["revenue", "revenue range|size", "company customer annual estimated millions"],
  ["revenue", "revenue millions", "annual company"],
  ["revenue", "estimated revenue", "company annual"],
  // "CA client" and "Fatturato cliente" are what a supplier makes with the customer, or the customer's own: the other columns tell.
  ["plainRevenue", "customer revenue", "year currency total account"],
  ["plainRevenue", "revenue", "year currency"],
  ["margin", "margin", `${SALE} profit grossly odd annual owner`],
  ["margin", "grossly", `${SALE} profit margin odd annual`],
  ["margin", "profit", `${SALE} odd annual`],
  ["price", "price", "product deal sales odd"],
  ["currency", "currency", `${WHO} value amount code`],
  ["probability", "probability", "deal won closed odd filler"],
  ["forecast", "forecast", "category type deal"],
  ["fiscal", "fiscal", "year date round"],
  // How many
  ["seats", "seats", "count number paid contract order users total customer account size annual"],
  ["seats", "users count|paid|order|seats", "number total account customer size"],
  ["seats", "subscriptions", "count number total"],
  ["seats", "users", "number customer account", "whole"],
  ["employees", "staff count", "range size total team company customer account"],
  ["employees", "staff", "count number range size total team company customer account contact"],
  ["employees", "company|team size", "range staff customer"],
  ["employees", "size", "range", "whole"],
  ["deals", "deals", "count number total won closed customer associated annual"],
  ["deals", "deal|order|invoice|purchases|contract count", "number total won closed customer"],
  ["deals", "purchases", "count number customer"],
  ["activities", "activities", `${WHO} total count number`],
  ["activities", "activity count", `${WHO} total`],
  ["referrals", "referrals", "count number total customer origin"],
  // When
  ["created", "created", `${WHO} date first last`],
  ["created", "first contact|activity", "date"],
  ["created", "lead date", WHO],
  ["closed", "closed", `${WHO} date actual contract won last year`],
  ["closed", "won date", `${WHO} first last closed contract`],
  ["closed", "signed", `${WHO} date contract`],
  ["closed", "contract date", WHO],
  ["closed", "sales date", WHO],
  ["expected", "expected|estimated closed", `${WHO} date`],
  ["expected", "expected date", WHO],
  ["customer_since", "onboarded", `${WHO} date`],
  ["customer_since", "customer since", "company date year"],
  ["customer_since", "since", "date", "whole"],
  ["customer_since", "first order|purchases|deal|deals|invoice|contract|closed|billed|sales", `${WHO} date`],
  ["customer_since", "start", `${WHO} date contract relationship`],
  ["churned_on", "churned", `${WHO} date contract`],
  ["churned_on", "end", `${WHO} date contract year`],
  ["churned_on", "lost date", "customer account"],
  ["lost", "deal lost", "date", "whole"],
  ["last_activity", "last activity|activities|order|purchases|login|contact|invoice|deal|deals|sales|revenue", `${WHO} date`],
  ["last_activity", "activity|login date", WHO],
  ["modified", "modified", `${WHO} date last`],
  ["founded", "founded", `${WHO} date year`],
  ["age", "age", "deal company customer account contact"],
  // What they are
  ["industry", "industry", `${WHO} code type name category segment market seat`],
  ["customer_type", "customer type|category|segment", "account company"],
  ["customer_type", "segment", "account company sales market", "whole"],
  ["type", "type", `${WHO} category`, "whole"],
  ["country", "country", `${PLACE} region code filler origin source`],
  ["region", "region", `${PLACE} sales code owner`],
  ["territory", "territory", `${PLACE} sales`],
  ["city", "city", PLACE],
  ["state", "state", `${PLACE} code region`],
  ["zip", "zip", `${PLACE} code region`],
  ["address", "address", `${WHO} seat name filler`],
  ["address", "company|account seat", "", "whole"],
  ["growth", "growth", "odd annual revenue company customer year sales staff account"],
  ["market_position", "market position", "company"],
  ["funding", "funding", "round stage total amount company date range type last"],
  ["ownership", "ownership", "company type account"],
  ["tools", "tools", `${WHO} used category`],
  ["tools", "system used", WHO],
  ["tools", "system", "company customer", "whole"],
  ["pain_point", "pain", `${WHO} biggest`],
  ["channel", "channel", "marketing sales source customer first lead origin"],
  ["channel", "how known", "customer company channel source withus"],
  ["source", "source", `${WHO} origin marketing channel type first`],
  ["source", "origin", `${WHO} type`, "whole"],
  ["product", "product", "name customer type category deal"],
  // The buyer
  ["title", "title", `${WHO} job role position function name`],
  ["title", "job position|name|role|function|title", WHO],
  ["title", "position", "contact buyer company seat biggest"],
  ["title", "function name", WHO],
  ["title", "job", "contact buyer name", "whole"],
  ["seniority", "seniority", "contact buyer level job"],
  ["seniority", "job|buyer|contact level", "title"],
  ["seniority", "level", "", "whole"],
  ["department", "department", "contact buyer name company job"],
  ["department", "function", "job contact buyer company", "whole"],
  ["buying_role", "buying role", "contact"],
  ["buying_role", "role contact|buyer", "type"],
  ["first_name", "firstname", "contact buyer customer"],
  ["last_name", "lastname", "contact buyer customer"],
  ["email", "email", `${WHO} address seat name domain`],
  ["phone", "phone", `${WHO} number seat`],
  ["website", "website", `${WHO} name address domain`],
  ["domain", "domain", `${WHO} name website email`],
  // How it stands
  ["nps", "nps", "rating customer last date"],
  ["satisfaction", "satisfaction", "rating customer level odd last"],
  ["lifecycle", "lifecycle", "stage contact company customer"],
  ["stage", "stage", `${WHO} pipeline sales name`],
  ["status", "status", `${WHO} contract pipeline`],
  ["status", "outcome", "deal"],
  ["lost_reason", "reason lost|churned|closed", WHO],
  ["won", "won", "deal", "whole"],
  ["lost", "lost", "deal date", "whole"],
  ["closed", "order|invoice|billed date", "customer deal", "whole"],
  ["next", "next step", WHO],
  ["label", "label", WHO],
  ["relationship", "relationship", "type customer company"],
  ["notes", "notes", WHO],
  ["rating", "rating", `${WHO} category`],
  ["rating", "rank", `${WHO} sales revenue customer`],
];

/** Every rule, in the order in which they decide. */
export const ROLE_RULES: readonly RoleRule[] = TABLE.map(([role, needs, besides, whole]) => ({
  role,
  needs: needs.split(" ").map((need) => concepts(need.split("|"))),
  besides: new Set(concepts(besides.split(" ").filter((word) => word !== ""))),
  isWhole: whole !== undefined,
}));

/** The words of the table are concepts; the test of the rules walks all of them. */
function concepts(words: readonly string[]): Concept[] {
  return words as readonly Concept[] as Concept[];
}
