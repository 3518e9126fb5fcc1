import type { Form } from './form.ts';

// Each word is bounded and so is what may stand between: hostile text costs no more than its length.
const again = {
  en: [
    String.raw`(?:second|2nd) (?:try|attempt|run|time|deploy|deployment|apply)`,
    String.raw`re-?(?:run|ran|deploy)\p{L}{0,5}`,
    'retr(?:y|ies|ying|ied)',
    String.raw`(?:ran|run|try|tried|apply|applied|deploy|deployed|launch|launched|start|started|call|called)(?:ning|ing)?(?: [\p{L}\d-]{1,14}){0,3} again`,
  ],
  de: ['zweite[nrsm]? (?:versuch|anlauf|lauf|mal|durchlauf)', String.raw`erneute[nrsm]? \p{L}{3,14}`, 'noch ?(?:ein)?mal', String.raw`wiederhol\p{L}{1,6}`],
  fr: ['deuxi[eè]me (?:essai|fois|tentative)', String.raw`relan[cç]\p{L}{1,6}`, String.raw`r[ée]essa[iy]\p{L}{1,5}`, 'encore une fois'],
  es: ['segund[oa] (?:vez|intento|ejecuci[oó]n)', String.raw`v(?:uelv[oe]|olv[ií]) a \p{L}{3,14}`, String.raw`repit\p{L}{1,4}`, String.raw`reintent\p{L}{1,5}`, 'otra vez', 'de nuevo'],
  pt: ['segunda (?:vez|tentativa)', String.raw`repet\p{L}{1,5}`, 'de novo', 'outra vez'],
  it: ['second[oa] (?:volta|tentativo)', String.raw`rilanc\p{L}{1,5}`, String.raw`riprov\p{L}{1,5}`, String.raw`ripet\p{L}{1,5}`, 'di nuovo', String.raw`rie?segu\p{L}{1,5}`],
} as const;

const passes = {
  en: ['works?', 'worked', '(?:goes|went|came|comes) through', 'pass(?:es|ed)?', 'succeed(?:s|ed)?', '(?:is|was) (?:fine|ok|okay|green|there)', 'all (?:fine|green)'],
  de: ['klappte?', 'geklappt', 'geht', 'ging', String.raw`l(?:ä|ae|ie)uft(?: \p{L}{1,12})? durch`, String.raw`lief(?: \p{L}{1,12}){0,2}(?: durch)?`, 'durchgelaufen', 'funktionierte?', 'gelingt', 'gelang'],
  fr: ['marche', 'march[ée]', 'passe', '(?:est|sont) pass[ée]e?s?', 'fonctionn(?:e|é|ait)', 'r[ée]ussit?'],
  es: ['funciona', 'funcion[óo]', 'pasa', 'pas[óo]', 'sali[óo] bien'],
  pt: ['funciona', 'funcionou', 'passa', 'passou', 'deu certo', 'd[aá] certo'],
  it: ['funziona(?:va|to)?', 'passa', 'riesce', '(?:è|e’|e\'|sono) (?:andat|passat|partit|riuscit)[oaie]', '(?:ha|hanno) funzionato'],
} as const;

// What stands between turns it round, or makes it another thing that is tried, or long ago.
const words = {
  en: ['not', 'never', 'ago', 'yesterday', '(?:last )?(?:week|month|year)s?'],
  de: ['nicht', 'nie', 'wochen?', 'monat\\p{L}{0,2}', 'jahr\\p{L}{0,2}', 'gestern'],
  fr: ['pas', 'jamais', 'semaines?', 'mois', 'ans', 'ann[ée]es?'],
  es: ['no', 'semanas?', 'mes(?:es)?', 'a[nñ]os?'],
  pt: ['n[aã]o', 'm[eê]s', 'anos?'],
  it: ['non', 'settiman[ae]', 'mes[ei]', 'ann[oi]'],
} as const;
const beginnings = ['fail', 'error', 'denied', 'first', 'other', 'fehl', 'erste', 'andere', 'premi', 'autre', 'otr[oa] (?!vez)', 'primer', 'outr[oa] (?!vez)', 'altr'];

const anyOf = (table: Readonly<Record<string, readonly string[]>>): string => Object.values(table).flat().join('|');

/** Said to be tried again and, in the same clause, to pass; what is said not to is none: `the second attempt a minute later goes through`. */
export const retryForms: readonly Form[] = [
  {
    sign: 'worksOnRetry',
    isInSentences: true,
    marks: [
      ...['again', 'second', '2nd', 'retr', 'rerun', 're-run', 'reran', 're-ran', 'redeploy', 'zweite', 'nochmal', 'noch einmal', 'erneut'],
      ...['wiederhol', 'deuxi', 'relan', 'essa', 'encore une', 'segund', 'vuelv', 'volv', 'repit', 'reintent', 'otra vez', 'nuevo'],
      ...['repet', 'de novo', 'outra vez', 'rilanc', 'riprov', 'ripet', 'di nuovo', 'esegu'],
    ],
    form: () => new RegExp(
      String.raw`(?<![\p{L}\d])(?:${anyOf(again)})(?:(?!(?<!\p{L})(?:(?:${anyOf(words)})(?!\p{L})|${beginnings.join('|')})|n't|n['’]a pas)[^.;:!?\n]){0,90}?(?<!\p{L})(?:${anyOf(passes)})(?!\p{L}| (?:immer |noch |auch |toujours ){0,3}(?:nicht|pas|not)(?!\p{L}))`,
      'giu',
    ),
  },
  {
    sign: 'worksOnRetry',
    isInSentences: true,
    marks: ['再', '重', 'もう一度', '回目', '第二次'],
    form: /(?:再実行|再試行|再デプロイ|もう一度|[2二]回目|再试|重试|重新(?:运行|执行|部署)|第二次|再(?:跑|执行|部署|运行)(?:一次|一遍)?)[^。！？\n不没失]{0,24}(?:成功|通りま|通った|通る|動きま|動いた|就好|就行|就可以|通过)/gu,
  },
];
