import {headingWords} from "./headingWords";

/** Words for sums, in the languages of our users and their neighbours; as `headingWords` gives them. */
const SUMS =
  "total|totals|grand total|sub total|subtotal|sum|sums|overall|overall total|total sum|summe|summen|gesamt|gesamtsumme|zwischensumme|insgesamt|ergebnis|gesamtergebnis|teilergebnis|endsumme|total general|total generale|totaux|ensemble|totales|total acumulado|somme|sous total|" +
  "totale|totale generale|suma|suma total|soma|total geral|totaal|eindtotaal|tong|tong cong|tong so|cong|جمع|جمع کل|مجموع|مجموع کل|کل|المجموع|الاجمالی|итого|всего|toplam|genel toplam|razem|suma razem|celkem|osszesen|summa|i alt|" +
  "totalt|yhteensa|συνολο|γενικο συνολο|jumlah|total keseluruhan|合計|合计|总计|總計|总和|합계|총계|รวม|รวมทั้งหมด|कुल";

/** Words for other figures that stand below a table: averages, middles, ends, counts. */
const OTHER_FIGURES =
  "average|averages|avg|mean|median|minimum|maximum|min|max|count|number of customers|customers total|std dev|standard deviation|" +
  "durchschnitt|mittelwert|schnitt|mittel|anzahl|anzahl kunden|moyenne|mediane|nombre|nombre de clients|effectif total|promedio|media|mediana|recuento|cantidad|numero de clientes|" +
  "trung binh|binh quan|so luong|so khach hang|trung vi|میانگین|متوسط|تعداد|تعداد کل|تعداد مشتریان|میانه|بیشینه|کمینه|حداکثر|حداقل|media generale|gemiddelde|genomsnitt|medel|gennemsnit|srednia|prumer|среднее|ortalama|المتوسط|atlag|rata rata|平均|평균|เฉลี่ย|औसत";

const LABELS: ReadonlySet<string> = new Set(`${SUMS}|${OTHER_FIGURES}`.split("|"));

/** A cheap first look, for names by the million: how a label can begin. */
const BEGINS =
  /^[^\p{L}∑]*(?:grand|sub|tot|sum|over|ges|zwis|insg|som|sous|soma|ein|t[oổ]ng|c[oộ]ng|جمع|مجموع|کل|المجموع|الإجمالي|الاجمالی|итого|всего|gen|raz|cel|össz|ossz|i alt|jum|合|总|總|합|총|รวม|कुल|[Σ∑Ø]|yht|[σΣ]υν|γεν|erg|end|teil|av|mean|med|m[eé]d|min|max|count|num|cust|st|durch|mittel|schnitt|anz|moy|nombre|effectif|prom|rec|cant|trung|b[iì]nh|s[oố]|ميان|میان|متوسط|تعداد|بیش|کم|حد|gem|śr|sr|pr[uů]m|сред|ort|المتوسط|[aá]tlag|rata|平|평|เฉ|औ)/iu;

/** A sum beside what it is of: "Total Germany", "Summe Nord", "Germany total", "Tổng miền Bắc", "جمع تهران". */
const MENTIONS =
  /^(?:grand total|sub ?total|total|summe|gesamtsumme|zwischensumme|gesamt|sous total|somme|totale|suma|tong cong|tong|cong|جمع کل|جمع|مجموع|итого|toplam|totaal|razem|summa)(?: |$)|(?: |^)(?:sub ?total|total|summe|gesamt|ergebnis|جمع|totals)$/;
/** The same as a cheap look at what stands in the cell. */
const MAY_MENTION = /tot|sum|ges|erg|som|cong|cộng|tổng|tong|جمع|مجموع|итого|toplam|razem/i;

/** The signs of a sum and of an average, alone. */
const SIGNS = /^\s*[Σ∑Ø]\s*:?\s*$/u;

const LONGEST_LABEL = 40;

/**
 * Whether a cell's text labels a row of totals, averages or counts, in any of the languages people send.
 *
 * @example isTotalsLabel("Tổng cộng:") // true
 */
export function isTotalsLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || !BEGINS.test(text)) return false;
  return SIGNS.test(text) || LABELS.has(headingWords(text).replace(/ ?\d+$/, ""));
}

/**
 * Whether a text mentions a total, so that the numbers beside it may be one. Firms do, too ("Total Energies"): the numbers decide.
 *
 * @example mentionsTotal("Germany Total") // true
 */
export const mentionsTotal = (text: string): boolean => text.length <= LONGEST_LABEL && MAY_MENTION.test(text) && MENTIONS.test(headingWords(text));

/** How a line below a total begins that says what of it is something: "of which", in the languages of our users. */
const PART =
  /^(?:of which|thereof|davon|darunter|dont|de los cuales|de las cuales|de ellos|dos quais|di cui|waarvan|w tym|trong do|در این میان|از این میان|از این تعداد|از این مبلغ|که از این)(?: |$)/;

/**
 * Whether a text begins like a line that takes a total apart. Names may, too ("Dont Worry Ltd"): the place below a total decides.
 *
 * @example isPartLabel("davon Neukunden") // true
 */
export const isPartLabel = (text: string): boolean => text.length <= LONGEST_LABEL && PART.test(headingWords(text));
