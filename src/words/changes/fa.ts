import {formatsIn} from "../formats";
import {isolate} from "../isolate";
import {changedColumns, fewHeadings, inSteps, type ChangeWords} from "./words";

const {number, list} = formatsIn("fa");

const quoted = (headings: readonly string[]) => list(fewHeadings(headings).map((heading) => `«${isolate(heading)}»`));

export const fa: ChangeWords = {
  stale: (isByOthers, linked) => {
    const what = linked.length === 0 ? "فهرست" : `${linked.length === 1 ? "برگه پیوندخورده" : "برگه‌های پیوندخورده"} ${quoted(linked)}`;
    const again = "برای دیدن وضع کنونی دوباره بخوانید؛ پیش از هر نوشتن این کار خودبه‌خود انجام می‌شود.";
    if (isByOthers) return `شخص دیگری ${what} را پس از خواندن تغییر داده است. ${again}`;
    return `${what} پس از خواندن تغییر کرده است. ${again}`;
  },
  drifted: (drift, standsOn, linked) => {
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
      ...(linked.length > 0
        ? [`ستون‌های تغییرکرده‌ای از ${linked.length === 1 ? "برگه پیوندخورده" : "برگه‌های پیوندخورده"} ${quoted(linked)} می‌آیند.`]
        : []),
      ...(drift.goneColumns.length > 0 ? [`دیگر نیست: ${quoted(drift.goneColumns)}.`] : []),
    ].join(" ");
  },
  update: "تازه کردن نتایج",
  updateKeeps: "امتیازها، سنجاق‌ها، نام‌ها و قالب‌های شما می‌ماند.",
  timeLeft: (seconds) => (seconds < 60 ? `حدود ${number(inSteps(seconds))} ثانیه مانده` : `حدود ${number(Math.ceil(seconds / 60))} دقیقه مانده`),
  undo: "واگرد اکسل شاید تکه‌تکه پس ببرد؛ «حذف نتایج» همه را یک‌جا پس می‌برد.",
};
