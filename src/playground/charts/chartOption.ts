import type {EChartsCoreOption} from "echarts/core";
import type {ChartView, SeriesView} from "../../embedded/desk/face";
import type {ChartAxis} from "../../embedded/workbook/model";

/** The inks of the page, so that charts are legible on a light and on a dark screen. */
export interface ChartInk {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
}

/** Excel's chart colours (Office theme), in the order in which it gives them out. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** A chart as echarts draws it. */
export function chartOption(chart: ChartView, ink: ChartInk): EChartsCoreOption {
  const isRound = isRoundType(chart.type);
  return {
    animation: false,
    color: palette,
    textStyle: {color: ink.text, fontFamily: "'Segoe UI', 'Liberation Sans', Arial, sans-serif"},
    title: chart.title
      ? {text: chart.title, left: "center", top: 8, textStyle: {fontSize: 14, fontWeight: 600, color: ink.text, width: 400, overflow: "break"}}
      : undefined,
    tooltip: {trigger: isRound ? "item" : "axis", confine: true},
    legend: legend(chart, ink),
    ...(isRound ? {series: chart.series.map((series) => roundSeries(chart, series, ink))} : barsAndLines(chart, ink)),
  };
}

const isRoundType = (type: string) => type.startsWith("Doughnut") || type.startsWith("Pie");

function legend({legend: place}: ChartView, ink: ChartInk) {
  if (place === "none") return undefined;
  const isBeside = place === "left" || place === "right";
  return {
    type: "scroll",
    orient: isBeside ? "vertical" : "horizontal",
    itemWidth: 14,
    itemGap: 16,
    itemHeight: 10,
    textStyle: {color: ink.quiet},
    ...(isBeside ? {[place]: 8, top: "middle"} : {[place]: place === "top" ? 34 : 6, left: "center"}),
  };
}

function roundSeries({type, title, legend: place}: ChartView, series: SeriesView, ink: ChartInk) {
  const hole = type.startsWith("Doughnut") ? `${Math.round((series.doughnutHoleSize ?? 50) * 0.72)}%` : "0%";
  return {
    type: "pie",
    name: series.name,
    radius: [hole, "72%"],
    center: [place === "right" ? "42%" : "50%", title ? "54%" : "50%"],
    clockwise: true,
    startAngle: 90,
    itemStyle: {borderColor: ink.paper, borderWidth: 1.5},
    label: roundLabel(series),
    labelLine: {show: false},
    data: series.values.map((value, index) => ({
      value: value ?? 0,
      name: series.categories[index] ?? String(index + 1),
      itemStyle: series.pointColors[index] ? {color: series.pointColors[index]} : undefined,
    })),
  };
}

function roundLabel({hasDataLabels, dataLabels}: SeriesView) {
  if (!hasDataLabels) return {show: false};
  const parts = [dataLabels.showCategoryName && "{b}", dataLabels.showValue && "{c}", dataLabels.showPercentage && "percent"].filter(Boolean);
  return {
    show: true,
    position: "inside",
    fontWeight: 600,
    color: "#FFFFFF",
    textBorderColor: "rgba(0,0,0,0.35)",
    textBorderWidth: 2,
    formatter: ({name, value, percent}: {name: string; value: number; percent: number}) =>
      value === 0 ? "" : parts.map((part) => (part === "{b}" ? name : part === "{c}" ? numberText(value) : `${Math.round(percent)}%`)).join("\n"),
  };
}

function barsAndLines(chart: ChartView, ink: ChartInk) {
  const categories =
    chart.series.find((series) => series.categories.length > 0)?.categories ?? chart.series[0]?.values.map((_, index) => String(index + 1)) ?? [];
  const hasSecondary = chart.series.some((series) => series.axisGroup === "Secondary");
  const isAcross = chart.type.startsWith("Bar");
  const categoryAxis = {
    type: "category",
    data: categories,
    inverse: isAcross,
    show: chart.categoryAxis.visible,
    name: chart.categoryAxis.title,
    nameLocation: "middle",
    nameGap: 26,
    axisLabel: {color: ink.quiet, hideOverlap: true},
    axisLine: {lineStyle: {color: ink.line}},
    axisTick: {show: false},
  };
  const axes = [valueAxis(chart.valueAxis, ink, 0), ...(hasSecondary ? [valueAxis(chart.secondaryValueAxis, ink, 1)] : [])];
  return {
    grid: {
      left: chart.legend === "left" ? 110 : 14,
      right: chart.legend === "right" ? 110 : 14,
      top: (chart.title ? 46 : 18) + (chart.legend === "top" ? 24 : 0),
      bottom: chart.legend === "bottom" ? 36 : 12,
      containLabel: true,
    },
    ...(isAcross ? {xAxis: axes, yAxis: categoryAxis} : {xAxis: categoryAxis, yAxis: axes}),
    series: chart.series.map((series) => barOrLine(chart, series, isAcross)),
  };
}

function valueAxis(axis: ChartAxis, ink: ChartInk, index: number) {
  const isPercent = axis.numberFormat?.includes("%") ?? false;
  return {
    type: "value",
    position: index === 1 ? "right" : undefined,
    show: axis.visible,
    name: axis.title,
    nameLocation: "middle",
    nameGap: 44,
    nameTextStyle: {color: ink.quiet},
    min: axis.minimum,
    max: axis.maximum,
    axisLabel: {color: ink.quiet, formatter: (value: number) => (isPercent ? `${Math.round(value * 100)}%` : numberText(value))},
    splitLine: {show: index === 0 && axis.majorGridlines, lineStyle: {color: ink.line}},
  };
}

function barOrLine(chart: ChartView, series: SeriesView, isAcross: boolean) {
  const isLine = (series.type ?? chart.type).startsWith("Line");
  const axis = series.axisGroup === "Secondary" ? 1 : 0;
  const gap = series.gapWidth ?? 150;
  return {
    type: isLine ? "line" : "bar",
    name: series.name,
    ...(isAcross ? {xAxisIndex: axis} : {yAxisIndex: axis}),
    showSymbol: (series.type ?? chart.type).includes("Markers"),
    barCategoryGap: `${Math.round((gap / (100 + gap)) * 100)}%`,
    lineStyle: {width: 2.25},
    itemStyle: series.color ? {color: series.color} : undefined,
    z: isLine ? 3 : 2,
    label: series.hasDataLabels
      ? {show: true, position: isAcross ? "right" : "top", formatter: ({value}: {value: number}) => numberText(value)}
      : undefined,
    data: series.values.map((value, index) => {
      const color = series.pointColors[index];
      return color ? {value, itemStyle: {color}} : value;
    }),
  };
}

const compact = new Intl.NumberFormat("en-US", {notation: "compact", maximumFractionDigits: 1});
const plain = new Intl.NumberFormat("en-US", {maximumFractionDigits: 2});

const numberText = (value: number) => (Math.abs(value) >= 100_000 ? compact : plain).format(value);
