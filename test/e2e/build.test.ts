import {spawnSync} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {beforeAll, expect, test} from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const home = "https://lodestar.example/addin/";
let said = "";

beforeAll(() => {
  const build = spawnSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--env", "release"], {
    cwd: root,
    env: {...process.env, LODESTAR_URL: home},
    encoding: "utf8",
  });
  said = build.stdout + build.stderr;
  if (build.status !== 0) throw new Error(said);
}, 180_000);

test("npm run build makes every file that the manifest names, at the address it was told", () => {
  const manifest = readFileSync(`${root}dist/manifest.xml`, "utf8");
  const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, address = ""]) => address);
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !address.startsWith(home) || !existsSync(`${root}dist/${address.slice(home.length)}`))).toEqual([]);
});

test("npm run build prints the initial and the total size, gzipped", () => {
  expect(said).toMatch(/initial \d+ kB, total \d+ kB \(gzipped\)/);
});

test("the built pane loads office.js from Microsoft, and nothing else from anywhere else", () => {
  const page = readFileSync(`${root}dist/taskpane.html`, "utf8");
  const scripts = [...page.matchAll(/<script[^>]+src="?([^"\s>]+)/g)].map(([, source = ""]) => source);
  expect(scripts.filter((source) => source.includes("://"))).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  expect(scripts.filter((source) => !source.includes("://") && !existsSync(`${root}dist/${source}`))).toEqual([]);
  expect(page).toContain("default-src 'none'");
});
