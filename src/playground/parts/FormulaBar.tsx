import type {KeyboardEvent} from "react";
import {useEffect, useRef, useState} from "react";
import {mergeClasses} from "@fluentui/react-components";
import type {Bench} from "../bench";
import {closingStep} from "../grid/keys";
import {selectedArea} from "../selection";
import {useBench} from "../useBench";
import {areaAddress, cellAddress} from "../../embedded/workbook/address";
import {MAX_COLUMNS, MAX_ROWS} from "../../embedded/workbook/model";
import {usePartStyles} from "./partStyles";

interface FormulaBarProps {
  readonly bench: Bench;
  onDone(): void;
}

/** Where one is, and what stands there: the name box jumps, the bar edits. */
export function FormulaBar({bench, onDone}: FormulaBarProps) {
  const styles = usePartStyles();
  const {editing, detail} = useBench(bench);
  const bar = useRef<HTMLInputElement>(null);
  const text = editing ? editing.text : (detail?.input ?? "");

  async function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      bench.cancelEdit();
      onDone();
      return;
    }
    const step = closingStep(event);
    if (!step) return;
    event.preventDefault();
    if (await bench.commit(step)) onDone();
  }

  function onChange(typed: string) {
    if (!bench.state().editing) bench.beginEdit("bar");
    bench.type(typed);
  }

  return (
    <div className={styles.formulaBar} role="group" aria-label="Formula bar">
      <NameBox bench={bench} onDone={onDone} />
      <span className={styles.fx} aria-hidden>
        fx
      </span>
      <input
        ref={bar}
        className={mergeClasses(styles.field, styles.formula)}
        aria-label="Contents of the active cell"
        data-testid="formula-bar"
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => void onKeyDown(event)}
        onBlur={() => {
          if (bench.state().editing?.from === "bar") void bench.commit({rows: 0, columns: 0});
        }}
      />
    </div>
  );
}

function NameBox({bench, onDone}: FormulaBarProps) {
  const styles = usePartStyles();
  const {selection, book} = useBench(bench);
  const [typed, setTyped] = useState<string>();
  const area = selectedArea(selection);
  const isWhole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  const here = isWhole || (area.rows === 1 && area.columns === 1) ? cellAddress(selection.anchor.row, selection.anchor.column) : areaAddress(area);
  useEffect(() => setTyped(undefined), [here]);

  async function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      setTyped(undefined);
      onDone();
    }
    if (event.key !== "Enter" || typed === undefined || typed.trim() === "") return;
    if (!(await bench.goTo(typed.trim()))) return;
    setTyped(undefined);
    onDone();
  }

  return (
    <>
      <input
        className={mergeClasses(styles.field, styles.nameBox)}
        aria-label="Name box: type an address or a name to go there"
        data-testid="name-box"
        list="workbook-names"
        spellCheck={false}
        autoComplete="off"
        value={typed ?? here}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(undefined)}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => void onKeyDown(event)}
      />
      <datalist id="workbook-names">
        {book?.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
