import { matchAction } from '@whydenied/iam';
import { plainLetters } from '../reading/notions-in.ts';
import { findingLine } from './finding-line.ts';
import { type Purpose, purposes } from './purposes.data.ts';
import type { Review, Reviewed } from './review.ts';

/** What a policy lacks for what it is said to be for, and what the check finds missing in it; null: nothing is. */
export const sayMissing = (review: Review): Reviewed | null => {
  const purpose = purposeOf(review);
  const lacks = purpose === null ? [] : lacking(review, purpose);
  const told = review.findings.filter(({ rule, level, nearest }) => isLack(rule, level, nearest));
  const lines = [...lacks.map((each) => `- ${each}`), ...told.map(findingLine)];
  if (lines.length === 0) return null;
  const [name, path] = purpose?.page ?? [];
  const page =
    name === undefined || lacks.length === 0 ? [] : [`AWS: [${name}](https://docs.aws.amazon.com/${path}.html)`];
  return { words: [lines.join('\n'), ...page].join('\n\n'), told };
};

const isLack = (rule: string, level: string, nearest: readonly string[]): boolean =>
  rule === 'missing-part' ||
  rule === 'confused-deputy' ||
  (rule === 'public-principal' && nearest.some((each) => each.includes(':'))) ||
  (level === 'error' && rule !== 'refused');

const purposeOf = ({ said, policies, statements }: Review): Purpose | null => {
  const text = JSON.stringify(policies.map(({ document }) => document));
  return statements.some(({ principals, effect }) => principals !== undefined || effect === 'Deny')
    ? null
    : (purposes.find(
        ({ notions, without = [], allows, unless }) =>
          said.has(...notions) &&
          !without.some((notion) => said.has(notion)) &&
          (allows?.test(text) ?? true) &&
          !(unless?.test(text) ?? false),
      ) ?? null);
};

const lacking = ({ said, policies, statements }: Review, { needs }: Purpose): readonly string[] => {
  const text = `${said.text} ${plainLetters(JSON.stringify(policies.map(({ document }) => document)))}`;
  return needs
    .filter(
      ({ anyOf, when, unless }) =>
        (when?.test(text) ?? true) &&
        !(unless?.test(text) ?? false) &&
        !statements.some(
          ({ effect, actions = [], notActions }) =>
            effect === 'Allow' &&
            (notActions !== undefined ||
              actions.some((pattern) => anyOf.some((action) => matchAction(pattern, action)))),
        ),
    )
    .map(({ says }) => `${says}.`);
};
