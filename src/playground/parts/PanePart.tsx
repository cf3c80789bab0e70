import type {KeyboardEvent, PointerEvent} from "react";
import {useState} from "react";
import {Button} from "@fluentui/react-components";
import {Dismiss16Regular} from "@fluentui/react-icons";
import {usePartStyles} from "./partStyles";

/** Excel opens a task pane at 320 px; wider than 450 px it is not asked to be here. */
const narrowest = 320;
const widest = 450;

/** The task pane beside the grid, in a frame of its own as in Excel. A new `start` loads it anew. */
export function PanePart({start, onClose}: {readonly start: number; onClose(): void}) {
  const styles = usePartStyles();
  const [width, setWidth] = useState(narrowest);
  const [grip, setGrip] = useState<number>();
  const resize = (to: number) => setWidth(Math.max(narrowest, Math.min(widest, to)));

  function onPointerDown(event: PointerEvent) {
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip(event.clientX + width);
  }

  function onKeyDown({key}: KeyboardEvent) {
    if (key === "ArrowLeft") resize(width + 10);
    if (key === "ArrowRight") resize(width - 10);
  }

  return (
    <>
      <div
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label="Width of the pane"
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        className={styles.edge}
        data-testid="pane-edge"
        onPointerDown={onPointerDown}
        onPointerMove={(event) => grip !== undefined && resize(grip - event.clientX)}
        onPointerUp={() => setGrip(undefined)}
        onKeyDown={onKeyDown}
      />
      <aside className={styles.pane} style={{width}} aria-label="Task pane">
        <div className={styles.paneHead}>
          Lodestar
          <span className={styles.push} />
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label="Close the pane"
            data-testid="close-pane"
            onClick={onClose}
          />
        </div>
        {/* A frame under a moving pointer would swallow its moves. */}
        <iframe
          key={start}
          src="/taskpane.html"
          title="Lodestar"
          data-testid="pane"
          className={styles.paneFrame}
          style={grip === undefined ? undefined : {pointerEvents: "none"}}
        />
      </aside>
    </>
  );
}
