import {icpFit, icpSegment, icpTier, icpWhy} from "./functions";

/** Tells Excel which function stands behind which name of `functions.json`. Runs as the page loads: cells may ask before the pane is open. An Excel without custom functions (iPad) has nothing to tell. */
export function associateFunctions(): void {
  if (typeof CustomFunctions === "undefined") return;
  CustomFunctions.associate("ICPFIT", icpFit);
  CustomFunctions.associate("ICPWHY", icpWhy);
  CustomFunctions.associate("ICPSEGMENT", icpSegment);
  CustomFunctions.associate("ICPTIER", icpTier);
}
