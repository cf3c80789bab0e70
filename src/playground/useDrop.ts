import {useEffect, useState} from "react";

/** Opens a file that is dropped anywhere on the page; says whether one is being dragged over it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) onFile(file);
    };
    const listeners = {dragover: onDragOver, dragleave: onDragLeave, drop: onDrop};
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener as EventListener); // each listener takes the event of its own name
    return () => {
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener as EventListener); // as above
    };
  });
  return isOver;
}
