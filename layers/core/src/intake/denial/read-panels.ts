import type { PolicyType } from '@whydenied/iam';
import { isAction } from '../../catalog/index.ts';
import type { StatedDenial } from '../facts.ts';
import { noDenial } from './no-denial.ts';
import { type PanelField, panelLabels, panelPolicyTypes, panelRefusals } from './panel-words.ts';
import { isActionShaped } from './read-action.ts';
import { readContext } from './read-context.ts';
import type { PlacedDenial } from './read-sentences.ts';
import { readToken } from './read-token.ts';

type Label = { readonly field: PanelField; readonly start: number; readonly end: number };
type Panel = Partial<Record<PanelField, string>>;

const farthest = 1400;

/**
 * The console's panel `Access denied`: user, service and action, resources, context, one under the other, in the console's languages.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const readPanels = (plain: string): PlacedDenial[] => {
  const labels = findLabels(plain);
  return labels.flatMap(({ field, start }, index) => {
    if (field !== 'user') return [];
    const rest = labels.slice(index, index + 6);
    const next = rest.findIndex((label, at) => at > 0 && (label.field === 'user' || label.start - start > farthest));
    const own = next === -1 ? rest : rest.slice(0, next);
    const denial = toDenial(valuesOf(plain, own));
    const end = Math.min(own.at(-1)?.end ?? start, plain.length);
    return denial === null ? [] : [{ start, end, denial: { ...denial, sentence: plain.slice(start, end + 200) } }];
  });
};

/** A label is one of the words, no letter before it, a colon of either width behind it. */
const findLabels = (plain: string): Label[] => {
  const lower = plain.toLowerCase();
  // A letter whose lower case is longer would shift every offset behind it
  if (lower.length !== plain.length) return [];
  const found: Label[] = [];
  for (const match of lower.matchAll(/[:\uff1a]/g)) {
    const label = labelBefore(lower, match.index);
    if (label !== null) found.push(label);
  }
  return found;
};

const labelBefore = (lower: string, colon: number): Label | null => {
  const end = lower[colon - 1] === ' ' ? colon - 1 : colon;
  for (const [field, words] of panelLabels) {
    const word = words.find(
      (name) => lower.startsWith(name, end - name.length) && !isLetter(lower[end - name.length - 1]),
    );
    if (word !== undefined) return { field, start: end - word.length, end: colon + 1 };
  }
  return null;
};

const isLetter = (character: string | undefined): boolean => /\p{L}/u.test(character ?? ' ');

const valuesOf = (plain: string, labels: readonly Label[]): Panel =>
  Object.fromEntries(
    labels
      .map(({ field, end }, index) => [field, plain.slice(end, labels[index + 1]?.start ?? end + 300).trim()] as const)
      .reverse(),
  );

const toDenial = ({
  user = '',
  service = '',
  action = '',
  resource = '',
  context = '',
}: Panel): StatedDenial | null => {
  const principal = readToken(user, 0).text;
  const name = readToken(action, 0).text;
  const whole = name.includes(':') ? name : `${readToken(service, 0).text}:${name}`;
  if (!principal.includes(':') || !isActionShaped(whole) || !isAction(whole)) return null;
  const target = readToken(resource, 0).text;
  return {
    ...noDenial,
    principal,
    action: whole,
    resource: target === '' ? null : target,
    ...layerOf(context),
    statedBy: 'sentence',
  };
};

/** English is AWS's sentence without its first words; elsewhere the kind of policy is named in the console's language. */
const layerOf = (context: string): Pick<StatedDenial, 'kind' | 'policyType' | 'policyArn'> => {
  const lower = context.toLowerCase();
  const lead = lower.startsWith('no ') ? 'because ' : /^(?:an )?explicit deny/.test(lower) ? 'with ' : '';
  const article = lower.startsWith('explicit deny') ? 'an ' : '';
  const asSentence = `${lead}${article}${context}`;
  const { kind, policyType, policyArn } = readContext(asSentence, asSentence.toLowerCase(), 0);
  if (kind !== 'unknown') return { kind, policyType, policyArn };
  const named = panelPolicyTypes.find(([, words]) => words.some((word) => lower.includes(word)))?.[0];
  return { kind: kindOf(lower, named), policyType: named ?? 'unknown', policyArn: null };
};

const kindOf = (lower: string, named: PolicyType | undefined): StatedDenial['kind'] => {
  if (panelRefusals.some((word) => lower.includes(word))) return 'explicit';
  return named === undefined ? 'unknown' : 'implicit';
};
