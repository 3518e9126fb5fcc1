import { codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';
import { policyKindWords } from './policy-kind-words.ts';
import { principalWords } from './principal-words.ts';

/** The first line: what is wrong and how sure that is. */
export const sayCause = (explained: Explained): string => {
  const sure = { certain: '', likely: ' (likely)', possible: ' (a guess)' }[explained.diagnosis.cause.confidence];
  return `**Why${sure}:** ${causeSentence(explained)}`;
};

/** What is wrong, and what was denied to whom. */
export const causeSentence = ({ diagnosis }: Pick<Explained, 'diagnosis'>): string =>
  `${sentence(diagnosis.cause.title)}${denied(diagnosis)}`;

const denied = (diagnosis: Explained['diagnosis']): string => {
  const [stated] = diagnosis.requests;
  if (stated === undefined || stated.action === null || !diagnosis.isPermissionProblem) return '';
  const on = stated.resource === null || stated.resource === '*' ? '' : ` on ${codeSpan(stated.resource)}`;
  return ` Denied: ${principalWords(stated.principal)}, ${codeSpan(stated.action)}${on}${how(diagnosis.denial)}.`;
};

const how = ({ kind, policyType }: Explained['diagnosis']['denial']): string => {
  if (kind === 'unknown' || policyType === 'unknown') return '';
  const words = policyKindWords(policyType);
  return kind === 'explicit'
    ? `, by an explicit deny in ${words}`
    : `, because no ${words.replace(/^an? /, '')} allows it`;
};

const sentence = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
};
