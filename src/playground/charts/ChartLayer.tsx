import {useEffect, useRef} from "react";
import type {ChartView} from "../../embedded/desk/face";
import {useGridStyles} from "../grid/gridStyles";
import {pixels} from "../grid/sheetAxes";
import type {ChartInk} from "./chartOption";
import {chartOption} from "./chartOption";
import {drawOn} from "./echarts";

interface ChartLayerProps {
  readonly charts: readonly ChartView[];
  readonly isDark: boolean;
}

const lightInk: ChartInk = {text: "#242424", quiet: "#616161", line: "#D1D1D1", paper: "#FFFFFF"};
const darkInk: ChartInk = {text: "#F5F5F5", quiet: "#C0C0C0", line: "#525252", paper: "#292929"};

/** The charts of a sheet, where they stand; they scroll with the cells. */
export function ChartLayer({charts, isDark}: ChartLayerProps) {
  return charts.map((chart) => <ChartDrawing key={chart.id} chart={chart} ink={isDark ? darkInk : lightInk} />);
}

function ChartDrawing({chart, ink}: {readonly chart: ChartView; readonly ink: ChartInk}) {
  const styles = useGridStyles();
  const element = useRef<HTMLDivElement>(null);
  const drawing = useRef<ReturnType<typeof drawOn>>();

  useEffect(() => {
    if (!element.current) return undefined;
    const drawn = drawOn(element.current);
    drawing.current = drawn;
    return () => drawn.dispose();
  }, []);

  useEffect(() => {
    drawing.current?.resize();
    drawing.current?.setOption(chartOption(chart, ink), {notMerge: true});
  }, [chart, ink]);

  const place = {top: pixels(chart.top), insetInlineStart: pixels(chart.left), width: pixels(chart.width), height: pixels(chart.height)};
  return (
    <div dir="ltr" role="img" aria-label={chart.description} data-chart="" data-testid={`chart-${chart.name}`} className={styles.chart} style={place}>
      <div ref={element} style={{width: "100%", height: "100%"}} />
    </div>
  );
}
