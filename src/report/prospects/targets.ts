import {MOST_TARGETS, type TargetAnswer} from "../../domain/prospects";
import {SEGMENT} from "../../domain/segment";

/** A prospect that is listed, with what people wrote beside it. */
interface Target {
  readonly position: number;
  readonly answer: TargetAnswer | undefined;
}

/** Who is listed, the best fit first, and answers whose prospect the list has no more. */
export interface Targets {
  readonly listed: readonly Target[];
  readonly gone: readonly TargetAnswer[];
  /** Whether more were worth working than are listed. */
  readonly isCut: boolean;
}

/** A scored list as targets are chosen from it, each column with an entry a prospect. */
export interface Candidates {
  /** What each is called on the sheet of targets. */
  readonly names: readonly string[];
  /** Rows on their own sheet, from 1. */
  readonly rows: readonly number[];
  readonly fit: Float64Array;
  readonly segments: Uint8Array;
}

/**
 * The prospects worth working, the best fit first, of equals the order of the sheet; and everybody that people wrote something beside, wherever the fit has gone meanwhile: what they wrote is theirs and never lost.
 *
 * @param answers What people wrote before; of prospects with one name each finds the one on its own row, else the first that no other answer has.
 */
export function chooseTargets({names, rows, fit, segments}: Candidates, answers: readonly TargetAnswer[]): Targets {
  const {found, gone} = placed(names, rows, answers);
  const worth = [...fit.keys()].filter((i) => segments[i] !== SEGMENT.avoid || found.has(i));
  worth.sort((a, b) => (segments[b] ?? 0) - (segments[a] ?? 0) || (fit[b] ?? 0) - (fit[a] ?? 0) || a - b);
  const listed = worth.filter((position, rank) => rank < MOST_TARGETS || found.has(position));
  return {listed: listed.map((position) => ({position, answer: found.get(position)})), gone, isCut: worth.length > listed.length};
}

/** Answers by the position of their prospect. */
function placed(names: readonly string[], rows: readonly number[], answers: readonly TargetAnswer[]) {
  const asked = new Map<string, number[]>(answers.map(({name}) => [name, []]));
  names.forEach((name, position) => asked.get(name)?.push(position));
  const found = new Map<number, TargetAnswer>();
  const take = (answer: TargetAnswer, isIt: (position: number) => boolean): boolean => {
    const position = asked.get(answer.name)?.find((one) => !found.has(one) && isIt(one));
    if (position !== undefined) found.set(position, answer);
    return position !== undefined;
  };
  const elsewhere = answers.filter((answer) => !take(answer, (position) => rows[position] === answer.row));
  return {found, gone: elsewhere.filter((answer) => !take(answer, () => true))};
}
