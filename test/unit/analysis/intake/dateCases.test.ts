import {expect, test} from "vitest";
import {isoDate} from "../../../../src/analysis/intake/understand";
import type {Cell} from "../../../../src/domain/cell";
import {choose, sheetOf, TODAY, understood, valueOf} from "../sheet";

/** A column of these values, over and over, beside names and amounts: what intake makes of it. */
function columnOf(heading: string, cells: readonly Cell[]) {
  const rows = Array.from({length: Math.max(cells.length, 12)}, (_, i): Cell[] => [`Firm ${i}`, cells[i % cells.length], 10 + i]);
  const read = sheetOf([["Company", heading, "ARR"], ...rows]);
  const choices = {amountHeading: "ARR"};
  return {column: understood(read, choices).columns[1], values: valueOf(read.attributes(choose(choices), TODAY)).attributes[1].values};
}

const THREE = ["2017-03-01", "2018-12-25", "2019-01-31"];
const MONTHS = ["2017-03-01", "2018-12-01", "2019-01-01"];

/** Days as people and programs write them, three of a column. */
const DATES: readonly (readonly [string, readonly Cell[], readonly string[]])[] = [
  ["iso", ["2017-03-01", "2018-12-25", "2019-01-31"], THREE],
  ["iso time", ["2017-03-01T10:22:33Z", "2018-12-25T00:00:00.000Z", "2019-01-31T23:59:59+02:00"], THREE],
  ["iso sp time", ["2017-03-01 10:22", "2018-12-25 00:00:00", "2019-01-31 23:59"], THREE],
  ["us", ["03/01/2017", "12/25/2018", "01/31/2019"], THREE],
  ["uk", ["01/03/2017", "25/12/2018", "31/01/2019"], THREE],
  ["us short", ["3/1/17", "12/25/18", "1/31/19"], THREE],
  ["us time", ["3/1/2017 10:22 AM", "12/25/2018 4:05 PM", "1/31/2019 12:00 AM"], THREE],
  ["de", ["01.03.2017", "25.12.2018", "31.01.2019"], THREE],
  ["de short", ["1.3.17", "25.12.18", "31.1.19"], THREE],
  ["de name", ["1. März 2017", "25. Dezember 2018", "31. Jänner 2019"], THREE],
  ["de abbr", ["01. Mrz. 2017", "25. Dez. 2018", "31. Jan. 2019"], THREE],
  ["fr", ["1er mars 2017", "25 décembre 2018", "31 janv. 2019"], THREE],
  ["fr wd", ["mercredi 1 mars 2017", "mardi 25 décembre 2018", "jeudi 31 janvier 2019"], THREE],
  ["es", ["1 de marzo de 2017", "25 de diciembre de 2018", "31 ene 2019"], THREE],
  ["es-abbr", ["01-mar-2017", "25-dic-2018", "31-ene-2019"], THREE],
  ["pt", ["1 de março de 2017", "25 de dezembro de 2018", "31 de jan. de 2019"], THREE],
  ["pt-abbr", ["01/mar/2017", "25/dez/2018", "31/jan/2019"], THREE],
  ["it", ["1 marzo 2017", "25 dicembre 2018", "31 gen 2019"], THREE],
  ["nl", ["1 maart 2017", "25 december 2018", "31 jan. 2019"], THREE],
  ["nl dash", ["1-3-2017", "25-12-2018", "31-1-2019"], THREE],
  ["vi", ["01/03/2017", "25/12/2018", "31/01/2019"], THREE],
  ["vi long", ["ngày 1 tháng 3 năm 2017", "25 tháng 12, 2018", "31 thg 1 2019"], THREE],
  ["vi long2", ["Ngày 01 tháng 03 năm 2017", "Ngày 25/12/2018", "Ngày 31/01/2019"], THREE],
  ["fa", ["۱۳۹۵/۱۲/۱۱", "۱۳۹۷/۱۰/۰۴", "۱۳۹۷/۱۱/۱۱"], THREE],
  ["fa latin", ["1395/12/11", "1397/10/04", "1397/11/11"], THREE],
  ["fa dash", ["1395-12-11", "1397-10-04", "1397-11-11"], THREE],
  ["fa names", ["۱۱ اسفند ۱۳۹۵", "۴ دی ۱۳۹۷", "۱۱ بهمن ۱۳۹۷"], THREE],
  ["fa names wd", ["چهارشنبه ۱۱ اسفند ۱۳۹۵", "سه‌شنبه، ۴ دی ۱۳۹۷", "پنجشنبه ۱۱ بهمن ۱۳۹۷"], THREE],
  ["fa dayfirst", ["11/12/1395", "04/10/1397", "11/11/1397"], THREE],
  ["fa dots", ["1395.12.11", "1397.10.04", "1397.11.11"], THREE],
  ["fa num", [13951211, 13971004, 13971111], THREE],
  ["fa time", ["1395/12/11 10:22", "1397/10/04 11:00:00", "1397/11/11 00:00"], THREE],
  ["en abbr", ["1-Mar-17", "25-Dec-18", "31-Jan-19"], THREE],
  ["en abbr2", ["Mar 1, 2017", "Dec 25, 2018", "Jan 31, 2019"], THREE],
  ["en ord", ["March 1st, 2017", "December 25th, 2018", "January 31st, 2019"], THREE],
  ["en wd", ["Wednesday, March 1, 2017", "Tuesday, December 25, 2018", "Thursday, January 31, 2019"], THREE],
  ["en wd2", ["Wed Mar 01 2017", "Tue Dec 25 2018", "Thu Jan 31 2019"], THREE],
  ["slash year first", ["2017/03/01", "2018/12/25", "2019/1/31"], THREE],
  ["compact", ["20170301", "20181225", "20190131"], THREE],
  ["compact num", [20170301, 20181225, 20190131], THREE],
  ["zh", ["2017年3月1日", "2018年12月25日", "2019年1月31日"], THREE],
  ["ru", ["1 марта 2017", "25 декабря 2018 г.", "31 января 2019"], THREE],
  ["pl", ["1 marca 2017", "25 grudnia 2018", "31 stycznia 2019"], THREE],
  ["sv", ["1 mars 2017", "25 december 2018", "31 januari 2019"], THREE],
  ["tr", ["1 Mart 2017", "25 Aralık 2018", "31 Ocak 2019"], THREE],
  ["month year", ["Mar 2017", "December 2018", "Jan-2019"], MONTHS],
  ["mon yy", ["Mar-17", "Dec-18", "Jan-19"], MONTHS],
  ["ym", ["2017-03", "2018-12", "2019-01"], MONTHS],
  ["my", ["03/2017", "12/2018", "01/2019"], MONTHS],
  ["persian digits gregorian", ["۲۰۱۷/۰۳/۰۱", "۲۰۱۸/۱۲/۲۵", "۲۰۱۹/۰۱/۳۱"], THREE],
  ["fullwidth", ["２０１７－０３－０１", "２０１８－１２－２５", "２０１９－０１－３１"], THREE],
  ["serial with text", [42795, 43459, 43496], THREE],
  ["mixed serial/text", [42795, "2018-12-25", "2019-01-31"], THREE],
  ["mixed serial/slash", [42795, "25/12/2018", "31/01/2019"], THREE],
];

test.each(DATES)("dates as %s are read by the whole column", (_, cells, days) => {
  const {column, values} = columnOf("Closed", cells);
  expect(column).toMatchObject({kind: "date", role: "closed"});
  expect(values.kind === "number" && Array.from(values.numbers.subarray(0, days.length), isoDate)).toEqual(days);
});
