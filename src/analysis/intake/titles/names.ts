import type {JobFunction, Seniority} from "./words";

/** Languages in which titles are told: those of the titles themselves, so that a list stays in its own language whatever the pane speaks. */
export type TitleLanguage = "en" | "vi" | "fa" | "de" | "fr" | "es";

/** What the parts of a title are called beside it, and their values. */
export interface TitleNames {
  readonly function: string;
  readonly seniority: string;
  readonly functions: Readonly<Record<JobFunction, string>>;
  readonly seniorities: Readonly<Record<Seniority, string>>;
}

const functions = (names: readonly string[]): TitleNames["functions"] => {
  const [general, sales, marketing, it, engineering, finance, hr, operations, legal, procurement, product, service] = names;
  return {general, sales, marketing, it, engineering, finance, hr, operations, legal, procurement, product, service};
};

const seniorities = ([executive, director, manager, specialist, assistant]: readonly string[]): TitleNames["seniorities"] => ({
  executive,
  director,
  manager,
  specialist,
  assistant,
});

/** The names by language. */
export const TITLE_NAMES: Readonly<Record<TitleLanguage, TitleNames>> = {
  en: {
    function: "function",
    seniority: "seniority",
    functions: functions(
      "General management|Sales|Marketing|IT|Engineering|Finance|HR|Operations|Legal|Procurement|Product|Customer service".split("|"),
    ),
    seniorities: seniorities("Owner or C-level|VP or director|Manager or head|Specialist|Assistant".split("|")),
  },
  vi: {
    function: "bộ phận",
    seniority: "cấp bậc",
    functions: functions(
      "Điều hành chung|Kinh doanh|Tiếp thị|Công nghệ thông tin|Kỹ thuật|Tài chính|Nhân sự|Vận hành|Pháp chế|Mua hàng|Sản phẩm|Chăm sóc khách hàng".split(
        "|",
      ),
    ),
    seniorities: seniorities("Chủ hoặc tổng giám đốc|Giám đốc|Trưởng phòng hoặc quản lý|Chuyên viên|Trợ lý".split("|")),
  },
  fa: {
    function: "بخش",
    seniority: "رده شغلی",
    functions: functions("مدیریت کل|فروش|بازاریابی|فناوری اطلاعات|مهندسی|مالی|منابع انسانی|عملیات|حقوقی|خرید|محصول|خدمات مشتریان".split("|")),
    seniorities: seniorities("مالک یا مدیرعامل|معاون|مدیر یا سرپرست|کارشناس|دستیار".split("|")),
  },
  de: {
    function: "Bereich",
    seniority: "Ebene",
    functions: functions("Geschäftsleitung|Vertrieb|Marketing|IT|Technik|Finanzen|Personal|Betrieb|Recht|Einkauf|Produkt|Kundenservice".split("|")),
    seniorities: seniorities("Inhaber oder Geschäftsführung|Direktion|Leitung|Fachkraft|Assistenz".split("|")),
  },
  fr: {
    function: "fonction",
    seniority: "niveau",
    functions: functions(
      "Direction générale|Ventes|Marketing|Informatique|Technique|Finance|RH|Opérations|Juridique|Achats|Produit|Service client".split("|"),
    ),
    seniorities: seniorities("Propriétaire ou direction générale|Directeur|Responsable|Spécialiste|Assistant".split("|")),
  },
  es: {
    function: "función",
    seniority: "nivel",
    functions: functions(
      "Dirección general|Ventas|Marketing|Informática|Ingeniería|Finanzas|RR. HH.|Operaciones|Legal|Compras|Producto|Atención al cliente".split("|"),
    ),
    seniorities: seniorities("Propietario o dirección general|Director|Gerente o jefe|Especialista|Asistente".split("|")),
  },
};
