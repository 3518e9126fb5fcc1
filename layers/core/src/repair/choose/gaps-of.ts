import type { PolicyType } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import type { DenyPlace } from '../../playbook/index.ts';
import type { Case } from '../apply/case.ts';
import type { Need } from '../judge/need.ts';

/** Why a request does not pass yet: a kind of policy that is silent, or a statement that denies. */
export type Gap =
  | { readonly kind: 'silent'; readonly policyType: PolicyType }
  | { readonly kind: 'denied'; readonly place: DenyPlace };

/** What stands in the way of a request, a Deny first: by the engine, else by what AWS or the cause says. */
export const gapsOf = (need: Need, asked: Case): readonly Gap[] => {
  const { decision } = need;
  // AWS named a Deny: of an Allow that would be missing besides it says nothing, and none is added on a guess.
  if (decision === null && isOfDenyOnly(asked)) return [];
  if (decision === null) return unseenLayers(need, asked).map(silent);
  if (decision.decision === 'allowed')
    return unseenLayers(need, asked)
      .filter((type) => need.unseen.includes(type))
      .map(silent);
  const denies = decision.matchedStatements
    .filter(({ effect }) => effect === 'Deny')
    .map(({ policyType, policy, index, sid = null }) => ({
      kind: 'denied' as const,
      place: { policyType, policy, attachTo: null, index, sid },
    }));
  const implicit = decision.deniedBy.filter(({ denial }) => denial === 'implicit').map(({ policyType }) => policyType);
  const unseen = unseenLayers(need, asked).filter((type) => need.unseen.includes(type));
  return [...denies, ...[...new Set([...unseen, ...implicit])].map(silent)];
};

const isOfDenyOnly = ({ facts }: Case): boolean => facts.denials[0]?.kind === 'explicit';

const silent = (policyType: PolicyType): Gap => ({ kind: 'silent', policyType });

// Where no policy was shown, AWS's sentence and the cause say which kind has to speak.
const unseenLayers = (need: Need, { diagnosis }: Case): readonly PolicyType[] => {
  const { remedy } = diagnosis;
  const ready = remedy.kind === 'grant' || remedy.kind === 'correct' ? remedy.grants : [];
  const types = ready
    .filter(({ actions }) => actions.some((action) => action.toLowerCase() === need.action.toLowerCase()))
    .flatMap(({ policyType }) => (policyType === 'dataAccess' || policyType === 'permissionSet' ? [] : [policyType]));
  const owners: readonly PolicyType[] = isOfAnother(need) && need.unseen.includes('resource') ? ['resource'] : [];
  if (types.length > 0 || need.decision !== null) return [...new Set([...types, ...owners])];
  return need.needsResourcePolicy ? ['resource'] : ['identity', ...owners];
};

const isOfAnother = ({ principal, resource, resourceAccount }: Need): boolean => {
  const own = readArn(principal).account;
  const account = resourceAccount ?? readArn(resource).account;
  return isAccount(own) && isAccount(account) && own !== account;
};

const isAccount = (text: string): boolean => /^\d{12}$/.test(text);
