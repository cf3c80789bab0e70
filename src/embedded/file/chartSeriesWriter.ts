import type {CellValue, ChartSeries} from "../workbook/model";
import {isRoundType, solid} from "./chartText";
import {encodeAttribute, encodeText} from "./xml";

/** Looks up the cells of a reference, for the copy of the numbers that a chart carries. */
export type LookUp = (reference: string) => readonly CellValue[];

/** Writes one series with its points, labels and copies of the cells it draws. */
export function writeSeries(series: ChartSeries, index: number, type: string, lookUp: LookUp): string {
  const isLine = type.startsWith("Line");
  const name = series.name.startsWith("=")
    ? strings("tx", series.name, lookUp)
    : series.name
      ? `<c:tx><c:v>${encodeText(series.name)}</c:v></c:tx>`
      : "";
  const marker = type === "Line" ? '<c:marker><c:symbol val="none"/></c:marker>' : "";
  const points = Object.entries(series.pointColors).map(
    ([point, color]) =>
      `<c:dPt><c:idx val="${point}"/>${isLine || isRoundType(type) ? "" : '<c:invertIfNegative val="0"/>'}<c:bubble3D val="0"/><c:spPr>${solid(color)}</c:spPr></c:dPt>`,
  );
  const [categories, values] = type === "XYScatter" ? ["xVal", "yVal"] : ["cat", "val"];
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${shape(series, type)}`,
    type.startsWith("Column") || type.startsWith("Bar") ? '<c:invertIfNegative val="0"/>' : "",
    marker,
    ...points,
    labels(series, type),
    series.categories
      ? type === "XYScatter"
        ? numbers(categories ?? "", series.categories, lookUp)
        : strings(categories ?? "", series.categories, lookUp)
      : "",
    series.values ? numbers(values ?? "", series.values, lookUp) : "",
    isLine ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

/** Without a colour of its own a series follows the theme, as Excel draws it. */
function shape({color}: ChartSeries, type: string): string {
  if (color === undefined) return "";
  return type.startsWith("Line") ? `<c:spPr><a:ln w="28575" cap="rnd">${solid(color)}<a:round/></a:ln></c:spPr>` : `<c:spPr>${solid(color)}</c:spPr>`;
}

function labels({hasDataLabels, dataLabels}: ChartSeries, type: string): string {
  if (!hasDataLabels) return "";
  const format = dataLabels.numberFormat === undefined ? "" : `<c:numFmt formatCode="${encodeAttribute(dataLabels.numberFormat)}" sourceLinked="0"/>`;
  const flag = (name: string, isSet: boolean) => `<c:${name} val="${isSet ? 1 : 0}"/>`;
  return (
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${flag("showLegendKey", false)}${flag("showVal", dataLabels.showValue)}` +
    `${flag("showCatName", dataLabels.showCategoryName)}${flag("showSerName", false)}${flag("showPercent", dataLabels.showPercentage)}${flag("showBubbleSize", false)}` +
    `${isRoundType(type) ? flag("showLeaderLines", true) : ""}</c:dLbls>`
  );
}

function strings(name: string, reference: string, lookUp: LookUp): string {
  const cells = lookUp(reference);
  const points = cells.map((cell, index) => (cell === null ? "" : `<c:pt idx="${index}"><c:v>${encodeText(plain(cell))}</c:v></c:pt>`)).join("");
  return `<c:${name}><c:strRef><c:f>${encodeText(reference.replace(/^=/, ""))}</c:f><c:strCache><c:ptCount val="${cells.length}"/>${points}</c:strCache></c:strRef></c:${name}>`;
}

function numbers(name: string, reference: string, lookUp: LookUp): string {
  const cells = lookUp(reference);
  const points = cells.map((cell, index) => (typeof cell === "number" ? `<c:pt idx="${index}"><c:v>${cell}</c:v></c:pt>` : "")).join("");
  return (
    `<c:${name}><c:numRef><c:f>${encodeText(reference.replace(/^=/, ""))}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${cells.length}"/>${points}</c:numCache></c:numRef></c:${name}>`
  );
}

const plain = (cell: CellValue) =>
  cell === null ? "" : typeof cell === "object" ? cell.error : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
