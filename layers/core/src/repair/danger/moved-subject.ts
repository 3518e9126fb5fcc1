import { quoted } from '../../catalog/index.ts';
import { valuesTold } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import type { Need } from '../judge/need.ts';

/** A job with an environment, of a pull request or of another branch carries another subject than the trust policy is told to ask for. https://docs.github.com/en/actions/reference/security/oidc */
export const movedSubject = (given: readonly Need[], { facts, evidence }: Case): readonly string[] => {
  const [asked] = valuesTold(facts, 'subjectAsked');
  if (asked === undefined || evidence.policies.length > 0) return [];
  return given
    .flatMap(({ context }) => Object.entries(context).filter(([key]) => key.endsWith(':sub')))
    .filter(([, subject]) => subject !== asked && !String(subject).includes('{'))
    .slice(0, 1)
    .map(
      ([, subject]) =>
        `the token’s \`sub\` is now ${quoted(String(subject))}, and the trust policy asks for ${quoted(asked)}: where nothing runs under that one any more, put the new one in its place instead; where both run, a list of both in the condition says the same`,
    );
};
