import { wasLetIn } from '../../playbook/index.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { shortName } from './short-name.ts';

/** What is wrong in one sentence, then who was refused what. */
export const sayDenied = ({ diagnosis, evidence, facts }: Explained): string => {
  const [stated] = diagnosis.requests;
  const title = sentence(diagnosis.cause.title);
  if (stated === undefined || !diagnosis.isPermissionProblem) return title;
  // What the service said of the request is no refusal of the caller.
  if (stated.action === null || wasLetIn(facts)) return `${title}${asTold(diagnosis, evidence)}`;
  const completed = diagnosis.requests.find(({ completes }) => completes === true) ?? stated;
  const resource = stated.resource ?? completed.resource;
  const on = resource === null || resource === '*' ? '' : ` on ${shortName(resource)}`;
  const who = principalWords(stated.principal ?? completed.principal);
  return `${title} Refused: ${who}, ${shortName(stated.action)}${on}${how(diagnosis.denial)}.`;
};

/** Who and what the words speak of, where no sentence of AWS states it. */
const asTold = ({ requests }: Explained['diagnosis'], { principals }: Explained['evidence']): string => {
  const own = requests.filter(({ principal, by }) => principal !== null && by !== 'other');
  // Where the shown policies allow a part of it, the part that they refuse.
  const refused = own.find(({ required, decision }) => required && decision?.decision === 'implicitDeny');
  const known = refused ?? own[0];
  const who =
    known?.principal ?? principals.find(({ kind, source }) => kind !== 'group' && source === 'pasted')?.arn ?? null;
  if (who === null || /\{/.test(who.split('/').at(-1) ?? '')) return '';
  const what = known === undefined || known.action === null ? '' : `, calling ${shortName(known.action)}`;
  return ` It is about ${principalWords(who)}${what}.`;
};

const how = ({ kind, policyType, policyArn }: Explained['diagnosis']['denial']): string => {
  if (kind === 'unknown' || policyType === 'unknown') return '';
  const words = policyKindWords(policyType);
  const name = policyArn === null ? '' : ` (${shortName(policyArn)})`;
  return kind === 'explicit'
    ? `, by an explicit deny in ${words}${name}`
    : `: no ${words.replace(/^an? /, '')} allows it`;
};

const sentence = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
};
