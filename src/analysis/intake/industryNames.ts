import {headingWords} from "./headingWords";

/** Beginnings of words that name industries, by which a column of them is known without its heading; as `headingWords` gives them. */
const STEMS: readonly string[] = // English, and what its neighbours share
  (
    "tech software saas it hardware telecom electronic semiconduct internet cyber computer retail wholesale ecommerce commerce consumer food beverage restaurant hospitality hotel tourism travel leisure " +
    "health medical hospital pharma biotech dental care financ bank insur fintech invest capital accounting consult legal law manufactur industr machin automot auto aerospace defen chemi plastic metal steel mining " +
    "energy oil gas utilit power renewable solar construct real_estate property architect engineer logist transport shipping freight supply warehouse aviation maritime rail agricult farm forest fish " +
    "educat school universit training media publish entertain gaming music film advertis marketing government public nonprofit non_profit ngo services service fashion apparel textile clothing cosmetic beauty furniture packaging paper print environment waste water security staffing human_resources sport " +
    // German
    "handel einzelhandel grosshandel maschinenbau elektro baugewerbe bau bank versicher gesundheit pflege lebensmittel gastro energie verkehr spedition dienstleist bildung immobilien handwerk chemie landwirt verlag beratung " +
    // French, Spanish, Italian, Portuguese
    "sante batiment btp commerce assurance banque agroaliment agric immobili enseign conseil hotellerie restauration tourisme edition distribution textile salud sanid construccion seguros banca educacion comercio alimenta hosteler turismo logistica energia inmobili consultor minorista servicios saude varejo construcao sanita edilizia " +
    // Vietnamese
    "cong_nghe ban_le ban_buon san_xuat y_te duoc giao_duc tai_chinh ngan_hang bao_hiem xay_dung bat_dong_san van_tai hau_can nong_nghiep thuc_pham du_lich khach_san nha_hang det_may thuong_mai nang_luong vien_thong dich_vu thuy_san co_khi hoa_chat truyen_thong " +
    // Persian
    "فناوری نرم_افزار خرده_فروشی عمده_فروشی تولید پزشکی درمان سلامت دارو آموزش مالی بانک بیمه ساختمان ساخت املاک حمل لجستیک کشاورزی غذا مواد_غذایی گردشگری هتل رستوران نساجی پوشاک انرژی نفت گاز مخابرات خدمات خودرو فولاد شیمی پتروشیمی معدن رسانه تبلیغات بازرگانی صنعت"
  )
    .split(" ")
    .map((stem) => headingWords(stem.replace(/_/g, " ")));

const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${STEMS.filter((stem) => stem.length > 3).join("|")})|(?<!\\p{L})(?:${STEMS.filter((stem) => stem.length <= 3).join("|")})(?!\\p{L})`,
  "u",
);
/** No name of an industry has more words; remarks do. */
const MOST_WORDS = 6;

/** Share of some texts that name an industry, 0 to 1. */
export function industryShare(texts: readonly string[]): number {
  const named = texts.filter((text) => {
    const words = headingWords(text.slice(0, 80).toLowerCase());
    return words.split(" ").length <= MOST_WORDS && PATTERN.test(words);
  });
  return texts.length === 0 ? 0 : named.length / texts.length;
}
