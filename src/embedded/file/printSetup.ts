import type {PrintSetup} from "../workbook/model";
import type {XmlElement} from "./xml";
import {attribute, changed, child, element, elements, isOn} from "./xml";

/** How a sheet of a file is printed; the numbers of pages count only where the file says that the sheet is fitted to them. */
export function readPrint(root: XmlElement | undefined): PrintSetup {
  const setup = child(root, "pageSetup");
  const isFitted = isOn(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  return {
    landscape: attribute(setup, "orientation") === "landscape",
    ...(isFitted && {...pages("pagesWide", attribute(setup, "fitToWidth")), ...pages("pagesHigh", attribute(setup, "fitToHeight"))}),
  };
}

/** One page where the file says nothing, as many as needed where it says 0. */
const pages = (name: "pagesWide" | "pagesHigh", text = "1") => (Number(text) > 0 ? {[name]: Number(text)} : {});

/** The element of page settings; what it says besides (paper, quality, scale) stays. */
export function pageSetup(print: PrintSetup, root: XmlElement | undefined): XmlElement | undefined {
  const before = child(root, "pageSetup");
  if (isSame(print, readPrint(root))) return before;
  return changed(before ?? element("pageSetup"), {
    orientation: print.landscape ? "landscape" : "portrait",
    fitToWidth: isFitted(print) ? (print.pagesWide ?? 0) : undefined,
    fitToHeight: isFitted(print) ? (print.pagesHigh ?? 0) : undefined,
  });
}

/** The sheet's properties with the flag by which the numbers of pages count; they stand last among the properties. */
export function withFitToPage(print: PrintSetup, properties: XmlElement | undefined, root: XmlElement | undefined): XmlElement | undefined {
  if (isSame(print, readPrint(root))) return properties;
  const others = elements(properties).filter(({local}) => local !== "pageSetUpPr");
  const flag = changed(child(properties, "pageSetUpPr") ?? element("pageSetUpPr"), {fitToPage: isFitted(print) ? 1 : undefined});
  return changed(properties ?? element("sheetPr"), {}, [...others, flag]);
}

const isFitted = ({pagesWide, pagesHigh}: PrintSetup): boolean => pagesWide !== undefined || pagesHigh !== undefined;

const isSame = (a: PrintSetup, b: PrintSetup): boolean => a.landscape === b.landscape && a.pagesWide === b.pagesWide && a.pagesHigh === b.pagesHigh;
