/* eslint-disable @typescript-eslint/no-explicit-any -- Excel's metadata tool reads these types and knows no "unknown". */
import {answerRows, answerTiers} from "./answer";
import {fitOfValues} from "./score/fit";
import {reasonsOfValues} from "./score/reasons";
import {segmentName} from "./score/segment";

/**
 * How well a customer fits the ideal customer profile, from 0 to 100; 50 says that nothing is known either way.
 * @customfunction ICPFIT
 * @helpurl https://localhost:3000/help.html#icpfit
 * @param {any[][]} rows One customer, or several: a row of cells each.
 * @param {any[][]} [headers] Headings of these cells. Left out: the attributes in the order of the scorecard.
 * @param {any[][]} [scorecard] The range ICP_Scorecard. Left out: the scorecard that is saved in the workbook.
 * @returns {any[][]} The fit of each customer.
 */
export function icpFit(rows: any[][], headers?: any[][], scorecard?: any[][]): any[][] {
  return answerRows(rows, headers, scorecard, fitOfValues);
}

/**
 * Why a customer has its fit and segment: the reasons that count most, in words.
 * @customfunction ICPWHY
 * @helpurl https://localhost:3000/help.html#icpwhy
 * @param {any[][]} rows One customer, or several: a row of cells each.
 * @param {any[][]} [headers] Headings of these cells. Left out: the attributes in the order of the scorecard.
 * @param {any[][]} [scorecard] The range ICP_Scorecard. Left out: the scorecard that is saved in the workbook.
 * @returns {any[][]} The reasons of each customer.
 */
export function icpWhy(rows: any[][], headers?: any[][], scorecard?: any[][]): any[][] {
  return answerRows(rows, headers, scorecard, reasonsOfValues);
}

/**
 * The segment of a customer, Ideal, Neutral or Avoid, by the fit, the cut-offs and the rules of the scorecard.
 * @customfunction ICPSEGMENT
 * @helpurl https://localhost:3000/help.html#icpsegment
 * @param {any[][]} rows One customer, or several: a row of cells each.
 * @param {any[][]} [headers] Headings of these cells. Left out: the attributes in the order of the scorecard.
 * @param {any[][]} [scorecard] The range ICP_Scorecard. Left out: the scorecard that is saved in the workbook.
 * @returns {any[][]} The segment of each customer.
 */
export function icpSegment(rows: any[][], headers?: any[][], scorecard?: any[][]): any[][] {
  return answerRows(rows, headers, scorecard, segmentName);
}

/**
 * The highest tier whose floor a value reaches.
 * @customfunction ICPTIER
 * @helpurl https://localhost:3000/help.html#icptier
 * @param {any[][]} value What tiers are made by, of one customer or several.
 * @param {any[][]} [floors] Two columns, tier names and their floors, the highest tier first. Left out: the floors that are saved in the workbook.
 * @returns {any[][]} The tier of each value.
 */
export function icpTier(value: any[][], floors?: any[][]): any[][] {
  return answerTiers(value, floors);
}
