/** Pixels of a digit in Calibri 11, by which files measure columns. [ECMA-376 18.3.1.13] */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** Width of a column in points, from the digits that a file gives. @example pointsFromWidth(9.140625) // 48 */
export const pointsFromWidth = (width: number): number => Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT) * POINTS_PER_PIXEL;

/** Width for a file, in digits. @example widthFromPoints(48) // 9.140625 */
export const widthFromPoints = (points: number): number => Math.trunc((points / POINTS_PER_PIXEL / DIGIT) * 256) / 256;
