let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Width of a text in pixels; measured once. Where there is no canvas (tests), a character counts 7 px. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  if (known.size > 20_000) known.clear();
  context ??= document.createElement("canvas").getContext("2d");
  const measured = context ? measure(context, text, font) : text.length * 7;
  known.set(key, measured);
  return measured;
}

function measure(canvas: CanvasRenderingContext2D, text: string, font: string): number {
  canvas.font = font;
  return canvas.measureText(text).width;
}
