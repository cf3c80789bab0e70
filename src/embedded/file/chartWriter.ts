import type {ChartModel, ChartSeries} from "../workbook/model";
import {writeAxes} from "./chartAxesWriter";
import type {ChartContent} from "./chartReader";
import type {LookUp} from "./chartSeriesWriter";
import {writeSeries} from "./chartSeriesWriter";
import {isRoundType, title} from "./chartText";

const LEGEND: Readonly<Record<string, string>> = {Right: "r", Left: "l", Top: "t", Bottom: "b", Corner: "tr"};

/** Writes a chart's part in Excel's own form: series of one type and axis group share a group; the second value axis stands on the right. */
export function writeChart(chart: ChartContent, lookUp: LookUp): string {
  const groups = groupSeries(chart);
  const hasSecondary = groups.some(({isSecondary}) => isSecondary);
  const isRound = groups.some(({type}) => isRoundType(type));
  const isSideways = groups.some(({type}) => type.startsWith("Bar"));
  const plot = [
    "<c:layout/>",
    ...groups.map((group) => writeGroup(group, lookUp)),
    ...(isRound
      ? []
      : writeAxes(
          chart,
          hasSecondary,
          isSideways,
          groups.some(({type}) => type.startsWith("XY")),
        )),
  ].join("");
  const legend = chart.legendVisible ? `<c:legend><c:legendPos val="${LEGEND[chart.legendPosition] ?? "r"}"/><c:overlay val="0"/></c:legend>` : "";
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>' +
    `${chart.titleVisible ? title(chart.title, 1400) : ""}<c:autoTitleDeleted val="${chart.titleVisible ? 0 : 1}"/><c:plotArea>${plot}</c:plotArea>${legend}` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

interface Group {
  readonly type: string;
  readonly isSecondary: boolean;
  readonly series: {readonly index: number; readonly series: ChartSeries}[];
}

function groupSeries(chart: ChartContent): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    const isSecondary = series.axisGroup === "Secondary" && !isRoundType(type);
    let group = groups.find((each) => each.type === type && each.isSecondary === isSecondary);
    if (!group) groups.push((group = {type, isSecondary, series: []}));
    group.series.push({index, series});
  });
  if (groups.length === 0) groups.push({type: chart.type, isSecondary: false, series: []});
  // The first group of a file tells which axes are the primary ones.
  return groups.sort((a, b) => Number(a.isSecondary) - Number(b.isSecondary));
}

function writeGroup({type, isSecondary, series}: Group, lookUp: LookUp): string {
  const ids = isSecondary ? '<c:axId val="50003"/><c:axId val="50004"/>' : '<c:axId val="50001"/><c:axId val="50002"/>';
  const all = series.map((each) => writeSeries(each.series, each.index, type, lookUp)).join("");
  const first = series[0]?.series;
  const grouping = type.endsWith("Stacked100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : undefined;
  if (type.startsWith("Column") || type.startsWith("Bar")) {
    const gap = first?.gapWidth === undefined ? "" : `<c:gapWidth val="${first.gapWidth}"/>`;
    const overlap = grouping ? '<c:overlap val="100"/>' : "";
    const direction = type.startsWith("Bar") ? "bar" : "col";
    return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping ?? "clustered"}"/><c:varyColors val="0"/>${all}${gap}${overlap}${ids}</c:barChart>`;
  }
  if (type.startsWith("Line")) return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}<c:marker val="1"/>${ids}</c:lineChart>`;
  if (type.startsWith("Area")) return `<c:areaChart><c:grouping val="${grouping ?? "standard"}"/><c:varyColors val="0"/>${all}${ids}</c:areaChart>`;
  if (type === "Doughnut") {
    const hole = first?.doughnutHoleSize === undefined ? "" : `<c:holeSize val="${first.doughnutHoleSize}"/>`;
    return `<c:doughnutChart><c:varyColors val="1"/>${all}<c:firstSliceAng val="0"/>${hole}</c:doughnutChart>`;
  }
  if (type === "Pie") return `<c:pieChart><c:varyColors val="1"/>${all}<c:firstSliceAng val="0"/></c:pieChart>`;
  if (type === "XYScatter") return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${all}${ids}</c:scatterChart>`;
  throw new UnknownChart(type);
}

/** A kind of chart that we cannot write. */
export class UnknownChart extends Error {
  constructor(readonly type: string) {
    super(`unknown chart type: ${type}`);
    this.name = "UnknownChart";
  }
}

/** What a chart's part says of a chart, without place and name. */
export function contentOf(chart: ChartModel): ChartContent {
  const {
    type,
    title: heading,
    titleVisible,
    legendVisible,
    legendPosition,
    series,
    valueAxis: value,
    secondaryValueAxis,
    categoryAxis: category,
  } = chart;
  return {type, title: heading, titleVisible, legendVisible, legendPosition, series, valueAxis: value, secondaryValueAxis, categoryAxis: category};
}
