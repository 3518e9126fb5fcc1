import { isAccountId, isRegion, lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import { compose } from '../compose/compose.ts';
import type { Composition } from '../compose/composition.ts';
import { targetOf } from '../compose/target-of.ts';
import type { Case, Outcome } from '../conversation.ts';
import { readModels } from '../told/read-models.ts';
import { readNames } from '../told/read-names.ts';
import { serviceWords, thingRows } from '../wish/things.data.ts';
import { type Notion, plainLetters } from './notions-in.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/**
 * A policy for what the open case does not have: "write me the policy, log group is /aws/bedrock/chat", "which policy for
 * nova lite then?". What the wish leaves out, account, Region and role, the case says. Null: nothing of the kind is wished for.
 */
export const composedInCase = (
  { facts, said }: Read,
  current: Case,
): Extract<TurnReading, { kind: 'composed' }> | null => {
  const { text, errors, denials, evidence } = facts;
  const { outcome } = current;
  if (outcome === null || text.length > longest) return null;
  if (errors.length + evidence.policies.length > 0 || denials.some(({ statedBy }) => statedBy === 'sentence'))
    return null;
  if (said.hasAny(...ofTheFix) || !(wishes(said.text) || needs(said.text))) return null;
  const plain = plainLetters(text);
  const target = targetOf(plain);
  if (target !== null && target !== 'identity') return null;
  if (!namesMore(facts, outcome)) return null;
  const wish = wishOf(text, current);
  const made = compose(readText(wish));
  return made === null || !made.every((each) => isApt(each, outcome)) ? null : { kind: 'composed', made, wish };
};

const longest = 300;

/** What is said of the fix that is there. */
const ofTheFix: readonly Notion[] = [
  'undo',
  'letter',
  'tell',
  'why',
  'fullAccess',
  'managed',
  'opens',
  'wrong',
  'verify',
  'look',
  'contrast',
  'remove',
  'works',
];

const rights =
  'polic(?:y|ies)|statements?|permissions?|rights?|\\w*rechte?n?|berechtigung\\w*|richtlinie|politique|droits?|autorisations?|permis(?:os?|sions?)|politica|permissa?o(?:es)?|permess[oi]|権限|ポリシー|权限|策略';

const wishes = (plain: string): boolean => new RegExp(`(?:${rights})`).test(plain) && wishing.test(plain);

const wishing =
  /\b(?:please|pls|plz|write|give|show|draft|just|only|which|what|bitte|schreib\w*|gib|zeig|nur|welche\w*|s'il|svp|donne\w*|ecri\w*|seulement|quelle\w*|por favor|dame|escrib\w*|solo|que|cual|me da|escrev\w*|so|qual|per favore|scrivi\w*|dammi|quale)\b|ください|書いて|どの|请|写|什么|哪/;

/** "What does it take to call nova pro besides?", "was braucht die Rolle für …": asked after what is not there yet. */
const needs = (plain: string): boolean => needing.test(plain);

const needing =
  /\b(?:what|which|anything|something)\b.{0,60}\b(?:needs?|needed|required?|takes?|missing)\b|\b(?:was|welche\w*)\b.{0,50}\b(?:brauch\w*|benotig\w*|notig|fehlt)\b|\b(?:que|quoi|quels?|quelles?|de quoi)\b.{0,50}\b(?:faut|besoin|necessaires?|manque)\b|\b(?:que|cuales?|qual|quais|o que)\b.{0,50}\b(?:necesit\w*|hace falta|falta|precis\w*|necessari[oa]s?)\b|\b(?:cosa|che|quali)\b.{0,50}\b(?:serve|servono|occorr\w*|manca)\b|何が必要|必要な(?:権限|もの)|需要(?:什么|哪些)|还需要/;

/** A model, a bucket, a log group, a service or another resource that the refused call is not about. */
const namesMore = ({ text, mentions }: Facts, outcome: Outcome): boolean => {
  const known = `${outcome.principal ?? ''} ${outcome.resource ?? ''} ${outcome.action ?? ''}`;
  const own = (outcome.action ?? '').split(':')[0] ?? '';
  if (mentions.arns.some((arn) => !known.includes(arn) && !['iam', 'sts', 'kms'].includes(readArn(arn).service)))
    return true;
  if (/\bs3:\/\/|\/aws\/[\w/-]+/.test(text) && own !== 's3') return true;
  const models = [...mentions.modelIds, ...mentions.inferenceProfileIds, ...readModels(text)];
  if (models.some((id) => !known.includes(id))) return !/^bedrock:Invoke/.test(outcome.action ?? '');
  const plain = plainLetters(text);
  const isSaid = (service: string): boolean => plain.search(serviceWords[service] ?? /^$/) >= 0;
  return thingRows.some(
    ({ service, words, id }) =>
      service !== own && service !== 'iam' && (!vague.has(id) || isSaid(service)) && plain.search(words) >= 0,
  );
};

/** Words that are said of anything. */
const vague: ReadonlySet<string> = new Set([
  'object',
  'message',
  'image',
  'key',
  'function',
  'model',
  'token',
  'event',
  'eventBus',
  'instance',
  'parameter',
  'item',
  'table',
  'stack',
  'log',
  'prompt',
  'agent',
]);

/** The wish with its place: what it says itself comes first. */
const wishOf = (text: string, { text: known, outcome }: Case): string => {
  const said = readText(text).mentions;
  const before = readText(known).mentions;
  const account =
    said.accounts[0] ??
    accountOf(outcome?.principal ?? null) ??
    accountOf(outcome?.resource ?? null) ??
    before.accounts[0];
  const region = said.regions[0] ?? regionOf(outcome?.resource ?? null) ?? before.regions.at(-1);
  const holder = roleOfSession(outcome?.principal ?? null) ?? outcome?.principal ?? null;
  const isRoleNamed = readNames(text).some(({ kind }) => kind === 'role' || kind === 'user');
  const role =
    !isRoleNamed && holder !== null && readArn(holder).type === 'role' ? ` for the role ${lastPart(holder)}` : '';
  const place = [
    ...(account === undefined ? [] : [`account ${account}`]),
    ...(region === undefined ? [] : [region]),
  ].join(', ');
  // A log group that is only named is written to.
  const doing =
    /\/aws\/[\w/-]+/.test(text) && !/\b(?:read|filter|query|lesen|lire|leer|ler|legg)/i.test(text)
      ? 'write logs to it; '
      : '';
  return `Write me the policy${role}${place === '' ? '' : ` (${place})`}: ${doing}${bareNamed(text)}`;
};

/** "Log group is /aws/x" names it. */
const bareNamed = (text: string): string =>
  text
    .replace(/[?？]\s*$/, '')
    .replace(/(log[- ]?gr?\w+)\s*(?:is|ist|est|es|é|è|hei(?:ss|ß)t|se llama|called|named|[:=])\s*(?=\/)/i, '$1 ');

const accountOf = (arn: string | null): string | undefined => [readArn(arn).account].find(isAccountId);
const regionOf = (arn: string | null): string | undefined => [readArn(arn).region].find(isRegion);

/** For the caller, not the refused call again, and not all names left open. */
const isApt = ({ statements, policyType }: Composition, { action, resource }: Outcome): boolean =>
  policyType === 'identity' &&
  statements.every(({ Effect }) => Effect === 'Allow') &&
  statements.some(
    ({ Action, Resource }) => ![Action].flat().includes(action ?? '') || ![Resource].flat().includes(resource ?? ''),
  ) &&
  !/\{(?:BucketName|ModelId|TableName|SecretName)\}/.test(JSON.stringify(statements));
