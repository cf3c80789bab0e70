/** Words for thousands, millions, milliards and billions, as they stand after amounts, by what they multiply with. */
const SCALE_WORDS: readonly (readonly [number, string])[] = [
  [1e3, "k tsd thousand thousands mille mil tausend nghìn ngàn هزار тыс"],
  [1e5, "lakh lakhs lac"],
  [1e6, "m mm mn mln mio million millions millionen millón millones milioni milhões triệu tr میلیون млн"],
  [1e7, "crore crores"],
  [1e9, "b bn bln mrd mia md billion billions milliarde milliarden milliard milliards miliardi tỷ tỉ میلیارد млрд"],
  [1e12, "tn trillion trillions تریلیون"],
  [0.01, "%"],
];

/** What digits are multiplied by, by the word or sign behind them. "billion" is the short one, as Excel's users write it. */
export const SCALES: ReadonlyMap<string, number> = new Map(SCALE_WORDS.flatMap(([scale, words]) => words.split(" ").map((word) => [word, scale])));

/** Words that say what was counted, or for how long, and change nothing about the number. */
export const UNITS: ReadonlySet<string> = new Set(
  [
    "employees employee people persons person staff ftes fte heads headcount seats seat users user licences licenses licence license units unit pcs customers orders deals of",
    "days day months month years year yrs yr mo per a p pa pm annum annual annually monthly yearly approx",
    "pro jahr monat monate jahre mitarbeiter mitarbeitende mitarbeiterinnen personen plätze nutzer stück ma tage",
    "salariés employés personnes collaborateurs utilisateurs licences par an mois ans jours de d",
    "empleados personas trabajadores usuarios licencias al por año mes meses años días",
    "người nhân viên năm tháng ngày chỗ giấy phép dùng",
    "نفر کارمند کارکنان سال ماه روز کاربر",
    "kr dollar dollars",
  ]
    .join(" ")
    .split(" "),
);

/** Words and signs before a number that say it is roughly so. */
export const ROUGHLY: ReadonlySet<string> = new Set(
  "~ ≈ ± ca c circa approx approximately about etwa rund around environ env unos aprox khoảng ~ حدود تقریبا".split(" "),
);
