import type {ClipboardEvent, KeyboardEvent, RefObject} from "react";
import {useLayoutEffect} from "react";
import {mergeClasses} from "@fluentui/react-components";
import {cellAddress} from "../../embedded/workbook/address";
import type {Bench} from "../bench";
import {useBench} from "../useBench";
import {useGridStyles} from "./gridStyles";
import {arrowStep, closingStep, keyCommand} from "./keys";
import {runCommand} from "./runCommand";
import {textWidth} from "./textWidth";
import {cellFont} from "./cellStyle";

interface CellEditorProps {
  readonly bench: Bench;
  readonly editor: RefObject<HTMLTextAreaElement>;
  /** Where the active cell stands in the viewport. */
  readonly place: {readonly top: number; readonly insetInlineStart: number; readonly width: number; readonly height: number};
  readonly room: number;
  readonly pageRows: number;
}

/**
 * The field that holds the keyboard for the whole grid. It stands, unseen, over the active cell, so that typing (also
 * through an input method, as for Vietnamese) goes straight into the cell; while a cell is edited it is seen.
 */
export function CellEditor({bench, editor, place, room, pageRows}: CellEditorProps) {
  const styles = useGridStyles();
  const {editing, selection, detail, sheet} = useBench(bench);
  const isRightToLeft = sheet?.rightToLeft ?? false;
  const isOpen = editing !== undefined && editing.sheet === sheet?.id;
  const address = cellAddress(selection.anchor.row, selection.anchor.column);

  useLayoutEffect(() => {
    if (isOpen && editing.from === "cell" && document.activeElement !== editor.current) editor.current?.focus({preventScroll: true});
  }, [isOpen, editing?.from, editor]);

  async function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (isOpen) return onEditKey(event);
    const command = keyCommand(event, isRightToLeft);
    if (!command) return;
    // The browser's own copy and cut come as clipboard events; both would copy twice.
    event.preventDefault();
    await runCommand(bench, command, pageRows);
  }

  async function onEditKey(event: KeyboardEvent) {
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      insertLineBreak();
      return;
    }
    const step = closingStep(event) ?? (editing?.arrowsEnd ? arrowStep(event.key, isRightToLeft) : undefined);
    if (event.key === "Escape") bench.cancelEdit();
    else if (event.key === "F2") bench.type(editing?.text ?? "");
    if (!step) return;
    event.preventDefault();
    await bench.commit(step);
  }

  function insertLineBreak() {
    const field = editor.current;
    if (field) bench.type(`${field.value.slice(0, field.selectionStart)}\n${field.value.slice(field.selectionEnd)}`);
  }

  function onInput(text: string) {
    if (isOpen) bench.type(text);
    else bench.beginEdit("cell", text);
  }

  function onPaste(event: ClipboardEvent) {
    if (isOpen) return;
    event.preventDefault();
    void bench.paste(event.clipboardData.getData("text/plain"));
  }

  const text = isOpen ? editing.text : "";
  const needed = isOpen ? Math.min(room, Math.max(place.width, textWidth(text, `13px ${cellFont}`) + 24)) : place.width;
  const lines = text.split("\n").length + Math.floor(textWidth(text, `13px ${cellFont}`) / Math.max(40, room - 8));
  return (
    <textarea
      ref={editor}
      rows={1}
      value={text}
      data-testid="cell-editor"
      aria-label={isOpen ? `Edit ${address}` : `${address}: ${detail?.text || "blank"}`}
      className={mergeClasses(styles.editor, !isOpen && styles.editorIdle)}
      style={{...place, width: needed, height: Math.max(place.height, lines * 17 + 3)}}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onInput(event.target.value)}
      onKeyDown={(event) => void onKeyDown(event)}
      onPaste={onPaste}
    />
  );
}
