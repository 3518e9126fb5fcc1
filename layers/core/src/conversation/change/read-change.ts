import { bucketNamed, lastPart, namesIn, readArn, roleOfSession } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { AskedPrincipal, FixChange } from '../../repair/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { plainLetters, type Said } from '../reading/notions-in.ts';
import { isNearerName } from '../told/is-nearer-name.ts';
import { otherNames } from '../told/other-names.ts';
import { namedAfter } from './named-after.ts';
import { nounOfResource } from './noun-of-resource.ts';
import { readActions } from './read-actions.ts';
import { readCondition } from './read-condition.ts';
import { readModelChange } from './read-model-change.ts';
import { type SaidOfChange, saidIn } from './said-in.ts';

/** What a message wants changed about the fix of its case; null: it wants nothing changed. A question is no wish, unless it asks for the change. */
export const readChange = (facts: Facts, notions: Said, current: Case): readonly FixChange[] | null => {
  const { outcome } = current;
  if (outcome === null || facts.text.length > longest || facts.denials.some(({ statedBy }) => statedBy === 'sentence'))
    return null;
  const back = dropsNamed(facts, notions, current);
  if (back !== null) return back;
  // What was done, or how it went, is reported; what is to be taken back is no more of it.
  if (
    notions.has('undo') ||
    takesBack.test(notions.text) ||
    notions.hasAny('works', 'fails') ||
    (notions.has('applied') && !asksForIt.test(notions.text) && !adds.test(notions.text))
  )
    return null;
  const wish = wishIn(facts.text);
  const said = saidIn(wish);
  const asked: Asked = {
    facts,
    said,
    action: outcome.action,
    resource: outcome.resource,
    principal: outcome.principal,
    plain: withoutAccents(wish),
    known: actionsOf(current),
  };
  const found = readers.flatMap((read) => read(asked) ?? []);
  const apart = withoutContradiction(together(found));
  return apart.length === 0 ? null : apart;
};

/** "No streaming after all, take it out again": what is named and dropped comes out, and nothing is undone. */
const dropsNamed = (facts: Facts, notions: Said, current: Case): readonly FixChange[] | null => {
  const said = saidIn(facts.text);
  if (!said.has('drops') || asksSomething(facts.text) || notions.hasAny('works', 'fails')) return null;
  return readActions({ facts, said, action: current.outcome?.action ?? null, known: actionsOf(current) });
};

/** The actions that the fix holds, and the documents that it makes. */
const actionsOf = ({ outcome, afterFix }: Case): readonly string[] => {
  const documents = [
    ...(outcome?.fix.steps ?? []).map(({ json, statement }) => json || JSON.stringify(statement)),
    ...afterFix.policies.map(({ document }) => (typeof document === 'string' ? document : JSON.stringify(document))),
  ];
  return [...new Set(documents.flatMap((text) => text?.match(/(?<=")[a-z0-9-]+:[A-Z]\w+(?=")/g) ?? []))];
};

/** What is told, not asked: "two ARNs then. As YAML?" wishes for two. */
const wishIn = (text: string): string =>
  (text.match(/[^.!?。！？\n]+(?:[.!?。！？]+(?=\s|$|[\u3000-\u9fff])|\n|$|[.!?。！？])/gu) ?? [text])
    .filter(
      (sentence) =>
        !asksSomething(sentence.trim()) ||
        asksForIt.test(plainLetters(sentence)) ||
        sameFor.test(plainLetters(sentence)),
    )
    .join('');

type Asked = {
  readonly facts: Facts;
  readonly said: SaidOfChange;
  readonly action: string | null;
  readonly resource: string | null;
  readonly principal: string | null;
  /** The message without accents, in its own letters. */
  readonly plain: string;
  /** The actions that the fix holds. */
  readonly known: readonly string[];
};

const longest = 300;

// "Can you make it read only?" asks for it.
const asksForIt =
  /\b(?:can|could|would|will) you\b|\b(?:can|could) (?:we|i) (?:limit|restrict|scope|narrow|make|have|get)\b|\b(?:kannst|konntest|kann man|konnen wir)\b|\b(?:peux-tu|pouvez-vous|on peut|tu peux)\b|\b(?:puedes|podrias|se puede|podemos)\b|\b(?:pode|poderia|da para|podemos)\b|\b(?:puoi|potresti|si puo|possiamo)\b|\b(?:please|pls|bitte|svp|por favor|per favore)\b|ください|もらえ|できますか|能不能|可以.{0,12}吗|请/;

// "And the same for role x?" asks for it too.
const sameFor =
  /\b(?:the same|same thing|same) for\b|\b(?:dasselbe|das gleiche) fur\b|\b(?:la meme chose|pareil) pour\b|\b(?:lo mismo|igual) para\b|\b(?:o mesmo|a mesma coisa) para\b|\b(?:lo stesso|la stessa cosa) per\b|にも同じ|も同じ(?:に|ように)|给.{1,30}(?:同样|一样)/;

// A wish and a report begin with one word in some languages.
const adds = /^\W*(?:ajoute\w*|anade|agrega|aggiungi|adiciona)\b/;

const isWish = ({ has }: SaidOfChange): boolean => has('adds') || has('only') || has('drops') || has('wants');

type Reader = (asked: Asked) => readonly FixChange[] | null;

const one = (change: FixChange | null): readonly FixChange[] | null => (change === null ? null : [change]);

const readers: readonly Reader[] = [
  ({ facts, said, action, resource }) => (isWish(said) ? one(readCondition({ facts, said, action, resource })) : null),
  ({ said }) => (said.has('readOnly') ? [{ kind: 'readOnly' }] : null),
  (asked) => readActions(asked),
  (asked) => readPrincipals(asked),
  (asked) => readModelChange(asked),
  (asked) => readRegions(asked),
  (asked) => readFolder(asked),
  (asked) => readBreadth(asked),
  (asked) => readOthers(asked),
];

/** For whom else: a group, more roles, another user. */
const readPrincipals = ({ facts, said, plain, action, resource, principal }: Asked): readonly FixChange[] | null => {
  if (!isWish(said) && !forThem.test(said.text)) return null;
  // "Also allow iam:PassRole for role Admin": what that is done to, and nobody more who may
  if (facts.mentions.actions.some((one) => /^(?:iam|sts):/i.test(one) && one !== action)) return null;
  const isOfRoles = /^(?:iam:passrole|sts:assume)/i.test(action ?? '') && resource?.includes(':role/') === true;
  const principals = kinds.flatMap(({ kind, noun }): readonly AskedPrincipal[] => {
    const written = [...plain.matchAll(new RegExp(`(?<![\\w:/-])${kind}/([\\w+=.@-]{2,64})`, 'g'))].map(([, name]) => ({
      kind,
      name: name ?? '',
    }));
    if (written.length > 0 && !(kind === 'role' && isOfRoles)) return written;
    if (!new RegExp(`(?<![\\p{L}_-])(?:${noun})(?![\\p{Script=Latin}])`, 'iu').test(plain)) return [];
    const names = namedAfter(plain, noun).filter(
      (name) => (!name.startsWith('arn:') || name.includes(`:${kind}/`)) && !ofNobody.test(name),
    );
    if (kind === 'role' && isOfRoles)
      return names.filter((name) => isLikeCaller(name, { principal, resource })).map((name) => ({ kind, name }));
    if (names.length > 0) return names.map((name) => ({ kind, name }));
    const isMeant =
      kind === 'group'
        ? said.has('whole') || forThem.test(said.text)
        : said.has('both') || said.has('other') || second.test(said.text);
    // "The other role, claims-night": a name stands apart from its noun.
    const [apart, ...more] = isMeant && kind !== 'group' ? otherNames(facts, noun) : [];
    if (apart !== undefined && more.length === 0) return [{ kind, name: apart }];
    return isMeant
      ? [
          {
            kind,
            name: `{${kind === 'group' ? 'Group' : kind === 'role' ? 'OtherRole' : 'OtherUser'}Name}`
              .replace('{OtherRoleName}', '{OtherRole}')
              .replace('{OtherUserName}', '{OtherUser}'),
          },
        ]
      : [];
  });
  const [first] = principals;
  const there = accountTold(facts, principal);
  if (first === undefined || (!said.has('adds') && !forThem.test(said.text))) return null;
  const instead = insteadOf.test(said.text);
  return [{ kind: 'for', principals: principals.map((each) => inAccount(each, there, principal)), instead }];
};

// "Any authenticated AWS user"
const ofNobody = /^(?:aws|iam|amazon|any|every|all|authenticated)$/i;

/** "The role report-gen in account 555566667777": the one account besides the caller's that is told; null: none is. */
const accountTold = ({ mentions }: Facts, principal: string | null): string | null => {
  const [told, another] = mentions.accounts;
  return told === undefined || another !== undefined || told === readArn(principal).account ? null : told;
};

const inAccount = ({ kind, name }: AskedPrincipal, account: string | null, beside: string | null): AskedPrincipal => ({
  kind,
  name:
    account === null || name.startsWith('arn:')
      ? name
      : `arn:${readArn(beside).partition || 'aws'}:iam::${account}:${kind}/${name}`,
});

/** Where a role is passed or taken up: another one that calls. */
const isLikeCaller = (name: string, { principal, resource }: Pick<Asked, 'principal' | 'resource'>): boolean => {
  const own = readArn(roleOfSession(principal) ?? principal);
  return own.type === 'role' && isNearerName(lastPart(name), lastPart(own.id), lastPart(resource ?? ''));
};

const insteadOf =
  /\b(?:instead|rather than|not (?:for )?(?:the|him|her)|statt\w*|anstelle|au lieu|plutot|en vez|en lugar|em vez|invece)\b|の代わり|而不是/;
const takesBack =
  /\btake\b.{0,40}\bback\b|\bnehm\w*\b.{0,40}\bzuruck\b|\b(?:must|may|should|shall) (?:not|never)\b|\b(?:darf|durfen|soll|sollen)\b[^.,;!?]{0,40}\b(?:nicht|nie|niemals|keine?[nrs]?)\b|\b(?:ne|n') ?(?:doit|doivent|peut) (?:pas|plus|jamais)\b|\b(?:no|nunca|jamas) debe\b|\b(?:nao|nunca) deve\b|\bnon deve\b/;
const second = /\b(?:second|zweite\w*|deuxieme|segund[oa]|second[oa])\b|[2二第]つ目|第二/;
const forThem = /\b(?:for|to|fur|pour|para|per|an die|al|ao|aux?|a la|alla)\b|に|给|为/;

const kinds: readonly { readonly kind: AskedPrincipal['kind']; readonly noun: string }[] = [
  { kind: 'group', noun: 'iam groups?|user groups?|groups?|gruppen?|groupes?|grupos?|grupp[oi]|グループ|用户组|组' },
  { kind: 'role', noun: 'roles?|rol|rollen?|ruol[oi]|papel|papeis|ロール|角色' },
  { kind: 'user', noun: 'iam users?|users?|benutzer\\w*|utilisateurs?|usuarios?|utent[ei]|ユーザー|用户' },
];

const readRegions = ({ facts, said, resource }: Asked): readonly FixChange[] | null => {
  const { regions } = facts.mentions;
  if (regions.length === 0 || facts.mentions.arns.length > 0 || !isWish(said)) return null;
  const own = readArn(resource).region;
  const only = said.has('only') && !said.has('adds');
  const named = only ? regions : regions.filter((region) => region !== own);
  return named.length === 0 || (!only && !said.has('adds')) ? null : [{ kind: 'regions', regions: named, only }];
};

/** "Only the nda folder": its name, a path, or the folder of what was denied. */
const readFolder = ({ said, plain, resource, action }: Asked): readonly FixChange[] | null => {
  if (bucketNamed(resource) === null || action?.startsWith('s3:') !== true) return null;
  const path = /(?<![\w/:.-])((?:[\w.=-]+\/)+)(?:\*|(?=[\s,.;"'”»」]|[^\w/]|$))/u.exec(plain)?.[1] ?? null;
  if (!said.has('folder') && (path === null || !said.has('only'))) return null;
  const names = path === null ? namedAfter(plain, folderNoun) : [path];
  const name = names.find((one) => resource?.includes(`/${one}/`)) ?? names[0] ?? null;
  if (name === null && !said.has('only') && !said.has('wants')) return null;
  return [{ kind: 'onlyUnder', folder: name }];
};

const folderNoun =
  'folders?|prefix|directory|path|ordner|verzeichnis|unterordner|dossier|repertoire|carpeta|directorio|prefijo|pasta|diretorio|prefixo|cartella|prefisso|フォルダ|ディレクトリ|プレフィックス|目录|文件夹|前缀';

/** Any of the last part, the whole bucket, or no pattern at all. */
const readBreadth = ({ said, resource, plain }: Asked): readonly FixChange[] | null => {
  if (said.has('exactly')) return [{ kind: 'exactly' }];
  if (bucketNamed(resource) !== null && resource?.includes('/') === true)
    return said.has('whole') && bucketWord.test(plain) && !said.has('drops') && !notWhole.test(said.text)
      ? [{ kind: 'anyOf', part: 'bucket' }]
      : null;
  const noun = nounOfResource(resource);
  const names = noun === null ? null : new RegExp(`(?<![\\p{L}_-])(?:${noun})(?![\\p{Script=Latin}])`, 'iu');
  return names?.test(plain) === true && said.has('wildcard') && !said.has('drops')
    ? [{ kind: 'anyOf', part: 'last' }]
    : null;
};

const bucketWord = /\b(?:bucket|s3)\b|バケット|桶/i;
const notWhole =
  /\b(?:not|nicht|pas|no|nao|non) (?:the |den |das |tout |le |todo |el |o |tutto |il )*(?:whole|entire|ganze\w*|bucket|todo|tutto)|不要整个|全体ではなく/;

/** More of the same kind, by name or ARN. */
const readOthers = ({ facts, said, plain, resource }: Asked): readonly FixChange[] | null => {
  if (resource === null || resource === '*' || !(said.has('adds') || said.has('other'))) return null;
  const arns = facts.mentions.arns.filter(
    (arn) => arn !== resource && readArn(arn).service === readArn(resource).service,
  );
  if (arns.length > 0) return [{ kind: 'alsoOn', names: arns }];
  if (!said.has('adds')) return null;
  const ids =
    readArn(resource).service === 'bedrock' ? (plain.match(/(?<![A-Za-z0-9])[A-Z0-9]{10}(?![A-Za-z0-9])/g) ?? []) : [];
  if (ids.length > 0) return [{ kind: 'alsoOn', names: ids.filter((id) => !resource.includes(id)) }];
  const noun = nounOfResource(resource);
  if (noun === null) return null;
  const names = namedAfter(plain, noun).filter((name) => !ownName(resource, name));
  if (names.length > 0)
    return [{ kind: 'alsoOn', names: names.map((name) => (isNickname(name) ? placeholder(resource, name) : name)) }];
  const word = new RegExp(`(?<![\\p{L}_-])(?:${noun})(?![\\p{Script=Latin}])`, 'iu');
  return word.test(plain) && said.has('other') ? [{ kind: 'alsoOn', names: [placeholder(resource, 'other')] }] : null;
};

const ownName = (resource: string, name: string): boolean => namesIn(resource).includes(name);

const isNickname = (name: string): boolean => saidIn(name).has('nicknames');

/** What people call it is not its name: a place to fill in says which one. */
const placeholder = (resource: string, name: string): string => {
  const kind = resource.includes(':s3:::') ? 'Bucket' : capital(readArn(resource).type || 'Resource');
  return `{${capital(/^(?:staging|stage|stg)$/i.test(name) ? 'Staging' : name)}${kind.replace(/[^A-Za-z]/g, '')}}`;
};

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** "The same in eu-central-1 with guardrail gr-2": one more thing, there. */
const together = (changes: readonly FixChange[]): readonly FixChange[] => {
  const there = changes.find((change) => change.kind === 'regions' && !change.only);
  const [region] = there?.kind === 'regions' ? there.regions : [];
  if (region === undefined || !changes.some(({ kind }) => kind === 'alsoOn')) return changes;
  return changes
    .filter((change) => change !== there)
    .map((change) => (change.kind === 'alsoOn' ? { ...change, region } : change));
};

/** What a wish says by its nearest words stands above what it may say besides. */
const withoutContradiction = (changes: readonly FixChange[]): readonly FixChange[] => {
  const kinds = new Set(changes.map(({ kind }) => kind));
  return changes.filter(
    ({ kind }) =>
      !(kind === 'regions' && kinds.has('models')) &&
      !(kind === 'alsoOn' && (kinds.has('for') || kinds.has('anyOf'))) &&
      !((kind === 'alsoDo' || kind === 'notDo') && kinds.has('readOnly')) &&
      !(kind === 'anyOf' && (kinds.has('onlyUnder') || kinds.has('exactly') || kinds.has('for'))),
  );
};

const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
