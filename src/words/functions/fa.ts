import type {CardFault, FunctionProblem} from "../../domain/functionProblem";
import {isolate} from "../isolate";
import type {FunctionWords, MetadataWords} from "./words";

/** What the custom functions say in Persian. */
export const persian: FunctionWords = {
  problem,
  reasons: {
    bin: (attribute, bin, points) => `${isolate(attribute)} ${isolate(bin)} ${isolate(points)}`,
    pair: (first, second, points) => `${first} همراه با ${second} ${isolate(points)}`,
    side: (attribute, bin) => `${isolate(attribute)} ${isolate(bin)}`,
    unknown: (attribute) => `${isolate(attribute)} نامعلوم 0`,
    never: (attribute, reason) => (reason === "" ? `هرگز: ${isolate(attribute)}` : `هرگز: ${isolate(reason)} (${isolate(attribute)})`),
    lacking: (attribute, reason) =>
      reason === "" ? `شرط الزامی برقرار نیست: ${isolate(attribute)}` : `شرط الزامی برقرار نیست: ${isolate(reason)} (${isolate(attribute)})`,
    mustHaveUnknown: (attribute) => `شرط الزامی معلوم نیست، ${isolate(attribute)} نامعلوم است`,
    nothing: "چیزی به سود یا زیان معلوم نیست",
    between: "، ",
  },
};

const FAULTS: Readonly<Record<CardFault, string>> = {
  points: "امتیازها باید عدد باشند",
  edges: "مرزها باید عدد و رو به بالا باشند",
  rule: "قاعده با «الزامی» یا «هرگز» آغاز می‌شود",
  cutoffs: "برش‌ها باید عدد یا خالی باشند",
};

function problem(given: FunctionProblem): string {
  switch (given.code) {
    case "noScorecard":
      return "در این کارپوشه کارت امتیازی ذخیره نشده است. در پنل Lodestar پروفایل بسازید یا محدوده ICP_Scorecard را آرگومان سوم کنید.";
    case "notAScorecard":
      return "این محدوده کارت امتیاز نیست. ICP_Scorecard را بدهید: جدول برگه کارت امتیاز، از سرستون‌ها تا برش‌ها.";
    case "cardOutOfOrder":
      return `سطر ${given.row} کارت امتیاز خوانا نیست. ${FAULTS[given.fault]}. آن را در برگه کارت امتیاز درست کنید.`;
    case "cutoffsMissing":
      return "این محدوده پیش از برش‌های بخش‌ها پایان می‌یابد. همه محدوده ICP_Scorecard را بدهید.";
    case "noRows":
      return "در آرگومان نخست مشتری‌ای نیست. یک سطر یا چند سطر خانه بدهید.";
    case "headingsMismatch":
      return `برای ${given.columns} ستون ${given.headings} سرستون داده شده است. برای هر ستون یک سرستون بدهید.`;
    case "columnsMismatch":
      return `سطر ${given.columns} خانه دارد و کارت امتیاز ${given.attributes.length} خانه می‌خواهد: ${given.attributes.map(isolate).join("، ")}. سرستون‌ها را آرگومان دوم کنید.`;
    case "cellError":
      return `${isolate(given.heading)} خطای ${isolate(given.found)} دارد. آن خانه را درست کنید تا این خانه هم درست شود.`;
    case "argumentError":
      return `یکی از آرگومان‌ها خطای ${isolate(given.found)} است. آنچه را به آن اشاره دارد درست کنید.`;
    case "noFloors":
      return "در این کارپوشه کف رده‌ها ذخیره نشده است. در پنل Lodestar پروفایل بسازید یا نام رده‌ها و کف‌ها را آرگومان دوم کنید.";
    case "notFloors":
      return "آرگومان دوم باید دو ستون باشد، نام رده‌ها و کف آن‌ها، مانند برگه خلاصه ICP.";
    case "floorsOutOfOrder":
      return "ترتیب کف‌ها درست نیست. باید عدد باشند و از بالاترین رده به پایین‌ترین کم شوند.";
  }
}

const HEADINGS = {name: "سرستون", description: "سرستون‌های این خانه‌ها. خالی: ویژگی‌ها به ترتیب کارت امتیاز."};
const SCORECARD = {name: "کارت", description: "محدوده ICP_Scorecard. خالی: کارت ذخیره‌شده در کارپوشه."};
const ROWS = {name: "سطر", description: "یک مشتری یا چند مشتری: هر مشتری یک سطر خانه."};

/** Formula help in Persian. */
export const persianMetadata: MetadataWords = {
  ICPFIT: {
    description: "مشتری چه‌قدر با پروفایل ایده‌آل تناسب دارد، از 0 تا 100؛ 50 یعنی چیزی به سود یا زیان معلوم نیست.",
    parameters: [ROWS, HEADINGS, SCORECARD],
  },
  ICPWHY: {
    description: "چرا مشتری این تناسب را دارد: مهم‌ترین دلیل‌ها، به زبان ساده.",
    parameters: [ROWS, HEADINGS, SCORECARD],
  },
  ICPSEGMENT: {
    description: "بخش مشتری: ایده‌آل، خنثی یا نامناسب، بر پایه تناسب، برش‌ها و قاعده‌های کارت امتیاز.",
    parameters: [ROWS, HEADINGS, SCORECARD],
  },
  ICPTIER: {
    description: "بالاترین رده‌ای که مقدار به کف آن می‌رسد.",
    parameters: [
      {name: "مقدار", description: "شاخصی که رده‌ها با آن ساخته شده‌اند، از یک مشتری یا چند مشتری."},
      {name: "کف", description: "دو ستون، نام رده‌ها و کف آن‌ها، بالاترین رده نخست. خالی: کف‌های ذخیره‌شده در کارپوشه."},
    ],
  },
};
