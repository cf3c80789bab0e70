import {formatsIn} from "../formats";
import {isolate} from "../isolate";
import type {BestWords, ProfileWords, TraitWords} from "./words";

const {number, percent, list: join} = formatsIn("fa");

const list = (items: readonly string[]) => join(items.map(isolate));
const told = (value: string | undefined) => (value === undefined ? "" : `: ${isolate(value)}`);

export const best: BestWords = {
  heading: "بهترین مشتریان شما",
  finding: (amount, tier) => `${number(amount)} مشتری برتر از رده ${isolate(tier)}`,
  pareto: (share, topCustomers, topShare) =>
    `آن‌ها ${percent(share)} درآمد رده را می‌آورند. ${percent(0.2)} نخست رده (${number(topCustomers)} مشتری) ${percent(topShare)} را می‌آورند.`,
  objective: "بهترین یعنی",
  objectives: {growth: "سریع‌ترین خرید", profit: "بیشترین حاشیه سود", loyalty: "طولانی‌ترین همراهی", revenue: "بیشترین درآمد"},
  aims: "هدف‌ها",
  columns: "یک ستون از برگه شما",
  byAim: (objective) => `${objective} (بر پایه هدف شما)`,
  blend: "آمیزه چند معیار",
  blendHint: "هر معیار مشتریان رده را از ۰ تا ۱۰۰ رتبه‌بندی می‌کند. وزن‌ها می‌گویند هر معیار چقدر به حساب می‌آید.",
  blendParts: "معیارهای آمیزه",
  weightOf: (part) => `وزن ${isolate(part)}`,
  weight: (weight, share) => `${number(weight)} · سهم ${percent(share)}`,
  directionOf: (part) => `بهترین در ${isolate(part)}`,
  addPart: "افزودن به آمیزه",
  choosePart: "یک ستون یا هدف انتخاب کنید…",
  takeOut: (part) => `برداشتن ${isolate(part)} از آمیزه`,
  blended: "امتیاز، ۰ تا ۱۰۰",
  list: (heading) => `نشان‌شده در ${isolate(heading)}`,
  direction: "بهترین",
  highest: "نخست بیشترین",
  lowest: "نخست کمترین",
  measuredBy: (headings) => `سنجش با ${list(headings)}`,
  count: "چند مشتری",
  countOf: (amount) => number(amount),
  topFifth: (amount) => `${percent(0.2)} نخست رده (${number(amount)})`,
  otherCount: "عددی دیگر…",
  countInvalid: "یک عدد درست از ۱ به بالا بنویسید.",
  ranking: "بهترین مشتریان به ترتیب رتبه",
  rank: "رتبه",
  customer: "مشتری",
  value: "مقدار",
  days: (days) => `${number(days)} روز`,
  noValue: "بدون مقدار",
  pinned: "افزوده شما",
  showAll: (amount) => `نمایش هر ${number(amount)} مشتری`,
  showFewer: "نمایش کمتر",
  tieRule: "در تساوی: نخست مبلغ بیشتر، سپس ترتیب برگه.",
  cutTied: "جای آخر با همین قاعده تعیین شد.",
  add: "افزودن مشتری",
  addHint: (tier) => `هر مشتری دیگر از رده ${isolate(tier)}`,
  addAction: "افزودن",
  addUnknown: (name) => `«${isolate(name)}» در میان دیگر مشتریان این رده نیست. نامی از فهرست انتخاب کنید.`,
  reason: "دلیل (اختیاری)",
  takeOff: "کنار گذاشتن",
  takeOffName: (name) => `کنار گذاشتن ${isolate(name)} از فهرست`,
  undo: "بازگرداندن",
  undoName: (name) => `بازگرداندن برای ${isolate(name)}`,
  leftOut: (amount) => `${number(amount)} مشتری کنار گذاشته شد`,
  why: {
    churned: (heading, value) => `رفته است (${isolate(heading)}${told(value)})`,
    dissatisfied: (heading, value) => `راضی نیست (${isolate(heading)}${told(value)})`,
    pinnedOut: (_, reason) => `شما کنار گذاشتید${told(reason)}`,
    objectiveMissing: (heading) => `${isolate(heading)} خالی است`,
  },
  putBack: "برگردان",
  putBackName: (name) => `برگرداندن ${isolate(name)}`,
  putAllBack: "همه را برگردان",
  leaveOutAgain: "دوباره کنارشان بگذار",
  more: (amount) => `و ${number(amount)} مشتری دیگر`,
  updated: (amount, first) => `${number(amount)} مشتری برتر، نخستین ${isolate(first)}.`,
};

export const traits: TraitWords = {
  company: "شرکت",
  buyer: "خریدار",
  companyFinding: (defining) =>
    defining === 0 ? "هیچ ویژگی شرکتی بهترین‌ها را متمایز نمی‌کند" : `${number(defining)} ویژگی شرکت بهترین‌های شما را متمایز می‌کند`,
  buyerFinding: (defining) =>
    defining === 0 ? "هیچ ویژگی خریدار بهترین‌ها را متمایز نمی‌کند" : `${number(defining)} ویژگی خریدار بهترین‌های شما را متمایز می‌کند`,
  compared: (amount, rest) => `${number(amount)} مشتری برتر در برابر ${number(rest)} مشتری دیگر.`,
  searching: "در جست‌وجوی نقاط مشترک بهترین‌ها…",
  searched: (share) => `${percent(share)} انجام شد`,
  cancelled: "جست‌وجو لغو شد.",
  searchAgain: "جست‌وجوی دوباره",
  verdicts: {defining: "متمایزکننده", common: "رایج ولی نامتمایز", weak: "شاهد ضعیف", unrelated: "بی‌ارتباط"},
  hints: {
    defining: "بهترین‌ها را متمایز می‌کند، فراتر از تصادف.",
    common: "بیشتر بهترین‌ها دارند، ولی دیگران همان رده هم دارند.",
    weak: "در بهترین‌ها رایج‌تر است، ولی می‌تواند تصادفی باشد.",
    unrelated: "در بهترین‌ها همان‌قدر رایج است که در دیگران.",
  },
  times: (multiple) => `${multiple}×`,
  onlyBest: "تنها بهترین‌ها",
  bestRate: ({matching, of}) => `${number(matching)} از ${number(of)} برتر`,
  restRate: ({matching, of}) => `${number(matching)} از ${number(of)} دیگر`,
  best: "برتر",
  rest: "دیگران",
  between: (low, high) => (high === undefined ? `دست‌کم ${low}× (بازه ۹۵٪)` : `${low}× تا ${high}× (بازه ۹۵٪)`),
  chance: (p) => (p < 0.01 ? "احتمال تصادف: کمتر از ۱٪" : `احتمال تصادف: ${percent(p)}`),
  sameAs: (heading) => `همان را می‌گوید که ${isolate(heading)}`,
  typicalOf: (tier) => `ویژه رده ${isolate(tier)}، نه بهترین‌ها`,
  inProfile: "در پروفایل",
  inProfileOf: (attribute) => `${isolate(attribute)} در پروفایل`,
  known: (share) => `معلوم برای ${percent(share)} مشتریان`,
  others: (amount) => `${number(amount)} مقدار دیگر`,
  othersOf: (attribute) => `مقدارهای دیگر ${isolate(attribute)}`,
  condition: "مقدار",
  multiple: "چند برابر",
  exclude: "هرگز از این ستون استفاده نشود",
  excludeName: (attribute) => `هرگز از ${isolate(attribute)} استفاده نشود`,
  useAgain: "استفاده",
  useAgainName: (attribute) => `استفاده از ${isolate(attribute)}`,
  notSearched: (amount) => `${number(amount)} ستون به کار نرفت`,
  why: {
    answer: "خودش تعیین می‌کند چه کسی بهترین است",
    outcome: "پیامد مشتری خوب بودن است",
    name: "نام یا شماره مشتری است",
    sensitive: "شخصی است، پس خاموش است",
    excluded: "شما کنار گذاشتید",
    constant: "برای همه یکسان است",
    rank: "از مبلغ به دست می‌آید و نمی‌تواند توضیحش دهد",
    assessment: "داوری شخصی درباره مشتری",
    blanks: "پر بودن یا نبودنش بهترین‌ها را لو می‌دهد",
    tooFewValues: "مقدارهای آن کم است",
    everyValueDifferent: "برای هر مشتری متفاوت است",
  },
  sensitive: "ستون‌های شخصی",
  sensitiveHint: "جنسیت، سن و مانند آن خاموش‌اند و هرگز در میزان تناسب شمرده نمی‌شوند. تنها جایی روشن کنید که قانون و هدف شما اجازه می‌دهد.",
  noCompany: "هیچ ستونی شرکت را توصیف نمی‌کند. صنعت، شمار کارکنان، کشور یا ابزارها کمک می‌کنند.",
  noBuyer: "هیچ ستونی خریدار را توصیف نمی‌کند. سمت، رده شغلی یا نقش تصمیم‌گیرنده کمک می‌کند.",
  peopleNotice: "مشتریان شما افرادند، پس گام شرکت رد می‌شود. مکان، کانال و رفتار اینجا آمده‌اند.",
  areCompanies: "آن‌ها شرکت‌اند",
  arePeople: "مشتریان ما افرادند، نه شرکت‌ها",
  updated: (defining) => `جست‌وجو تمام شد: ${number(defining)} ویژگی متمایزکننده.`,
};

/** Columns that are often worth having. */
const IDEAS = {industry: "صنعت", employees: "شمار کارکنان", tools: "ابزارهای در حال استفاده", channel: "کانال", title: "عنوان شغلی خریدار"};

export const profile: ProfileWords = {
  verdicts: {strong: "پروفایلی قوی", moderate: "پروفایلی متوسط", weak: "پروفایلی ضعیف", none: "پروفایلی نیست"},
  hints: {
    strong: "بهترین مشتریان شما به‌روشنی و بسیار فراتر از تصادف متمایزند.",
    moderate: "بهترین مشتریان شما فراتر از تصادف متمایزند.",
    weak: "حدسی نخستین: شواهد کم است. با مشتریان بیشتر بسنجید.",
    none: "اشتراک بهترین‌ها بیش از آن نیست که تصادف می‌سازد.",
  },
  story: "مشتری ایده‌آل شما",
  traits: "پروفایل",
  noTraits: "هیچ ویژگی‌ای در پروفایل نیست. در گام‌های پیش یکی را بیفزایید، یا تنها فهرست بهترین‌ها را بنویسید.",
  matching: (customers, amount) => `${number(customers)} مشتری با همه آن می‌خوانند؛ ${number(amount)} تای آن‌ها از بهترین‌ها هستند.`,
  least: "نامناسب‌ترین مشتری",
  contradictions: "دو پروفایل ناسازگارند",
  contradiction: (attribute, ideal, least) =>
    `${isolate(attribute)}: ایده‌آل ${isolate(ideal)} است، ولی ${isolate(least)} در میان ضعیف‌ترین‌ها رایج است.`,
  noneTitle: "اینجا هنوز پروفایلی نیست",
  noneWhy: (amount, others) =>
    `${number(amount)} مشتری برتر شما بیش از آنچه تصادف در میان ${number(amount + others)} مشتری می‌سازد اشتراک ندارند. چنین پروفایلی شما را در پی مشتریان نادرست می‌فرستد.`,
  helps: "چه چیز کمک می‌کند",
  helpThin: (best, needed) =>
    `تنها ${number(best)} مشتری برتر هست. با ${number(needed - best)} مشتری دیگر، روی هم ${number(needed)}، الگوها کم‌کم دیده می‌شوند.`,
  helpClose: (attribute, condition, moreBest) =>
    `نزدیک‌ترین نشانه ${isolate(attribute)} است: ${isolate(condition)}. اگر در فهرستی بلندتر هم بماند، حدود ${number(moreBest)} مشتری برتر دیگر آن را از تصادف جدا می‌کند.`,
  helpNothing: (searched, missing) =>
    [
      searched === 0
        ? "هیچ ستونی درباره مشتریان قابل جست‌وجو نبود."
        : `هیچ‌یک از ${number(searched)} ستونی که جست‌وجو شد نزدیک نیست؛ پس تنها افزودن مشتری چندان کمکی نمی‌کند.`,
      ...(missing.length === 0 ? [] : [`برگه چیزی درباره ${join(missing.map((idea) => IDEAS[idea]))} نمی‌گوید: ستونی برای آن شاید کمک کند.`]),
    ].join(" "),
  helpGaps: (gaps) =>
    `بیشترش خالی است: ${join(gaps.map(({heading, filled}) => `${isolate(heading)} (${percent(filled)} پر)`))}. اگر پر شود، شاید بیشتر نشان دهد.`,
  helpAims: (now, others) =>
    others.length === 0
      ? `اکنون بهترین یعنی «${isolate(now)}». امتیازی که تیم شما به هر مشتری بدهد کسان دیگری را به فهرست می‌آورد، و شاید آنان اشتراک بیشتری داشته باشند.`
      : `اکنون بهترین یعنی «${isolate(now)}». ${join(others.map((other) => `«${isolate(other)}»`))} کسان دیگری را به فهرست می‌آورد، و شاید آنان اشتراک بیشتری داشته باشند.`,
  looked: (amount) => `آنچه بررسی شد (${number(amount)})`,
  changeObjective: "تغییر معنای بهترین",
  insist: "با این حال بنویس",
  insistHint: "نخستین خط برگه می‌گوید که شاهدی نیست.",
  insisted: "به خواست شما نوشته می‌شود؛ شواهد می‌گویند پروفایلی نیست.",
};
