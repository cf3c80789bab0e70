import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import {emitFunctions} from "./test/support/emitFunctions.js";
import {pageSizes} from "./test/support/pageSizes.js";
import {refusedRelease, releaseUrl} from "./test/support/releaseUrl.js";

const root = dirname(fileURLToPath(import.meta.url));
const from = (...path) => resolve(root, ...path);
const version = JSON.parse(readFileSync(from("package.json"), "utf8")).version;

/** Where Microsoft's client library comes from in a real Excel; the Marketplace accepts no other place. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The address that the manifest in the repository names: the development server. */
const DEVELOPMENT_URL = "https://localhost:3000/";
/** What the playground puts in place of the CDN: our half of the wire, then the same library from node_modules. */
const LOCAL_OFFICE = `paneBridge.js"></script><script src="office-js/office.js`;
/** Where a release will stand, or why there can be none. */
const release = releaseUrl(process.env.LODESTAR_URL);

/**
 * Three ways to run it: `webpack --env release` builds the add-in's static files (LODESTAR_URL is where they will stand),
 * `webpack serve --env addin` serves them over https for sideloading, `webpack serve --env playground` serves them over
 * http beside the embedded Excel.
 */
export default async (env) => ({
  mode: env.release ? "production" : "development",
  target: "web",
  devtool: env.release ? false : "source-map",
  context: root,
  entry: {
    taskpane: "./src/taskpane/index.tsx",
    // The pane has the functions too and is where they run; the manifest must name a script of their own all the same.
    functions: {import: "./src/functions/index.ts", filename: "functions.js"},
    ...(env.playground && {
      playground: "./src/playground/index.tsx",
      paneBridge: {import: "./src/embedded/wire/paneBridge.ts", filename: "paneBridge.js"},
    }),
  },
  output: {path: from("dist"), clean: true, publicPath: "auto", filename: env.release ? "[name].[contenthash:8].js" : "[name].js"},
  resolve: {extensions: [".tsx", ".ts", ".js"]},
  module: {
    rules: [
      // webpack itself reads import.meta, to find the workers.
      {test: /\.tsx?$/, loader: "esbuild-loader", options: {target: "es2019", jsx: "automatic", supported: {"import-meta": true}}},
      {test: /\.css$/, type: "asset/source"},
      {test: /\.(woff2|png|svg)$/, type: "asset/resource"},
    ],
  },
  plugins: [
    new webpack.DefinePlugin({LODESTAR_VERSION: JSON.stringify(version)}),
    new HtmlPlugin({
      filename: "taskpane.html",
      chunks: ["taskpane"],
      scriptLoading: "defer",
      templateContent: () => {
        const page = readFileSync(from("src/taskpane/taskpane.html"), "utf8");
        return env.playground ? page.replace(OFFICE_CDN, LOCAL_OFFICE) : page;
      },
    }),
    ...(env.playground ? [new HtmlPlugin({filename: "index.html", chunks: ["playground"], template: "./src/playground/index.html"})] : []),
    new CopyPlugin({
      patterns: [
        {from: "assets/icons/*.png"},
        {from: "assets/pages", to: ""},
        ...(env.release && release.problem ? [] : [{from: "manifest.xml", transform: (xml) => (env.release ? published(xml.toString()) : xml)}]),
        ...(env.playground ? [{from: "assets/samples/*.csv"}] : []),
      ],
    }),
    emitFunctions(env.release && release.url ? release.url : DEVELOPMENT_URL),
    ...(env.release ? [pageSizes()] : []),
    ...(env.release && release.problem ? [refusedRelease(release.problem)] : []),
  ],
  performance: {hints: false},
  stats: "errors-warnings",
  devServer: env.playground || env.addin ? await server(env) : undefined,
});

async function server(env) {
  const port = Number(process.env.PORT ?? 3000);
  const officeJs = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  return {
    port,
    host: "localhost",
    hot: false,
    liveReload: false,
    client: false,
    server: env.addin ? {type: "https", options: await certificate()} : "http",
    static: env.playground ? [{directory: officeJs, publicPath: "/office-js", watch: false}] : false,
    headers: {"Access-Control-Allow-Origin": "*", "Cache-Control": "no-store"},
    onListening: () =>
      console.log(env.addin ? `Lodestar's pages: https://localhost:${port}/taskpane.html` : `Lodestar's playground: http://localhost:${port}`),
  };
}

/**
 * The certificate for localhost that Excel needs. It is made, and trusted with the user's consent, at the first run; where
 * this machine does not let us make it trusted, the pages are served all the same and the user is told what to trust.
 */
async function certificate() {
  const {getHttpsServerOptions, verifyCertificates} = await import("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const {caCertificatePath, localhostCertificatePath, localhostKeyPath} = (await import("office-addin-dev-certs/lib/defaults.js")).default;
    if (verifyCertificates() || !existsSync(localhostCertificatePath)) throw error;
    console.warn(`The certificate could not be trusted for you (${String(error.message).trim()}). Trust it yourself: ${caCertificatePath}`);
    return {ca: readFileSync(caCertificatePath), cert: readFileSync(localhostCertificatePath), key: readFileSync(localhostKeyPath)};
  }
}

/** A text as it is published: every address in it stands under LODESTAR_URL. */
const published = (text) => text.replaceAll(DEVELOPMENT_URL, release.url);
