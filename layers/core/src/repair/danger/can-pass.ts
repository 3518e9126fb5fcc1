import { matchGlob } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { decideRequests } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import { holds } from '../candidates/holds.ts';
import type { JsonObject } from '../document/json-object.ts';
import { concreteResource } from '../judge/concrete.ts';
import type { Need } from '../judge/need.ts';
import { nobodyKnown } from '../judge/probe.ts';

type Passing = { readonly role: string; readonly service: string; readonly need: Need; readonly evidence: Evidence };

/** Whether some role of a pattern could be handed to a service by a statement that allows it: it names roles, and nothing else that was shown stops it. */
export const canPass = (statement: JsonObject, { role, service, need, evidence }: Passing): boolean =>
  role.includes('${') ||
  rolesOf(role, need).some((resource) => {
    const passing: Need = {
      ...need,
      action: 'iam:PassRole',
      resource,
      resourceAccount: null,
      context: { ...need.context, 'iam:PassedToService': service },
    };
    return holds(statement, 'resource', passing) !== 'no' && !isStopped(passing, evidence);
  });

/** Roles that a pattern stands for: one of nobody's name and an administrator's; `[]`: it stands for none. */
const rolesOf = (pattern: string, { principal }: Need): readonly string[] => {
  const { partition, account } = readArn(principal ?? nobodyKnown);
  const any = ['whydenied', 'Administrator'].map((name) => `arn:${partition}:iam::${account}:role/${name}`);
  const matched = any.filter((role) => matchGlob(pattern, role));
  if (matched.length > 0) return matched;
  const resource = concreteResource(pattern, 'iam:PassRole', account);
  return readArn(resource).type === 'role' ? [resource] : [];
};

/** A Deny, or what limits the principal and is silent of it. */
const isStopped = (passing: Need, evidence: Evidence): boolean => {
  const [decided] = decideRequests({ requests: [passing], evidence });
  const decision = decided?.decision ?? null;
  if (decision === null || decision.missingContextKeys.length > 0) return false;
  return (
    decision.decision === 'explicitDeny' ||
    decision.deniedBy.some(({ policyType }) => policyType !== 'identity' && policyType !== 'resource')
  );
};
