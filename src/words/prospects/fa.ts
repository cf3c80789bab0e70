import {formatsIn} from "../formats";
import {isolate} from "../isolate";
import type {ProspectWords} from "./words";

const {number, percent, list} = formatsIn("fa");

export const persian: ProspectWords = {
  sheet: {
    name: "ICP مشتریان هدف",
    title: "مشتریان هدف: {source}",
    finding: "از {all} مشتری بالقوه {ideal} ایده‌آل، {neutral} خنثی و {avoid} نامناسب‌اند.",
    made: "امتیازدهی با پروفایل {profile} در تاریخ {date}.",
    sorted: "بیشترین تناسب در آغاز؛ در تساوی به ترتیب برگه. گروه نامناسب تنها اگر چیزی کنارش نوشته باشید می‌آید.",
    cut: "تنها {count} مورد نخست آمده است؛ تناسب همه در کنارشان نوشته شده است.",
    answers: "مسئول و گام بعدی را شما پر می‌کنید: در امتیازدهی دوباره کنار همان مشتری می‌مانند.",
    again: "تناسب‌ها مربوط به همان روزند. پس از تغییر فهرست دوباره امتیاز بدهید.",
    missing: "فهرست برای {attributes} ستونی ندارد: آنچه معلوم نیست نه سود دارد و نه زیان.",
    rank: "رتبه",
    prospect: "مشتری بالقوه",
    unnamed: "ردیف {row}",
    fit: "تناسب",
    segment: "بخش",
    reason: "چرا",
    gone: "دیگر در فهرست نیست؛ برای نوشته‌های شما نگه داشته شد.",
    owner: "مسئول",
    nextStep: "گام بعدی",
    row: "ردیف",
  },
  pane: {
    title: (source) => `امتیازدهی ${isolate(source)}`,
    offer: (source) => `به ${isolate(source)} با این پروفایل امتیاز داده شود؟`,
    score: "امتیازدهی این فهرست",
    choose: "امتیازدهی مشتریان بالقوه",
    reading: "در حال خواندن مشتریان بالقوه…",
    finding: (ideal, all) => `${number(ideal)} از ${number(all)} مشتری بالقوه ایده‌آل است`,
    second: (neutral, avoid) => `${number(neutral)} خنثی، ${number(avoid)} نامناسب`,
    columns: "ستون‌ها",
    columnsHint: "ببینید هر ویژگی پروفایل از ستون درست خوانده می‌شود.",
    attribute: "پروفایل",
    column: "این فهرست",
    none: "هیچ‌کدام",
    byMeaning: "از روی معنا یافته شد",
    notFound: "یافت نشد: آنچه معلوم نیست نه سود دارد و نه زیان.",
    known: (share) => `معلوم برای ${percent(share)}`,
    strange: (values) => `در کارت امتیاز نیست: ${list(values.map(isolate))}`,
    first: "بیشترین تناسب",
    values: "تناسب، بخش و دلیل‌ها کنار مشتریان بالقوه نوشته می‌شود و فهرست مرتب‌شده در ICP مشتریان هدف.",
    back: "بازگشت به پروفایل",
    noProfile: "هنوز پروفایلی برای امتیازدهی نیست. فهرست مشتریان خود را باز کنید و نخست گام‌ها را بپیمایید.",
    write: "نوشتن امتیازها",
    update: "به‌روزرسانی امتیازها",
  },
};
