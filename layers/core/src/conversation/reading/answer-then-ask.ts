import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readNames } from '../told/read-names.ts';
import { notionsIn } from './notions-in.ts';
import { readAsk } from './read-ask.ts';
import { noneBeside } from './says-none.ts';

/** "The role is kb-docs-role and has no policy for that bucket. What policy do I need?": what is told answers us, and the answer made anew is what is asked for; null: something else is asked, or nothing is told. */
export const answerThenAsk = (facts: Facts, current: Case): string | null => {
  const { text, denials, errors, evidence } = facts;
  if (current.outcome?.question == null || text.length > longest) return null;
  if (denials.length + errors.length + evidence.policies.length > 0) return null;
  const sentences = text.split(/(?<=[.!;?])\s+/);
  const told = sentences.filter((each) => !isQuestion.test(each)).join(' ');
  const asked = sentences.filter((each) => isQuestion.test(each));
  const [, opening = null] = namesCaller.exec(told) ?? [];
  const isNamed = opening !== null || readNames(told).some(({ kind }) => kind === 'role' || kind === 'user');
  const isNone = noneBeside(told, current) !== null;
  if (notionsIn(told).hasAny('would', 'whyNot', 'whatIs', 'also', 'works', 'still', 'applied')) return null;
  const answer = opening === null ? told : `${told}\n\nthe role is ${opening}`;
  if (asked.length === 0) return isNamed && isNone ? answer : null;
  return asked.length === 1 && asked.every(isOfFix) && (isNamed || isNone) ? answer : null;
};

const isOfFix = (question: string): boolean => {
  const said = notionsIn(question);
  return question.length <= longestAsked && (needs.test(said.text) || ofFix.has(readAsk(said)?.kind ?? ''));
};
const needs =
  /\b(?:what|which|was|welche\w*|que|quelle?s?|quoi|cual|qual|che|cosa|quale)\b.{0,30}\b(?:need|needs|needed|add|missing|required|brauch\w*|fehlt|besoin|manque|faut|necesito|falta|preciso|serve|manca)\b|何が(?:必要|足りない)|需要什么|缺什么/;

const longest = 400;
// "kb-docs-role, it has …": a name that opens what is told.
const namesCaller = /^([A-Za-z0-9][\w+=.@]{0,40}[-_][\w+=.@-]{1,60}),/;
const longestAsked = 80;
const isQuestion = /[?？]\s*$/;
// What the answer is anyway: the policy, where it goes, what comes now.
const ofFix: ReadonlySet<string> = new Set(['layer', 'again', 'where', 'next']);
