import {existsSync, readFileSync, readdirSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, test} from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");

/** What each part of the house may import, as `docs/architecture.md` draws it. A folder may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  analysis: ["domain"],
  words: ["domain"],
  report: ["domain", "analysis", "words"],
  host: ["domain"],
  "host/excel": ["domain", "host"],
  workflow: ["domain", "analysis", "report", "words", "host"],
  ui: ["domain", "words", "workflow"],
  commands: ["host/excel", "workflow", "ui", "words", "domain"],
  taskpane: ["host", "host/excel", "workflow", "ui", "words", "domain", "commands", "functions"],
  functions: ["domain", "analysis", "words"],
  embedded: [],
  playground: ["embedded"],
  headless: ["embedded", "host/excel", "host", "workflow", "words", "domain"],
};

/** Rooms where a package may be used only if it is named here: the engine must run in Apps Script too. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  analysis: ["simple-statistics"],
  words: [],
  report: [],
  host: [],
  "host/excel": [],
};

const ALLOWED_TOP_LEVEL = [
  "LICENSE",
  "README.md",
  "assets",
  "docs",
  "manifest.xml",
  "package-lock.json",
  "package.json",
  "src",
  "test",
  "tsconfig.json",
  "webpack.config.js",
];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

describe("the house", () => {
  test("every folder of src has its place in the table", () => {
    expect(folders(src).filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  test("imports go downstairs only", () => {
    const climbing = imports()
      .filter((entry) => entry.target.startsWith("."))
      .map((entry) => ({...entry, from: roomOf(entry.file), to: roomOf(resolve(dirname(entry.file), entry.target))}))
      .filter(({from, to, isTypeOnly}) => !mayImport(from, to, isTypeOnly))
      .map(({file, target}) => `${relative(root, file)} imports ${target}`);
    expect(climbing).toEqual([]);
  });

  test("the rooms that must run in Apps Script use no package but the named ones", () => {
    const foreign = imports()
      .filter(({target}) => !target.startsWith("."))
      .filter(({file, target}) => PACKAGES[roomOf(file)] !== undefined && !PACKAGES[roomOf(file)]?.includes(target))
      .map(({file, target}) => `${relative(root, file)} imports ${target}`);
    expect(foreign).toEqual([]);
  });

  test("the engine has one door", () => {
    const around = imports()
      .filter(({file, target}) => target.includes("/analysis/") && roomOf(file) !== "analysis" && !target.endsWith("analysis/index"))
      .map(({file, target}) => `${relative(root, file)} imports ${target}`);
    expect(around).toEqual([]);
  });

  test("only the adapter and the doors speak Office.js", () => {
    const speakers = sources()
      .filter((file) => /\b(Excel|Office)\.[a-zA-Z]/.test(withoutComments(readFileSync(file, "utf8"))))
      .map(roomOf);
    expect(
      [...new Set(speakers)].filter((room) => !["host/excel", "taskpane", "commands", "functions", "embedded", "headless"].includes(room)),
    ).toEqual([]);
  });

  test("nothing is called by a name that says nothing", () => {
    const names = sources()
      .map((file) => relative(src, file))
      .filter((name) => /(^|[\\/])(utils?|helpers?|common|manager|service|info)(\.|[\\/])/i.test(name));
    expect(names).toEqual([]);
  });

  test("the top level holds what it should and nothing else", () => {
    const found = readdirSync(root).filter((name) => !name.startsWith(".") && !["node_modules", "dist", "coverage"].includes(name));
    expect(found.filter((name) => !ALLOWED_TOP_LEVEL.includes(name))).toEqual([]);
  });

  test("Microsoft's library is not in the product's dependencies", () => {
    const {dependencies, devDependencies} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect([dependencies["@microsoft/office-js"], typeof devDependencies["@microsoft/office-js"]]).toEqual([undefined, "string"]);
  });

  test("every dependency is pinned to one version", () => {
    const {dependencies, devDependencies} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const loose = Object.entries<string>({...dependencies, ...devDependencies}).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});

function mayImport(from: string, to: string, isTypeOnly: boolean): boolean {
  if (from === to) return true;
  // The pane shows the engine's results, so it may know their types.
  if (from === "ui" && to === "analysis") return isTypeOnly;
  return MAY_IMPORT[from]?.includes(to) ?? false;
}

/** The room a path stands in: "host/excel" and "host/sheets" are rooms of their own. */
function roomOf(path: string): string {
  const [first = "", second = ""] = relative(src, path).split(sep);
  return first === "host" && (second === "excel" || second === "sheets") ? `${first}/${second}` : first;
}

function imports(): Import[] {
  return sources().flatMap((file) => {
    const text = withoutComments(readFileSync(file, "utf8"));
    const statements = [...text.matchAll(/(?:import|export)\s+(type\s)?[^;"']*?from\s+["']([^"']+)["']/g)];
    const bare = [...text.matchAll(/(?:import\s*\(?\s*|new URL\(\s*)["']([^"']+)["']/g)];
    return [
      ...statements.map((match) => ({file, target: match[2] ?? "", isTypeOnly: match[1] !== undefined})),
      ...bare.map((match) => ({file, target: match[1] ?? "", isTypeOnly: false})),
    ];
  });
}

function sources(): string[] {
  return readdirSync(src, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const folders = (path: string) =>
  existsSync(path)
    ? readdirSync(path, {withFileTypes: true})
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
