import type { Case } from '../conversation.ts';
import { findCase } from './find-case.ts';
import { notionsIn } from './notions-in.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** How to undo one fix among several: by its place in the order, or by what it allows; in the form that it came in. null: none is named so. */
export const readUndo = ({ facts, said, prose, conversation }: Read): TurnReading | null => {
  const { cases, open } = conversation;
  const isTold = facts.errors.length > 0 || facts.denials.some(({ statedBy }) => statedBy === 'sentence');
  const isUndone = said.has('undo');
  if (!(isUndone || asksOff(said.text)) || facts.text.length > longest || isTold) return null;
  const fixed = cases.flatMap((current, at) => (hasFix(current) ? [at] : []));
  const named = namedActions(facts.text);
  const held = byActions(named, cases, fixed);
  // "Do I have to undo the ssm:GetParameter that somebody added?": no fix of ours put it there.
  if (named.size > 0 && held === null) return null;
  const pointed = held ?? byPlace(said, fixed) ?? byName(findCase(notionsIn(prose), cases, open), fixed);
  const at = pointed ?? open;
  const current = at === null ? undefined : cases[at];
  if (at === null || current === undefined || !hasFix(current)) return null;
  if (!isUndone && pointed === null) return null;
  const form = formOf(said, current);
  if (pointed === null && form === null && !isBare(facts.text)) return null;
  // A wish that is taken back is no fix that is undone.
  if (pointed === null && (current.wishes ?? []).length > 0) return null;
  return { kind: 'followUp', at, asks: form === null ? { kind: 'undo' } : { kind: 'undo', form } };
};

const longest = 400;

/** "How do I take the model permission off?": a thing of the fix is to go, and not one that stood there before. */
const asksOff = (text: string): boolean =>
  /\b(?:how|wie|comment|como|come)\b|どう|怎么|如何/.test(text) &&
  off.test(text) &&
  thing.test(text) &&
  !before.test(text);

const off =
  /\b(?:take|get|pull)\b.{1,40}\b(?:out|off|away)\b|\b(?:remove|revoke|withdraw|entfern\w*|entzieh\w*|wegnehm\w*|weg|raus|retir\w*|enlev\w*|supprim\w*|revoqu\w*|quit\w*|retir\w*|revoc\w*|tir(?:o|ar)|remov\w*|tolgo|togliere|rimuov\w*)\b|外す|外し|消す|取り消|去掉|撤销|收回/;
const thing =
  /\b(?:permissions?|rights?|access|grant|statement|polic(?:y|ies)|berechtigung\w*|recht\w*|zugriff|permission|droits?|acces|permisos?|acceso|permiss\w*|acesso|permess\w*|accesso)\b|権限|許可|权限/;
const before =
  /\b(?:den(?:y|ies)|old|older|previous|wide|admin\w*|boundary|scp|alte[nrsm]?|ancien\w*|viej\w*|antig\w*|vecchi\w*|grenze)\b|古い|旧/;

/** "Undo": said by itself it is of the fix that stands there, whatever else was asked. */
const isBare = (text: string): boolean => text.trim().length <= 24 && !text.includes('?');

const hasFix = ({ outcome }: Case): boolean => (outcome?.fix.steps.length ?? 0) > 0;

const places = ['first', 'second', 'third'] as const;

const byPlace = (said: Read['said'], fixed: readonly number[]): number | null => {
  const numbered = Number(/\b(?:fix|change|answer|question) ?#?([1-9])\b/.exec(said.text)?.[1] ?? 0) - 1;
  if (numbered >= 0) return fixed[numbered] ?? null;
  const place = places.findIndex((notion) => said.has(notion));
  return place < 0 || !fix.test(said.text) ? null : (fixed[place] ?? null);
};

// "Undo it first" is no place in an order.
const fix =
  /\b(?:(?:first|second|third|1st|2nd|3rd) (?:fix|change|one|policy|statement|answer)|fix|change|korrektur|anderung|correctif|correction|cambio|arreglo|correcao|mudanca|correzione|modifica)\b|修正|変更|更改/;

const namedActions = (text: string): ReadonlySet<string> =>
  new Set((text.match(/(?<![\w:/-])[a-z][a-z0-9-]{1,40}:[A-Za-z][A-Za-z0-9]{2,80}(?![\w:/])/g) ?? []).map(lower));

/** The last fix that allows the very actions that are named, else the last that allows them among others. */
const byActions = (named: ReadonlySet<string>, cases: readonly Case[], fixed: readonly number[]): number | null => {
  if (named.size === 0) return null;
  const actionsOf = (at: number) => new Set((cases[at]?.outcome?.fix.actions ?? []).map(lower));
  const holding = fixed.filter((at) => [...named].every((action) => actionsOf(at).has(action)));
  return holding.findLast((at) => actionsOf(at).size === named.size) ?? holding.at(-1) ?? null;
};

/** "The gateway problem's fix": what tells one case from the others. */
const byName = (at: number | null, fixed: readonly number[]): number | null =>
  at !== null && fixed.includes(at) ? at : null;

const lower = (action: string): string => action.toLowerCase();

const formOf = (said: Read['said'], { form }: Case): 'terraform' | 'sam' | null => {
  if (said.has('terraform')) return 'terraform';
  if (said.has('sam')) return 'sam';
  return form === 'terraform' || form === 'sam' ? form : null;
};
