import {HostError} from "../workbook/hostError";
import type {SheetModel} from "../workbook/model";
import {formulaFromFile} from "./fileFormula";
import type {FilePackage} from "./filePackage";
import type {Reading} from "./fileReading";
import type {XmlElement} from "./xml";
import {attribute, child, elements, isOn, textOf} from "./xml";

/** Reads the defined names; those that belong to the file or cannot be read are given back as they stand. */
export function readNames({root, workbook, notes}: Reading): FilePackage["builtInNames"] {
  const order = elements(child(root, "sheets"), "sheet").map((entry) => workbook.sheet(attribute(entry, "name") ?? ""));
  const builtIn: {entry: XmlElement; scope: SheetModel | undefined}[] = [];
  for (const entry of elements(child(root, "definedNames"))) {
    const local = attribute(entry, "localSheetId");
    const scope = local === undefined ? undefined : order[Number(local)];
    const name = attribute(entry, "name") ?? "";
    try {
      if (name.startsWith("_xlnm.") || isOn(entry, "function") || (local !== undefined && !scope)) builtIn.push({entry, scope});
      else
        workbook.addName(
          name,
          formulaFromFile(textOf(entry), undefined, (called) => workbook.activeSheet.isAddInFunction(called)),
          {
            comment: attribute(entry, "comment") ?? "",
            visible: !isOn(entry, "hidden"),
            ...(scope ? {scope} : {}),
          },
        );
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      builtIn.push({entry, scope});
      notes.push(`The name ${name} cannot be read; it is kept in the file.`);
    }
  }
  return builtIn;
}
