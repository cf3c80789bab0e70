import {formatsIn} from "../formats";
import {changedColumns, fewHeadings, inSteps, type ChangeWords} from "./words";

const {number, list} = formatsIn("fa");

const quoted = (headings: readonly string[]) => list(fewHeadings(headings).map((heading) => `«${heading}»`));

export const fa: ChangeWords = {
  stale: (isByOthers) =>
    isByOthers
      ? "شخص دیگری فهرست را پس از خواندن تغییر داده است. برای دیدن وضع کنونی دوباره بخوانید؛ پیش از هر نوشتن این کار خودبه‌خود انجام می‌شود."
      : "فهرست پس از خواندن تغییر کرده است. برای دیدن وضع کنونی دوباره بخوانید؛ پیش از هر نوشتن این کار خودبه‌خود انجام می‌شود.",
  drifted: (drift, standsOn) => {
    const {counting, others} = changedColumns(drift, standsOn);
    const about = drift.isExact ? "" : "حدود ";
    const rows = [
      ...(drift.added > 0 ? [`${number(drift.added)} ردیف افزوده`] : []),
      ...(drift.removed > 0 ? [`${number(drift.removed)} ردیف حذف‌شده`] : []),
      ...(drift.changed > 0 ? [`${about}${number(drift.changed)} ردیف تغییرکرده`] : []),
    ];
    return [
      `فهرست پس از نوشتن نتایج تغییر کرده است${rows.length > 0 ? `: ${list(rows)}` : ""}.`,
      ...(counting.length > 0 ? [`نتایج بر ${quoted(counting)} استوار است که تغییر کرده.`] : []),
      ...(others > 0 ? [`${number(others)} ستون دیگر تغییر کرده است.`] : []),
      ...(drift.goneColumns.length > 0 ? [`دیگر نیست: ${quoted(drift.goneColumns)}.`] : []),
    ].join(" ");
  },
  update: "تازه کردن نتایج",
  updateKeeps: "امتیازها، سنجاق‌ها، نام‌ها و قالب‌های شما می‌ماند.",
  timeLeft: (seconds) => (seconds < 60 ? `حدود ${number(inSteps(seconds))} ثانیه مانده` : `حدود ${number(Math.ceil(seconds / 60))} دقیقه مانده`),
  undo: "واگرد اکسل شاید تکه‌تکه پس ببرد؛ «حذف نتایج» همه را یک‌جا پس می‌برد.",
};
