import type {PrintSetup, SheetModel} from "../workbook/model";
import {oneOf, wholeNumber} from "./arguments";
import {HostObject} from "./hostObject";
import {refusal} from "./refusal";
import type {Session} from "./session";

/** Excel.PageLayout: how a sheet is printed. Of its members those that reports need: orientation, and how many pages it is fitted to. */
export class PageLayoutObject extends HostObject {
  readonly excelClass = "PageLayout";

  constructor(
    session: Session,
    private readonly sheet: SheetModel,
  ) {
    super(session);
  }

  get Orientation(): string {
    return this.sheet.print.landscape ? "Landscape" : "Portrait";
  }

  set Orientation(value: unknown) {
    this.#change({landscape: oneOf(value, ["Portrait", "Landscape"]) === "Landscape"});
  }

  /** Either pages or a scale; a sheet that is not fitted to pages is printed at 100 %. */
  get Zoom(): object {
    const {pagesWide, pagesHigh} = this.sheet.print;
    if (pagesWide === undefined && pagesHigh === undefined) return {scale: 100, horizontalFitToPages: null, verticalFitToPages: null};
    return {scale: null, horizontalFitToPages: pagesWide ?? null, verticalFitToPages: pagesHigh ?? null};
  }

  set Zoom(value: unknown) {
    if (typeof value !== "object" || value === null) throw refusal("InvalidArgument", String(value));
    const {horizontalFitToPages, verticalFitToPages, scale}: {[key: string]: unknown} = {...value};
    const pagesWide = pageCount(horizontalFitToPages);
    const pagesHigh = pageCount(verticalFitToPages);
    const isScaled = scale !== undefined && scale !== null;
    if (isScaled && (pagesWide !== undefined || pagesHigh !== undefined)) throw refusal("InvalidArgument", "pages and a scale");
    if (isScaled && scale !== 100) throw refusal("ApiNotFound", "PageLayout.zoom with a scale other than 100");
    this.#change({pagesWide, pagesHigh});
  }

  #change(change: Partial<PrintSetup>): void {
    this.session.requireUnprotected(this.sheet);
    const {landscape, pagesWide, pagesHigh} = {...this.sheet.print, ...change};
    this.sheet.print = {landscape, ...(pagesWide !== undefined && {pagesWide}), ...(pagesHigh !== undefined && {pagesHigh})};
  }
}

function pageCount(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const count = wholeNumber(value);
  if (count < 1 || count > 32_767) throw refusal("InvalidArgument", String(count));
  return count;
}
