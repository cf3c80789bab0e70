import type {RefObject} from "react";
import {useLayoutEffect, useState} from "react";

/** Width and height of an element's inside, without its scroll bars. */
export function useSize(ref: RefObject<HTMLElement>): {width: number; height: number} {
  const [size, setSize] = useState({width: 0, height: 0});
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setSize({width: element.clientWidth, height: element.clientHeight});
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
