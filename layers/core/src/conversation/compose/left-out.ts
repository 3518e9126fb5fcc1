import { readArn } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { readText } from '../../intake/index.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { readNames } from '../told/read-names.ts';
import { daysIn } from './days-in.ts';
import { limits } from './limits.data.ts';
import { restrictionsLeft } from './restrictions-left.ts';
import { servicesLeftOut } from './services-left-out.ts';

/** What a wish says that stands in none of the documents that were made of it: limits by their words, things by their names. */
export const leftOut = (wish: string, documents: readonly unknown[], withholds = false): readonly string[] => {
  const written = JSON.stringify(documents);
  const said = notionsIn(daysIn(wish).length === 0 ? wish : wish.replace(dateEdge, ' '));
  const unwritten = limits.filter(
    ({ notion, beside, within }) =>
      (notion === null || said.has(notion)) &&
      !(withholds && notion === 'limitExcept') &&
      (beside?.test(wish) ?? true) &&
      !(within?.test(written) ?? false),
  );
  // In its own policy a key is `*`.
  const isOfKey = /policy for the key|key policy/.test(written);
  const names = namesIn(wish).filter(
    (name) => !isWritten(name, written) && !(isOfKey && readArn(name).service === 'kms'),
  );
  const only = wholeAccount.test(written) ? onlyThose(wish).filter((name) => !isWritten(name, written)) : [];
  return [
    ...only.map(
      (name) =>
        `that it is only ${codeSpan(name)}: \`:root\` lets in whoever that account’s administrators let; put the ARN in its place`,
    ),
    ...unwritten.map(({ says }) => says),
    ...servicesLeftOut(wish, written),
    ...restrictionsLeft(wish, written),
    ...(names.length === 0 ? [] : [names.slice(0, mostNames).map(codeSpan).join(', ')]),
  ];
};

const wholeAccount = /"AWS":"[^"]{1,80}:root"/;

/** "But only their role etl", "nur der Benutzer bob": who alone of an account is meant. */
const onlyThose = (wish: string): readonly string[] => [
  ...new Set(
    [...wish.slice(0, 1_200).matchAll(onlyOne)].flatMap(({ groups }) =>
      (groups?.['name'] ?? '').replace(/[.,;]+$/, ''),
    ),
  ),
];

const onlyOne =
  /(?<![\p{L}])(?:only|just|nur|seulement|uniquement|solo|s[oó]lo|apenas|somente|soltanto) (?:by |for |to |through |from )?(?:the |their |its |that |an? |der |die |den |ihre[nr]? |le |la |leur |el |su |o |a |il |lo )?(?:roles?|users?|rollen?|benutzer|r[oô]le|utilisateur|rol|usuario|usu[aá]rio|ruolo|utente) (?<name>[\w+=.@/-]{2,64})/giu;

// "But not after 3 March" is an end, and no exception.
const dateEdge =
  /(?:\b(?:but|aber|mais|pero|mas|ma)\s+)?\b(?:not?|never|nicht|pas|n[aã]o|non|mai|nunca)\s+(?:before|after|vor|nach|avant|apr[eè]s|antes|despu[eé]s|depois|prima|dopo)(?![\p{L}])/giu;

const mostNames = 4;

/** Names that nothing else can stand for; of whom a policy is attached to, and Regions and accounts, it is silent where its ARNs have none. */
const namesIn = (wish: string): readonly string[] => {
  const { mentions } = readText(wish);
  return [
    ...new Set([
      ...mentions.arns.filter((arn) => !/:(?:role|user|assumed-role)\//.test(arn)),
      ...(wish.match(/\b(?:vpce|vpc|subnet|sg|o|ou)-[0-9a-z]{8,32}\b/g) ?? []),
      ...daysIn(wish),
      ...(wish.match(/\b\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}\b/g) ?? []),
      ...(wish.match(/(?<=\bs3:\/\/)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/g) ?? []),
      ...readNames(wish)
        .filter(({ kind }) => kind !== 'role' && kind !== 'user' && kind !== 'api')
        .map(({ name }) => name),
    ]),
  ];
};

const isWritten = (name: string, written: string): boolean =>
  written.toLowerCase().includes(name.toLowerCase()) || isNextDay(name, written);

/** Until a day is said by the day after it. */
const isNextDay = (name: string, written: string): boolean => {
  if (!/^20\d\d-\d\d-\d\d$/.test(name)) return false;
  const next = new Date(`${name}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return written.includes(next.toISOString().slice(0, 10));
};
