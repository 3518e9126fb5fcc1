import { wholeResource } from '@whydenied/iam';

/**
 * Whether a pattern of a policy can match a name of which parts are not known, whatever stands in for them: `{Region}` is any text. Asked of
 * each place of the one with each of the other, so that hostile patterns cost no more than their lengths' product.
 */
export const canMeetOpen = (pattern: string, open: string): boolean => {
  const one = tokensOf(wholeResource(pattern).replace(/\$\{[^}]{0,200}\}/g, '*'));
  const other = tokensOf(open.replace(/\{[A-Z]\w*\}/g, '*'));
  if (one.length * other.length > mostSteps) return true;
  // Row by row: which ends of `other` can be reached with what was read of `one`.
  let reached: boolean[] = [true];
  for (const token of other) reached.push(token === '*' && reached.at(-1) === true);
  for (const token of one) {
    const next: boolean[] = [token === '*' && reached[0] === true];
    for (const [at, each] of other.entries()) {
      const skipsOne = token === '*' && reached[at + 1] === true;
      const skipsOther = each === '*' && next[at] === true;
      const both = reached[at] === true && isSame(token, each);
      // A star takes one more letter and stays.
      const stays = (token === '*' && next[at] === true) || (each === '*' && reached[at + 1] === true);
      next.push(skipsOne || skipsOther || both || stays);
    }
    reached = next;
  }
  return reached.at(-1) === true;
};

const mostSteps = 250_000;

const tokensOf = (text: string): readonly string[] => [...text.replace(/\*+/g, '*')];

const isSame = (one: string, other: string): boolean =>
  one === '*' || other === '*' || one === '?' || other === '?' || one === other;
