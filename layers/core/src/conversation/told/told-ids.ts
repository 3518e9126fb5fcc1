import { isAccountId, isIdentity, readArn } from '../../arn/index.ts';
import { policyKindWords } from '../../explain/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';

/** The case with the policy or endpoint that a message names in passing: whatever is looked up or changed later names it. */
export const withToldIds = (current: Case, text: string): Case => {
  const ids = [...new Set(text.slice(0, longest).match(named) ?? [])].filter((id) => !current.text.includes(id));
  return ids.length === 0 ? current : { ...current, text: `${current.text}\n\n${ids.join(', ')}` };
};

const longest = 600;
const named =
  /\bvpce-[0-9a-f]{8,17}\b|\barn:aws[\w-]*:iam::\d{12}:policy\/[\w+=,.@/-]*[\w+=@-]|\barn:aws[\w-]*:iam::aws:policy\/[\w+=,.@/-]*[\w+=@-]/g;

/** The case with the one Region that a message names beside what it asks for, where none was told before. */
export const withToldRegion = (current: Case, { mentions }: Facts): Case => {
  const [region, another] = mentions.regions;
  const isOpen = region !== undefined && another === undefined && readText(current.text).mentions.regions.length === 0;
  return isOpen ? { ...current, text: `${current.text}\n\nRegion: ${region}` } : current;
};

/** The case with who was refused, and what, where it was told without them: an ARN that a message names beside what it asks, and the one action that was spoken of. */
export const withToldCaller = (current: Case, { mentions }: Facts): Case => {
  const { outcome, text } = current;
  if (outcome === null || (outcome.principal !== null && outcome.action !== null)) return current;
  const [caller = null, another] = mentions.arns.filter((arn) => isIdentity(arn) && isAccountId(readArn(arn).account));
  const [spoken = null, second] = readText(text).mentions.actions;
  const principal = outcome.principal ?? (another === undefined ? caller : null);
  const action = outcome.action ?? (second === undefined ? spoken : null);
  if (principal === null || action === null) return current;
  const kind = outcome.policyType === 'unknown' ? null : policyKindWords(outcome.policyType);
  const ending = kind !== null && outcome.denial === 'explicit' ? ` with an explicit deny in ${kind}` : '';
  return { ...current, text: `${text}\n\nUser: ${principal} is not authorized to perform: ${action}${ending}` };
};
