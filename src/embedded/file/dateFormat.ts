/** Whether a number format shows a date or a time. Durations ("[h]:mm") count, colours and conditions ("[Red]") do not. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === "General") return false;
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "")
    .replace(/General/gi, "");
  return /[ymdhs]/i.test(bare);
}
