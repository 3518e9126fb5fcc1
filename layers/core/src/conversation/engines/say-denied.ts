import { compile, type Decision, decide, PolicyError, type Statement } from '@whydenied/iam';
import { isIdentity, readArn } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { readText, type SeenPolicy } from '../../intake/index.ts';
import { readNames } from '../told/read-names.ts';
import { isWritten } from './is-written.ts';
import { statementsOf } from './statements-of.ts';
import { toldContext } from './told-context.ts';

/** Whether a Deny that is shown hits the principal, the Region or the way that the words name: decided beside an Allow of everything. Null: they name none, or nothing denies under a condition. */
export const sayDenied = (prose: string, shown: readonly SeenPolicy[]): string | null => {
  const policies = shown.filter(isWritten);
  const denies = policies.flatMap(statementsOf).filter(isConditional);
  const [statement] = denies;
  const who = readText(prose).mentions.arns.find(isIdentity) ?? roleIn(prose);
  const context = toldContext(readText(prose), '*');
  const keys = denies.flatMap(({ conditions }) => conditions.map(({ key }) => key.toLowerCase()));
  const told = Object.keys(context).filter((key) => keys.includes(key.toLowerCase()));
  const isOfWho = who !== null && keys.includes('aws:principalarn');
  if (statement === undefined || (!isOfWho && told.length === 0)) return null;
  const [action, resource] = sampleOf(statement);
  const decision = decided(policies, {
    principal: who ?? `arn:aws:iam::${standInAccount}:role/Application`,
    action,
    resource,
    context,
  });
  if (decision === null || decision.missingContextKeys.length > 0) return null;
  const subject = isOfWho
    ? codeSpan(readArn(who).name)
    : `a call with ${told.map((key) => `${codeSpan(key)} ${codeSpan(String(context[key as keyof typeof context]))}`).join(', ')}`;
  const what = (statement.actions ?? []).slice(0, 3).map(codeSpan).join(', ') || 'what it names';
  return decision.decision === 'allowed'
    ? `**Not denied:** ${subject} is spared by its condition, so this Deny does not hit ${isOfWho ? 'it' : 'that'}; whether ${what} is allowed there, another policy says.`
    : `**Denied:** ${subject} is hit by this Deny of ${what}: ${reasonOf(statement)}. No Allow elsewhere changes that.`;
};

const roleIn = (prose: string): string | null => {
  const role = readNames(prose).find(({ kind }) => kind === 'role')?.name;
  return role === undefined ? null : `arn:aws:iam::${standInAccount}:role/${role}`;
};

const standInAccount = '111122223333';

const isConditional = ({ effect, conditions }: Statement): boolean => effect === 'Deny' && conditions.length > 0;

/** An action and a resource that the statement names, made concrete. */
const sampleOf = ({ actions = ['s3:GetObject'], resources = ['*'] }: Statement): readonly [string, string] => {
  const [action = ''] = actions;
  return [
    action === '*' ? 's3:GetObject' : action.replace(/\*$/, 'Anything').replaceAll('*', ''),
    (resources[0] ?? '*') === '*'
      ? 'arn:aws:any:us-east-1:111122223333:any'
      : (resources[0] ?? '').replaceAll('*', 'x'),
  ];
};

const reasonOf = ({ conditions }: Statement): string =>
  `its condition ${conditions
    .slice(0, 2)
    .map(
      ({ operator, key, values }) =>
        `${codeSpan(operator)} on ${codeSpan(key)} (${values.slice(0, 2).map(codeSpan).join(', ')})`,
    )
    .join(
      ' and ',
    )} holds for it${conditions.some(isLiteral) ? '; `StringEquals` and `StringNotEquals` take a `*` for a letter, `StringNotLike` or `ArnNotLike` reads patterns' : ''}`;

const isLiteral = ({ operator, values }: Statement['conditions'][number]): boolean =>
  /String(?:Not)?Equals/i.test(operator) && values.some((value) => String(value).includes('*'));

const decided = (policies: readonly SeenPolicy[], request: Parameters<typeof decide>[1]): Decision | null => {
  try {
    const all = {
      name: 'all',
      document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
    };
    const given = (isOf: boolean) =>
      policies
        .filter(({ policyType }) => (policyType === 'resource') === isOf)
        .map(({ name, document }) => ({ name, document: document as string | object }));
    return decide(compile({ identity: [all, ...given(false)], resource: given(true) }), request);
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
};
