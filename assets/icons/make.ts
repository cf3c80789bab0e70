/** Draws the icons that the manifest names from their drawings beside this file: `npx tsx assets/icons/make.ts`. */
import {readFileSync, writeFileSync} from "node:fs";
import {openBrowser} from "../../test/support/browser";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

/** The product's own icon, and one for each button of the ribbon. */
const ICONS = ["icon", "build", "score", "refresh", "remove", "help"];

/** The product's icon has a simpler drawing for the sizes in which its bands would blur. */
const drawingOf = (icon: string, size: number): string => {
  if (icon !== "icon") return `${icon}.svg`;
  return size <= 32 ? "small.svg" : "lodestar.svg";
};

const browser = await openBrowser();
for (const icon of ICONS) {
  for (const size of SIZES) {
    const page = await browser.newPage({viewport: {width: size, height: size}});
    const svg = readFileSync(new URL(drawingOf(icon, size), import.meta.url), "utf8");
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(new URL(`${icon}-${size}.png`, import.meta.url), await page.screenshot({omitBackground: true}));
    await page.close();
  }
}
await browser.close();
