import type { Facts } from '../../intake/index.ts';

/** A text that holds two refusals by different kinds of policy: each with the words before it; null: it holds one, or all are of one kind. */
export const twoRefusals = ({ denials, text }: Facts): { readonly first: string; readonly second: string } | null => {
  const [one, other] = denials.filter(({ statedBy, sentence }) => statedBy === 'sentence' && sentence !== '');
  if (one === undefined || other === undefined) return null;
  const isSame = one.kind === other.kind && one.policyType === other.policyType;
  const isKnown = one.kind !== 'unknown' && other.kind !== 'unknown';
  const at = text.indexOf(other.sentence);
  // What comes before the sentence on its line introduces it.
  const from = Math.max(text.lastIndexOf('\n', at), text.indexOf(one.sentence) + one.sentence.length);
  return isSame || !isKnown || at <= 0 || from > at ? null : { first: text.slice(0, from), second: text.slice(from) };
};
