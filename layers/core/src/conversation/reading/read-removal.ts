import { awsManagedPolicy } from '../../catalog/index.ts';
import type { Ask, Removed } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case, Conversation } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

type Asked = {
  readonly facts: Facts;
  readonly said: Said;
  readonly current: Case;
  readonly conversation: Conversation;
};

/**
 * "I attached AdministratorAccess, how do I get it off?", "can the old line go now?": something beside the fix is to be taken off again; null:
 * nothing is, or it is the fix itself.
 */
export const readRemoval = ({ facts, said, current, conversation }: Asked): Ask | null => {
  const { text, errors, denials, evidence } = facts;
  if (current.outcome === null || text.length > longest || errors.length + evidence.policies.length > 0) return null;
  if (denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  if (current.outcome.denial === 'explicit' && said.hasAny('denies', 'serviceControl', 'permissionsBoundary'))
    return null;
  if (!said.hasAny('undo', 'remove') && !takesOff.test(said.text)) return null;
  const isAsked = asksSomething(text) || asksHow.test(said.text);
  const before = conversation.turns.at(-1)?.message ?? '';
  const removed = removedIn(facts, said) ?? (isOfLast(said, isAsked) ? managedIn(before) : null);
  if (removed === null || !isAsked) return null;
  return { kind: 'removal', removed, may: mayAsked.test(said.text) && !asksHow.test(said.text) };
};

const longest = 260;

const managedIn = (text: string): Removed | null => {
  const name = managed.exec(text)?.[0];
  return name === undefined || awsManagedPolicy(name) === undefined ? null : { kind: 'managed', name };
};

const removedIn = ({ text, mentions }: Facts, said: Said): Removed | null => {
  const named = managedIn(text);
  if (named !== null) return named;
  const [pattern] = text.match(patterns) ?? [];
  if (pattern !== undefined && mentions.arns.length === 0) return { kind: 'action', pattern };
  return old.test(said.text) && thing.test(said.text) ? { kind: 'other' } : null;
};

/** "I did that already, how to undo": what was spoken of in the turn before. */
const isOfLast = (said: Said, isAsked: boolean): boolean =>
  isAsked && said.text.length <= shortest && (said.hasAny('already', 'applied') || did.test(said.text));

const shortest = 120;
const managed =
  /\b(?:AdministratorAccess|PowerUserAccess|(?:AWS|Amazon)\w{3,60}(?:Access|Policy|ReadOnly|Role|Write))\b/;
// An action, or a pattern of them: `s3:*`, `bedrock:InvokeModel`.
const patterns = /(?<![\w:/-])[a-z][a-z0-9-]{1,30}:(?:\*|[A-Z]\w*\*?)(?![\w:/])/g;
const takesOff =
  /\b(?:can|could|may|should|must) (?:that|it|this|the \w+) (?:go|come off)\b|\b(?:take|get|pull|clean|throw)\b.{0,40}\b(?:out|off|back|up|away)\b|\b(?:raus|weg|wieder loswerden|rausnehmen|abnehmen|abhangen)\b|\b(?:fora)\b|外し|外せ|去掉|拿掉/;
const asksHow = /\b(?:how|wie|comment|como|come|command|befehl|commande|comando)\b|どう|怎么|如何/;
const mayAsked =
  /\b(?:can|may|could|should|shall|safe to|ok(?:ay)? to|is it (?:safe|ok|fine)|do i still need|kann|darf|soll\w*|brauche|braucht|puis-je|peut-on|on peut|dois-je|puedo|podemos|debo|posso|podemos|devo|necesito|preciso|serve ancora)\b|いい|可以|能/;
const old =
  /\b(?:old|older|previous|former|earlier|original|wide|broad|wildcard|star|temporary|test|extra|alte[nrsm]?|vorherig\w*|fruhere\w*|breite\w*|zusatzlich\w*|ancien\w*|vieux|vieille|precedent\w*|viej[oa]s?|antigu[oa]s?|anterior\w*|antig[oa]s?|velh[oa]s?|vecchi[oa]?|temporane\w*|temporal|temporari[oa])\b|古い|前の|以前の|旧|老的|之前的/;
const thing =
  /\b(?:line|lines|statement|statements|policy|policies|permission|permissions|entry|rule|grant|allow|right|rights|access|zeile|anweisung|richtlinie|berechtigung\w*|recht\w*|eintrag|ligne|regle|politique|permission|droit\w*|linea|regla|politica|permiso\w*|linha|regra|permiss\w*|riga|regola|permess\w*)\b|行|ポリシー|権限|文|策略|权限|语句/;
const did =
  /\b(?:i (?:already )?did|did (?:it|that|this)|i have|we have|hab\w*|j'ai|on a|he|hemos|eu|ja|ho|abbiamo)\b|もう|已经/;
