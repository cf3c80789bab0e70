import type {ChartAxis, ChartModel, ChartSeries} from "../workbook/model";
import type {Palette} from "./colors";
import {readColor} from "./colors";
import type {XmlElement} from "./xml";
import {attribute, child, descend, elements, textOf} from "./xml";

/** Where a chart stands and what it is called: what the drawing around it says. */
export type ChartPlace = Pick<ChartModel, "name" | "left" | "top" | "width" | "height" | "altTextTitle" | "altTextDescription">;

/** What the chart's own part says. */
export type ChartContent = Omit<ChartModel, "id" | keyof ChartPlace | "filePart">;

const AXIS: ChartAxis = {visible: true, title: "", majorGridlines: false};
const LEGEND: Readonly<Record<string, string>> = {r: "Right", l: "Left", t: "Top", b: "Bottom", tr: "Corner"};

/** Reads a chart; undefined for kinds that the workbook does not know (surface, stock, bubble, ...). */
export function readChart(root: XmlElement, palette: Palette): ChartContent | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = elements(plot).filter(({local}) => local.endsWith("Chart"));
  const types = groups.map(typeOfGroup);
  const [type] = types;
  if (!type || types.includes(undefined)) return undefined;
  const axes = readAxes(plot, groups);
  const series = groups.flatMap((group, index) =>
    elements(group, "ser").map((each) => ({
      order: order(each),
      series: readSeries(each, group, {type: types[index] ?? type, chartType: type}, axes.isSecondary(group), palette),
    })),
  );
  const title = child(chart, "title");
  const legend = child(chart, "legend");
  return {
    type,
    title: textOf(descend(title, "tx", "rich")),
    titleVisible: title !== undefined,
    legendVisible: legend !== undefined,
    legendPosition: LEGEND[attribute(child(legend, "legendPos"), "val") ?? "r"] ?? "Right",
    series: series.sort((a, b) => a.order - b.order).map((each) => each.series),
    valueAxis: axes.value,
    secondaryValueAxis: axes.secondary,
    categoryAxis: axes.category,
  };
}

const order = (series: XmlElement) => Number(attribute(child(series, "order"), "val") ?? 0);

function typeOfGroup(group: XmlElement): string | undefined {
  const grouping = attribute(child(group, "grouping"), "val") ?? "standard";
  if (group.local === "barChart") {
    const kind = attribute(child(group, "barDir"), "val") === "bar" ? "Bar" : "Column";
    return kind + (grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "Clustered");
  }
  if (group.local === "lineChart") return attribute(child(group, "marker"), "val") === "1" && hasMarkers(group) ? "LineMarkers" : "Line";
  if (group.local === "areaChart") return grouping === "stacked" ? "AreaStacked" : grouping === "percentStacked" ? "AreaStacked100" : "Area";
  const others: Readonly<Record<string, string>> = {doughnutChart: "Doughnut", pieChart: "Pie", scatterChart: "XYScatter"};
  return others[group.local];
}

const hasMarkers = (group: XmlElement) => elements(group, "ser").some((each) => attribute(descend(each, "marker", "symbol"), "val") !== "none");

interface Axes {
  readonly value: ChartAxis;
  readonly secondary: ChartAxis;
  readonly category: ChartAxis;
  readonly isSecondary: (group: XmlElement) => boolean;
}

/** The axes of the first group are the primary ones; a group with other axes stands on the secondary ones. */
function readAxes(plot: XmlElement | undefined, groups: readonly XmlElement[]): Axes {
  const ids = (group: XmlElement | undefined) => elements(group, "axId").map((each) => attribute(each, "val"));
  const primary = ids(groups[0]);
  const isSecondary = (group: XmlElement) => !ids(group).every((id) => primary.includes(id));
  const all = elements(plot).filter(({local}) => /^(cat|val|date|ser)Ax$/.test(local));
  const find = (kinds: readonly string[], isPrimary: boolean) =>
    all.find((axis) => kinds.includes(axis.local) && primary.includes(attribute(child(axis, "axId"), "val")) === isPrimary);
  return {
    // A chart without axes has those that Excel would give it if it were made a chart with axes.
    value: all.length === 0 ? {...AXIS, majorGridlines: true} : readAxis(find(["valAx"], true)),
    secondary: readAxis(find(["valAx"], false)),
    category: readAxis(find(["catAx", "dateAx"], true)),
    isSecondary,
  };
}

function readAxis(axis: XmlElement | undefined): ChartAxis {
  if (!axis) return AXIS;
  const scaling = child(axis, "scaling");
  const minimum = attribute(child(scaling, "min"), "val");
  const maximum = attribute(child(scaling, "max"), "val");
  const format = child(axis, "numFmt");
  return {
    visible: attribute(child(axis, "delete"), "val") !== "1",
    title: textOf(descend(axis, "title", "tx", "rich")),
    ...(minimum === undefined ? {} : {minimum: Number(minimum)}),
    ...(maximum === undefined ? {} : {maximum: Number(maximum)}),
    ...(format && attribute(format, "sourceLinked") !== "1" ? {numberFormat: attribute(format, "formatCode") ?? "General"} : {}),
    majorGridlines: child(axis, "majorGridlines") !== undefined,
  };
}

/** A series as the model has it; it names its type only where that is not the chart's. */
function readSeries(
  series: XmlElement,
  group: XmlElement,
  types: {readonly type: string; readonly chartType: string},
  isSecondary: boolean,
  palette: Palette,
): ChartSeries {
  const {type, chartType} = types;
  const labels = child(series, "dLbls") ?? child(group, "dLbls");
  const shows = (name: string) => attribute(child(labels, name), "val") === "1";
  const format = attribute(child(labels, "numFmt"), "formatCode");
  const properties = child(series, "spPr");
  const color = readFill(type.startsWith("Line") ? child(properties, "ln") : properties, palette);
  const gap = attribute(child(group, "gapWidth"), "val");
  const hole = attribute(child(group, "holeSize"), "val");
  const tx = child(series, "tx");
  const nameFormula = textOf(descend(tx, "strRef", "f"));
  return {
    name: nameFormula ? `=${nameFormula}` : textOf(child(tx, "v")),
    values: reference(child(series, "val") ?? child(series, "yVal")),
    categories: reference(child(series, "cat") ?? child(series, "xVal")),
    ...(type === chartType ? {} : {type}),
    axisGroup: isSecondary ? "Secondary" : "Primary",
    ...(color === undefined ? {} : {color}),
    pointColors: readPointColors(series, palette),
    hasDataLabels: ["showVal", "showPercent", "showCatName"].some(shows),
    dataLabels: {
      showValue: shows("showVal"),
      showPercentage: shows("showPercent"),
      showCategoryName: shows("showCatName"),
      ...(format === undefined ? {} : {numberFormat: format}),
    },
    ...(gap === undefined ? {} : {gapWidth: Number(gap)}),
    ...(hole === undefined ? {} : {doughnutHoleSize: Number(hole)}),
  };
}

function readPointColors(series: XmlElement, palette: Palette): Record<number, string> {
  const colors: Record<number, string> = {};
  for (const point of elements(series, "dPt")) {
    const color = readFill(child(point, "spPr"), palette);
    if (color) colors[Number(attribute(child(point, "idx"), "val"))] = color;
  }
  return colors;
}

const SCHEME = ["bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

function readFill(properties: XmlElement | undefined, palette: Palette): string | undefined {
  const fill = elements(child(properties, "solidFill"))[0];
  if (fill?.local === "srgbClr") return `#${attribute(fill, "val") ?? "000000"}`;
  const theme = SCHEME.indexOf(attribute(fill, "val") ?? "");
  return theme < 0 ? undefined : readColor({name: "color", local: "color", attributes: {theme: String(theme)}, children: []}, palette);
}

function reference(source: XmlElement | undefined): string {
  const found = elements(source)[0];
  const formula = textOf(child(found, "f"));
  return formula ? `=${formula}` : "";
}
