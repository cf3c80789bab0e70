import type {Words} from "./english";

/**
 * Beginnings that many languages share, mostly from Latin and Greek, and words that travel with software, in Latin and Cyrillic letters. They stand for any ending, so that a language whose words nobody
 * wrote down is still read where it says "telefonas", "kontaktinformasjon" or "produktai". Only what means the same in at least three languages is here; a word of one language belongs to that language.
 */
export const INTERNATIONAL: Words = {
  company: "kompan~ compañ~ companh~ firma~ empres~ organizac~ organisat~ organizaz~ компан~ фирм~ организац~",
  customer: "client~ klient~ клиент~",
  contact: "kontakt~ contat~ контакт~",
  owner: "propriet~",
  product: "produkt~ produto~ prodott~ продукт~",
  invoice: "factur~ faktur~ fatura~ fattur~",
  contract: "kontrakt~ contrat~ контракт~",
  date: "data datum date дата",
  status: "status статус",
  phone: "telef~ mobil~ телефон~ мобил~",
  email: "email e_mail mail имейл",
  website: "website web url internet homepage веб~",
  address: "adres~ adress~ адрес~",
  region: "region~ regio~ регион~",
  currency: "valut~ monet~ moneda~ валют~",
  industry: "industr~ sektor~ sector~ secteur~ branch~ индустр~ сектор~",
  type: "typ type tipo tipe тип",
  category: "categor~ kategor~ категор~",
  segment: "segment~ сегмент~",
  code: "kod kode code codice код",
  amount: "summ~ сумм~ montant~",
  total: "total~ totaal~ тотал~",
  budget: "budget~ budżet~ бюджет~",
  price: "preis~ preci~ prezz~",
  margin: "marge~ margen~ марж~",
  profit: "profit~",
  probability: "probab~",
  channel: "kanal~ canal~ канал~",
  stage: "etap~ fase~ phase~ этап~",
  title: "titel~ titul~ titol~",
  position: "posic~ pozic~ pozyc~ posiz~ позиц~",
  department: "depart~ departament~ dipart~ департамент~",
  function: "funkt~ funkc~ funci~ funzi~ foncti~ функц~",
  manager: "manager~ менеджер~",
  notes: "коммент~ kommen~ coment~ comment~",
};
