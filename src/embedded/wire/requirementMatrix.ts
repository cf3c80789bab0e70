/**
 * Requirement sets that a host declares, as office.js reads them: ExcelApi at the version of the host, and what comes
 * with a shared runtime. RichApiRuntimeFlag lets the library batch as Excel on the web does.
 */
export function requirementMatrix(apiVersion: string): Readonly<Record<string, string>> {
  return {
    ExcelApi: apiVersion,
    SharedRuntime: "1.1",
    RichApiRuntimeFlag: "1.2",
    CustomFunctionsRuntime: "1.1",
    RibbonApi: "1.1",
    AddInCommands: "1.1",
    DialogApi: "1.1",
    CustomXmlParts: "1.1",
    Settings: "1.1",
  };
}

/** Whether a host with these sets has one of a name and version; `Office.context.requirements.isSetSupported` in Node. */
export function isSetSupported(matrix: Readonly<Record<string, string>>, name: string, version = "1.1"): boolean {
  const [major = 0, minor = 0] = (matrix[name] ?? "0.0").split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
