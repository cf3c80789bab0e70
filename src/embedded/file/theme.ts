import {COLOR_PLACES, OFFICE_THEME} from "./colors";
import type {XmlElement} from "./xml";
import {element} from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/**
 * The theme of a workbook that did not come from a file: Office's colours and fonts. Charts and cells without a colour or font of
 * their own take them from here; without a theme, programs disagree on what those are.
 */
export function officeTheme(): XmlElement {
  const colors = COLOR_PLACES.map((place, index) => ({place, color: OFFICE_THEME[index] ?? "000000"}));
  return element("a:theme", {"xmlns:a": DRAWING, name: "Office Theme"}, [
    element("a:themeElements", {}, [
      element(
        "a:clrScheme",
        {name: "Office"},
        // The order of the schema is not the one in which cells count: dark stands before light.
        [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11].map((index) => themeColor(colors[index] ?? {place: "dk1", color: "000000"})),
      ),
      element("a:fontScheme", {name: "Office"}, [fonts("a:majorFont", "Calibri Light"), fonts("a:minorFont", "Calibri")]),
      formats(),
    ]),
  ]);
}

function themeColor({place, color}: {place: string; color: string}): XmlElement {
  const system: Readonly<Record<string, string>> = {dk1: "windowText", lt1: "window"};
  const name = system[place];
  return element(`a:${place}`, {}, [name === undefined ? element("a:srgbClr", {val: color}) : element("a:sysClr", {val: name, lastClr: color})]);
}

const fonts = (name: string, latin: string): XmlElement =>
  element(name, {}, [element("a:latin", {typeface: latin}), element("a:ea", {typeface: ""}), element("a:cs", {typeface: ""})]);

/** Three fills, lines, effects and backgrounds each, as the schema asks for; all plain. */
function formats(): XmlElement {
  const fill = () => element("a:solidFill", {}, [element("a:schemeClr", {val: "phClr"})]);
  const line = (width: number) => element("a:ln", {w: width, cap: "flat", cmpd: "sng", algn: "ctr"}, [fill(), element("a:prstDash", {val: "solid"})]);
  return element("a:fmtScheme", {name: "Office"}, [
    element("a:fillStyleLst", {}, [fill(), fill(), fill()]),
    element("a:lnStyleLst", {}, [line(6350), line(12700), line(19050)]),
    element(
      "a:effectStyleLst",
      {},
      [1, 2, 3].map(() => element("a:effectStyle", {}, [element("a:effectLst")])),
    ),
    element("a:bgFillStyleLst", {}, [fill(), fill(), fill()]),
  ]);
}
