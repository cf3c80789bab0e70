import type {Role} from "../../domain/customers";

/**
 * Headings that people and CRM exports use, by role: lower case, without accents and punctuation, as `headingWords` gives
 * them, divided by "|"; the earlier ones of a role are preferred. Sources: exports of HubSpot, Salesforce, Pipedrive, Zoho,
 * Dynamics 365, Frappe, Vtiger and others in their languages (`crm-headings.csv`), and the words of the method in English, German,
 * French, Spanish, Italian, Dutch, Vietnamese and Persian.
 *
 * `plainRevenue` is a role of its own until the whole sheet is known: "Revenue" alone is the customer's own yearly
 * revenue beside a column of what they pay us, and otherwise what they pay us.
 */
export const VOCABULARY: Readonly<Record<Role, string>> = {
  company:
    "company | company name | customer | customer name | client | client name | account | account name | organization name | " +
    "organisation name | business name | firm | firm name | buyer | buyer name | kunde | kundenname | kunden | client nom | " +
    "nom du client | entreprise | societe | raison sociale | cliente | empresa | azienda | ragione sociale | klant | klantnaam | " +
    "bedrijf | kund | khach hang | ten khach hang | cong ty | ten doanh nghiep | doanh nghiep | مشتری | نام مشتری | شرکت | عمیل | " +
    "العمیل | customer company | company or customer | 客户 | 客户名称 | 公司 | 公司名称 | 顧客名 | 会社名 | 고객 | 회사명 | клиент | компания | musteri | " +
    "name | organization | organizace nazev | potential customer | ten cong ty | to chuc | نام شرکت | سازمان | نام سازمان | firmenname | " +
    "firma | nom de la societe | organisation | nombre de compania | organizacion | nombre de la organizacion | nome da empresa | " +
    "organizacao | nome da organizacao | nome azienda | bedrijfsnaam | naam van de organisatie | nazwa firmy | название компании | " +
    "организация | название организации | sirket adi | اسم الشرکة | منظمة | اسم المنظمة | 조직 | nama perusahaan | nama organisasi | " +
    "bolag namn | nazev spolecnosti | szervezet | vallalkozas neve | संगठन का नाम | name der organisation | nom de l organisation | " +
    "nombre de cuenta | nome organizacao | nazwa kontrahenta | nazwa organizacji | контрагент | musteri adi | kurulus adi | ceg neve | " +
    "szervezet neve | nume cont | organisationsnamn | organisationens namn | tai khoan | حساب | noi cong tac ten cong ty",
  record_id:
    "id | customer id | customer no | customer number | customer code | client id | company id | account id | account no | kundennummer | " +
    "kunden nr | kundennr | ma khach hang | ma kh | کد مشتری | شناسه | numero client | code client | codigo cliente | record id | " +
    "row id | uuid | order id | invoice no | invoice number | invoice id | deal number | key | opportunity id | deal id | " +
    "account number | do not modify account | do not modify opportunity | organisationsnr | compte n | numero de cuenta | num cuenta | " +
    "cod organizacao | no azienda | account nr | numer kontrahenta | musteri no | رقم المنظمة | ceg no | id cont | organisationsnummer | " +
    "شماره ی سازمان",
  amount:
    "arr | annual recurring revenue | mrr | monthly recurring revenue | acv | annual contract value | tcv | total contract value | " +
    "contract value | won revenue | revenue won | amount won | closed won amount | closed won value | won amount | won value | " +
    "total spend | total spent | total spending | spend | spending | amount spent | spent | money spent | total sales | sales amount | " +
    "sales value | net sales | gross sales | sales | sales to date | lifetime value | customer lifetime value | ltv | clv | " +
    "lifetime revenue | lifetime spend | total revenue | revenue total | revenue to date | revenue from customer | revenue with us | " +
    "revenue to us | our revenue | invoiced | amount invoiced | total invoiced | invoice total | invoice amount | billed | " +
    "amount billed | total billed | billings | total paid | amount paid | paid | payments | total payments | order value | order total | " +
    "total order value | order amount | total orders value | purchase amount | purchase value | total purchases | deal value | " +
    "deal amount | deal size | close value | closed value | opportunity value | opportunity amount | total amount | amount | value | " +
    "total value | net amount | gross amount | monetary | subscription fee | fees | annual fee | yearly fee | monthly fee | " +
    "what they pay us | they pay us | pays us | account revenue | recurring revenue | total charges | monthly charges | annual charges | " +
    "charges | premium | annual premium | donations | total donations | budget with us | turnover with us | umsatz mit uns | " +
    "auftragswert | rechnungsbetrag | gesamtumsatz | auftragsvolumen | vertragswert | erlos | ca realise | montant | montant total | " +
    "montant ttc | montant ht | importe | importe total | ventas | ventas totales | importo | vendite | fatturato con noi | " +
    "omzet bij ons | valor | vendas | receita | doanh so | tong doanh thu | tong chi tieu | gia tri hop dong | thanh tien | so tien | " +
    "tong tien | gia tri don hang | فروش | مبلغ کل | مبلغ فروش | درامد از مشتری | خرید | مبلغ خرید | ارزش قرارداد | مجموع خرید | 销售额 | " +
    "成交金额 | 売上 | 매출 | объем продаж | продажи | выручка от клиента | satis tutari | المبلغ | المبیعات | قیمة الصفقة | betrag | " +
    "betrag in firmenwahrung | jahrlich wiederkehrender umsatz arr | jahrlicher vertragswert acv | obchod hodnota | actual revenue | " +
    "gia tri deal | مبلغ | ارزش معامله | valeur de l opportunite | valor total | bedrag | deal waarde | сумма | стоимость сделки | " +
    "tutar | کمیة | 金额 | 商机价值 | 양 | jumlah | nilai kesepakatan | affarsvarde | ugylet erteke | จำนวน | मात्रा | सौदे का मूल्य | " +
    "valor fechamento | ammontare | wartosc | antal | tong | مقدار",
  revenue:
    "annual revenue | yearly revenue | annual sales | company revenue | customer revenue | client revenue | company turnover | " +
    "annual turnover | yearly turnover | company annual revenue | customer annual revenue | own revenue | revenue range | revenue band | " +
    "revenue size | company revenue range | estimated annual revenue | estimated revenue | umsatz des kunden | kundenumsatz | " +
    "unternehmensumsatz | jahresumsatz des kunden | umsatz pro jahr | ca annuel | chiffre d affaires du client | ingresos del cliente | " +
    "doanh thu hang nam | doanh thu nam | doanh thu cong ty | doanh thu khach hang | درامد سالانه | فروش سالانه | گردش مالی | " +
    "revenue usd m | revenue musd | revenue in millions | revenue millions | annualrevenue | arlig omsaetning | roczny przychod | " +
    "chiffre d affaires annuel | jahresumsatz | ingresos anuales | faturamento anual | jaarlijkse omzet | годовои доход | 年营业额 | 세입 | " +
    "arlig omsatning | eves bevetel | revenu annuel | facturacion anual | jaarlijkse inkomsten | przychod roczny | venit anual",
  plainRevenue:
    "revenue | revenues | turnover | umsatz | chiffre d affaires | ca | ingresos | fatturato | omzet | faturamento | receita total | " +
    "doanh thu | درامد | выручка | gelir | ciro | الایرادات | 营业额 | 收入 | przychod | omsatning | omsaetning",
  seats:
    "seats | seat count | number of seats | seats purchased | paid seats | licensed seats | licences | licenses | number of licences | " +
    "number of licenses | licence count | license count | licensed users | paid users | user licences | user licenses | users | " +
    "number of users | user count | subscriptions | number of subscriptions | subscribers | sitze | lizenzen | anzahl lizenzen | nutzer | " +
    "anzahl nutzer | platze | arbeitsplatze | licences achetees | nombre de licences | sieges | utilisateurs | licencias | asientos | " +
    "usuarios | licenze | postazioni | utenti | licenties | gebruikers | licencas | so nguoi dung | so giay phep | so tai khoan su dung | " +
    "giay phep | so ghe | نفرات | تعداد کاربر | تعداد کاربران | کاربران | لایسنس | تعداد لایسنس | تعداد مجوز | 席位 | 用户数 | лицензии | " +
    "количество лицензии | пользователи | koltuk | lisans | lisans sayisi | المقاعد | التراخیص",
  employees:
    "headcount | head count | staff | staff size | company size | number of staff | no of employees | employee count | num employees | " +
    "employee number | team size | workforce | fte | ftes | size | employee range | employee band | employees range | mitarbeiter | " +
    "mitarbeiterzahl | mitarbeiteranzahl | beschaftigte | effectifs | nombre d employes | nombre de salaries | salaries | empleados | " +
    "numero de empleados | plantilla | dipendenti | numero dipendenti | medewerkers | funcionarios | colaboradores | nhan vien | " +
    "so luong lao dong | quy mo | quy mo nhan su | تعداد کارکنان | کارکنان | کارمندان | پرسنل | تعداد نفرات | 员工人数 | 员工数 | 従業員数 | 직원수 | " +
    "сотрудники | число сотрудников | calisan sayisi | calisanlar | number of employees | employees | so nhan vien | تعداد کارمندان | " +
    "anzahl mitarbeiter | nombre d employe e s | num de empleados | numero de funcionarios | aantal werknemers | количество сотрудников | " +
    "عدد الموظفین | jumlah karyawan | personal antal | จำนวนพนักงาน | effectif | empregados | impiegati | liczba pracownikow | angajati | " +
    "anstallda | nguoi lao dong | تعداد پرسنل | so luong nhan vien",
  industry:
    "industry | sector | vertical | industry sector | line of business | business type | market vertical | branche | industriezweig | " +
    "wirtschaftszweig | secteur d activite | sector de actividad | settore | settore di attivita | branche des kunden | nganh nghe | " +
    "linh vuc | nganh cong nghiep | linh vuc hoat dong | زمینه فعالیت | حوزه فعالیت | رشته | 行业 | 業種 | 업종 | sektoru | " +
    "organization industry | organizace obor | industrycode | nganh | صنعت | industrie | industria | setor de atuacao | endustri | " +
    "صناعة | 산업 | industri | ipar | secteur | actividad | atividade | branza | отрасль | sektor | nganh hang",
  customer_type:
    "customer type | client type | b2b b2c | b2b or b2c | customer kind | kundentyp | kundenart | type de client | tipo de cliente | " +
    "tipo cliente | klanttype | loai khach hang | نوع مشتری | sales model | segment | customer segment",
  country:
    "country | country name | nation | hq country | office location | country code | headquarters country | head office country | pays | " +
    "paese | quoc gia | nuoc | کشور | 国家 | 国 | 국가 | ulke | البلد | الدولة | country region | land | billing country | billing land | " +
    "pays de facturation | pais | pais de facturacion | pais faturamento | fatturazione paese | factuur land | " +
    "adres korespondencyjny kraj | страна | fatura ulke | دولة الدفع | orszag szamlazasi cim | tara | faktureringsland",
  region:
    "region | sales region | area | regional office | main region | gebiet | region verkaufsgebiet | khu vuc | vung | vung mien | منطقه | " +
    "ناحیه | 地区 | bolge",
  city:
    "city | town | hq city | location | ort | stadt | ville | ciudad | citta | stad | cidade | thanh pho | tinh thanh | شهر | استان | " +
    "城市 | 都市 | 도시 | город | sehir | المدینة | ville de facturation | poblacion factura | fatura sehir | oras de facturare | " +
    "faktureringsstad",
  state:
    "state | province | state province | county | bundesland | departement | provincia | provincie | estado | tinh | " +
    "billing state province | billing staat | etat de la facturation | provincia factura | estado de facturacion | estado faturamento | " +
    "stato di fatturazione | factuur provincie | adres korespondencyjny wojewodztwo | государственныи биллинг | fatura devlet | " +
    "ولایة الدفع | allam megye szamlazasi cim | de stat de facturare | faktureringslan",
  zip:
    "zip | zip code | postal code | postcode | plz | postleitzahl | code postal | codigo postal | cap | ma buu chinh | کد پستی | " +
    "billing zip postal code | zip postal code",
  created:
    "created | created on | created at | created date | creation date | date created | lead date | lead created | first contact | " +
    "first contact date | engage date | opened | open date | date opened | enquiry date | inquiry date | angelegt | angelegt am | " +
    "erstellt am | erstellungsdatum | erstkontakt | date de creation | fecha de creacion | data di creazione | aanmaakdatum | ngay tao | " +
    "ngay lien he dau tien | تاریخ ایجاد | تاریخ ثبت | تاریخ اولین تماس | 创建日期 | 创建时间 | дата создания | create date | opprettelsesdato | " +
    "data utworzenia | data de criacao | created time | erstellt | data criacao | orario creazione | gemaakt | czas utworzenia | " +
    "создано | yaratilma zamani | skapad klockan",
  closed:
    "closed | closed on | closed date | close date | won date | date won | date closed | closed won date | won on | signed | signed on | " +
    "date signed | contract date | contract signed | deal close date | abschluss | abschlussdatum | abgeschlossen am | gewonnen am | " +
    "vertragsdatum | date de cloture | date de signature | fecha de cierre | data chiusura | sluitingsdatum | ngay dong | ngay chot | " +
    "ngay ky | ngay ky hop dong | تاریخ عقد قرارداد | تاریخ قرارداد | تاریخ بستن قرارداد | 成交日期 | kapanis tarihi | last won date | " +
    "first won date | lukningsdato | avslutningsdato | obchod datum vyhry | data de fechamento | closing date | actual close date | " +
    "data di chiusura | дата закрытия | 截止日期 | tanggal penutupan | avslutad datum | วันที่ปิด | समापन तिथि | ngay ket thuc | تاریخ بستن",
  customer_since:
    "customer since | client since | since | member since | start date | subscription start | contract start | first order | " +
    "first order date | first purchase | first purchase date | first deal | onboarded | onboarding date | onboarded on | kunde seit | " +
    "vertragsbeginn | erster abschluss | erste bestellung | client depuis | cliente desde | cliente dal | klant sinds | khach hang tu | " +
    "ngay bat dau | ngay mua dau tien | مشتری از | تاریخ شروع | مشتری از تاریخ | تاریخ اولین خرید",
  churned_on:
    "churned on | churned | churn date | churned date | date churned | cancelled on | canceled on | cancelled | canceled | " +
    "cancellation date | cancel date | left on | end date | subscription end | contract end | lost on | termination date | terminated | " +
    "gekundigt am | kundigungsdatum | kundigung | date de resiliation | fecha de baja | data disdetta | opgezegd op | ngay huy | " +
    "ngay roi bo | ngay ngung | ngay ket thuc hop dong | تاریخ لغو | تاریخ ترک | تاریخ پایان | تاریخ انصراف",
  last_activity:
    "last order | last order date | last purchase | last purchase date | last contact | last activity | last seen | last login | " +
    "letzte bestellung | letzter kontakt | ngay mua gan nhat | اخرین خرید | last activity date | deal last activity date",
  margin:
    "margin | gross margin | profit margin | contribution margin | gross profit | profit | margin percent | margin pct | marge | " +
    "bruttomarge | deckungsbeitrag | gewinn | rohertrag | marge brute | margen | margen bruto | margine | margine lordo | brutomarge | " +
    "margem | margem bruta | bien loi nhuan | loi nhuan | ty suat loi nhuan | ty suat loi nhuan gop | حاشیه سود | سود | سود ناخالص | " +
    "حاشیه سود ناخالص | 毛利率 | 利润 | маржа | kar marji | هامش الربح",
  growth:
    "growth | growth rate | yearly growth | annual growth | company growth | growth yoy | revenue growth | growth percent | wachstum | " +
    "umsatzwachstum | croissance | crecimiento | crescita | groei | crescimento | tang truong | toc do tang truong | رشد | نرخ رشد | " +
    "增长率",
  market_position:
    "market position | position in market | marktposition | position sur le marche | posicion de mercado | vi the thi truong | " +
    "vi tri thi truong | جایگاه بازار | موقعیت بازار | موقعیت در بازار",
  founded:
    "founded | year founded | year established | established | founded year | founding year | grundungsjahr | gegrundet | " +
    "annee de creation | ano de fundacion | anno di fondazione | nam thanh lap | سال تاسیس | 成立年份",
  funding:
    "funding | funding stage | total funding | funding round | funding amount | finanzierung | financement | financiacion | goi von | " + "سرمایه",
  tools:
    "tools | tools used | tech stack | technologies | technology | technology used | tech | software used | stack | systems | " +
    "tool stack | eingesetzte tools | technologien | software | outils | tecnologias | herramientas | cong nghe | cong cu | " +
    "cong cu su dung | ابزارها | ابزار | فناوری | فناوری ها | ابزارهای مورد استفاده",
  channel:
    "channel | acquisition channel | source channel | marketing channel | sales channel | how they found us | kanal | vertriebskanal | " +
    "akquisekanal | canal | canal d acquisition | canale | kanaal | kenh | kenh ban hang | kenh tiep can | کانال | کانال جذب | " +
    "کانال فروش | 渠道",
  source:
    "source | lead source | referral source | utm source | nguon | nguon khach hang | منبع | منبع جذب | original source | " +
    "account source | quelle | fuente | origem | sorgente | bron | kaynak | المصدر | kalla | zdroj | forras | แหล่งที่มา | स्रोत | " +
    "fonte | مصدر | منبع لید",
  pain_point:
    "pain point | pain points | main pain | pain | problem | main problem | challenge | biggest challenge | hauptproblem | schmerzpunkt | " +
    "probleme principal | problema principal | van de | noi dau | diem dau | مشکل | مشکل اصلی | دغدغه | چالش",
  title:
    "buyer title | job title | title | position | contact title | decision maker title | buyer role title | jobtitel | " +
    "berufsbezeichnung | stellung | chuc danh | chuc danh nguoi mua | سمت | سمت خریدار | عنوان شغلی | person job title | titre du poste | " +
    "cargo | functie titel | название вакансии | 职位 | 직책 | jabatan | beosztas | ตำแหน่งงาน | fonction | titolo | titel | stanowisko | " +
    "unvani | chuc vu",
  seniority:
    "seniority | buyer seniority | seniority level | job level | level | hierarchieebene | cap bac | cap bac nguoi mua | رده شغلی | سطح | " +
    "سطح ارشدیت",
  department:
    "department | function | job function | team | division | abteilung | phong ban | دپارتمان | بخش | service division | departamento | " +
    "dipartimento | afdeling | dzial | отдел | departman | القسم | reszleg | departament | avdelning",
  nps: "nps | net promoter score | nps score",
  satisfaction: "satisfaction | csat | customer satisfaction | satisfaction score | zufriedenheit | muc do hai long | رضایت | رضایت مشتری",
  referrals:
    "referrals | number of referrals | referrals made | empfehlungen | recommandations | gioi thieu | so luot gioi thieu | معرفی ها | " +
    "تعداد معرفی",
  deals:
    "deals | orders | number of orders | order count | number of deals | deals won | won deals | invoices | number of invoices | " +
    "purchases | transactions | number of purchases | deals total | auftrage | anzahl auftrage | bestellungen | commandes | " +
    "nombre de commandes | pedidos | ordini | don hang | so don hang | so luong don hang | تعداد سفارش | سفارش ها | 订单数",
  stage:
    "stage | deal stage | pipeline stage | opportunity stage | sales stage | giai doan | مرحله | 阶段 | deal stage pipeline | obchod faze | " +
    "etapa do funil de vendas | pipeline phase | verkaufsstufe | phase de vente | verkoop stadium | etap sprzedazy | стадия | " +
    "satis asamasi | مرحلة المبیعات | stadiu vanzari | forsaljningsfas | muc",
  status:
    "status | deal status | customer status | account status | outcome | result | won lost | trang thai | وضعیت | 状态 | obchod stav | " +
    "statut | stato | статус | durum | الحالة | stav | สถานะ | स्थिति",
  currency:
    "currency | currency code | deal currency | waehrung | wahrung | devise | moneda | valuta | don vi tien te | tien te | ارز | " +
    "واحد پول | 币种 | 通貨 | deal currency of value | divisa | moeda | waluta | валюта | para birimi | العملة | 货币 | mata uang | mena | " +
    "penznem | สกุลเงิน | मुद्रा | monnaie | doviz",
  email:
    "email | e mail | email address | mail | e mail adresse | adresse e mail | dia chi email | thu dien tu | ایمیل | person email work | " +
    "email primary contact contact | correo electronico | e posta | البرید الالکترونی | 电子邮件",
  phone:
    "phone | phone number | telephone | tel | mobile | telefon | telephone portable | telefono | dien thoai | so dien thoai | تلفن | " +
    "شماره تماس | موبایل | main phone | telephone1",
  website:
    "website | web site | url | homepage | web | webseite | site web | trang web | وب سایت | وبسایت | website url | " +
    "organization website | websiteurl | site | sito web | strona internetowa | саит | webbplats | webove stranky | वेबसाइट | " +
    "pagina web | веб саит",
  domain:
    "domain | domain name | company domain | ten mien | دامنه | company domain name | virksomhedens domaenenavn | selskapets domenenavn | " +
    "nazwa domeny firmy",
  contact:
    "contact | contact name | contact person | buyer contact | ansprechpartner | nguoi lien he | مخاطب | فرد رابط | person name | " +
    "primary contact | primarycontactid",
  owner:
    "owner | account owner | sales rep | salesperson | sales agent | account manager | manager | rep | verantwortlich | betreuer | " +
    "commercial | nguoi phu trach | مسئول | کارشناس فروش | company owner | deal owner | hubspot owner id | selskapets eier | " +
    "opportunity owner | owner id | organization owner | obchod vlastnik | ownerid | chu giao dich | chu so huu khach hang tiem nang | " +
    "صاحب معامله | مالک اصلی | besitzer des deals | verantwortlicher | responsable du lead | propietario de la iniciativa | " +
    "proprietario do lead | ответственныи за лид | anlasma sahibi | صاحب الصفقة | مالک الزبون المحتمل | 거래 소유자 | 대표 소유자 | " +
    "pemilik kesepakatan | ansvarig | potentiell kund ansvarig | erdeklodes tulajdonosa | เจ้าของดีล | เจ้าของลูกค้าเป้าหมาย | " +
    "zustandig | assigne a | asignado a | responsavel | assegnato a | toegewezen aan | przydzielone do | ответственныи | atanan kisi | " +
    "تعیین ل | asignat la | tilldelad",
  address: "address | street | billing address | adresse | anschrift | direccion | indirizzo | dia chi | ادرس | نشانی | organization address",
  parent: "parent | parent company | subsidiary of | parent account | muttergesellschaft | cong ty me | شرکت مادر",
  product: "product | product name | products | series | produkt | produit | producto | san pham | محصول",
  price: "price | unit price | list price | sales price | preis | prix | precio | prezzo | gia | don gia | قیمت | قیمت واحد",
  notes: "notes | note | comment | comments | remarks | bemerkung | notizen | remarque | notas | ghi chu | توضیحات | یادداشت",
  expected_amount:
    "expected amount | expected revenue | forecast amount | weighted amount | pipeline value | est revenue | estimated value | " +
    "gia tri deal du kien | valeur d opportunite previsionnelle | verwachte dealwaarde | ожидаемая стоимость сделки | 预期商机价值 | " +
    "nilai perkiraan kesepakatan | forvantad affarsvarde | varhato ugyleti ertek | มูลค่าที่คาดว่าจะได้รับจากข้อตกลง | " +
    "सौदे का अपेक्षित मूल्य",
  probability:
    "probability | win probability | chance | xac suat | احتمال | warscheinlichkeit | probabilite | probabilidad | waarschijnlijkheid | " +
    "вероятность | olasilik | 成交概率 | 개연성 | probabilitas | sannolikhet | valoszinuseg | ความน่าจะเป็น | संभावना | wahrscheinlichkeit | " +
    "probabilidade | probabilita | prawdopodobienstwo sukcesu | olabilirlik | probabilitate",
  lifecycle: "lifecycle stage | lifecyclestage",
  first_name: "first name",
  last_name: "last name",
  join_key: "associated company ids | associated company | associated contact ids",
  deal:
    "deal name | opportunity name | deal title | obchod nazev | nome da negociacao | topic | deal | معامله | opportunite | сделка | 商机 | " +
    "kesepakatan | affar | ugylet | ดีล | सौदा",
  icp_tier: "hs ideal customer profile | ideal customer profile tier",
  target_account: "hs is target account | target account",
  buying_role: "hs buying role",
  type: "type | account type | kieu | نوع | loai | typ",
  modified:
    "last modified date | modified time | geandert | date de modification | fecha de modificacion | hora modificacao | orario modifica | " +
    "gewijzigd | czas modyfikacji | изменено | degistirilme tarihi | وقت التعدیل | modositas ideje | modificat la ora | andrad tid",
  forecast: "forecast category",
  fiscal: "fiscal period",
  rating:
    "rating | bewertung | clasificacion | avaliacao | rating valutazione | beoordeling | ocena | реитинг | degerlendirme | التصنیف | " +
    "ertekeles | gradering",
  age: "age",
  next: "next step",
  role: "owner role",
  won: "won",
  lost: "deal lost time",
  expected:
    "deal expected close date | est close date | ngay dong du kien | date de cloture previsionnelle | verwachte sluitingsdatum | " +
    "ожидаемая дата закрытия | 预期关闭日期 | tanggal perkiraan penutupan | forvantad avslutning datum | varhato lezarasi idopont | " +
    "วันที่คาดว่าจะปิด | संभावित समापन तिथि",
  lost_reason:
    "deal lost reason | obchod duvod prohry | ly do bi mat | دلیل از دست دادن | grund fur verlust | raison de la perte | " +
    "razon de la perdida | motivo da perda | reden van verlies | забыли причина | kaybedilme nedeni | فقد السبب | 未成交原因 | 잃어버린 이유 | " +
    "alasan kegagalan | forlorad anledning | elvesztes oka | เหตุผลที่สูญหาย | खोया हुआ विवेक",
  label: "deal label",
  activities: "deal total activities",
  ownership:
    "ownership | besitzer | proprietaire | propietario | propriedade | proprieta | eigendom | wlasciciel | форма | ortakligi | المالک | " +
    "tulajdonviszonyok | proprietar | aganderatt | quyen so huu | مالکیت",
  sic:
    "sic code | ust nr | code ape | cif | rfc | cod cnae | codice sic | sbi code | numer ekd | код по классификатору | sic kodu | " +
    "sic کود | teaor | cod sic | sic kod | ma sic",
  created_by: "created by",
  ignore: "do not modify row checksum | do not modify modified on",
  relationship: "relationship type",
  territory: "lanh tho | قلمرو | territoire | territorio | regio | территория | اقلیم | 区域 | 지역 | wilayah | distrikt | terulet | เขตแดน",
  tax_id: "mst cong ty",
};
