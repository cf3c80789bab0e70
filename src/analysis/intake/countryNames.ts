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
  "iran|ir|iran islamic republic of|islamic republic of iran|ایران",
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
