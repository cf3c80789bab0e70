/** What `analyze --help` prints. */
export const HELP = `analyze: from a list of customers to the ideal customer profile, as in the task pane, without Excel.

  npm run -s analyze -- FILE.csv|FILE.xlsx [options]

Input
  --sheet NAME        sheet or table to read (default: the first one with data)
  --customer COLUMN   heading of the customer's name or key
  --amount COLUMN     heading of what they pay us
  --metric COLUMN     heading of the number that tiers are made by
  --link deals=FILE   joins another file on the customer: deals, orders, invoices or contacts; may be given more than once.
                      lookup=FILE is a list that says more about a column of the customers or of the deals (sales teams, products)
Tiers
  --floors 6,21       floors, lowest first; one a tier, or one fewer: then the lowest tier takes the rest
  --tiers S,M,L       names of 2 to 5 tiers, lowest first as the floors
Best customers and what they have in common
  --objective WHAT    growth (fastest close), profit (margin), loyalty (lifetime), revenue, the heading of a column of numbers (highest first;
                      COLUMN:lowest for the lowest), or blend:COLUMN*2,COLUMN (weighted percentile ranks); default: revenue
  --compare WHAT      another objective: which traits appear, vanish or turn against the first one's
  --best 20|pareto    how many are best; pareto: the top 20 % of the tier (default: 20, at most half of the tier)
  --best-column COL   a column that marks the best (yes, 1 or a rank) instead of an objective
  --exclude COL,COL   columns that are not looked at
  --b2c               customers are people: no company profile
Output
  -o OUT.xlsx         writes tiers, summary, shortlist and profile into a copy of the workbook
  --data-report       writes what is known of every column on the sheet ICP Data
  --values            writes values; --formulas writes formulas (default: formulas up to 50 000 rows)
  --language en|vi|fa language of what is written and of messages (default: en)
  --json OUT.json     writes the result there; without it, to the standard output

Whatever is not given is detected. The result is JSON: rows, customers, unclassified, revenue (of customers in a tier),
tiers (highest first: name, floor, customers, revenue, share), focusTier, best (row, name, value), traits, combinations, largestWracc, profile,
scorecard, segments, comparison (with --compare), columns, links (with --link), problems, timings (milliseconds). Numbers that do not exist, or are infinite, are null.
Progress and problems go to the standard error. Exit code 0, also when the answer is "no profile"; 2 with one line when the input cannot be used.
`;
