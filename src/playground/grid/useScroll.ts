import type {RefObject} from "react";
import {useCallback, useLayoutEffect, useState} from "react";
import type {Scroll} from "./view";
import {longestScroll} from "./view";

/** The scroll bars of a sheet that may be longer than a browser can scroll. */
export interface GridScroll {
  readonly scroll: Scroll;
  /** Size of the element that the scroll bars measure, in pixels. */
  readonly spacer: {readonly width: number; readonly height: number};
  onScroll(): void;
  scrollBy(to: Scroll): void;
}

const start: Scroll = {x: 0, y: 0};

/** Follows the scroll bars of an element over a sheet of a length and width; a sheet's place is kept while others are shown. */
export function useScroll(
  ref: RefObject<HTMLElement>,
  sheet: string,
  length: number,
  width: number,
  size: {width: number; height: number},
): GridScroll {
  const [places, setPlaces] = useState<Readonly<Record<string, Scroll>>>({});
  const scroll = places[sheet] ?? start;
  const height = Math.min(length, longestScroll);
  // Sheet pixels that one pixel of the scroll bar stands for.
  const scale = length > height ? (length - size.height) / Math.max(1, height - size.height) : 1;

  const onScroll = useCallback(() => {
    const element = ref.current;
    if (!element) return;
    const bar = Math.round(scroll.y / scale);
    // The bar's own rounding must not move a sheet that was scrolled to a row exactly.
    const y = Math.abs(element.scrollTop - bar) <= 1 ? scroll.y : element.scrollTop * scale;
    const x = Math.abs(element.scrollLeft);
    if (x !== scroll.x || y !== scroll.y) setPlaces((known) => ({...known, [sheet]: {x, y}}));
  }, [ref, scale, scroll, sheet]);

  const scrollBy = useCallback(
    (to: Scroll) => setPlaces((known) => ({...known, [sheet]: {x: Math.max(0, Math.round(to.x)), y: Math.max(0, to.y)}})),
    [sheet],
  );

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const bar = Math.round(scroll.y / scale);
    if (Math.abs(element.scrollTop - bar) > 1) element.scrollTop = bar;
    if (Math.abs(Math.abs(element.scrollLeft) - scroll.x) > 1)
      element.scrollLeft = getComputedStyle(element).direction === "rtl" ? -scroll.x : scroll.x;
  }, [ref, scale, scroll, sheet]);

  return {scroll, spacer: {width, height}, onScroll, scrollBy};
}
