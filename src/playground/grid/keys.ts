import type {Step} from "../../embedded/desk/edge";

/** What a key does at the grid. */
export type KeyCommand =
  | {readonly does: "move"; readonly step: Step; readonly extend: boolean; readonly toEdge: boolean; readonly pages?: true}
  | {readonly does: "home" | "sheetStart" | "sheetEnd"; readonly extend: boolean}
  | {
      readonly does:
        | "edit"
        | "empty"
        | "selectAll"
        | "selectColumn"
        | "selectRow"
        | "undo"
        | "redo"
        | "table"
        | "copy"
        | "cut"
        | "nextSheet"
        | "previousSheet"
        | "bold"
        | "italic"
        | "escape";
    };

/** A key press, as much of it as decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export const stepDown: Step = {rows: 1, columns: 0};
export const stepUp: Step = {rows: -1, columns: 0};
export const stepOn: Step = {rows: 0, columns: 1};
export const stepBack: Step = {rows: 0, columns: -1};
export const noStep: Step = {rows: 0, columns: 0};

/** The step of an arrow key; left and right change places on a sheet that reads from right to left. */
export function arrowStep(key: string, isRightToLeft: boolean): Step | undefined {
  switch (key) {
    case "ArrowDown":
      return stepDown;
    case "ArrowUp":
      return stepUp;
    case "ArrowRight":
      return isRightToLeft ? stepBack : stepOn;
    case "ArrowLeft":
      return isRightToLeft ? stepOn : stepBack;
    default:
      return undefined;
  }
}

/** Where Enter and Tab lead. */
export function closingStep({key, shiftKey}: KeyPress): Step | undefined {
  if (key === "Enter") return shiftKey ? stepUp : stepDown;
  if (key === "Tab") return shiftKey ? stepBack : stepOn;
  return undefined;
}

/** What a key does while no cell is being edited; undefined where the key is not the grid's. */
export function keyCommand(press: KeyPress, isRightToLeft: boolean): KeyCommand | undefined {
  const {key, shiftKey, altKey} = press;
  const isControl = press.ctrlKey || press.metaKey;
  if (altKey) return undefined;
  const arrow = arrowStep(key, isRightToLeft);
  if (arrow) return {does: "move", step: arrow, extend: shiftKey, toEdge: isControl};
  const closing = isControl ? undefined : closingStep(press);
  if (closing) return {does: "move", step: closing, extend: false, toEdge: false};
  if (key === " " && (isControl || shiftKey)) return {does: isControl && shiftKey ? "selectAll" : isControl ? "selectColumn" : "selectRow"};
  return isControl ? controlCommand(key, shiftKey) : plainCommand(key, shiftKey);
}

function plainCommand(key: string, extend: boolean): KeyCommand | undefined {
  switch (key) {
    case "PageDown":
      return {does: "move", step: stepDown, extend, toEdge: false, pages: true};
    case "PageUp":
      return {does: "move", step: stepUp, extend, toEdge: false, pages: true};
    case "Home":
      return {does: "home", extend};
    case "F2":
      return {does: "edit"};
    case "Delete":
    case "Backspace":
      return {does: "empty"};
    case "Escape":
      return {does: "escape"};
    default:
      return undefined;
  }
}

function controlCommand(key: string, shift: boolean): KeyCommand | undefined {
  switch (key.toLowerCase()) {
    case "home":
      return {does: "sheetStart", extend: shift};
    case "end":
      return {does: "sheetEnd", extend: shift};
    case "pagedown":
      return {does: "nextSheet"};
    case "pageup":
      return {does: "previousSheet"};
    case "a":
      return {does: "selectAll"};
    case "z":
      return {does: shift ? "redo" : "undo"};
    case "y":
      return {does: "redo"};
    case "t":
    case "l":
      return {does: "table"};
    case "c":
      return {does: "copy"};
    case "x":
      return {does: "cut"};
    case "b":
      return {does: "bold"};
    case "i":
      return {does: "italic"};
    default:
      return undefined;
  }
}
