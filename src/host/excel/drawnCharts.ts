import type {Receipt} from "../../domain/receipt";
import {sameTitle} from "./ourNames";
import type {SheetFacts} from "./survey";

/** A receipt with only those of its charts that are there, since a write that died may not have come to all of them. One sync. */
export async function withDrawnCharts(context: Excel.RequestContext, receipt: Receipt, ownSheets: ReadonlyMap<string, SheetFacts>): Promise<Receipt> {
  const looks = receipt.sheets.map((written) => {
    const own = ownSheets.get(written.anchor);
    return {written, drawn: own && context.workbook.worksheets.getItem(own.id).charts.load("items/name")};
  });
  await context.sync();
  return {
    ...receipt,
    sheets: looks.map(({written, drawn}) => ({
      ...written,
      charts: (written.charts ?? []).filter((chart) => drawn?.items.some(({name}) => sameTitle(name, chart.name))),
    })),
  };
}
