import type { ValueSign } from './sign.ts';
import type { Told } from './told.ts';

type Span = readonly [number, number];

/** What people say of whose something is, in their own words: AWS's sentences name accounts and own nothing. */
export const readOwnership = (plain: string, sentences: readonly Span[]): readonly Told[] =>
  segments(plain, sentences)
    .flatMap(({ text, at }) => readers.flatMap((read) => read(text).map((told) => ({ ...told, at: at + told.at }))))
    .slice(0, 40);

type Segment = { readonly text: string; readonly at: number };
type Found = { readonly sign: ValueSign; readonly at: number; readonly text: string; readonly value: string };

const mostSegments = 400;

// A sentence of the person ends at a full stop, a question mark or a semicolon; a quoted one is cut out.
const segments = (plain: string, sentences: readonly Span[]): readonly Segment[] => {
  const found: Segment[] = [];
  let from = 0;
  const cut = (to: number, next: number): void => {
    if (to > from) found.push({ text: plain.slice(from, to), at: from });
    from = next;
  };
  const spans = sentences.toSorted(([one], [other]) => one - other);
  for (const match of plain.matchAll(/[.?;!](?= |$)/g)) {
    const span = spans.find(([start, end]) => start >= from && start < match.index && end > from);
    if (span !== undefined) cut(span[0], span[1]);
    if (match.index >= from) cut(match.index, match.index + 1);
    if (found.length >= mostSegments) return found;
  }
  const last = spans.find(([start]) => start >= from);
  if (last !== undefined) cut(last[0], last[1]);
  cut(plain.length, plain.length);
  return found;
};

// What a policy names in quotes is somebody's: one's own policy may name another account.
const account = /(?<![\w-])(?<!"arn:[^\s"]{0,100})\d{12}(?![\w-])/g;
const ours =
  /(?<!\p{L})(?:ours|our|mine|my|we|us|unser\p{L}{0,2}|mein\p{L}{0,2}|notre|nos|nôtres?|nuestr[oa]s?|noss[oa]s?|nostr[oaie])(?!\p{L})|我们|我方|弊社|当社|自社|うちの/iu;
const notOurs =
  /\b(?:not ours|stranger|unknown|third[- ]party|foreign|somebody|someone|another company|customer|partner of)\b|nicht (?:unser|mein)|fremd|unbekannt|\bkunde|gehört jemand|pas (?:à nous|l[ea] nôtre)|inconnu|\bclient|no es nuestr|ajen[oa]|desconocid|não é noss|desconhecid|parceir|non è nostr|sconosciut|不是我们|客户|合作|未知|ではな|不明|取引先|他社/i;
const all = new RegExp(
  [
    String.raw`\bboth (?:of them |accounts |of the accounts )?(?:are |is |belong to )?(?:ours|mine|us)\b|\badmin in both\b|\b(?:is|are) ours (?:as well|too)\b|\balso ours\b|\ball (?:the )?accounts are ours\b`,
    String.raw`\bbeide (?:konten |accounts )?(?:sind unser|gehören uns)|\bles deux (?:comptes )?sont (?:à nous|les nôtres)`,
    String.raw`\b(?:las dos|ambas) (?:cuentas )?son nuestras|\b(?:as duas|ambas)(?: as)? (?:contas )?são nossas|\b(?:entrambi(?: gli)?|i due) (?:account )?sono nostri`,
    '(?:どちら|両方)のアカウントも?(?:うち|当社|自社|弊社)|两个(?:账户|账号|帐户|帐号)都是我们的',
  ].join('|'),
  'i',
);

const readAll = (text: string): readonly Found[] => {
  const match = all.exec(text);
  return match === null ? [] : [{ sign: 'allOurs', at: match.index, text: match[0], value: match[0] }];
};

const readOwn = (text: string): readonly Found[] => {
  // A pattern over all letters takes longer to make than to look for an account.
  const accounts = [...text.matchAll(account)];
  if (accounts.length === 0 || !ours.test(text) || notOurs.test(text)) return [];
  return accounts.map((match) => ({
    sign: 'ownAccount',
    at: match.index,
    text: match[0],
    value: match[0],
  }));
};

// `example-org/rag-app is our repository`
const readOwnName = (text: string): readonly Found[] => {
  if (!/\bour\b|\bours\b|\bmy\b/i.test(text) || notOurs.test(text)) return [];
  return [...text.matchAll(/(?<![\w/:-])[\w.-]{1,100}\/[\w.-]{1,100}(?![\w/:])/g)]
    .slice(0, 4)
    .map((match) => ({ sign: 'ownName', at: match.index, text: match[0], value: match[0] }));
};

// `the Deny is ours`, `we set that guard ourselves`: with the words before it, which say what kind of policy it is in
const readOwnDeny = (text: string): readonly Found[] => {
  if (!/\b(?:ours|mine|own|we|i)\b/i.test(text)) return [];
  if (notOurs.test(text)) return [];
  const match = denyOfOurs.exec(text) ?? setByUs.exec(text);
  const before = match === null ? '' : text.slice(Math.max(0, match.index - 400), match.index);
  const isSaid = match !== null && !onlySupposed.test(before);
  const kind = /(?:[\w'’-]{1,30} ){0,3}$/.exec(before)?.[0] ?? '';
  const denies = isSaid ? [{ sign: 'ownDeny' as const, at: match.index, text: match[0], value: kind + match[0] }] : [];
  return [...denies, ...readOwnPolicy(text)];
};

const onlySupposed = /\b(?:if|whether|unless|in case|suppos(?:e|ing)|assum(?:e|ing))\b[^,]*$/i;

const readOwnPolicy = (text: string): readonly Found[] =>
  [...text.matchAll(nameOfOurs)].slice(0, 4).map((match) => ({
    sign: 'ownPolicy',
    at: match.index,
    text: match[0],
    value: match[1] ?? '',
  }));

// Where it is, or its name, may stand between; another thing that is named there is what is ours: `the statement names a bucket that is ours`.
const word = String.raw`(?: (?!(?:the|this|that|an?|which|who|whose|and|but|or|while|of|on|in|at|for|from|nam(?:es?|ing)|den(?:y|ies)|allows?|says?)\b)[\w\x60-]{1,40})`;
const whereOrName = `(?: (?:of|on|in|at|for)(?: (?:the|this|that|our|my|an?))?${word}{1,2}?|${word}){0,3}?`;
const denyOfOurs = new RegExp(
  String.raw`\b(?:deny|denial|guard|guardrail|boundary|statement|polic(?:y|ies)|restriction|rule|quarantine|freeze|lockdown|measure)\b${whereOrName} (?:is|was|are|were) (?:all |both )?(?:ours|mine|my own|our own)\b`,
  'i',
);
// A policy goes by its name, `VendorCeiling is ours`; whether a shown one has it, only the policies tell.
const nameOfOurs =
  /(?<![\w-])([A-Z][a-z0-9]{1,30}(?:[A-Z][a-z0-9]{0,30}){1,6})[`"']? (?:is|was) (?:ours|mine|our own)\b/g;
// Whoever says that they added a policy may well mean one that allows.
const setByUs =
  /\b(?:we|i) (?:have )?(?:set|wrote|written|own|made|added|attached)\b(?: [\w`-]{1,40}){0,4}? (?:deny|guard|guardrail|boundary|restriction|quarantine|freeze|lockdown|(?:bucket|key|queue|topic|endpoint|session|trust) polic(?:y|ies))\b/i;

const things =
  /\b(?:bucket|key|secret|queue|topic|table|function|collection|archive|lake|knowledge base|[a-z0-9]+(?:-[a-z0-9]+)+)\b/i;
const owner =
  /(?:\bbelongs? to|\bowned by|\blives? in|\bis in|\bare in|\bin|\bof)(?: the| our| another)?(?: [a-z]{2,20}){0,2}? (?:account )?\(?(\d{12})(?![\w-])/i;

const readResourceOwner = (text: string): readonly Found[] => {
  const thing = things.exec(text);
  const match = thing === null ? null : owner.exec(text.slice(thing.index));
  if (thing === null || match === null) return [];
  return [{ sign: 'resourceOwner', at: thing.index + match.index, text: match[0], value: match[1] ?? '' }];
};

const readers: readonly ((text: string) => readonly Found[])[] = [
  readAll,
  readOwn,
  readOwnName,
  readOwnDeny,
  readResourceOwner,
];
