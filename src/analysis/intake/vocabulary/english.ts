/**
 * What words of headings mean, in English. A key is an idea; its words are divided by spaces. `_` joins words that mean it only together, `~` at
 * the end stands for any ending ("employ~": employees, employed). The rules of `roleRules.ts` put ideas together to roles, so that a heading is
 * understood that nobody wrote down: "date of first purchase" is first + order + date.
 */
export const ENGLISH = {
  // who
  company:
    "legal_name company companies organization organizations organisation organisations firm firms business businesses enterprise corporation entity legal_entity trading_name trade_name dba merchant org orgs party business_partner partner_name cmpny trading_as doing_business_as co",
  customer: "customer customers client clients cust custs end_customer end_client end_user sold_to bill_to ship_to payer patron",
  account: "account accounts acct accounttitle account_title acc",
  buyer:
    "buyer buyers decision_maker decision_makers decider deciders purchasing_manager procurement_manager head_of_purchasing head_of_procurement purchasing_contact",
  lead: "lead leads prospect prospects potential enquiry inquiry",
  contact:
    "contact contacts person people full_name decision_maker decision_makers decider deciders purchasing_manager procurement_manager head_of_purchasing head_of_procurement purchasing_contact",
  owner:
    "owner owners rep reps sales_rep salesperson sales_person sales_agent account_executive account_manager assigned_to responsible salesman relationship_manager csm kam account_mgr customer_success_manager customer_success sdr bdr sales_manager sales_representative agent account_exec exec ae account_rep handled_by managed_by handler account_handler consultant adviser advisor",
  manager: "manager mgr",
  creator: "created_by creator createdby changed_by",
  parent: "parent subsidiary_of parent_company holding_company belongs_to part_of_group",
  product: "product products series product_family product_line solution solutions plan package",
  // what happened
  deal: "deal opportunity opp topic",
  deals: "deals opportunities orders invoices transactions",
  order: "order purchase purchased bought ordered",
  purchases: "purchases procured",
  invoice: "invoice bill inv",
  contract: "contract agreement subscription",
  subscriptions: "subscriptions subscribers",
  created:
    "open_date created create creation createdon createdate added entered opened opening engage engaged entry signup sign_up registered_on registration import imported",
  closed: "close closed closing",
  won: "won win",
  lost: "lost loss no_purchase not_bought",
  signed: "signed signature signing",
  onboarded:
    "onboarded onboarding became_a_customer became_customer customer_since client_since member_since customer_from client_from active_since with_us_since joined",
  churned: "churn churned cancelled canceled cancellation cancel terminated termination left unsubscribed inactive lapsed offboarded",
  modified: "modified modify updated last_updated changed",
  login: "login seen visit",
  activity: "activity touch contacted contact_attempt engagement interaction call calls meeting meetings conversation visit visited",
  activities: "activities",
  // time
  date: "date day on at time when timestamp dt",
  year: "year yr",
  since: "since",
  start: "start started begin began commencement",
  end: "end ended expiry expiration",
  first: "first earliest initial 1st",
  last: "last latest recent most_recent lst",
  next: "next",
  step: "step",
  // money
  revenue: "revenue revenues turnover rev",
  sales: "sales sale sold",
  spent: "spend spent spending money_spent monetary charges donations donated expenditure",
  billed: "billed billings invoiced billing_total booking bookings",
  paid: "paid payment payments premium they_pay_us they_pay pays_us",
  value: "value val worth volume",
  amount: "amount amt sum",
  total: "total totals overall to_date gross net",
  annual: "annual annually yearly year_over_year per_year per_annum p_a pa per_anno",
  recurring: "recurring monthly",
  lifetime: "lifetime life_time",
  loyaltyvalue: "ltv clv cltv",
  contractvalue: "arr mrr acv tcv",
  fee: "fee fees",
  budget: "budget",
  range: "range band bracket bucket",
  millions: "million millions m mm mn musd meur",
  withus:
    "with_us to_us from_us from_customer from_customers from_client our with_customer with_client by_customer by_client per_customer per_client",
  actual: "actual",
  margin: "margin margins",
  profit: "profit",
  grossly: "contribution gross_margin gross_profit gm",
  price: "price unit_price list_price msrp",
  currency: "currency curr ccy",
  expected: "expected forecasted forecast_amount forecast_value weighted anticipated est pipeline_value projected",
  estimated: "estimated estimate est",
  forecast: "forecast",
  fiscal: "fiscal fiscal_period fiscal_year",
  probability: "probability likelihood chance win_probability",
  odd: "avg average mean median max maximum min minimum best top worst rate share ratio percent percentage pct cost costs discount discounts vat freight shipping per unit list missed open index days variance per_employee per_head per_capita per_fte per_user per_seat change difference monthly_change products_bought products_purchased items_bought items_purchased",
  // how many
  count: "number_of no_of count num numberof noof quantity how_many qty cnt",
  number: "number no nr num nbr",
  seats: "seat seats licence licences license licenses licensed subscriptions_seats entitlements",
  users: "user users end_users members",
  staff: "employee employees employ~ headcount head_count staff workforce fte ftes personnel emp emps people",
  team: "team",
  size: "size big large",
  // what they are
  name: "name names nm",
  id: "id ids uuid guid key record_id row_id reference ref sr_no s_no serial serial_no",
  code: "code",
  type: "type kind",
  category: "category group class classification cluster",
  segment: "segment customer_segment b2b b2c b2b_or_b2c sales_model",
  industry:
    "industry industries sector sectors vertical verticals line_of_business business_type naics naics_description field_of_activity sic_description trade business_area area_of_business business_field line_of_work business_activity",
  country: "office_location country countries nation ctry",
  region: "region regions area regional",
  territory: "territory",
  city: "city cities town location municipality metro",
  state: "state province county prefecture us_state",
  zip: "zip postal postcode zipcode postal_code zip_code post_code",
  address: "address street addr address_line street_line line_1 line_2 address1 address2",
  seat: "hq headquarters headquarter head_office office billing shipping mailing main primary work personal business_address registered",
  growth: "growth yoy yo_y",
  market: "market",
  position: "position rank_in_market",
  founded: "founded established founding incorporated incorporation foundation year_started inception establishment est",
  funding: "funding raised total_money_raised investment investments capital venture",
  round: "round",
  ownership: "ownership",
  sic: "sic",
  tax: "tax_id vat_number vat_id tax_number tin ein vat_no",
  tools:
    "tools tool tech_stack stack technology technologies tech software stack systems web_technologies platforms crm_system erp_system crm_software platform applications apps",
  used: "used in_use in_place installed vendor vendors provider providers supplier suppliers",
  pain: "pain pains pain_point pain_points problem problems challenge challenges need needs frustration",
  biggest: "biggest main greatest key",
  channel: "channel how_they_found_us find_us found_us hear_about_us heard_about_us",
  marketing: "marketing acquisition",
  source: "source came_from comes_from",
  origin: "original referral utm traffic",
  // the buyer
  title: "title position_title",
  job: "job designation occupation profession",
  seniority: "seniority",
  level: "level",
  department: "department division team dept depts",
  function: "function job_function",
  role: "role",
  buying: "buying",
  firstname: "first_name given_name forename",
  lastname: "last_name surname family_name",
  email: "email mail e_mail emails emailaddress",
  phone: "phone telephone tel mobile cell fax contact_number contact_no ph landline cellphone whatsapp",
  website: "website web_site url homepage web site webpage web_page",
  domain: "domain",
  // how it stands
  nps: "nps net_promoter promoter",
  satisfaction: "satisfaction csat",
  referrals: "referrals referrals_made",
  stage: "stage phase",
  pipeline: "pipeline funnel",
  status: "status sts",
  outcome: "outcome result won_lost",
  lifecycle: "lifecycle life_cycle",
  rating: "rating score grade quality temperature priority importance abc abc_class health health_score",
  rank: "rank ranking",
  reason: "reason why",
  notes: "notes note comment comments remarks remark description observations observation",
  age: "age",
  label: "label labels tag tags",
  relationship: "relationship",
  associated: "associated related",
  ideal: "ideal",
  profile: "profile",
  tier: "tier",
  // what is not so yet, no longer so, or not theirs
  target: "target targets goal goals objective objectives quota planned",
  former: "former formerly previous prior old obsolete deprecated",
  rival: "competitor competitors competition rival rivals competing",
  unrelated:
    "employee_turnover staff_turnover turnover_rate attrition retention returns returned refund refunds complaint complaints bounced birthday birth anniversary consent opt_in opt_out preferred preference preferences birthdate dob policy discount discounts rebate terms condition conditions deadline due overdue of_the_month of_the_year supplier suppliers",
  checksum: "checksum",
  // where a figure is of; it changes no role, and is a value of its own where it stands alone
  place: "us uk eu usa emea apac dach latam mena",
  // how they came to know us
  how: "how",
  known: "found find hear heard learn learned learnt know knew came come reach reached",
  // what they work with, by its short name
  system: "erp crm sap mes pos pim dms plm wms",
  // a figure with or without taxes is money
  taxed: "incl_vat inc_vat excl_vat ex_vat with_vat without_vat incl_tax excl_tax before_tax after_tax",
  // what changes nothing
  filler:
    "in_company_currency company_currency local_currency what of the a an and in is by per for to from hs hubspot com our_own their s x c worldwide global globally current currently approx approximately official principal external internal unique legacy erp sap crm system record how did you they our us latest exact active additional other further economic total_number faced encountered via through we logged recorded qualified where which who that row last_year this_year prior_year previous_year current_year year_to_date last_12_months base national international natl intl sub as",
  headquarters: "hq headquarters headquarter head_office",
} as const;

/** An idea that words of headings stand for. English names them all; other languages need not. */
export type Concept = keyof typeof ENGLISH;

/** The words of one language, as {@link ENGLISH}. */
export type Words = Readonly<Partial<Record<Concept, string>>>;
