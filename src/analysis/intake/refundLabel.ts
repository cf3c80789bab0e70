import {headingWords} from "./headingWords";

/** Labels of money given back or put right, in the languages of our users. */
const LABELS: ReadonlySet<string> = new Set(
  (
    "refund|refunds|credit|credits|credit note|credit notes|chargeback|chargebacks|adjustment|adjustments|correction|corrections|discount|discounts|returns|rounding|write off|" +
    "gutschrift|gutschriften|erstattung|ruckerstattung|korrektur|storno|rabatt|rundung|remboursement|remboursements|avoir|avoirs|ajustement|remise|reembolso|reembolsos|devolucion|devoluciones|abono|ajuste|" +
    "hoan tien|hoan tra|dieu chinh|giam tru|بازپرداخت|برگشت وجه|برگشتی|استرداد|عودت وجه|مرجوعی|تعدیل|تخفیف|rimborso|terugbetaling|estorno"
  ).split("|"),
);

/** A cheap first look, for names by the million: how a label can begin. */
const BEGINS =
  /^[^\p{L}]*(?:refund|credit|charge|adjust|correct|discount|return|round|write|gut|er?st|rück|ruck|korr|storn|rab|rund|remb|avoir|ajust|remis|reem|devol|abono|ho[àa]n|[đd]i[ềe]u|gi[ảa]m|باز|برگشت|استرداد|عودت|مرجوع|تعدیل|تخفیف|rimb|terug|estorn)/iu;

/**
 * Whether a cell's text labels a row of money that was given back.
 *
 * @example isRefundLabel("Hoàn tiền") // true
 */
export const isRefundLabel = (text: string): boolean =>
  text.length <= 30 && BEGINS.test(text) && LABELS.has(headingWords(text).replace(/ ?\d+$/, ""));
