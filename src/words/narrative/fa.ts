import type {NarrativeWords} from "../../domain/phrase";

/** The story of the profile in Persian. */
export const persian: NarrativeWords = {
  trait: "{attribute}: {condition}",
  comma: "؛ ",
  and: " و ",
  verdict: {
    strong: "{best} مشتری برتر رده {tier} پروفایل روشنی دارند: شمار ویژگی‌هایی که آنان را از بقیه رده {tier} جدا می‌کند {defining} است.",
    moderate: "{best} مشتری برتر رده {tier} پروفایلی دارند که بر این شمار ویژگی استوار است: {defining}.",
    weak: "{best} مشتری برتر رده {tier} طرحی از یک پروفایل نشان می‌دهند، ولی شواهد ضعیف است. شمار ویژگی‌های متمایزکننده: {defining}.",
    none: "از این فهرست پروفایلی به دست نمی‌آید: چیزی {best} مشتری برتر رده {tier} را بیش از حد تصادف از دیگران رده {tier} جدا نمی‌کند.",
    help: "مشتریان بیشتر، ستون‌های بیشتر درباره آنان (صنعت، اندازه، ابزارها، مشکل‌ها) یا هدفی دیگر کمک می‌کند.",
    thin: "فقط {best} مشتری برتر هست؛ این را حدس اول بدانید.",
    insisted: "چون شما خواستید نشان داده می‌شود؛ بر پایه آن برنامه نریزید.",
    matchingAll: "{customers} مشتری شما همه این ویژگی‌ها را دارند که {best} نفرشان از بهترین‌ها هستند.",
  },
  company: {
    opening: "شرکت ایده‌آل: {traits}.",
    nothing: "هیچ ویژگی شرکت، بهترین‌ها را جدا نمی‌کند.",
  },
  buyer: {
    opening: "تصمیم‌گیرنده: {traits}.",
    nothing: "هیچ ویژگی خریدار، بهترین‌ها را جدا نمی‌کند.",
  },
  person: {
    opening: "مشتری ایده‌آل: {traits}.",
    nothing: "هیچ ویژگی مشتری، بهترین‌ها را جدا نمی‌کند.",
  },
  evidence: "{attribute}، {condition}: {matching} از {of} مشتری برتر ({share}) در برابر {restShare} از بقیه، {multiple} رایج‌تر.",
  evidenceOnly: "{attribute}، {condition}: {matching} از {of} مشتری برتر، و هیچ‌یک از بقیه.",
  common: "میان بهترین‌ها رایج است، ولی جاهای دیگر هم: {traits}.",
  typicalOfTier: "ویژگی کل رده {tier} است، نه بهترین‌ها: {traits}.",
  least: {
    churned: "از آنچه {count} مشتری رفته در آن مشترک‌اند برحذر باشید: {traits}.",
    worst: "از آنچه {count} مشتری ضعیف‌تر رده {tier} در آن مشترک‌اند برحذر باشید: {traits}.",
    none: "چیزی {count} مشتری کم‌بازده را جدا نمی‌کند، پس پروفایل نامناسب‌ترین مشتری به دست نمی‌آید.",
  },
  contradiction: "پروفایل ایده‌آل و نامناسب‌ترین پروفایل هر دو {attribute}، {condition} را دارند: بر پایه آن تصمیم نگیرید.",
};
