import {BarChart, LineChart, PieChart} from "echarts/charts";
import {GridComponent, LegendComponent, TitleComponent, TooltipComponent} from "echarts/components";
import {init, use} from "echarts/core";
import {SVGRenderer} from "echarts/renderers";

// Only what our charts draw with: the whole library is five times as large.
use([PieChart, BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** A drawing surface on an element. */
export const drawOn = (element: HTMLElement) => init(element, undefined, {renderer: "svg"});
