import { codeSpan, pageOf, saySource } from '../../explain/index.ts';
import { ofOtherThing } from './go-on.ts';
import type { Hypothesis } from './hypothesis.ts';
import { verdictOf } from './say-hypothesis.ts';

/** The same premises on things of another kind: what each call comes to, and whose policy has to allow it there. */
export const sayForOthers = (told: Hypothesis, actions: readonly string[]): string =>
  [
    ...actions.map((action) => `- ${sayOf(told, action)}`),
    'Decided by evaluation of the policies as you tell them; conditions and what you did not tell are left out.',
    saySource(['evaluation', ...actions.flatMap((action) => pages[action] ?? [])].flatMap((id) => pageOf(id) ?? [])),
  ].join('\n\n');

const sayOf = (told: Hypothesis, action: string): string => {
  const rule = rules[action] ?? eitherSide;
  // Of a thing whose own policy was not told nothing is decided: it may be what has to allow it.
  const isTold = told.said.some(({ layer }) => layer === 'resource');
  return isTold ? `${codeSpan(action)}: ${verdictOf(asOf(told, action))} ${rule}` : `${codeSpan(action)}: ${rule}`;
};

/** What was told of one call, of another. */
const asOf = (told: Hypothesis, action: string): Hypothesis => ({
  ...told,
  said: told.said.map(ofOtherThing(told.action)),
  action,
  resource: resourceOf(action),
});

const resourceOf = (action: string): Hypothesis['resource'] => (action.startsWith('kms:') ? 'key' : 'other');

const eitherSide =
  'There the Allow of either side is enough within one account, that of the caller or that of the resource’s policy; across accounts both have to allow it.';

const rules: Readonly<Record<string, string>> = {
  __proto__: null as never,
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
  'kms:Decrypt':
    'A key’s policy always has to let it through: it names the caller, which is enough by itself within one account, or it delegates to the account (`arn:aws:iam::ACCOUNT:root`), and only then the caller’s own policy counts. An identity policy alone is not enough.',
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics-single-account.html
  'sts:AssumeRole':
    'A role’s trust policy always has to allow it: where it names the caller itself, that is enough within one account; where it names the account (`:root`), the caller’s own policy has to allow `sts:AssumeRole` as well. An identity policy alone is not enough.',
};

const pages: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'kms:Decrypt': 'kms',
  'sts:AssumeRole': 'trust',
  's3:GetObject': 'resource-policies',
};
