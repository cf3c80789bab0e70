import {expect, test} from "vitest";
import type {ChartView, SeriesView} from "../../../../src/embedded/desk/face";
import {chartOption} from "../../../../src/playground/charts/chartOption";

const axis = {visible: true, title: "", majorGridlines: true};
const series: SeriesView = {
  name: "Revenue",
  values: [60, 40],
  categories: ["Large", "Small"],
  axisGroup: "Primary",
  pointColors: {0: "#112233"},
  hasDataLabels: true,
  dataLabels: {showValue: false, showPercentage: true, showCategoryName: false},
};
const chart: ChartView = {
  ...{
    id: "1",
    name: "Share",
    type: "Doughnut",
    title: "Share of revenue",
    legend: "bottom",
    left: 0,
    top: 0,
    width: 300,
    height: 200,
    description: "",
  },
  series: [series],
  valueAxis: axis,
  secondaryValueAxis: {...axis, numberFormat: "0%", maximum: 1},
  categoryAxis: axis,
};
const ink = {text: "black", quiet: "gray", line: "silver", paper: "white"};

test("chartOption(doughnut) has a hole, and the colours of its points", () => {
  expect(chartOption(chart, ink)).toMatchObject({
    title: {text: "Share of revenue"},
    series: [
      {
        type: "pie",
        radius: ["36%", "72%"],
        data: [
          {name: "Large", value: 60, itemStyle: {color: "#112233"}},
          {name: "Small", value: 40},
        ],
      },
    ],
  });
});

test("chartOption(columns and a line) draws the line on the second axis, in percent", () => {
  const line: SeriesView = {...series, name: "Share", type: "Line", axisGroup: "Secondary", values: [0.6, null]};
  const option = chartOption({...chart, type: "ColumnClustered", series: [series, line]}, ink);
  expect(option).toMatchObject({
    xAxis: {data: ["Large", "Small"]},
    yAxis: [{position: undefined}, {position: "right", max: 1}],
    series: [
      {type: "bar", yAxisIndex: 0},
      {type: "line", yAxisIndex: 1, data: [{value: 0.6}, null]},
    ],
  });
});

test("chartOption(chart) without title and legend draws neither", () => {
  const option = chartOption({...chart, title: "", legend: "none"}, ink);
  expect([option["title"], option["legend"]]).toEqual([undefined, undefined]);
});
