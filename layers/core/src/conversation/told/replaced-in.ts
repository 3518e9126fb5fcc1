import { bucketNamed, lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { inferenceProfileIds } from '../../catalog/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import { nounOfResource } from '../change/noun-of-resource.ts';
import { saidIn } from '../change/said-in.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { inPattern } from './in-pattern.ts';
import { isNearerName, sharedStart } from './is-nearer-name.ts';
import { otherNames } from './other-names.ts';
import { readModels } from './read-models.ts';
import { readNames } from './read-names.ts';
import type { Swap } from './swaps-in.ts';

/**
 * What a message tells in place of a part of what was denied: another alias, table or bucket, another Region, account or model.
 * A question tells nothing, "also" adds, and what was pasted anew is a denial of its own.
 */
export const replacedIn = ({ outcome, text }: Case, facts: Facts): readonly Swap[] => {
  const resource = outcome?.resource ?? null;
  if (outcome === null || facts.text.length > longest || asksSomething(facts.text)) return [];
  if (facts.errors.length > 0 || facts.denials.length > 0 || facts.evidence.policies.length > 0) return [];
  if (resource === null) return outcome.fix.kind === 'noPolicyChange' ? ofPlaceTold(text, facts) : [];
  if (!resource.startsWith('arn:')) return [];
  const said = saidIn(facts.text);
  // "The other one is …" is one more, unless it puts right.
  if (said.has('other') && !corrects.test(plainLetters(facts.text))) return [];
  // "The same role name, but account …": the fix as it is there.
  if (
    facts.mentions.accounts.length === 1 &&
    facts.mentions.arns.length === 0 &&
    butThere.test(plainLetters(facts.text))
  )
    return ofPlace({ resource, facts, principal: outcome.principal, known: text });
  if (said.has('adds') || said.has('both') || said.has('drops') || said.has('folder')) return [];
  const asked = { resource, facts, principal: outcome?.principal ?? null, known: text };
  const named = ofName(asked);
  return [...ofArn(asked), ...(named.length > 0 ? named : ofCaller(asked)), ...ofPlace(asked), ...ofModel(asked)];
};

const longest = 240;
const butThere =
  /\b(?:but|aber|mais|pero|mas|ma|just|only|nur)\b.{0,30}\b(?:account|konto|compte|cuenta|conta)\b|\b(?:in|for|fur|pour|para|per)\b.{0,12}\b(?:dev|test|prod|staging|stage)\b.{0,40}\b(?:account|konto|compte|cuenta|conta)\b|でも.{0,10}アカウント|但.{0,8}账/;

type Asked = {
  readonly resource: string;
  readonly principal: string | null;
  readonly facts: Facts;
  /** What was told of the case so far. */
  readonly known: string;
};

const ofArn = ({ resource, facts }: Asked): readonly Swap[] => {
  const [arn, ...more] = facts.mentions.arns.filter((each) => typeOf(each) === typeOf(resource) && each !== resource);
  return arn === undefined || more.length > 0 ? [] : [[resource, arn]];
};

const typeOf = (arn: string): string => {
  const { service, type } = readArn(arn);
  return service === 's3' ? service : `${service} ${type}`;
};

/** The one new name beside the word for what was denied. */
const ofName = ({ resource, principal, facts, known }: Asked): readonly Swap[] => {
  if (facts.mentions.arns.length > 0) return [];
  const noun = nounOfResource(resource);
  const own = nameOf(resource);
  if (noun === null || own === null) return [];
  const plain = plainLetters(facts.text);
  if (!new RegExp(`(?<![\\p{Script=Latin}\\p{N}_-])(?:${noun})(?![\\p{Script=Latin}\\p{N}_])`, 'iu').test(plain))
    return [];
  const [name, ...more] = otherNames(facts, noun).filter((each) => !known.includes(each));
  if (name === undefined || more.length > 0) return [];
  // Of two roles the one that is called nearly so.
  const who = readArn(roleOfSession(principal) ?? principal);
  const caller = who.type === 'role' ? lastPart(who.id) : null;
  if (resource.includes(':role/') && caller !== null && !isNearerName(name, own, caller)) return [];
  return [[own, resource.includes(':secretsmanager:') ? `${name}-??????` : name]];
};

/** "Sorry, wrong, it's app-2": another name of the role that calls, nearly so called; however it is called where the one before is said not to be it. */
const ofCaller = ({ principal, facts, known }: Asked): readonly Swap[] => {
  const who = readArn(roleOfSession(principal) ?? principal);
  // A sentence cut short names nobody: then who calls was told.
  const told = readNames(known).findLast(({ kind }) => kind === 'role')?.name ?? '';
  const own = who.type === 'role' ? lastPart(who.id) : told;
  if (own === '' || facts.mentions.arns.length > 0) return [];
  const isDenied = deniesName(facts.text, own) && !goesThere.test(plainLetters(facts.text));
  if (!isDenied && !corrects.test(plainLetters(facts.text))) return [];
  const [name, ...more] = otherNames(facts, 'role').filter(
    (each) => each !== own && (!known.includes(each) || each.startsWith(own)),
  );
  if (name === undefined || more.length > 0) return [];
  return isDenied || sharedStart(name, own) >= 3 ? [[own, name]] : [];
};

// "It works for report-gen, not for caller": both are there.
const goesThere =
  /\b(?:works?|can|may|must|should|has|have|needs?|geht|funktioniert|kann|darf|soll|hat|braucht|marche|peut|doit|funciona|puede|debe|necesita|tiene|pode|deve|precisa|tem|funziona|puo|ha)\b|できる|動く|可以|能/;

/** "It was not caller but report-gen", "report-gen, nicht caller". */
const deniesName = (text: string, name: string): boolean => {
  const written = inPattern(name);
  return new RegExp(
    `(?<![\\p{L}\\d])(?:not|isn't|wasn't|nicht|kein\\w*|pas|no|nao|non|instead of|statt|anstatt|au lieu de|en vez de|em vez de|invece di)[ ,](?:(?:the |by |die |der |von |le |la |el |de |du |o |a |il |di )?(?:role |rolle |rol |papel |ruolo )?)[\`"']?${written}(?![\\w-])|${written}[\`"']? ?(?:ではな|じゃな)|不是(?:角色)? ?[\`"']?${written}(?![\\w-])`,
    'iu',
  ).test(plainLetters(text));
};

const corrects =
  /\b(?:sorry|wrong|correction|actually|my mistake|i meant|no, it|falsch|korrektur|ich meinte|nein,|pardon|erreur|je voulais dire|non,|perdon|me equivoque|queria decir|no,|desculp\w*|errei|quis dizer|nao,|scusa|sbagliato|volevo dire)\b|間違え|訂正|すみません|不对|错了|更正/;

/** The last name of an ARN, of a bucket its own: objects keep theirs. */
const nameOf = (resource: string): string | null => {
  const { type, id } = readArn(resource);
  if (type === 'foundation-model' || type === 'inference-profile') return null;
  const whole = type === 'secret' ? id : type === 'table' ? (id.split('/')[0] ?? '') : lastPart(resource);
  const own = bucketNamed(resource) ?? whole;
  return own === '' || own === '*' ? null : own;
};

/** Another Region, in which a profile is that one's, and another account. */
const ofPlace = ({ resource, principal, facts }: Asked): readonly Swap[] => {
  if (facts.mentions.arns.length > 0) return [];
  const { region, account } = readArn(resource);
  const [there, ...regions] = facts.mentions.regions;
  // Whose role calls is in the case already: its account is no other place of the resource.
  const callers = readArn(principal ?? '').account;
  const [whose, ...accounts] = facts.mentions.accounts.filter((each) => each !== callers);
  // Who calls a profile calls from one Region; the model that was refused is in the one that the profile went to.
  const isRouted = readArn(resource).type === 'foundation-model' && facts.mentions.inferenceProfileIds.length > 0;
  const isElsewhere = !isRouted && region !== '' && there !== undefined && regions.length === 0 && there !== region;
  return [
    ...(isElsewhere ? ([[region, there]] as const) : []),
    ...(isElsewhere ? profileThere(resource, there) : []),
    ...(account !== '' && whose !== undefined && accounts.length === 0 && whose !== account
      ? ([[account, whose]] as const)
      : []),
  ];
};

/** Where no ARN holds it: the one Region or account that was told, in place of the one before. */
const ofPlaceTold = (known: string, { mentions }: Facts): readonly Swap[] => {
  const before = readText(known).mentions;
  const swap = (was: readonly string[], is: readonly string[]): readonly Swap[] =>
    was.length === 1 && is.length === 1 && was[0] !== is[0] ? [[was[0] as string, is[0] as string]] : [];
  return [...swap(before.regions, mentions.regions), ...swap(before.accounts, mentions.accounts)];
};

const profileThere = (resource: string, region: string): readonly Swap[] => {
  const { type, id } = readArn(resource);
  const [, geography, model] = /^([a-z-]+)\.(.+)$/.exec(id) ?? [];
  if (type !== 'inference-profile' || geography === undefined || geography === 'global') return [];
  const fitting = inferenceProfileIds().find(
    (id) => id === `${region.split('-')[0] === 'ap' ? 'apac' : region.split('-')[0]}.${model}`,
  );
  return fitting === undefined || fitting.startsWith(`${geography}.`) ? [] : [[`${geography}.${model}`, fitting]];
};

const ofModel = ({ resource, facts }: Asked): readonly Swap[] => {
  const { modelIds, inferenceProfileIds: profiles, arns } = facts.mentions;
  if (arns.length > 0) return [];
  const [, type, own] = /:(foundation-model|inference-profile)\/(.+)$/.exec(resource) ?? [];
  if (own === undefined) return [];
  const told = type === 'inference-profile' ? [...profiles, ...modelIds.map(asProfile(own))] : modelIds;
  const [id, ...more] =
    told.length > 0
      ? told
      : readModels(facts.text).map((each) => (type === 'inference-profile' ? asProfile(own)(each) : each));
  return id === undefined || more.length > 0 || id === own ? [] : [[own, id]];
};

/** A model in a profile of the same kind as the one before. */
const asProfile =
  (own: string) =>
  (id: string): string =>
    `${own.slice(0, own.indexOf('.'))}.${id}`;
