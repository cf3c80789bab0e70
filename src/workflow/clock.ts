/** Milliseconds since 1970, as `Date.now` gives them. Given in, so that tests decide what time it is. */
export type Clock = () => number;

const MILLISECONDS_A_DAY = 86_400_000;
const MILLISECONDS_A_MINUTE = 60_000;
/** The serial number of 1 January 1970. */
const SERIAL_1970 = 25_569;

/** The day on this machine's calendar, as a serial date of the sheet. */
export function todayBy(clock: Clock): number {
  const now = clock();
  const offset = new Date(now).getTimezoneOffset() * MILLISECONDS_A_MINUTE;
  return Math.floor((now - offset) / MILLISECONDS_A_DAY) + SERIAL_1970;
}
