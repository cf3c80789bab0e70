import {placeOf} from "./chartPlace";
import {readChart} from "./chartReader";
import {contentOf, UnknownChart, writeChart} from "./chartWriter";
import {chartAnchors} from "./drawing";
import type {FileSheet, Reading} from "./fileReading";
import {partText, partTree, readRelationships, targetPart} from "./package";
import {attribute, child} from "./xml";

/** Reads the charts of a sheet; kinds that the workbook does not know stay in the file. */
export function readCharts({parts, context}: Reading, {sheet, part, parts: cut, charts}: FileSheet): void {
  const drawing = child(cut.root, "drawing");
  const relationship = readRelationships(parts, part).find((each) => each.id === attribute(drawing, "id"));
  const drawingPart = relationship && targetPart(part, relationship.target);
  const root = drawingPart === undefined ? undefined : partTree(parts, drawingPart);
  if (!root || drawingPart === undefined) return;
  const links = readRelationships(parts, drawingPart);
  for (const {id, place} of chartAnchors(root, sheet)) {
    const link = links.find((each) => each.id === id);
    const chartPart = link && targetPart(drawingPart, link.target);
    const tree = chartPart === undefined ? undefined : partTree(parts, chartPart);
    const content = tree && readChart(tree, context.palette);
    if (!content || chartPart === undefined) continue;
    const isOurs = isUnderstood(content, partText(parts.get(chartPart) ?? new Uint8Array()));
    const chart = sheet.addChart({...place, ...content, ...(isOurs ? {} : {filePart: chartPart})});
    charts.set(chart, {id, part: chartPart, print: JSON.stringify(contentOf(chart)), place: JSON.stringify(placeOf(chart))});
  }
}

/** Whether writing a chart anew would lose nothing of its part but the copies of numbers. */
function isUnderstood(content: ReturnType<typeof readChart>, text: string): boolean {
  const bare = (xml: string) => xml.replace(/<c:(str|num)Cache>[\s\S]*?<\/c:\1Cache>/g, "");
  try {
    return content !== undefined && bare(writeChart(content, () => [])) === bare(text);
  } catch (error) {
    if (error instanceof UnknownChart) return false;
    throw error;
  }
}
