import {formatsIn} from "../formats";
import {isolate} from "../isolate";
import type {CardWords} from "./words";

const {number, percent} = formatsIn("fa");

/** Headings that are named; the others are counted. */
const MOST_NAMED = 4;

function places(columns: readonly string[], sheets: number): string {
  const named = columns.slice(0, MOST_NAMED).map((heading) => `«${isolate(heading)}»`);
  const others = columns.length - named.length;
  const beside = [...named, ...(others > 0 ? [`${number(others)} ستون دیگر`] : [])];
  return [beside.join("، "), `${number(sheets)} برگه ما`].filter((part) => part !== "").join(" و ");
}

/** What the profile is worth, in Persian. */
export const persian: CardWords = {
  proving: "پروفایل روی مشتریانی که ندیده است آزموده می‌شود…",
  proved: (share) => `${percent(share)} آزموده شد`,
  cancelled: "آزمون متوقف شد. بدون آن نه ترکیبی هست، نه کارت امتیازی و نه چیزی برای نوشتن.",
  goOn: "ادامه",
  combinations: "با هم بیشتر می‌گویند",
  combinationsHint: "شرط‌هایی که با هم، روشن‌تر از تک‌تک و فراتر از شانس، بهترین‌ها را نشان می‌دهند.",
  noCombinations: "هیچ شرطی با دیگری بیش از شانس نمی‌گوید.",
  and: "و",
  combination: ({matching, of}, lift) => `${number(matching)} از ${number(of)} بهترین، ${lift} برابر میانگین`,
  heldOut: (lift) => `${lift} برابر روی مشتریان ندیده`,
  heldOutNobody: "میان مشتریان ندیده کسی نمی‌خورد",
  quality: "چقدر خوب است",
  finding: (auc, low, high) =>
    `از یک مشتری بهترین و یک مشتری دیگر، کارت امتیاز در ${percent(auc)} موارد بهترین را جلوتر می‌گذارد (${percent(low)} تا ${percent(high)})، روی مشتریانی که ندیده است.`,
  topBand: (lift, caught) => `یک‌دهم با بالاترین تناسب ${lift} برابر شانس از بهترین‌ها دارد؛ یک‌پنجم بالا ${percent(caught)} آن‌ها را می‌گیرد.`,
  byChance: "شاید شانس باشد: بازه‌اش تا شیر یا خط پایین می‌آید.",
  notTried: "بهترین‌ها کمتر از آن‌اند که کارت روی مشتریان ندیده آزموده شود.",
  checkNotes: {
    tooFew: "با کمتر از پنج بهترین یا دیگری، کسی برای آزمون کنار گذاشته نمی‌ماند.",
    onlyStrong: "با این تعداد کم مشتری تنها پروفایل قوی دیده می‌شود.",
    sampled: "روی نمونه‌ای از مشتریان آزموده شد.",
    grouped: "سطرهای به‌هم‌پیوسته با هم نگه داشته شدند.",
  },
  needed: (more) => `حدود ${number(more)} بهترین دیگر تکلیف را روشن می‌کند، اگر مانند این‌ها باشند.`,
  gains: (tenth, fifth, threeTenths) =>
    `منحنی بهره: ${percent(0.1)} مشتریان با بالاترین تناسب ${percent(tenth)} بهترین‌ها را دارند، ${percent(0.2)} آن‌ها ${percent(fifth)} و ${percent(0.3)} آن‌ها ${percent(threeTenths)}. خط‌چین شانس است.`,
  gainsCustomers: "مشتریان، نخست بالاترین تناسب",
  onlyTogether: "هیچ ویژگی تکی تعیین‌کننده نیست: ویژگی‌ها تنها با هم، و تنها اندکی، بهترین‌ها را جدا می‌کنند.",
  scorecard: "کارت امتیاز",
  pointsHint: "۱۰ امتیاز بیشتر بخت بهترین بودن را دو برابر و ۱۰ امتیاز کمتر آن را نصف می‌کند. نامعلوم صفر است.",
  noCard: "هیچ ویژگی‌ای شواهد کافی برای امتیاز ندارد. کارتی نوشته نمی‌شود.",
  attribute: "ویژگی",
  bin: "مقدار",
  points: "امتیاز",
  andMore: (values, others) => `${values.map(isolate).join("، ")} و ${number(others)} مقدار دیگر`,
  allPoints: (count) => `همه ${number(count)} سطر`,
  pairs: "با هم",
  own: "از شما",
  ownKept: `امتیازهایی که روی «${isolate("ICP کارت امتیاز")}» ویرایش کردید نگه داشته می‌شوند.`,
  toLearnt: "بازگشت به همه امتیازهای آموخته",
  toLearntOf: (attribute) => `بازگشت به امتیازهای آموخته ${isolate(attribute)}`,
  taken: `آنچه روی «${isolate("ICP کارت امتیاز")}» ویرایش کردید نگه داشته و از این پس به کار گرفته می‌شود.`,
  takenCutoffs: (choice) => {
    if (choice.kind === "given") return "بخش‌ها از تناسب‌هایی که تایپ شده‌اند آغاز می‌شوند.";
    if (choice.kind === "evidence") return "با این امتیازها شواهد دوباره تعیین می‌کند بخش‌ها از کجا آغاز شوند؛ برای ثابت ماندن، برش را تایپ کنید.";
    return `با این امتیازها ایده‌آل باز هم ${percent(choice.share)} بالاست و برش آن جابه‌جا می‌شود؛ برای ثابت ماندن، برش را تایپ کنید.`;
  },
  segments: "بخش‌ها",
  segmentNames: {ideal: "ایده‌آل", neutral: "خنثی", avoid: "نامناسب"},
  segmentHints: {ideal: "نیرویتان را اینجا بگذارید", neutral: "بپذیرید، اولویت ندهید", avoid: "وقت نگذارید"},
  customers: (count) => `${number(count)} مشتری`,
  bestIn: ({matching, of}) => `${number(matching)} از ${number(of)} بهترین`,
  cutoffs: "ایده‌آل از کجا آغاز می‌شود",
  byEvidence: "بر پایه شواهد",
  byCapacity: (share) => `بر پایه ظرفیت: ${percent(share)} بالا`,
  given: "از تناسبی که می‌دهم",
  idealFrom: "ایده‌آل از",
  avoidBelow: "نامناسب زیر",
  cutInvalid: "تناسب عددی از ۰ تا ۱۰۰ است. خالی یعنی هیچ‌کس.",
  nobodyIdeal: "هیچ‌کس ایده‌آل نیست: هیچ تناسبی به شکل قابل اعتماد برجسته نیست.",
  nobodyAvoid: "هیچ‌کس با تناسب نامناسب نیست: شواهد علیه کسی نیست.",
  idealRate: (fit, rate, base, isHeldOut) =>
    `ایده‌آل از تناسب ${number(fit)}: از رده کانونی ${percent(rate)} با چنین تناسبی بهترین‌اند، در برابر ${percent(base)} کل آن${isHeldOut ? "، روی مشتریان ندیده" : ""}.`,
  avoidRate: (fit, rate, base, isHeldOut) =>
    `نامناسب زیر ${number(fit)}: از رده کانونی ${percent(rate)} با چنین تناسبی بهترین‌اند، در برابر ${percent(base)} کل آن${isHeldOut ? "، روی مشتریان ندیده" : ""}.`,
  idealNoBetter: "مشتریانی که اینجا ایده‌آل نامیده می‌شوند بیش از میانگین بهترین نیستند. شواهد را برگزینید، یا تعداد کمتری را.",
  rules: "الزامی و هرگز",
  rulesHint: "قاعده پیش از امتیاز می‌آید: هرگز یعنی نامناسب، و نبود الزامی از ایده‌آل بازمی‌دارد. نامعلوم هیچ قاعده‌ای را نمی‌شکند.",
  ruleKinds: {mustHave: "الزامی", never: "هرگز"},
  ruleKind: "قاعده",
  value: "مقدارها، با ویرگول میانشان",
  least: "از",
  most: "تا",
  reason: "چرا",
  addRule: "افزودن قاعده",
  removeRule: (attribute) => `برداشتن قاعده ${isolate(attribute)}`,
  ruleCount: (barred, unknown) => `برای ${number(barred)} نفر برقرار است، برای ${number(unknown)} نفر نامعلوم`,
  ruleMissing: "این فهرست چنین ستون یا سطری ندارد و قاعده کاری نمی‌کند.",
  compare: "مقایسه با هدفی دیگر",
  compareHint: "کدام ویژگی‌ها پدیدار، ناپدید یا وارونه می‌شوند اگر «بهترین» معنای دیگری داشته باشد.",
  compareWith: "هدف دیگر",
  comparing: "جست‌وجو بر پایه هدف دیگر…",
  compareStart: "مقایسه",
  overlap: (both, first, second) => `${number(both)} مشتری در هر دو بهترین‌اند (${number(first)} و ${number(second)}).`,
  changes: {
    opposes: "به یک هدف کمک و به دیگری زیان می‌رساند",
    vanishes: "ناپدید می‌شود",
    appears: "پدیدار می‌شود",
    changes: "تغییر می‌کند",
    stays: "می‌ماند",
    notSearched: "بررسی نشد: هدف دیگر با همین سنجیده می‌شود",
  },
  noChanges: "هیچ‌یک از دو هدف پروفایلی برای مقایسه ندارد.",
  formulas: "ترمیم یا تبدیل",
  repair: "ترمیم فرمول‌ها",
  repairHint: "فرمول‌های ما را هر جا کسی رویشان نوشته است دوباره می‌نویسد. آنچه روی کارت امتیاز ویرایش کردید می‌ماند.",
  convert: "تبدیل به مقدار",
  convertHint: "فرمول‌های ما را به مقداری که نشان می‌دهند تبدیل می‌کند. تنها با به‌روزرسانی نتایج عوض می‌شوند.",
  backToFormulas: "بازگشت به فرمول‌ها",
  backToFormulasHint: "به جای مقدارها فرمول می‌نویسد تا نتایج خود از فهرست و کارت امتیاز پیروی کنند.",
  repairQuestion: "فرمول‌های ما دوباره نوشته شوند؟",
  repairing: (columns, sheets) =>
    `این کار ${places(columns, sheets)} را دوباره می‌نویسد، همچنین هر جا که کسی فرمول‌های ما را پاک کرده یا رویشان نوشته است.`,
  repairKeeps: "آستانه‌ها، امتیازها، قاعده‌ها و برش‌هایی که روی برگه‌های ما ویرایش کردید می‌مانند و به خانه‌های خودتان دست نمی‌خورد.",
  convertQuestion: "مقدار به جای فرمول‌های ما بنشیند؟",
  converting: (columns, sheets) =>
    `در ${places(columns, sheets)} مقدار به جای فرمول‌های ما می‌نشیند و از آن پس تنها با «به‌روزرسانی نتایج» عوض می‌شود که باز هم مقدار می‌نویسد.`,
  convertKeeps: "به فرمول‌ها و خانه‌های خودتان دست نمی‌خورد.",
  withChanges: "پس از نوشتن نتایج تنظیمات را تغییر داده‌اید؛ از این پس آن‌ها هم به کار می‌آیند.",
  areValues: "نتایج مقدارند. تنها با «به‌روزرسانی نتایج» عوض می‌شوند که باز هم مقدار می‌نویسد.",
};
