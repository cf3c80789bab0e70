/** Words for thousands, millions, milliards and billions, as they stand after amounts, by what they multiply with. */
const SCALE_WORDS: readonly (readonly [number, string])[] = [
  [1e3, "k tsd thousand thousands mille mila mil tausend nghìn ngàn هزار тыс тысяч tys tis tkr bin ribu rb duizend ألف 千"],
  [1e4, "万 萬 만"],
  [1e5, "lakh lakhs lac"],
  [
    1e6,
    "m mm mn mln mio million millions millionen millón millon millones milione milioni milhão milhões mill miljoen miljoner mkr milyon juta jt triệu tr میلیون مليون млн миллионов 百万",
  ],
  [1e7, "crore crores"],
  [1e8, "億 亿 억"],
  [
    1e9,
    "b bn bln bilhão bilhões mrd mia md mld billion billions milliarde milliarden milliard milliards miliardo miliardi miljard milyar miliar tỷ tỉ میلیارد مليار млрд миллиардов",
  ],
  [1e12, "tn trillion trillions تریلیون 兆"],
  [0.01, "% pct prozent percent procent procenta процент процентов درصد yüzde"],
];

/** What digits are multiplied by, by the word or sign behind them. "billion" is the short one, as Excel's users write it. */
export const SCALES: ReadonlyMap<string, number> = new Map(SCALE_WORDS.flatMap(([scale, words]) => words.split(" ").map((word) => [word, scale])));

/** Words that say what was counted, or for how long, and change nothing about the number. */
export const UNITS: ReadonlySet<string> = new Set(
  [
    "employees employee people persons person staff ftes fte heads headcount seats seat users user licences licenses licence license units unit pcs customers orders deals of",
    "arr mrr acv tcv days day months month years year yrs yr mo per a p pa pm annum annual annually monthly yearly approx",
    "pro jahr monat monate jahre mitarbeiter mitarbeitende mitarbeiterinnen personen plätze nutzer stück ma tage",
    "salariés employés personnes collaborateurs utilisateurs licences par an mois ans jours de d",
    "empleados personas trabajadores usuarios licencias al por año mes meses años días",
    "người nhân viên năm tháng ngày chỗ giấy phép dùng",
    "نفر کارمند کارکنان سال ماه روز کاربر",
    "år år måned månad mån jaar maand rok miesiąc yıl ay anno mese ano mês",
    "名 人 社 명 человек osób kişi çalışan personel işçi dipendenti addetti funcionários medewerkers werknemers anställda ansatte موظف",
    // Taxes say on what an amount stands, not how much it is.
    "ht ttc hors taxe taxes tva netto brutto net gross vat gst tax excl incl exkl inkl zzgl mwst ust iva imp sin con ohne mit",
  ]
    .join(" ")
    .split(" "),
);

/** Words and signs before a number that say it is roughly so, and money of more than one country. */
export const ROUGHLY: ReadonlySet<string> = new Set(
  "~ ≈ ± ca c circa approx approximately about est estimated estim etwa rund around environ env unos aprox khoảng ~ حدود تقریبا kr us dollar dollars peso pesos".split(
    " ",
  ),
);
