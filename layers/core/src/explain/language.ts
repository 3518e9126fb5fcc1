/** The languages in which people are understood. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'ja' | 'zh';

/** Says in a person's language that the reply is English, and why: there is no model, or only these words are checked; empty for English. */
export const languageLine = (language: Language | null, hasModel: boolean): string =>
  language === null ? '' : (hasModel ? onlyChecked : noModel)[language];

const onlyChecked: Readonly<Record<Language, string>> = {
  en: '',
  de: '*Diese Antwort ist auf Englisch: Nur so ist sie geprüft.*',
  fr: '*Cette réponse est en anglais : seule cette version est vérifiée.*',
  es: '*Esta respuesta está en inglés: solo así está comprobada.*',
  pt: '*Esta resposta está em inglês: só assim foi verificada.*',
  it: '*Questa risposta è in inglese: solo così è verificata.*',
  ja: '*検証済みの文面は英語だけのため、この回答は英語です。*',
  zh: '*此回答为英文：只有英文内容经过核对。*',
};

/** Says that what stands in English of an answer is so because only that is checked. */
export const partLine: Readonly<Record<Language, string>> = {
  en: '',
  de: '*Was hier auf Englisch steht, ist nur so geprüft.*',
  fr: '*Ce qui est en anglais ici n’est vérifié que sous cette forme.*',
  es: '*Lo que aquí está en inglés solo está comprobado así.*',
  pt: '*O que aqui está em inglês só foi verificado assim.*',
  it: '*Ciò che qui è in inglese è verificato solo così.*',
  ja: '*英語のままの部分は、英語でのみ検証済みです。*',
  zh: '*此处仍为英文的内容仅以英文核对。*',
};

/** What a link to AWS's page is called. */
export const pageLabel: Readonly<Record<Language, string>> = {
  en: 'AWS’s page',
  de: 'Seite von AWS',
  fr: 'Page d’AWS',
  es: 'Página de AWS',
  pt: 'Página da AWS',
  it: 'Pagina di AWS',
  ja: 'AWS のページ',
  zh: 'AWS 页面',
};

const noModel: Readonly<Record<Language, string>> = {
  en: '',
  de: '*Diese Antwort ist auf Englisch: Es ist kein Sprachmodell eingerichtet.*',
  fr: '*Cette réponse est en anglais : aucun modèle de langue n’est configuré.*',
  es: '*Esta respuesta está en inglés: no hay ningún modelo de lenguaje configurado.*',
  pt: '*Esta resposta está em inglês: nenhum modelo de linguagem está configurado.*',
  it: '*Questa risposta è in inglese: nessun modello linguistico è configurato.*',
  ja: '*言語モデルが設定されていないため、この回答は英語です。*',
  zh: '*由于未配置语言模型，此回答为英文。*',
};

/** A language's own name, as a model is told it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  ja: 'Japanese',
  zh: 'Chinese',
};
