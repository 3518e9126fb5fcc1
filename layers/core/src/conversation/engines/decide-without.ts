import type { PolicyType } from '@whydenied/iam';
import { codeSpan, policyKindWords } from '../../explain/index.ts';
import { benchOf, decideOn, withoutKind } from './bench.ts';
import { decisionWords } from './decision-words.ts';
import type { EngineQuestion } from './engine-question.ts';

/** What the call would be without a kind of policy, and why that is seldom the way. */
export const decideWithout = (type: PolicyType, { answered }: EngineQuestion): string => {
  const bench = benchOf(answered, answered.evidence);
  const { request } = bench;
  const kind = policyKindWords(type).replace(/^an? /, 'the ');
  const decided =
    request === null || request.action === null
      ? `Without ${kind} nothing can be decided yet: the text names no denied action.`
      : `Decided without ${kind}, ${codeSpan(request.action)} is ${decisionWords(decideOn(withoutKind(bench.policies, type), request))}.`;
  return `**Better not.** ${decided} ${purposes[type]}`;
};

const purposes: Readonly<Record<PolicyType, string>> = {
  permissionsBoundary:
    'But a boundary is a ceiling that somebody set on purpose: without it the role may use everything its policies say, and whoever may edit them can widen it as they like. Better have its owner add the one action to the boundary; taking it off needs `iam:DeleteRolePermissionsBoundary`, which its owner usually keeps from you.',
  serviceControl:
    'But a service control policy guards every account below it, for everybody, and only the owner of the organization’s management account may change it. Ask for an exception for this role and these Regions instead of its removal.',
  resourceControl:
    'But a resource control policy keeps outsiders from the resources of every account below it. Ask the owner of the management account for an exception instead.',
  session:
    'A session policy is passed when the role is assumed: leave it out there, or add the action to it. It only ever narrows that one session.',
  vpcEndpoint:
    'But then whatever reaches the endpoint may call whatever its own policies allow. Better have its owner, who owns the VPC, change it for this call: a Deny in it narrowed, or an Allow added where one lacks.',
  identity:
    'Identity policies grant: without them nothing is left that allows the call, unless the resource’s own policy does.',
  resource:
    'The resource’s own policy says who else may come in: without it only identities of its own account get in, and for a key or a role nobody does.',
};
