import type {ContentTypes} from "./contentTypes";
import type {Parts} from "./package";
import {officeType, setTree, writeRelationships} from "./package";
import {officeTheme} from "./theme";
import {element} from "./xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/** The program that wrote the file, as its properties say. */
const APPLICATION = "Lodestar";

/** Begins the file of a workbook that did not come from one: document properties, workbook, theme. Gives the workbook's part. */
export function startPackage(parts: Parts, types: ContentTypes): string {
  const workbook = "xl/workbook.xml";
  const [core, app, theme] = ["docProps/core.xml", "docProps/app.xml", "xl/theme/theme1.xml"] as const;
  writeRelationships(parts, "", [
    {id: "rId1", type: officeType("officeDocument"), target: workbook, isExternal: false},
    {id: "rId2", type: `${PACKAGE}relationships/metadata/core-properties`, target: core, isExternal: false},
    {id: "rId3", type: officeType("extended-properties"), target: app, isExternal: false},
  ]);
  writeRelationships(parts, workbook, [{id: "rId1", type: officeType("theme"), target: "theme/theme1.xml", isExternal: false}]);
  // Without the date of its making: the same workbook always gives the same bytes.
  setTree(
    parts,
    core,
    element("cp:coreProperties", {"xmlns:cp": `${PACKAGE}metadata/core-properties`, "xmlns:dc": "http://purl.org/dc/elements/1.1/"}, [
      element("dc:creator", {}, [APPLICATION]),
    ]),
  );
  setTree(parts, app, element("Properties", {xmlns: PROPERTIES}, [element("Application", {}, [APPLICATION])]));
  setTree(parts, theme, officeTheme());
  types.set(workbook, `${SPREADSHEET}sheet.main+xml`);
  types.set(core, "application/vnd.openxmlformats-package.core-properties+xml");
  types.set(app, "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  types.set(theme, "application/vnd.openxmlformats-officedocument.theme+xml");
  return workbook;
}
