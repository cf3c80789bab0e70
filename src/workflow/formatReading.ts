import {type Outcome, success} from "../domain/outcome";
import type {Choices} from "../domain/settings";
import type {ReadProgress, Workbook} from "../host/workbook";
import type {Engine} from "./engine";

/**
 * Reads the number formats of the amounts into the engine, of every row that is not known yet, so that currencies are never added in silence. Asked after the rows were read, and where other
 * choices ask for other columns; the columns that matter are few, and most lists came whole with their first block.
 */
export async function readFormats(
  {engine, workbook}: {readonly engine: Engine; readonly workbook: Workbook},
  choices: Choices,
  today: number,
  progress: Pick<ReadProgress, "isCancelled"> = {},
): Promise<Outcome<void>> {
  for (const question of await engine.formatsWanted(choices, today)) {
    const sent: Promise<void>[] = [];
    const outcome = await workbook.formats(question, (runs) => void sent.push(engine.addFormats(question, runs)), progress);
    await Promise.all(sent);
    if (!outcome.ok) return outcome;
  }
  return success(undefined);
}
