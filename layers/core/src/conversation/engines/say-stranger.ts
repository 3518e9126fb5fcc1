import { isAccountId, readArn } from '../../arn/index.ts';
import type { Facts, SeenPolicy } from '../../intake/index.ts';
import { accountTold } from '../told/account-told.ts';
import { statementsOf } from './statements-of.ts';

/** An identity policy counts for the identity that carries it: who is of another account has it not. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html */
export const sayStranger = (facts: Facts, policies: readonly SeenPolicy[]): string | null => {
  const account = accountTold(facts);
  if (account?.of !== 'caller' || policies.some(({ policyType }) => policyType !== 'identity')) return null;
  const known = new Set(
    policies.flatMap(statementsOf).flatMap(({ resources = [] }) => resources.map((arn) => readArn(arn).account)),
  );
  const isOther = account.isOther || ([...known].some(isAccountId) && !known.has(account.id ?? ''));
  return isOther
    ? `**No, not by this policy:** an identity-based policy counts only for the identity that it is attached to. A caller of ${account.id === null ? 'another account' : `account ${account.id}`} needs an Allow of its own there, and, where the resource is in this account, one in the policy of that resource.`
    : null;
};
