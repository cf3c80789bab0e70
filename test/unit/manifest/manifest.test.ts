import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const text = readFileSync(`${root}manifest.xml`, "utf8");
const manifest = new new JSDOM("").window.DOMParser().parseFromString(text, "text/xml");
const all = (name: string) => [...manifest.getElementsByTagName("*")].filter((element) => element.localName === name);
const attribute = (name: string) => [...manifest.getElementsByTagName("*")].flatMap((element) => element.getAttribute(name) ?? []);

/** What Excel refuses though the schema allows it; the rules are those of Microsoft's manifest reference. */
describe("manifest.xml", () => {
  test("every resource is used, and every use has its resource", () => {
    const resources = [...all("Image"), ...all("Url"), ...all("String")].map((element) => element.getAttribute("id")).filter((id) => id !== null);
    expect([...new Set(attribute("resid"))].sort()).toEqual([...new Set(resources)].sort());
    expect(new Set(resources).size).toBe(resources.length);
  });

  test("every address is https", () => {
    const addresses = [...attribute("DefaultValue"), ...attribute("Value")].filter((value) => value.includes("://"));
    expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  });

  test("every address is a file that the build makes", () => {
    const made: Record<string, string> = {
      "taskpane.html": "src/taskpane/taskpane.html",
      "help.html": "assets/pages/help.html",
      "support.html": "assets/pages/support.html",
    };
    const paths = [...attribute("DefaultValue")]
      .filter((value) => value.startsWith("https://localhost:3000/"))
      .map((value) => value.slice("https://localhost:3000/".length));
    expect(paths.filter((path) => !existsSync(`${root}${made[path] ?? path}`))).toEqual([]);
  });

  test("every icon has the sizes that the ribbon requires", () => {
    const sizes = all("Icon").map((icon) => [...icon.children].map((image) => Number(image.getAttribute("size"))));
    expect(sizes.filter((found) => ![16, 32, 80].every((size) => found.includes(size)))).toEqual([]);
  });

  test("the icons are as large as their names say", () => {
    const wrong = all("Image").filter((image) => {
      const address = image.getAttribute("DefaultValue");
      if (address === null) return false;
      const png = readFileSync(`${root}${address.slice("https://localhost:3000/".length)}`);
      return png.readUInt32BE(16) !== Number(/icon-(\d+)/.exec(address)?.[1]);
    });
    expect(wrong).toEqual([]);
  });

  test("pane, commands and runtime are one page, as a shared runtime demands", () => {
    const runtime = all("Runtime")[0]?.getAttribute("resid");
    const pages = [...all("FunctionFile"), ...all("SourceLocation")].map((element) => element.getAttribute("resid")).filter((id) => id !== null);
    expect(new Set([runtime, ...pages])).toEqual(new Set(["Taskpane.Url"]));
    expect([all("Runtime")[0]?.getAttribute("lifetime"), all("TaskpaneId").length]).toEqual(["long", 0]);
  });

  test("it asks for the requirement sets that the adapter uses, and no more rights than it needs", () => {
    expect(all("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`)).toEqual(["SharedRuntime 1.1", "ExcelApi 1.12"]);
    expect(all("Permissions")[0]?.textContent).toBe("ReadWriteDocument");
  });

  test("labels are short enough for Excel, in every language", () => {
    const tooLong = [...all("ShortStrings")]
      .flatMap((list) => [...list.getElementsByTagName("*")])
      .filter((element) => valueOf(element).length > 125);
    const tooLongTips = [...all("LongStrings")]
      .flatMap((list) => [...list.getElementsByTagName("*")])
      .filter((element) => valueOf(element).length > 250);
    expect([...tooLong, ...tooLongTips].map(valueOf)).toEqual([]);
  });

  test("no language is given twice, and none for the default", () => {
    const repeated = [...manifest.getElementsByTagName("*")].filter((element) => {
      const locales = [...element.children].filter((child) => child.localName === "Override").map((child) => child.getAttribute("Locale"));
      return new Set(locales).size !== locales.length || locales.includes("en-US");
    });
    expect(repeated).toEqual([]);
  });

  const schema = `${root}../shared/xsd/OfficeAppManifestV1_1.xsd`;
  const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
  test.skipIf(!existsSync(schema) || !hasXmllint)("it is valid by Microsoft's schema (skipped where the schema or xmllint is absent)", () => {
    const {stderr, status} = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, `${root}manifest.xml`], {encoding: "utf8"});
    expect([status, stderr.trim()]).toEqual([0, expect.stringContaining("validates")]);
  });
});

const valueOf = (element: Element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "";
