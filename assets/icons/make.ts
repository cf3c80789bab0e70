/** Draws the icons that the manifest names from their two drawings: `npx tsx assets/icons/make.ts`. */
import {readFileSync, writeFileSync} from "node:fs";
import {openBrowser} from "../../test/support/browser";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const drawing = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

const browser = await openBrowser();
for (const size of SIZES) {
  const page = await browser.newPage({viewport: {width: size, height: size}});
  const svg = drawing(size <= 32 ? "small.svg" : "lodestar.svg");
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(new URL(`icon-${size}.png`, import.meta.url), await page.screenshot({omitBackground: true}));
  await page.close();
}
await browser.close();
