import {isCountryName} from "./countryNames";
import {headingWords} from "./headingWords";

/** Words that names of groups of customers are made of, by language; as `headingWords` gives them, what is one name with underscores. */
const WORDS = [
  // English
  "north south east west northern southern eastern western northeast northwest southeast southwest central centre center middle midwest coast upper lower greater region regions area areas territory territories zone district state province city county " +
    "europe emea apac americas america latam asia africa oceania anz dach benelux nordics cee mena gcc iberia worldwide global international domestic national local abroad overseas export rest world " +
    "customer customers client clients account accounts key strategic major named house direct indirect partner partners reseller resellers distributor distributors dealer dealers agent agents channel channels online offline wholesale " +
    "enterprise enterprises corporate corporates smb smbs sme smes mid market midmarket commercial small medium large big active inactive current former lost churned dormant new existing old other others misc miscellaneous unassigned " +
    "group tier class segment category level team desk gold silver bronze platinum diamond premium standard basic vip top",
  // German and Dutch
  "nord sud ost west mitte norden suden osten westen nordost nordwest sudost sudwest zentral region regionen gebiet gebiete bezirk bereich bundesland vertriebsgebiet ausland inland europa ubersee rest welt " +
    "kunde kunden grosskunden schlusselkunden stammkunden neukunden bestandskunden direktkunden altkunden firmenkunden geschaftskunden partner handler vertriebspartner wiederverkaufer konzerne mittelstand kleinkunden kleine mittlere grosse aktiv aktive inaktiv inaktive ehemalige verloren sonstige ubrige andere weitere gruppe klasse stufe kategorie " +
    "noord zuid oost midden gebied klanten klant grote kleine overige nieuwe bestaande actief",
  // French, Spanish, Italian, Portuguese
  "nord sud est ouest centre regions secteur zone departement etranger international europe " +
    "client clients grands comptes cles partenaires revendeurs distributeurs nouveaux anciens actifs inactifs perdus autres divers petits moyens groupe classe categorie niveau " +
    "norte sur este oeste centro noreste noroeste sureste suroeste region regiones zona provincia comunidad extranjero nacional internacional europa " +
    "cliente clientes grandes cuentas clave socios distribuidores revendedores nuevos antiguos activos inactivos perdidos otros varios pequenas pequenos medianas medianos empresas pymes grupo clase categoria nivel " +
    "settentrionale meridionale clienti grandi nuovi altri attivi sul leste nordeste sudeste parceiros novos outros ativos",
  // Vietnamese, its accents taken off
  "mien bac trung nam dong tay tay_nguyen khu vuc vung tinh thanh_pho quoc_te trong_nuoc nuoc_ngoai " +
    "khach_hang khach lon nho vua chien_luoc than_thiet doi_tac dai_ly nha_phan_phoi moi cu hien_tai khac nhom hang cap doanh_nghiep ban_le ban_buon",
  // Persian
  "شمال جنوب شرق غرب مرکز شمالی جنوبی شرقی غربی مرکزی منطقه ناحیه استان شهر شهرستان بخش خارجی داخلی بین_المللی اروپا آسیا " +
    "مشتری مشتریان عمده کلیدی ویژه همکار همکاران نماینده نمایندگان توزیع_کنندگان جدید قدیمی فعال غیرفعال سایر دیگر بزرگ متوسط کوچک گروه رده دسته سطح",
].flatMap((words) => words.split(" "));

/** Each part of a name will do by itself. */
const PARTS = new Set(WORDS.flatMap((word) => headingWords(word.replace(/_/g, " ")).split(" ")));
/** Words between them. */
const BETWEEN = new Set("and of the und der die das von et de du des la le les y e del los las el do da va و".split(" "));
/** "Key accounts:", "Partners (12)" and "Germany – 12 customers". */
const ANNOUNCED = /[:：]\s*$|\(\s*\d+\s*\)\s*$/u;
const LETTER_OR_NUMBER = /^(?:\p{L}|\d+|[ivx]+)$/u;

/**
 * Whether a text names a group of customers whatever stands around it: a country, "South", "Key accounts", "Khách hàng khác", "گروه 2", or anything with a colon behind it.
 *
 * @example namesGroup("North-West") // true
 * @example namesGroup("Northwind") // false
 */
export function namesGroup(text: string): boolean {
  if (ANNOUNCED.test(text)) return true;
  const words = headingWords(text);
  const isOfGroup = (part: string) => PARTS.has(part) || isCountryName(part);
  const parts = words.split(" ").filter((part) => !BETWEEN.has(part));
  return isCountryName(words) || (parts.some(isOfGroup) && parts.every((part) => isOfGroup(part) || LETTER_OR_NUMBER.test(part)));
}
