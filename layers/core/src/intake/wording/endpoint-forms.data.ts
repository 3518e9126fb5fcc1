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
// Theirs, and somebody's, is not ours: the clause begins here, or with an article.
const begins = String.raw`(?:(?<=^|[\n.,;:!?(–—-] ?)|(?<!\p{L})(?:${anyOf(articles, ours)} ?){1,2}(?<=[ '’]))`;
const is = String.raw`(?: ?[:=] ?| (?:now |jetzt |maintenant |ahora |agora |adesso )?(?:is|ist|lautet|est|es|é|è)(?: now| jetzt| maintenant| ahora| agora| adesso)?:? )`;
const named = [
  // `the new one is`, `new VPC endpoint id:`
  String.raw`${begins}${anyOf(fresh)}(?: one| ${thing})?(?:[ -]id)?${is}`,
  // `l'endpoint actuel est`
  String.raw`${begins}${thing} ${anyOf(fresh)}(?:[ -]id)?${is}`,
  // `our endpoint is`
  String.raw`(?<!\p{L})${anyOf(ours)} ${thing}(?:[ -]id)?${is}`,
  // `the new vpc-…`; from where somebody comes is not said to be ours
  String.raw`(?<!(?<!\p{L})(?:from|through|via|by|using|von|über|aus|depuis|desde|da|dal|dall['’]) )(?<!\p{L})${anyOf(articles, ours)} ${anyOf(fresh)}(?: ${thing})? `,
  String.raw`(?<!\p{L})${anyOf(replaced)} (?:(?:${anyOf(articles, ours)}|an?|eine[nr]?|une?|un[oa]?|uma?) ?)?(?:${anyOf(fresh)} )?(?:${thing} )?`,
].join('|');

const marks = ['vpce-', 'vpc-'];

/** The endpoint or VPC that the calls come through now, said beside the one that a policy names: it is let in where the old one was. */
export const endpointForms: readonly Form[] = [
  {
    sign: 'endpointNow',
    marks,
    form: () => new RegExp(`${notDenied}(?:${named})${notSupposed}${id}${notAsked}`, 'giu'),
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
    form: /(?:新しい|新規の?|現在の|当社の|私たちの)(?: ?VPC)? ?(?:エンドポイント|VPC)(?: ?ID)? ?(?:は|が|[:：=]) ?["'`「]?(vpce?-[0-9a-f]{8,17})(?![\w-])(?![^。！\n]{0,120}[?？])/gu,
  },
  {
    sign: 'endpointNow',
    marks,
    form: /(?:新的?|现在的?|当前的?|我们的)(?: ?VPC)? ?(?:终端节点|端点|VPC)(?: ?ID)? ?(?:是|为|[:：=]) ?["'`“]?(vpce?-[0-9a-f]{8,17})(?![\w-])(?![^。！\n]{0,120}[?？])/gu,
  },
  {
    sign: 'endpointNow',
    marks,
    form: /(?:(?:替换|更换)(?:为|成了?)|换成了?) ?["'`“]?(vpce?-[0-9a-f]{8,17})(?![\w-])(?![^。！\n]{0,120}[?？])/gu,
  },
];
