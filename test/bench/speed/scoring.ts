/** How many customers a second a card of ten attributes scores, from encoded columns: their bins found, their points added up and made a fit. */
import {learnBins} from "../../../src/analysis/fit/bins";
import {fitColumns} from "../../../src/analysis/fit/fitColumn";
import {encodeCard, score} from "../../../src/analysis/fit/score";
import type {Scorecard} from "../../../src/domain/scorecard";
import {load, median, ROUNDS} from "./measure";
import {asCustomers, million} from "./million";

const LEAST_A_SECOND = 3e6;

/** Scores the million. A rate has no rival whose time would be as long on a busy machine, so that time is the processor's, not the wall's. */
export function scoring(rows: number) {
  const {table} = asCustomers(million(rows));
  const columns = fitColumns(table.attributes.filter((_, at) => at % 2 === 0));
  const card = cardOf(columns);
  const times = Array.from({length: ROUNDS + 1}, () => {
    const before = process.cpuUsage();
    score(card, encodeCard(card, columns, rows));
    const {user, system} = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const own = median(times.slice(1));
  const aSecond = rows / (own / 1000);
  const isMissed = aSecond < LEAST_A_SECOND;
  if (isMissed) process.exitCode = 1;
  console.log(
    `scoring, ${rows} rows by ${card.blocks.length} attributes and ${card.blocks.reduce((all, {bins}) => all + bins.length, 0)} bins: ${(aSecond / 1e6).toFixed(1)} million rows a second of processor ` +
      `(at least ${LEAST_A_SECOND / 1e6}${isMissed ? ": MISSED" : ""}); 1 thread, ${load()}`,
  );
  return {rows, attributes: card.blocks.length, rowsASecond: aSecond};
}

/** A card whose bins are learnt from the columns and whose points are made up: what they are does not matter to the time. */
function cardOf(columns: ReturnType<typeof fitColumns>): Scorecard {
  const nobody = {best: {matching: 0, of: 0}, rest: {matching: 0, of: 0}, multiple: Number.NaN};
  const blocks = columns.map((column) => ({
    attribute: column.attribute,
    column: column.column,
    group: column.group,
    unit: column.unit,
    bins: learnBins(column).bins.map(({rule}, k) => ({rule, points: ((k * 7) % 31) - 15, ...nobody})),
    blank: {best: nobody.best, rest: nobody.rest, points: 0, isPredictive: false},
  }));
  return {kind: "fine", blocks, pairs: [], tellingBlanks: [], best: 0, rest: 0, intercept: 0, fittedOn: 0};
}
