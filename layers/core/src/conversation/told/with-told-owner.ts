import type { Evidence, Facts } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';

/**
 * The evidence with a policy that is said to be of a service's role at that role, where the caller is somebody else: "agent role policy: {…}". A
 * policy that nobody is named for stays the caller's.
 */
export const withToldOwner = (
  evidence: Evidence,
  { facts, requests }: { readonly facts: Facts; readonly requests: readonly ChainRequest[] },
): Evidence => {
  if (evidence.policies.every(({ policyType, appliesTo }) => policyType !== 'identity' || appliesTo !== null))
    return evidence;
  const [service, another] = Object.keys(services).filter((each) => saysOf(each).test(facts.text));
  if (service === undefined || another !== undefined) return evidence;
  const owners = requests.flatMap(({ edge, by, principal }) =>
    by === 'other' && principal !== null && edge?.startsWith(`${service}->`) === true ? [principal] : [],
  );
  const [owner, second] = new Set(owners);
  if (owner === undefined || second !== undefined) return evidence;
  return {
    ...evidence,
    policies: evidence.policies.map((policy) =>
      policy.policyType === 'identity' && policy.appliesTo === null
        ? { ...policy, appliesTo: owner, attachTo: policy.attachTo ?? owner }
        : policy,
    ),
  };
};

const services: Readonly<Record<string, string>> = {
  __proto__: null as never,
  agent: 'agents?|agent[es]n?|agente[sn]?|エージェント|代理',
  kb: 'knowledge base|kb|wissensdatenbank|base de connaissances|base de conoc\\w+|base de conhec\\w+|ナレッジベース|知识库',
  flow: 'flow',
  gateway: 'gateway',
  'bedrock job': 'job|batch',
};

const roles = 'roles?|rollen?|r[oô]le|rol|ruolo|papel|fun[cç][aã]o|ロール|角色';
const policies =
  'polic(?:y|ies)|richtlinien?|politiques?|pol[ií]ticas?|permissions?|berechtigungen|permisos|permiss[oõ]es|ポリシー|策略';

const made = new Map<string, RegExp>();

/** "Agent role policy", "the policy of the knowledge base's role", "Policy der Agent-Rolle". */
const saysOf = (service: string): RegExp => {
  const known = made.get(service);
  if (known !== undefined) return known;
  const word = `(?:${services[service]})`;
  const between = '[^.!?;:\\n{]{0,24}?';
  const whole = [
    `${word}(?:['’]s)?[ -](?:\\w+[ -])?(?:${roles})(?:['’]s)?${between}(?:${policies})`,
    `(?:${policies})${between}(?:${roles})${between}${word}`,
    `(?:${policies})${between}${word}${between}(?:${roles})`,
    `${word}の?(?:サービス)?(?:${roles})${between}(?:${policies})`,
  ];
  const pattern = new RegExp(whole.map((each) => `(?<![\\p{L}\\p{N}])${each}`).join('|'), 'iu');
  made.set(service, pattern);
  return pattern;
};
