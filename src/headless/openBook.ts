import {readFile} from "node:fs/promises";
import {basename, extname} from "node:path";
import type {Problem} from "../domain/problem";
import {failure, type Outcome, success} from "../domain/outcome";
import {FileError} from "../embedded/file/fileError";
import {openCsv} from "../embedded/file/openCsv";
import {openXlsx} from "../embedded/file/openXlsx";
import type {WorkbookModel} from "../embedded/workbook/model";
import {createWorkbook} from "../embedded/workbook/workbook";

/** A file opened into an embedded workbook; what kept it from opening is a problem that names the file. */
export async function openBook(file: string, onProgress: (share: number) => void): Promise<Outcome<WorkbookModel>> {
  const extension = extname(file).toLowerCase();
  const workbook = createWorkbook();
  try {
    const bytes = new Uint8Array(await readFile(file));
    if (extension === ".xlsx" || extension === ".xlsm" || isZip(bytes)) openXlsx(bytes, workbook);
    else openCsv(bytes, workbook, {title: basename(file, extname(file)), onProgress});
    return success(workbook);
  } catch (error) {
    const problem = problemOf(file, error);
    if (problem === undefined) throw error;
    return failure(problem);
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

function problemOf(file: string, error: unknown): Problem | undefined {
  if (error instanceof FileError) return {code: "fileUnreadable", file, reason: error.message.replace(/\.$/, "")};
  const code = systemCode(error);
  if (code === "ENOENT") return {code: "fileNotFound", file};
  return code === undefined ? undefined : {code: "fileUnreadable", file, reason: code};
}

/** Node's code of a failed file operation ("EISDIR"); undefined for any other error. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && "syscall" in error && typeof error.code === "string" ? error.code : undefined;
