import { operationActions } from '../../catalog/index.ts';
import type { Verb } from './verbs.data.ts';

/** "Call textract:AnalyzeDocument", "call ApplyGuardrail on …": the action that is written out says what is done, and to what. */
export const isOfAction = (verb: Verb, behind: string): boolean =>
  calls.has(verb) && actionBehind.test(behind.slice(0, longestBehind));

const calls: ReadonlySet<Verb> = new Set(['invoke', 'use', 'start', 'query']);
const longestBehind = 80;

const actionBehind =
  /^(?:\s+(?:only|just|nur|seulement|uniquement|solo|somente|apenas|soltanto|to|a|al|la|le|l'|el|o|the|die|den|das|API|Bedrock|bedrock|Amazon|AWS|action|operation)){0,4}[\s:"'`]+(?:[a-z][a-z0-9-]+:[A-Z]\w+|[A-Z][a-z]+[A-Z]\w+|[A-Z][a-z]+ API\b)/;

/** Written as AWS has it, and read as that. */
export const isOperation = (word: string): boolean =>
  /^[A-Z]/.test(word) && operationActions({ service: null, operation: word })?.assumed === false;
