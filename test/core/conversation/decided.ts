import { compile, decide, type PolicySet } from '@whydenied/iam';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

export type Asked = {
  readonly action: string;
  readonly resource?: string;
  readonly principal?: string;
  readonly context?: Readonly<Record<string, string>>;
};

const all = { name: 'all', document: { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } } };
const role = 'arn:aws:iam::111122223333:role/app';
/** Decided by the evaluator on the document alone, not by what was asked of it while it was made. */
export const decided = (wish: string) => {
  const [made] = compose(readText(wish)) ?? [];
  if (made === undefined) throw new Error(`nothing composed: ${wish}`);
  const own = { name: 'composed', document: { Version: '2012-10-17', Statement: made.statements } };
  const isDeny = made.statements.every(({ Effect }) => Effect === 'Deny');
  const policies: PolicySet =
    made.policyType === 'serviceControl'
      ? { identity: [all], serviceControl: [[all, own]] }
      : made.policyType === 'resource'
        ? { identity: [all], resource: [own] }
        : made.policyType === 'permissionsBoundary'
          ? { identity: [all], permissionsBoundary: [own] }
          : made.policyType === 'vpcEndpoint'
            ? { identity: [all], vpcEndpoint: [own] }
            : { identity: isDeny ? [all, own] : [own] };
  const compiled = compile(policies);
  const resourceAccount = made.policyType === 'resource' && !isDeny ? '888877776666' : '111122223333';
  return ({ action, resource = '*', principal = role, context = {} }: Asked): boolean =>
    decide(compiled, {
      principal,
      action,
      resource,
      resourceAccount,
      context: { 'aws:PrincipalArn': principal, ...context },
    }).decision === 'allowed';
};
