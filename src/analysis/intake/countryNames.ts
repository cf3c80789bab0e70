/** Countries under the names and short forms that people use for them, the full name first; as `foldedText` gives them. */
const NAMES: readonly string[] = [
  "united states|usa|us|u s a|u s|united states of america|america|vereinigte staaten|etats unis|estados unidos|eeuu|ee uu|my|hoa ky|امریکا|ایالات متحده",
  "united kingdom|uk|u k|gb|great britain|britain|grossbritannien|vereinigtes konigreich|royaume uni|reino unido|vuong quoc anh|بریتانیا|انگلستان",
  "united arab emirates|uae|u a e|emirates|امارات",
  "germany|de|deutschland|allemagne|alemania|duc|المان",
  "france|fr|frankreich|francia|phap|فرانسه",
  "spain|es|spanien|espagne|espana|tay ban nha|اسپانیا",
  "italy|it|italien|italie|italia|y|ایتالیا",
  "vietnam|vn|viet nam|ویتنام",
  "iran|ir|iran islamic republic of|islamic republic of iran|ایران|جمهوری اسلامی ایران",
  "netherlands|nl|the netherlands|holland|niederlande|pays bas|paises bajos|ha lan|هلند",
  "switzerland|ch|schweiz|suisse|suiza|thuy si|سوییس",
  "austria|at|osterreich|autriche|ao|اتریش",
  "south korea|korea|republic of korea|korea republic of|sudkorea|han quoc|کره جنوبی",
  "russia|ru|russian federation|russland|nga|روسیه",
  "china|cn|peoples republic of china|prc|trung quoc|چین",
  "japan|jp|nhat ban|nhat|ژاپن",
  "canada|ca|kanada|کانادا",
  "australia|au|australien|uc|استرالیا",
  "brazil|br|brasil|brasilien|برزیل",
  "mexico|mx|mexiko|mexique|مکزیک",
  "turkey|tr|turkiye|turkei|turquie|turquia|ترکیه",
  "czech republic|cz|czechia|tschechien",
];

/** The name by which a spelling of a country is proposed; undefined where none is known. */
const COUNTRY_OF: ReadonlyMap<string, number> = new Map(NAMES.flatMap((names, country) => names.split("|").map((name) => [name, country] as const)));

/** A number for each country, so that its spellings can be told to be one; undefined for a name that has no other. */
export const countryOf = (folded: string): number | undefined => COUNTRY_OF.get(folded);

/** Countries that have one common name each in our users' languages; by them a column of countries is known without its heading. */
const OTHERS =
  "afghanistan|albania|algeria|andorra|angola|argentina|armenia|azerbaijan|bahrain|bangladesh|belarus|belgium|belgien|belgique|belgica|bolivia|bosnia and herzegovina|botswana|bulgaria|bulgarien|bulgarie|cambodia|cameroon|chile|chili|colombia|kolumbien|colombie|costa rica|" +
  "croatia|kroatien|croatie|croacia|cuba|cyprus|denmark|danemark|dinamarca|dominican republic|ecuador|egypt|agypten|egypte|egipto|el salvador|estonia|estland|ethiopia|finland|finnland|finlande|finlandia|georgia|ghana|greece|griechenland|grece|grecia|guatemala|honduras|hong kong|hungary|ungarn|hongrie|hungria|" +
  "iceland|india|indien|inde|indonesia|indonesien|indonesie|iraq|irak|ireland|irland|irlande|irlanda|israel|ivory coast|jamaica|jordan|kazakhstan|kenya|kenia|kuwait|kyrgyzstan|laos|latvia|lettland|lebanon|libya|liechtenstein|lithuania|litauen|luxembourg|luxemburg|malaysia|malta|moldova|monaco|mongolia|montenegro|morocco|marokko|maroc|marruecos|myanmar|" +
  "nepal|new zealand|neuseeland|nicaragua|nigeria|north macedonia|norway|norwegen|norvege|noruega|oman|pakistan|panama|paraguay|peru|perou|philippines|poland|polen|pologne|polonia|portugal|qatar|romania|rumanien|roumanie|rumania|saudi arabia|senegal|serbia|serbien|singapore|singapur|slovakia|slowakei|slovenia|slowenien|south africa|sudafrika|sri lanka|" +
  "sweden|schweden|suede|suecia|syria|taiwan|tajikistan|tanzania|thailand|thailande|tailandia|tunisia|tunesien|tunisie|turkmenistan|uganda|ukraine|uruguay|uzbekistan|venezuela|yemen|zambia|zimbabwe|" +
  "thai lan|lao|campuchia|singapo|an do|dai loan|hong kong|bi|dan mach|thuy dien|na uy|phan lan|ba lan|bo dao nha|عراق|افغانستان|پاکستان|امارات متحده عربی|عربستان|قطر|کویت|عمان|هند|سوئد|نروژ|لهستان|بلژیک|گرجستان|ارمنستان|اذربایجان";

const ALL: ReadonlySet<string> = new Set([...COUNTRY_OF.keys(), ...OTHERS.split("|")]);

/** Whether a text names a country, or is the short form of a large one; as `headingWords` gives it. */
export const isCountryName = (folded: string): boolean => ALL.has(folded);
