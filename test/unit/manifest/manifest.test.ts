import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const text = readFileSync(`${root}manifest.xml`, "utf8");
const manifest = new new JSDOM("").window.DOMParser().parseFromString(text, "text/xml");
const elements = [...manifest.getElementsByTagName("*")];
const all = (name: string) => elements.filter((element) => element.localName === name);
const attribute = (name: string) => elements.flatMap((element) => element.getAttribute(name) ?? []);

/** Where `npm run dev` serves the pages; the release build puts its own address in its place. */
const HOME = "https://localhost:3000/";
const addresses = [...attribute("DefaultValue"), ...attribute("Value")].filter((value) => value.includes("://"));
const paths = addresses.map((address) => address.slice(HOME.length));

/** Every size that Excel's ribbon asks for, on any screen. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const BUTTONS = ["Build", "Score", "Refresh", "Remove", "Help"];
const LOCALES = ["vi-VN", "fa-IR"];

/** What Excel refuses though the schema allows it; the rules are those of Microsoft's manifest reference. */
describe("manifest.xml", () => {
  test("every resource is used, and every use has its resource", () => {
    const resources = [...all("Image"), ...all("Url"), ...all("String")].flatMap((element) => element.getAttribute("id") ?? []);
    expect([...new Set(attribute("resid"))].sort()).toEqual([...new Set(resources)].sort());
    expect(new Set(resources).size).toBe(resources.length);
  });

  test("every id is given once, and none is longer than 32 characters", () => {
    const ids = attribute("id");
    expect(ids.filter((id, index) => ids.indexOf(id) !== index || id.length > 32)).toEqual([]);
  });

  test("every address is https, under one home, and short enough", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(HOME) || address.length > 2048)).toEqual([]);
  });

  test("every address is a file that the build makes", () => {
    const made = new Set(["taskpane.html", "functions.js", "functions.json", "functions-vi.json", "functions-fa.json"]);
    const copied = (path: string) => existsSync(`${root}${path}`) || existsSync(`${root}assets/pages/${path}`);
    expect(paths.filter((path) => !made.has(path) && !copied(path))).toEqual([]);
  });

  test("every icon has every size of the ribbon, and each button its own", () => {
    const icons = all("Icon").map((icon) => [...icon.children].map((image) => [Number(image.getAttribute("size")), image.getAttribute("resid")]));
    expect(icons.map((icon) => icon.map(([size]) => size))).toEqual(icons.map(() => SIZES));
    expect(icons.flat().filter(([size, resid]) => !String(resid).endsWith(`.${size}`))).toEqual([]);
    expect(new Set(all("Control").map((button) => button.getElementsByTagName("bt:Image")[0]?.getAttribute("resid"))).size).toBe(BUTTONS.length);
  });

  test("the icons are as large as their names say, from 16 to 128 pixels, and each has its drawing", () => {
    const names = new Set(paths.flatMap((path) => /^assets\/icons\/(\w+)-\d+\.png$/.exec(path)?.[1] ?? []));
    expect([...names].sort()).toEqual(["build", "help", "icon", "refresh", "remove", "score"]);
    const files = [...names].flatMap((name) => [...SIZES, 128].map((size) => ({file: `assets/icons/${name}-${size}.png`, size})));
    expect(files.filter(({file, size}) => !isSquare(readFileSync(root + file), size))).toEqual([]);
    expect([...names].filter((name) => !existsSync(`${root}assets/icons/${name === "icon" ? "lodestar" : name}.svg`))).toEqual([]);
  });

  test("pane, commands, functions and runtime are one page, as a shared runtime demands", () => {
    const runtime = all("Runtime")[0]?.getAttribute("resid");
    const pages = [...all("FunctionFile"), ...all("Page").flatMap((page) => [...page.children])].map((element) => element.getAttribute("resid"));
    expect([runtime, ...pages]).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
    expect([all("Runtime")[0]?.getAttribute("lifetime"), all("TaskpaneId").length]).toEqual(["long", 0]);
  });

  test("it has a tab of its own with its five buttons, each of which runs a function", () => {
    expect(all("CustomTab").length).toBe(1);
    expect(all("Control").map((button) => button.getAttribute("id"))).toEqual(BUTTONS.map((button) => `Lodestar.${button}`));
    expect(all("Control").map((button) => button.getElementsByTagName("FunctionName")[0]?.textContent)).toEqual([
      "buildProfile",
      "scoreSheet",
      "refreshResults",
      "removeResults",
      "openHelp",
    ]);
  });

  test("the functions have no namespace, so that they are typed as =ICPFIT(...)", () => {
    const [functions] = all("ExtensionPoint").filter((point) => point.getAttribute("xsi:type") === "CustomFunctions");
    expect([...(functions?.children ?? [])].map(({localName}) => localName)).toEqual(["Script", "Page", "Metadata"]);
  });

  test("it asks for the requirement sets that the pane cannot do without, and no more rights than it needs", () => {
    const sets = all("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`);
    // CustomFunctionsRuntime stays out: where it is missing, the functions are, and the pane still works.
    expect(sets).toEqual(["SharedRuntime 1.1", "ExcelApi 1.12", "DialogApi 1.1"]);
    expect(all("Permissions").map(({textContent}) => textContent)).toEqual(["ReadWriteDocument"]);
  });

  test("texts are short enough for Excel, in every language", () => {
    const longest = {ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250};
    const tooLong = Object.entries(longest).flatMap(([name, most]) =>
      all(name).flatMap((list) => [list, ...list.getElementsByTagName("*")].map(valueOf).filter((value) => value.length > most)),
    );
    expect(tooLong).toEqual([]);
  });

  test("every text is there in every language, and none twice", () => {
    const localised = [...all("String").filter((element) => element.getAttribute("id") !== "Tab.Label"), ...all("DisplayName"), ...all("SupportUrl")];
    const isWhole = (element: Element) => String(localesOf(element)) === String(LOCALES);
    expect(localised.filter((element) => !isWhole(element)).map(valueOf)).toEqual([]);
    const overridden = elements.filter((element) => localesOf(element).length > 0);
    expect(overridden.filter((element) => !isWhole(element)).map(valueOf)).toEqual([]);
  });

  test("its version is the package's", () => {
    const {version} = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    expect(all("Version")[0]?.textContent).toBe(`${version}.0`);
  });

  const schema = `${root}../shared/xsd/OfficeAppManifestV1_1.xsd`;
  const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
  test.skipIf(!existsSync(schema) || !hasXmllint)("it is valid by Microsoft's schema (skipped where the schema or xmllint is absent)", () => {
    const {stderr, status} = spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, `${root}manifest.xml`], {encoding: "utf8"});
    expect([status, stderr.trim()]).toEqual([0, expect.stringContaining("validates")]);
  });

  const lint = `${root}../shared/xsd/manifest_lint.py`;
  const hasPython = spawnSync("python3", ["--version"]).status === 0;
  test.skipIf(!existsSync(lint) || !hasPython)("it passes manifest_lint.py (skipped where shared/ or Python is absent)", () => {
    const {stdout, status} = spawnSync("python3", [lint, `${root}manifest.xml`], {encoding: "utf8"});
    expect([status, stdout.trim()]).toEqual([0, "lint ok"]);
  });
});

const valueOf = (element: Element) => element.getAttribute("DefaultValue") ?? element.getAttribute("Value") ?? "";

const localesOf = (element: Element) =>
  [...element.children].flatMap((child) => (child.localName === "Override" ? (child.getAttribute("Locale") ?? "") : []));

/** Whether the bytes are a PNG of that width and height, by its first chunk. */
const isSquare = (png: Buffer, size: number) =>
  png.subarray(1, 4).toString() === "PNG" && png.readUInt32BE(16) === size && png.readUInt32BE(20) === size;
