import {expect, test} from "vitest";
import {headingWords} from "../../../../src/analysis/intake/headingWords";
import {isPartHeading, matchRole} from "../../../../src/analysis/intake/roles";

test.each([
  ["Won_Revenue (USD)", "won revenue usd"],
  ["companyName", "company name"],
  ["Số lượng nhân viên", "so luong nhan vien"],
  ["  # Employees ", "employees"],
  ["(Do Not Modify) Account", "account"],
  ["(Ne pas modifier) Compte", "compte"],
  ["(Nicht ändern) Firma", "firma"],
  ["(Không sửa đổi) Công ty", "cong ty"],
])("headingWords(%j) is %j", (heading, words) => expect(headingWords(heading)).toBe(words));

test.each([
  ["Company", "company"],
  ["Account name", "company"],
  ["Kunde", "company"],
  ["Umsatz (gewonnene Chancen)", "amount"],
  ["Abschlusschance", "probability"],
  ["Mehrwertsteuer-Nr.", "tax_id"],
  ["Représentant", "owner"],
  ["Khách hàng", "company"],
  ["نام شرکت", "company"],
  ["ARR", "amount"],
  ["MRR (€)", "amount"],
  ["Total spend 2025", "amount"],
  ["Deal - Value", "amount"],
  ["close_value", "amount"],
  ["won_revenue", "amount"],
  ["Lifetime value", "amount"],
  ["Umsatz mit uns", "amount"],
  ["مبلغ", "amount"],
  ["Revenue", "plainRevenue"],
  ["Doanh thu", "plainRevenue"],
  ["Annual revenue", "revenue"],
  ["AnnualRevenue", "revenue"],
  ["Company Revenue", "revenue"],
  ["Jahresumsatz", "revenue"],
  ["Chiffre d'affaires annuel", "revenue"],
  ["Seats", "seats"],
  ["Number of licences", "seats"],
  ["Lizenzen", "seats"],
  ["# Employees", "employees"],
  ["Headcount", "employees"],
  ["Company size", "employees"],
  ["Số nhân viên", "employees"],
  ["تعداد کارکنان", "employees"],
  ["Industry", "industry"],
  ["Sector", "industry"],
  ["Organization - Industry", "industry"],
  ["صنعت", "industry"],
  ["HQ country", "country"],
  ["Billing Country", "country"],
  ["Created", "created"],
  ["Close date", "closed"],
  ["Customer since", "customer_since"],
  ["Churned on", "churned_on"],
  ["Gross margin %", "margin"],
  ["Email", "email"],
  ["Customer ID", "record_id"],
  ["Tools used", "tools"],
  ["Buyer seniority", "seniority"],
  ["Customer type", "customer_type"],
  ["ICP Tier", "icp_tier"],
])("matchRole(%j) is %s", (heading, role) => expect(matchRole(heading)?.role).toBe(role));

test.each([
  "avg_deal_value",
  "Average revenue",
  "best_top20_revenue",
  "Revenue rank",
  "Max order value",
  "Revenue target",
  "Price per seat",
  "Revenue share",
  "Fresh",
  "Column F",
  "",
])("matchRole(%j) is neither amount nor seats", (heading) => {
  expect(["amount", "plainRevenue", "seats"]).not.toContain(matchRole(heading)?.role);
});

test("matchRole() is surest of a whole phrase, less of one with a unit, least of a part", () => {
  const [whole, unit, part] = ["Seats", "Seats 2025", "Contracted seats"].map((heading) => matchRole(heading)?.confidence ?? 0);
  expect(whole).toBeGreaterThan(unit);
  expect(unit).toBeGreaterThan(part);
});

test.each([
  ["UK", false],
  ["US", false],
  ["EU", false],
  ["2024", true],
  ["€", true],
  ["", true],
  ["Total", true],
])("isPartHeading(%j) is %s: a place alone is a value, no half of a heading", (heading, isPart) => expect(isPartHeading(heading)).toBe(isPart));

test.each([
  ["US revenue", "plainRevenue"],
  ["Revenue UK", "plainRevenue"],
  ["ARR (EMEA)", "amount"],
  ["How did you hear about us", "channel"],
])("matchRole(%j) is %s: a place changes no role", (heading, role) => expect(matchRole(heading)?.role).toBe(role));
