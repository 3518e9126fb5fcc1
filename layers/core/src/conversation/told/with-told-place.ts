import { readArn } from '../../arn/index.ts';
import type { Evidence, Facts, SeenPolicy } from '../../intake/index.ts';

/** The evidence with shown policies at the places that the words around them name: the one VPC endpoint of the text, the one policy that is the boundary. */
export const withToldPlace = (evidence: Evidence, facts: Facts): Evidence => {
  const isOpen = ({ policyType, attachTo, arn }: SeenPolicy): boolean =>
    (policyType === 'vpcEndpoint' && attachTo === null) || (policyType === 'permissionsBoundary' && arn === null);
  if (!evidence.policies.some(isOpen)) return evidence;
  const endpoint = endpointIn(facts);
  const boundary = boundaryIn(facts);
  return {
    ...evidence,
    policies: evidence.policies.map((policy) => {
      if (!isOpen(policy)) return policy;
      if (policy.policyType === 'vpcEndpoint') return endpoint === null ? policy : { ...policy, attachTo: endpoint };
      return boundary === null ? policy : { ...policy, arn: boundary };
    }),
  };
};

/** The ARN of the one endpoint that a text names, as far as it tells Region and account; null: it names none, or several. */
const endpointIn = ({ text, denials, mentions }: Facts): string | null => {
  const [id, another] = new Set(text.slice(0, longest).match(/\bvpce-[0-9a-f]{8,17}(?![\w-])/g) ?? []);
  if (id === undefined || another !== undefined) return null;
  const [denial] = denials;
  const region = readArn(denial?.resource).region || mentions.regions[0];
  const account = readArn(denial?.principal).account;
  return region === undefined || !/^\d{12}$/.test(account) ? id : `arn:aws:ec2:${region}:${account}:vpc-endpoint/${id}`;
};

/** The one policy of an account that a text names by ARN. */
const boundaryIn = ({ text }: Facts): string | null => {
  const found = text.slice(0, longest).match(/\barn:aws[a-z-]{0,12}:iam::\d{12}:policy\/[\w+=,.@/-]{1,160}/g) ?? [];
  const [arn, another] = new Set(found.map((each) => each.replace(/[.,]+$/, '')));
  return arn === undefined || another !== undefined ? null : arn;
};

const longest = 20_000;
