import type {Change, WorkbookModel} from "../workbook/model";
import type {Notice} from "./face";

/** About one screen frame: changes within it go to the page as one notice. */
const gatherFor = 16;

const nothing: Notice = {book: false, cells: false, charts: false, selection: false};

/** Gathers those of a workbook's changes that the page is told of into notices for the page; returns how to stop. */
export function gatherNotices(workbook: WorkbookModel, isToldOf: (change: Change) => boolean, tell: (notice: Notice) => void): () => void {
  let pending: Notice | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = workbook.listen((change) => {
    if (!isToldOf(change)) return;
    pending = noticeWith(pending ?? nothing, change);
    timer ??= setTimeout(() => {
      const notice = pending;
      timer = undefined;
      pending = undefined;
      if (notice) tell(notice);
    }, gatherFor);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** A notice that also tells of one more change. */
export function noticeWith(notice: Notice, change: Change): Notice {
  switch (change.kind) {
    case "cells":
    case "sorted":
      return {...notice, cells: true, charts: true, book: true};
    case "calculated":
      return {...notice, cells: true, charts: true};
    case "charts":
      return {...notice, charts: true};
    case "active":
    case "selection":
      return {...notice, selection: true};
    case "looks":
    case "sheets":
    case "tables":
    case "names":
    case "book":
      return {...notice, book: true, cells: true, charts: true};
    case "customXml":
      return notice;
  }
}
