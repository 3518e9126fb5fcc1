import { rankAsks } from '../../recognise/index.ts';
import { asksSomething } from './asks-something.ts';
import { longestQuestion, type Read } from './read-once.ts';
import { namesAws } from './states-denial.ts';

/** Whether a message has nothing to do with the case that is open: a question that both rankings and our own words see nothing of ours in; what is told is told of the case, unless nothing could be further from it. */
export const isOffSubject = (read: Read, least: 'likely' | 'surely'): boolean => {
  const { facts, said, intents, told } = read;
  if (
    namesAws(facts) ||
    said.hasAny(...(fixesElse.test(said.text) ? [] : (['policyWord'] as const)), 'role', 'subject', 'model') ||
    goesOn.test(said.text)
  )
    return false;
  const off = intents.get('offSubject') ?? 0;
  const none = rankAsks(facts.text.slice(0, longestQuestion)).find(({ id }) => id === 'none')?.probability ?? 0;
  if (!asksSomething(facts.text)) return off >= farthest && none >= farthest;
  if (least === 'surely' && said.hasAny('remove', 'undo', 'back', 'next', 'again', 'opens')) return false;
  if (least === 'surely') return off >= sure && none >= slight && (told?.fit ?? 0) < near;
  return off >= likely && none >= slight;
};

// Who says how they call, or speaks of "these", speaks of the case.
const goesOn =
  /\b(?:instead of (?:this|these|that|it)|i (?:run|call|use|am|did|have|do|tried)|we (?:run|call|use|are|did|have|do|tried)|i'm|we're|vpn|server|terminal|these|those|this)\b/;

// "Fix my css" speaks of no fix of ours.
const fixesElse =
  /\bfix (?:my|our|the|a|up) (?!.{0,24}\b(?:polic|permission|role|statement|scp|boundary|bucket|key|error|denial|access))/;

const farthest = 0.8;
const sure = 0.65;
const likely = 0.5;
const slight = 0.2;
const near = 0.5;
