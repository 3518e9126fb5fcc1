/** Whom a wish lets in, by the account that is said beside them, and the account that the thing lies in. */
export type Guests = {
  /** ARNs of roles and users whose account is said. */
  readonly principals: readonly string[];
  /** Accounts that come as a whole. */
  readonly accounts: readonly string[];
  /** Where the thing lies; null: it is not said. */
  readonly owner: string | null;
};

/** Reads "role reader of account 111122223333", "account 111122223333 may", "queue orders of account 210987654321"; null: each account says only where. */
export const guestsIn = (wish: string): Guests | null => {
  const text = wish.slice(0, longest).replace(arns, (arn) => 'x'.repeat(arn.length));
  const named = [...text.matchAll(ofAccount), ...text.matchAll(accountBefore)].filter((match) => !isTaken(match, text));
  const principals = named.map(({ groups }) => principalOf(groups ?? {}));
  const rest = named.reduce((left, { 0: whole, index }) => blanked(left, index, whole.length), text);
  const places = [...rest.matchAll(/(?<![\w:/-])\d{12}(?![\w:/-])/g)].map(({ 0: account, index }) => ({
    account,
    isGuest: isLetIn(rest.slice(0, index), rest.slice(index + account.length), principals.length > 0),
  }));
  const accounts = [...new Set(places.flatMap(({ account, isGuest }) => (isGuest ? [account] : [])))];
  if (principals.length + accounts.length === 0) return null;
  return {
    principals: [...new Set(principals)],
    accounts,
    owner: places.find(({ isGuest }) => !isGuest)?.account ?? null,
  };
};

/** The role that others are said to assume: "role target of account … is assumed by …"; null: none is. */
export const assumedRole = (wish: string): string | null =>
  [...wish.slice(0, longest).matchAll(ofAccount)].find(({ index, 0: whole }) =>
    isAssumed.test(wish.slice(index + whole.length)),
  )?.groups?.['name'] ?? null;

const longest = 2_000;
const arns = /\barn:[\w+=,.@:/*-]+/g;

const word = '(?:aws[- ])?(?:accounts?|konto|kontos|compte|cuenta|conta|アカウント|账户|账号|帐户)';
const article = "(?:the |other |another |das |des |dem |le |la |l'|el |del |a |o |il |lo )?";
const kind = '(?<kind>roles?|rolle|r[oô]le|rol|ruolo|papel|users?|benutzers?|utilisateur|usuario|usu[aá]rio|utente)';
const where =
  "(?:of|in|from|inside|within|von|vom|im|in|aus|des|du|de|del|della|dell'|dans|en|no|na|da|do|nel|nell'|dal|dall')";

/** "Role reader of account …", "the reader role in account …". */
const ofAccount = new RegExp(
  `\\b${kind}\\s+(?:(?:called|named|namens|nomm[eé]e?|llamad[oa]|chamad[oa]|chiamat[oa])\\s+)?["'\`«“]?(?<name>(?!(?:${where})\\b)[A-Za-z][\\w+=.@/-]*)["'\`»”]?,?\\s+${where} ?${article}(?:${word} ?(?:id )?:?)?\\s*(?<account>\\d{12})(?!\\d)`,
  'giu',
);

/** "Account … の ロール reader", "账户 … 的角色 reader". */
const accountBefore =
  /(?:アカウント|账户|账号|帐户) ?(?<account>\d{12}) ?(?:の|的) ?(?<kind>ロール|角色|ユーザー|用户) ?["'`「“]?(?<name>[A-Za-z][\w+=.@/-]*)/gu;

const principalOf = ({ kind: called = '', name = '', account = '' }: Readonly<Record<string, string>>): string =>
  `arn:aws:iam::${account}:${/^(?:u|benutzer|ユーザー|用户)/i.test(called) ? 'user' : 'role'}/${name}`;

/** A role that is assumed, handed over or given the policy comes from nowhere. */
const isTaken = ({ index, 0: whole }: RegExpExecArray, text: string): boolean =>
  taking.test(text.slice(0, index)) ||
  /^\s*(?:annehm|[uü]bernehm|[uü]bergeb|weitergeb|を引き受け|を渡)/i.test(text.slice(index + whole.length)) ||
  isAssumed.test(text.slice(index + whole.length));

/** "Role target of account … is assumed by role caller": that one is the role whose trust it is. */
const isAssumed =
  /^\s*(?:(?:is|shall|should|may|can|must|will|to) )?(?:(?:only )?(?:be )?(?:only )?)assumed by\b|^\s*(?:wird|soll|darf|kann) (?:nur )?von\b.{1,90}\b(?:angenommen|[uü]bernommen)|^\s*(?:est|sera|doit [eê]tre|peut [eê]tre) (?:assum|endoss)[eé]e? par\b|^\s*(?:es|ser[aá]|debe ser|puede ser|[eé]|deve ser|pode ser) (?:asumid|assumid)[oa] p(?:or|el[oa])\b|^\s*(?:[eè]|viene|deve essere|pu[oò] essere) assunto d/i;

const taking =
  /(?:\b(?:assum\w*|pass(?:es|ing)?|endoss\w*|asum\w*|pasar|passer|polic(?:y|ies) (?:for|of|on)|richtlinie (?:f[uü]r|der)|politique (?:de|du|pour)|pol[ií]tica (?:de|del|da|do|para)|policy (?:per|di|del)))\s+(?:the |a |its |my |our |die |der |le |la |el |il |lo |du |del |da |do )?$/i;

/** Beside a role that is named, an account comes too only where that is said of it. */
const isLetIn = (before: string, behind: string, isBeside: boolean): boolean =>
  !lying.test(before) &&
  !administers.test(behind) &&
  (acts.test(behind) || (letting.test(before) && !(isBeside && towards.test(before))));

const acts =
  /^\s*(?:may|can|could|should|must|is allowed|are allowed|pulls?|reads?|sends?|publish\w*|invokes?|darf|kann|soll|peut|puisse|puede|pueda|pode|possa|pu[oò]|が|から|に(?:許可|読|送|発|公)|可以|能)(?![a-z])/i;
/** Whose the key is, manages it. */
const administers =
  /^\s*(?:(?:may|can|should|must|darf|kann|soll|peut|puede|pode|pu[oò])\s+(?:\w+\s+)?|が)?(?:ihn |sie |den |die )?(?:administ|manag|verwalt|g[eè]re|g[eé]rer|gestion|gestis|gerenc|管理)/i;
const letting = new RegExp(
  `(?:\\b(?:let|lets|letting|allow|allows|allowing|permit|permits|grant|grants|give|gives|for|to|from|by|trust|trusts|with|only|erlaub\\w*|gestatt\\w*|f[uü]r|nur|permet\\w*|autoris\\w*|autori[sz]\\w*|pour|depuis|seul|para|permit\\w*|desde|a|per|consent\\w*|solo|s[oó])\\s+(?:[aà] |que |a |au )?${article}(?:whole |entire )?|允许|只允许|向|から|给)(?:${word})?\\s*:?\\s*$`,
  'iu',
);
const towards = new RegExp(
  `\\b(?:for|to|from|by|with|f[uü]r|pour|depuis|para|desde|a|per)\\s+${article}(?:whole |entire )?(?:${word})?\\s*:?\\s*$`,
  'iu',
);
/** "In our account", "owned by account": where a thing lies. */
const lying = new RegExp(
  `\\b(?:${where}|(?:owned|held|hosted|managed) by|belong(?:s|ing) to|appartenant (?:[aà]|au)|pertenec\\w+ a|pertenc\\w+ [aà]|appartenente a)\\s+${article}${word}\\s*:?\\s*$`,
  'iu',
);

const blanked = (text: string, at: number, length: number): string =>
  `${text.slice(0, at)}${' '.repeat(length)}${text.slice(at + length)}`;
