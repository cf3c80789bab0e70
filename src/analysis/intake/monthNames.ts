import {headingWords} from "./headingWords";

/** A month of the calendar of most of the world, or of the Iranian one. */
export interface Month {
  readonly month: number;
  readonly isJalali: boolean;
}

/** Names from January on, long and short, by language; as `headingWords` gives them, divided by spaces. */
const GREGORIAN: readonly string[] = [
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
  "januar februar marz april mai juni juli august september oktober november dezember",
  "janner feber mrz apr mai jun jul aug sept okt nov dez",
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "janv fevr mars avr mai juin juil aout sept oct nov dec",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "ene feb mar abr may jun jul ago sept oct nov dic",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "gen feb mar apr mag giu lug ago set ott nov dic",
  "jan fev mar abr mai jun jul ago set out nov dez",
  "jan feb mrt apr mei jun jul aug sept okt nov dec",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts april maj juni juli august september oktober november december",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "янв фев мар апр май июн июл авг сен окт ноя дек",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
  "sty lut mar kwi maj cze lip sie wrz paz lis gru",
  "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
  "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
  "januari februari maret april mei juni juli agustus september oktober november desember",
  "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
  "ژانویه فوریه مارس اوریل مه ژوین ژوییه اوت سپتامبر اکتبر نوامبر دسامبر",
];

/** Names from Farvardin on. */
const JALALI: readonly string[] = [
  "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر ابان اذر دی بهمن اسفند",
  "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand",
];

const MONTHS: ReadonlyMap<string, Month> = new Map([...named(GREGORIAN, false), ...named(JALALI, true)]);

function named(languages: readonly string[], isJalali: boolean): (readonly [string, Month])[] {
  return languages.flatMap((names) => names.split(" ").map((name, i) => [headingWords(name), {month: i + 1, isJalali}] as const));
}

/** The month that a name stands for ("März", "fév.", "فروردین", "مهرماه"); undefined where it names none. */
export const monthNamed = (name: string): Month | undefined => MONTHS.get(headingWords(name).replace(/(?<=.) ?ماه$/, ""));
