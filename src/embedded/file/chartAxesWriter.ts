import type {ChartAxis} from "../workbook/model";
import type {ChartContent} from "./chartReader";
import {solid, title} from "./chartText";
import {encodeAttribute} from "./xml";

/** The axes of a chart without slices; the second value axis stands on the right. */
export function writeAxes(chart: ChartContent, hasSecondary: boolean, isSideways: boolean, isScatter: boolean): string[] {
  const primary = {category: "50001", value: "50002", categorySide: isSideways ? "l" : "b", valueSide: isSideways ? "b" : "l", crosses: "autoZero"};
  const secondary = {category: "50003", value: "50004", categorySide: "b", valueSide: "r", crosses: "max"};
  const main = [
    isScatter
      ? valueAxis(chart.categoryAxis, {...primary, value: "50001", category: "50002", valueSide: "b"})
      : categoryAxis(chart.categoryAxis, primary),
    valueAxis(chart.valueAxis, primary),
  ];
  if (!hasSecondary) return main;
  return [...main, valueAxis(chart.secondaryValueAxis, secondary), categoryAxis({visible: false, title: "", majorGridlines: false}, secondary)];
}

interface AxisPlace {
  readonly category: string;
  readonly value: string;
  readonly categorySide: string;
  readonly valueSide: string;
  readonly crosses: string;
}

/** What all axes begin with, in the order of the schema. */
const axisStart = (axis: ChartAxis, id: string, side: string) =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${axis.maximum === undefined ? "" : `<c:max val="${axis.maximum}"/>`}` +
  `${axis.minimum === undefined ? "" : `<c:min val="${axis.minimum}"/>`}</c:scaling><c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${side}"/>` +
  `${axis.majorGridlines ? `<c:majorGridlines><c:spPr><a:ln w="9525">${solid("D9D9D9")}</a:ln></c:spPr></c:majorGridlines>` : ""}` +
  `${axis.title ? title(axis.title, 1000) : ""}<c:numFmt formatCode="${encodeAttribute(axis.numberFormat ?? "General")}" sourceLinked="${axis.numberFormat === undefined ? 1 : 0}"/>` +
  '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';

const categoryAxis = (axis: ChartAxis, at: AxisPlace) =>
  `<c:catAx>${axisStart(axis, at.category, at.categorySide)}<c:crossAx val="${at.value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
  '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>';

const valueAxis = (axis: ChartAxis, at: AxisPlace) =>
  `<c:valAx>${axisStart(axis, at.value, at.valueSide)}<c:crossAx val="${at.category}"/><c:crosses val="${at.crosses}"/><c:crossBetween val="between"/></c:valAx>`;
