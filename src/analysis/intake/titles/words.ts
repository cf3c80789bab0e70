/** What part of a firm a person works in. "general" runs the whole. */
export type JobFunction =
  "general" | "sales" | "marketing" | "it" | "engineering" | "finance" | "hr" | "operations" | "legal" | "procurement" | "product" | "service";

/** How far up a person stands, highest first: who owns or leads the firm, who leads a part of it, who leads a team, who does the work, who helps. */
export type Seniority = "executive" | "director" | "manager" | "specialist" | "assistant";

export const JOB_FUNCTIONS: readonly JobFunction[] = [
  "general",
  "sales",
  "marketing",
  "it",
  "engineering",
  "finance",
  "hr",
  "operations",
  "legal",
  "procurement",
  "product",
  "service",
];

export const SENIORITIES: readonly Seniority[] = ["executive", "director", "manager", "specialist", "assistant"];

/**
 * Words of job titles by what they mean, English, Vietnamese, Persian, German, French and Spanish, then some of their neighbours; as `headingWords` gives them, without accents.
 * A space divides entries, `_` joins words; `~` stands for any letters before or behind ("~leiter": Vertriebsleiter).
 */
type Words<Meaning extends string> = Readonly<Record<Meaning, string>>;

/** Words for parts of a firm. */
export const FUNCTION_WORDS: Words<JobFunction> = {
  general:
    "ceo owner owners co_owner founder cofounder co_founder proprietor president chairman chairwoman chairperson chair managing_director managing_partner general_manager country_manager chief_executive~ executive_director entrepreneur principal " +
    "giam_doc_dieu_hanh tong_giam_doc chu_tich~ chu_doanh_nghiep chu_so_huu chu_tiem nha_sang_lap sang_lap_vien dong_sang_lap " +
    "مدیرعامل مدیر_عامل رئیس_هیئت_مدیره رئیس_هیات_مدیره هیات_مدیره هیئت_مدیره موسس بنیانگذار بنیان_گذار مالک صاحب_شرکت قایم_مقام " +
    "geschaftsfuhr~ geschaftsleit~ inhaber~ vorstand vorstandsvorsitz~ grunder~ mitgrunder~ unternehmer~ prokurist~ " +
    "pdg directeur_general directrice_generale dg gerant~ fondateur fondatrice cofondateur cofondatrice proprietaire dirigeant~ chef_d_entreprise " +
    "director_general directora_general gerente_general fundador~ cofundador~ propietari~ dueno duena presidente presidenta consejero_delegado consejera_delegada administrador_unico " +
    "amministratore_delegato titolare diretor_geral directeur_eigenaar eigenaar vd prezes wlasciciel",
  sales:
    "sales selling business_development biz_dev bdm bdr sdr account_executive account_manager key_account~ kam cro cso revenue revops commercial commerce_director sales_engineer partnerships partner_manager channel_manager " +
    "kinh_doanh ban_hang phat_trien_kinh_doanh thuong_mai " +
    "فروش توسعه_کسب_و_کار بازرگانی_فروش امور_مشتریان_فروش " +
    "vertrieb~ verkauf~ aussendienst~ innendienst~ handelsvertret~ " +
    "commerciale commerciaux vente ventes vendeur vendeuse developpement_commercial ingenieur_d_affaires charge_d_affaires " +
    "ventas comercial vendedor~ desarrollo_de_negocio~ " +
    "vendite vendas verkoop~ salg forsaljning sprzedaz~",
  marketing:
    "marketing cmo brand branding communications communication growth demand_generation demand_gen content seo pr public_relations product_marketing advertising social_media digital_marketing " +
    "tiep_thi truyen_thong quang_cao thuong_hieu " +
    "بازاریابی مارکتینگ تبلیغات روابط_عمومی برند " +
    "werbung werbe~ kommunikation~ offentlichkeitsarbeit " +
    "communication_externe dircom publicite " +
    "mercadotecnia mercadeo publicidad comunicacion~",
  it:
    "it cio cto ciso technology information_technology information_systems information_officer security_officer software software_engineer developer programmer devops data data_officer analytics systems sysadmin system_administrator infrastructure network web_developer cyber~ " +
    "cong_nghe_thong_tin cntt cong_nghe lap_trinh~ phan_mem " +
    "فناوری_اطلاعات فناوری ای_تی نرم_افزار برنامه_نویس برنامه_نویسی شبکه آی_تی داده انفورماتیک " +
    "informatik~ edv softwareentwickl~ systemadmin~ entwickler~ " +
    "informatique dsi systemes_d_information developpeur developpeuse numerique " +
    "informatica sistemas tecnologia tecnologias desarrollador~ programador~ ti tic",
  engineering:
    "engineering engineer engineers technical technician r_d research development scientist architect maintenance " +
    "ky_thuat ky_su nghien_cuu " +
    "مهندس مهندسی فنی تحقیق تحقیقات پژوهش " +
    "technik technisch~ techniker~ ingenieur~ forschung~ entwicklung~ konstrukt~ " +
    "technique ingenierie recherche r_et_d " +
    "ingeniero ingeniera ingenieria tecnico tecnica investigacion",
  finance:
    "cfo finance financial accounting accountant controller controlling comptroller treasurer treasury audit auditor bookkeep~ payroll_accountant billing tax " +
    "tai_chinh ke_toan kiem_toan thue " +
    "مالی حسابدار حسابداری خزانه_دار حسابرس " +
    "finanz~ buchhalt~ rechnungswesen steuer~ kaufmannisch~ " +
    "financier financiere comptab~ daf tresor~ controle_de_gestion controleur_de_gestion " +
    "finanzas financiero financiera contab~ contador~ tesorer~ amministrazione finanza",
  hr:
    "hr chro human_resources people people_officer talent recruit~ personnel learning_and_development training culture_officer " +
    "nhan_su tuyen_dung dao_tao hanh_chinh_nhan_su " +
    "منابع_انسانی کارگزینی استخدام آموزش " +
    "personal personalleit~ personalwesen personalreferent~ personalabteilung personalentwickl~ personalverantwort~ personalchef~ " +
    "rh drh ressources_humaines recrutement recruteur recruteuse " +
    "recursos_humanos rrhh seleccion talento risorse_umane",
  operations:
    "coo operations operating_officer operational supply_chain logistics logistic warehouse production manufacturing plant factory project program programme pmo quality office_manager administration administrative facility facilities process " +
    "van_hanh san_xuat hau_can kho_van du_an chat_luong hanh_chinh xuong nha_may chuoi_cung_ung " +
    "عملیات تولید لجستیک انبار پروژه کیفیت کارخانه اداری زنجیره_تامین " +
    "betrieb~ produktion~ werk werks~ logistik~ lager~ fertigung~ projekt~ qualitat~ verwaltung~ " +
    "operations_logistiques exploitation logistique usine projet projets qualite administratif administrative operationnel~ " +
    "operaciones produccion logistica almacen planta proyecto proyectos calidad administracion administrativ~",
  legal:
    "legal counsel lawyer attorney compliance general_counsel clo dpo data_protection paralegal " +
    "phap_che phap_ly luat_su tuan_thu " +
    "حقوقی وکیل مشاور_حقوقی " +
    "recht rechts~ justiziar~ jurist~ datenschutz~ " +
    "juridique juriste avocat avocate conformite " +
    "juridico juridica abogado abogada cumplimiento",
  procurement:
    "procurement purchasing purchase buyer sourcing cpo_procurement vendor_manager category_manager " +
    "mua_hang thu_mua cung_ung " +
    "خرید تدارکات کارپرداز تامین بازرگانی " +
    "einkauf~ beschaffung~ " +
    "achat achats acheteur acheteuse approvisionnement~ " +
    "compras comprador~ adquisiciones aprovisionamiento acquisti inkoop~",
  product:
    "product products product_owner cpo product_officer ux ui design designer innovation " +
    "san_pham thiet_ke " +
    "محصول طراح طراحی نوآوری " +
    "produkt~ gestaltung " +
    "produit produits conception " +
    "producto productos diseno disenador~",
  service:
    "customer_success customer_service customer_support customer_experience customer_care support service helpdesk help_desk csm cco client_services call_center call_centre " +
    "cham_soc_khach_hang dich_vu_khach_hang dich_vu ho_tro " +
    "پشتیبانی خدمات_مشتریان خدمات امور_مشتریان " +
    "kundendienst~ kundenservice kundenbetreu~ kundenberat~ " +
    "service_client relation_client relations_clients sav " +
    "servicio_al_cliente atencion_al_cliente soporte",
};

/** Words for how far up. */
export const SENIORITY_WORDS: Words<Seniority> = {
  executive:
    "ceo cfo cto cio coo cmo cro cso cpo chro ciso cco clo cdo chief c_level owner owners co_owner founder cofounder co_founder proprietor president chairman chairwoman chairperson chair managing_director managing_partner executive_director general_manager board_member entrepreneur partner_and_founder principal " +
    "giam_doc_dieu_hanh tong_giam_doc chu_tich~ chu_doanh_nghiep chu_so_huu chu_tiem nha_sang_lap sang_lap_vien dong_sang_lap " +
    "مدیرعامل مدیر_عامل رئیس_هیئت_مدیره رئیس_هیات_مدیره هیات_مدیره هیئت_مدیره موسس بنیانگذار بنیان_گذار مالک صاحب_شرکت " +
    "geschaftsfuhr~ inhaber~ vorstand vorstandsvorsitz~ vorstandsmitglied grunder~ mitgrunder~ unternehmer~ " +
    "pdg directeur_general directrice_generale dg gerant~ fondateur fondatrice cofondateur cofondatrice proprietaire dirigeant~ chef_d_entreprise " +
    "director_general directora_general gerente_general fundador~ cofundador~ propietari~ dueno duena presidente presidenta consejero_delegado consejera_delegada administrador_unico socio socia " +
    "amministratore_delegato titolare diretor_geral eigenaar vd prezes wlasciciel",
  director:
    "vp svp evp avp vice_president director directors general_counsel " +
    "giam_doc pho_giam_doc pho_tong_giam_doc pho_chu_tich " +
    "معاون معاونت مدیر_ارشد مدیر_کل قایم_مقام " +
    "direktor~ bereichsleit~ hauptabteilungsleit~ geschaftsleit~ prokurist~ werkleit~ werksleit~ " +
    "directeur directrice drh daf dsi dircom directeur_adjoint " +
    "directora vicepresidente vicepresidenta subdirector~ " +
    "direttore direttrice diretor diretora directeur_verkoop dyrektor",
  manager:
    "manager managers head lead leader team_lead supervisor superintendent mgr foreman " +
    "truong_phong pho_phong truong_nhom truong_bo_phan quan_ly quan_doc truong_ban ke_toan_truong " +
    "مدیر سرپرست رئیس مسئول سرگروه " +
    "leiter~ ~leiter ~leiterin ~leitung chef~ teamleit~ abteilungsleit~ meister " +
    "responsable chef cheffe manageur manageuse encadrant " +
    "gerente jefe jefa responsable encargado encargada coordinador~ supervisor~ " +
    "responsabile capo kierownik",
  specialist:
    "specialist executive representative rep consultant analyst engineer developer programmer administrator accountant officer coordinator designer scientist technician advisor adviser agent associate expert architect buyer recruiter lawyer attorney salesperson salesman planner editor writer teacher nurse clerk strategist owner_product product_owner account_executive bookkeep~ " +
    "nhan_vien chuyen_vien chuyen_gia ky_su ke_toan_vien lap_trinh_vien tu_van can_bo ke_toan luat_su " +
    "کارشناس کارمند متخصص مهندس حسابدار مشاور تحلیلگر برنامه_نویس وکیل طراح کارپرداز " +
    "~referent~ ~sachbearbeit~ berater~ ~berater ~beraterin spezialist~ ingenieur~ entwickler~ mitarbeit~ fachkraft techniker~ buchhalter~ jurist~ einkaufer~ verkaufer~ kaufmann kauffrau analyst~ " +
    "charge_de~ chargee_de~ charge_d_affaires specialiste conseiller~ consultant~ ingenieur~ analyste developpeur~ developpeuse~ technicien~ comptable acheteur acheteuse employe employee vendeur vendeuse juriste " +
    "especialista analista consultor~ asesor~ ingenier~ tecnico tecnica contador~ ejecutivo ejecutiva comprador~ desarrollador~ vendedor~ empleado empleada abogado abogada agente",
  assistant:
    "assistant assistants secretary receptionist intern interns trainee trainees apprentice student junior graduate working_student pa " +
    "tro_ly thu_ky thuc_tap_sinh hoc_viec " +
    "دستیار منشی کارآموز " +
    "assisten~ sekretar~ praktikant~ auszubildende~ azubi werkstudent~ " +
    "assistante secretaire stagiaire apprenti~ alternant~ " +
    "asistente auxiliar secretari~ becari~ practicante pasante assistente stagista",
};
