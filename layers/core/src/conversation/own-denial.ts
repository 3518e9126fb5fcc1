import { Fault } from '../fault.ts';
import type { Answered, Question } from './question.ts';

/** When Bedrock denied our own role: what the engines say of that; null for every other fault. */
export const ownDenial = async (
  fault: unknown,
  answering: (question: Question) => Promise<Answered>,
): Promise<string | null> => {
  if (!(fault instanceof Fault) || fault.code !== 'bedrock.denied') return null;
  const message = fault.cause instanceof Error ? fault.cause.message : '';
  if (message === '') return null;
  const { answer } = await answering({ input: `AccessDeniedException: ${message}` });
  const [stated] = answer.requests;
  const who = stated?.principal == null ? 'the role of whydenied itself' : `\`${stated.principal}\``;
  const needs = answer.fix.actions.map((action) => `\`${action}\``).join(', ');
  const on = stated?.resource == null ? '' : ` on \`${stated.resource}\``;
  const cure = needs === '' ? '' : ` It would take ${needs}${on}.`;
  return `Bedrock denied ${who}, which is ours, not yours: ${answer.cause.title}.${cure}`;
};
