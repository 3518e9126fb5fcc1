import type { Form } from './form.ts';

// The words of a clause that says which endpoint or VPC the calls come through now. Somebody who only appears with one says none of them.
const fresh = {
  en: ['new', 'current'],
  de: ['neue[nrs]?', 'aktuelle[nrs]?'],
  fr: ['nouve(?:au|l|lle)', 'actuel(?:le)?'],
  es: ['nuev[oa]', 'actual'],
  pt: ['nov[oa]', 'atual'],
  it: ['nuov[oa]', 'attuale'],
} as const;

const ours = {
  en: ['our', 'my'],
  de: ['unser(?:e[nrs]?)?', 'mein(?:e[nrs]?)?'],
  fr: ['notre', 'mon', 'ma'],
  es: ['nuestr[oa]', 'mi'],
  pt: ['noss[oa]', 'meu', 'minha'],
  it: ['nostr[oa]', 'mi[oa]'],
} as const;

const articles = {
  en: ['the'],
  de: ['der', 'die', 'das', 'den'],
  fr: ['le', 'la', "l['’]"],
  es: ['el', 'la'],
  pt: ['o', 'a'],
  it: ['il', 'la', "l['’]"],
} as const;

const replaced = {
  en: ['replaced (?:by|with)'],
  de: ['ersetzt durch', 'ersetzt worden durch'],
  fr: ['remplacée? par'],
  es: ['sustituid[oa] por', 'reemplazad[oa] por'],
  pt: ['substituíd[oa] por'],
  it: ['sostituit[oa] (?:da|con)'],
} as const;

const oneOf = {
  en: ['an?'],
  de: ['eine[nr]?'],
  fr: ['une?'],
  es: ['un[oa]?'],
  pt: ['uma?'],
  it: ['un[oa]?'],
} as const;

// From where somebody comes, and what somebody has, is not said to be ours; what we have, is.
const theirs = {
  en: ['from', 'through', 'via', 'by', 'using', 'with', 'has', 'had', 'uses', 'used', 'owns', '(?<!(?<!\\p{L})(?:we|i) (?:now )?)(?:have|use|own)'],
  de: ['von', 'über', 'aus', 'mit', 'hat', 'hatten?', 'nutzt', 'benutzt', 'verwendet', '(?<!(?<!\\p{L})wir (?:jetzt )?)(?:haben|nutzen|benutzen|verwenden)'],
  fr: ['depuis', 'de', 'par', 'avec', 'a', 'ont', 'avait', 'utilise', 'utilisent'],
  es: ['desde', 'de', 'por', 'con', 'tienen?', 'tenían?', 'usan?', 'utilizan?'],
  pt: ['de', 'por', 'com', 'tem', 'têm', 'tinham?', 'usam?', 'utilizam?'],
  it: ['da', 'dal', "dall['’]", 'con', 'ha', 'hanno', 'aveva', 'usa', 'usano', 'utilizza', 'utilizzano'],
} as const;

// What is only supposed, and what is asked about whoever comes from there, is no statement of the place in use.
const supposing = {
  en: ['if', 'when', 'whether', 'unless', 'suppos\\p{L}{1,3}', 'assum\\p{L}{1,3}', 'imagine'],
  de: ['wenn', 'falls', 'ob', 'angenommen'],
  fr: ['si', 'quand', 'supposons'],
  es: ['si', 'cuando', 'supongamos'],
  pt: ['se', 'quando', 'suponha'],
  it: ['se', 'quando', 'supponiamo'],
} as const;
const denying = {
  en: ['not', 'never', 'instead of'],
  de: ['nicht', 'nie', 'statt'],
  fr: ['pas', 'jamais', 'au lieu de'],
  es: ['no', 'no es', 'en vez de'],
  pt: ['não', 'não é', 'em vez de'],
  it: ['non', 'non è', 'invece di'],
} as const;
const asksHow = 'how|what|why|which|wie|was|warum|welche\\p{L}?|comment|pourquoi|quoi|cómo|qué|como|que|por que|come|cosa|perché';

const anyOf = (...tables: readonly Readonly<Record<string, readonly string[]>>[]): string =>
  `(?:${tables.flatMap((table) => Object.values(table).flat()).join('|')})`;

const thing = String.raw`(?:vpc[ -]?endpoint|vpc[ -]?endpunkt|endpoint|endpunkt|point de terminaison|punto (?:de|di) (?:enlace|conexión|terminación|accesso)|ponto de extremidade|vpc)(?: de vpc| vpc)?`;
const id = String.raw`["'\x60]?(vpce?-[0-9a-f]{8,17})(?![\w-])`;
const notSupposed = String.raw`(?<!(?<!\p{L})${anyOf(supposing)}(?!\p{L})[^.;!?\n]{0,80})`;
const notDenied = String.raw`(?<!(?<!\p{L})${anyOf(denying)} )`;
const notAsked = String.raw`(?!(?:(?!(?<!\p{L})(?:${asksHow})(?!\p{L}))[^.;!?\n]){0,160}\?)`;
const is = String.raw`(?: ?[:=] ?| (?:now |jetzt |maintenant |ahora |agora |adesso )?(?:is|ist|lautet|est|es|é|è)(?: now| jetzt| maintenant| ahora| agora| adesso)?:? )`;

// `the new endpoint vpce-… of the vendor`
const notOfOthers = String.raw`(?! (?:of|von|des|der|du|de|del|della|dello|do|da|di) (?!(?:${anyOf(ours)}|(?:(?:the|this|dem|la|le|el|il) )?(?:same )?(?:vpc|account|app))(?!\p{L})))`;

type Language = keyof typeof fresh;
const wordsOf = (language: Language, ...tables: readonly Readonly<Record<Language, readonly string[]>>[]): string =>
  `(?:${tables.flatMap((table) => table[language]).join('|')})`;

// An article of one language is a word of another, `a` of all: what is said is said in one.
const namedIn = (language: Language): readonly string[] => {
  const [now, own, the] = [wordsOf(language, fresh), wordsOf(language, ours), wordsOf(language, articles, ours)];
  const notTheirs = String.raw`(?<!(?<!\p{L})${wordsOf(language, theirs)} )(?<!\p{L})`;
  // Theirs, and somebody's, is not ours: the clause begins here, or with an article.
  const begins = String.raw`(?:(?<=^|[\n.,;:!?(–—-] ?)|${notTheirs}(?:${the} ?){1,2}(?<=[ '’]))`;
  return [
    // `the new one is`, `new VPC endpoint id:`
    String.raw`${begins}${now}(?: one| ${thing})?(?:[ -]id)?${is}`,
    // `l'endpoint actuel est`
    String.raw`${begins}${thing} ${now}(?:[ -]id)?${is}`,
    // `our endpoint is`
    String.raw`(?<!\p{L})${own} ${thing}(?:[ -]id)?${is}`,
    // `the new vpc-…`
    String.raw`${notTheirs}${the} ${now}(?: ${thing})? `,
    String.raw`(?<!\p{L})${wordsOf(language, replaced)} (?:${wordsOf(language, articles, ours, oneOf)} ?)?(?:${now} )?(?:${thing} )?`,
  ];
};

const languages: readonly Language[] = ['en', 'de', 'fr', 'es', 'pt', 'it'];
const named = languages.flatMap(namedIn).join('|');

const marks = ['vpce-', 'vpc-'];

/** The endpoint or VPC that the calls come through now, said beside the one that a policy names: it is let in where the old one was. */
export const endpointForms: readonly Form[] = [
  {
    sign: 'endpointNow',
    marks,
    form: () => new RegExp(`${notDenied}(?:${named})${notSupposed}${id}${notOfOthers}${notAsked}`, 'giu'),
  },
  // `vpc-… durch vpc-… ersetzt`
  {
    sign: 'endpointNow',
    marks,
    form: () => new RegExp(String.raw`(?<!\p{L})durch ${notSupposed}${id}(?= (?:wurde )?ersetzt)${notAsked}`, 'giu'),
  },
  {
    sign: 'endpointNow',
    marks,
    form: /(?<!(?<!私たち|当社|弊社|うち)の ?)(?:新しい|新規の?|現在の|当社の|私たちの)(?: ?VPC)? ?(?:エンドポイント|VPC)(?: ?ID)? ?(?:は|が|[:：=]) ?["'`「]?(vpce?-[0-9a-f]{8,17})(?![\w-])(?![^。！\n]{0,120}[?？])/gu,
  },
  {
    sign: 'endpointNow',
    marks,
    form: /(?<!(?<!我们|我)的 ?)(?:新的?|现在的?|当前的?|我们的)(?: ?VPC)? ?(?:终端节点|端点|VPC)(?: ?ID)? ?(?:是|为|[:：=]) ?["'`“]?(vpce?-[0-9a-f]{8,17})(?![\w-])(?![^。！\n]{0,120}[?？])/gu,
  },
  {
    sign: 'endpointNow',
    marks,
    form: /(?:(?:替换|更换)(?:为|成了?)|换成了?) ?["'`“]?(vpce?-[0-9a-f]{8,17})(?![\w-])(?![^。！\n]{0,120}[?？])/gu,
  },
];
