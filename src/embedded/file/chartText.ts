import {encodeText} from "./xml";

/** Whether a chart has slices instead of axes. */
export const isRoundType = (type: string) => type === "Doughnut" || type === "Pie";

/** A plain fill. */
export const solid = (color: string) => `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;

/** A title; its size in hundredths of a point. */
export const title = (text: string, size: number) =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="en-US" sz="${size}" b="0"/>` +
  `<a:t>${encodeText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
