import {fileURLToPath} from "node:url";
import {OfficeAddinManifest} from "office-addin-manifest";
import {expect, test} from "vitest";

test("Microsoft's own reader understands manifest.xml", async () => {
  const manifest = await OfficeAddinManifest.readManifestFile(fileURLToPath(new URL("../../../manifest.xml", import.meta.url)));
  expect([manifest.displayName, manifest.hosts, manifest.permissions, manifest.officeAppType]).toEqual([
    "Lodestar",
    ["Workbook"],
    "ReadWriteDocument",
    "TaskPaneApp",
  ]);
});
