import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {basename, dirname, extname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Page, Route} from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where the release of the tests would stand. */
export const HOME = "https://lodestar.example/addin/";

/** Microsoft's address for the client library. */
export const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const officeJs = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** Makes the release in a folder of its own, as `npm run build` does in dist; tells what was said and how it ended. */
export function buildRelease(setting: string | undefined = HOME) {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-release-"));
  const {LODESTAR_URL: _, ...rest} = process.env;
  const build = spawnSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--env", "release", "--output-path", folder], {
    cwd: root,
    env: setting === undefined ? rest : {...rest, LODESTAR_URL: setting},
    encoding: "utf8",
  });
  return {folder, said: build.stdout + build.stderr, status: build.status};
}

/**
 * Puts a release into the playground's page: its own files come from the folder, and Microsoft's library, asked for at
 * Microsoft's address, from node_modules, with our half of the wire before it. Gives the names of files that are gone, to which
 * a test may add: those are answered as a server answers after a new version was put in their place.
 */
export async function serveRelease(page: Page, playground: string, folder: string): Promise<Set<string>> {
  const gone = new Set<string>();
  const wire = await (await fetch(`${playground}paneBridge.js`)).text();
  await page.route(`${OFFICE_CDN}**`, async (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const path = new URL(route.request().url()).pathname.slice(new URL(OFFICE_CDN).pathname.length);
    const library = readFileSync(join(officeJs, path), "utf8");
    await route.fulfill({contentType: "text/javascript", body: name === "office.js" ? `${wire}\n${library}` : library});
  });
  await page.route(`${playground}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (gone.has(path)) return route.fulfill({status: 404, body: "gone"});
    return isReleased(folder, path) ? fulfil(route, join(folder, path)) : route.fallback();
  });
  return gone;
}

/** The playground's own page and the manifest for its ribbon stay its own. */
const isReleased = (folder: string, path: string) =>
  path !== "" && path !== "manifest.xml" && existsSync(join(folder, path)) && statSync(join(folder, path)).isFile();

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

const fulfil = (route: Route, path: string) =>
  route.fulfill({body: readFileSync(path), contentType: TYPES[extname(path)] ?? "application/octet-stream"});
