import {useEffect, useRef} from "react";
import type {Removal} from "../../workflow/state";
import {useWords} from "../language";
import {Busy} from "./Busy";
import {Notice} from "./Notice";
import {ProblemBar} from "./ProblemBar";

/** How taking the results away goes, or went. Where it asks, a dialog does the asking. */
export function RemovalNotice({removal, onShow}: {removal: Removal; onShow: (address: string) => void}) {
  const place = useRef<HTMLDivElement>(null);
  // Asked from the ribbon, the answer may stand below what is in sight. A browser without scrolling shows it where it is.
  useEffect(() => {
    // Some browsers answer with a promise, which an effect must not give back.
    void place.current?.scrollIntoView?.({block: "nearest"});
  }, [removal.kind]);
  if (removal.kind === "none" || removal.kind === "asking") return null;
  return (
    <div ref={place}>
      <Message removal={removal} onShow={onShow} />
    </div>
  );
}

function Message({removal, onShow}: {removal: Exclude<Removal, {kind: "none" | "asking"}>; onShow: (address: string) => void}) {
  const words = useWords();
  switch (removal.kind) {
    case "busy":
      return <Busy label={words.writing.removing} />;
    case "problem":
      return <ProblemBar problem={removal.problem} onShow={onShow} />;
    case "nothing":
      return <Notice intent="info">{words.writing.nothingToRemove}</Notice>;
    case "done":
      return <Notice intent="success">{words.writing.removed}</Notice>;
  }
}
