import {parseArea} from "../embedded/workbook/address";
import type {CellValue} from "../embedded/workbook/model";
import type {Bench} from "./bench";
import type {RemoteExcel} from "./remoteDesk";

/** What browser tests may ask, to look faster than through the screen. A person's gestures stay the main road. */
export interface PlaygroundHooks {
  cell(sheet: string, address: string): Promise<{value: CellValue; formula: string | undefined; text: string}>;
  open(name: string, bytes: Uint8Array): Promise<boolean>;
  save(): Promise<Uint8Array>;
  snapshot(): Promise<unknown>;
  select(sheet: string, address: string): Promise<void>;
  enter(sheet: string, address: string, typed: string): Promise<void>;
}

declare global {
  interface Window {
    lodestarPlayground?: PlaygroundHooks;
  }
}

/** The hooks over a bench; sheets are named by their titles. */
export function playgroundHooks(excel: RemoteExcel, bench: Bench): PlaygroundHooks {
  async function find(sheet: string, address: string) {
    const book = await excel.book();
    const id = book.sheets.find(({title}) => title === sheet)?.id;
    const area = parseArea(address);
    if (id === undefined || !area) throw new Error(`unknown cell: ${sheet}!${address}`);
    return {id, area};
  }
  return {
    async cell(sheet, address) {
      const {id, area} = await find(sheet, address);
      const {value, formula, text} = await excel.detail(id, area.row, area.column);
      return {value, formula, text};
    },
    open: (name, bytes) => bench.open(name, bytes),
    save: async () => (await bench.saveXlsx()).bytes,
    snapshot: async () => excel.snapshot(),
    async select(sheet, address) {
      const {id} = await find(sheet, address);
      await bench.show(id);
      await bench.goTo(address);
    },
    async enter(sheet, address, typed) {
      const {id, area} = await find(sheet, address);
      const answer = await excel.enter(id, area.row, area.column, typed);
      if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
    },
  };
}
