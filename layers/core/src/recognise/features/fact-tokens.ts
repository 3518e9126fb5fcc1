import { readArn } from '../../arn/index.ts';
import type { Facts, StatedDenial } from '../../intake/index.ts';

/** What was read in a text, as tokens: the error's code, the operation, the action, the kinds of principal and resource, the layer that AWS names. */
export const factTokens = (facts: Facts): readonly string[] => {
  const tokens = [
    ...facts.denials.slice(0, most).flatMap(ofDenial),
    ...facts.told.slice(0, mostTold).map(({ sign }) => `told ${sign}`),
    ...facts.errors
      .slice(0, most)
      .flatMap(({ code, httpStatus, service, kind, failure }) => [
        `error ${kind}`,
        ...named('failure', failure),
        ...named('code', code),
        ...named('status', httpStatus === null ? null : String(httpStatus)),
        ...named('of', service),
      ]),
    ...facts.operations
      .slice(0, most)
      .flatMap(({ name, actions }) => [
        ...named('operation', name),
        ...actions.slice(0, most).flatMap((action) => named('action', action)),
      ]),
    ...facts.mentions.services.slice(0, most).flatMap((service) => named('service', service)),
    ...facts.mentions.inferenceProfileIds.slice(0, most).flatMap((id) => named('profile', id.split('.')[0] ?? null)),
    ...(facts.mentions.modelIds.length > 0 ? ['model'] : []),
    ...(facts.evidence.policies.length > 0 ? ['policy shown'] : []),
  ];
  return [...new Set(tokens)];
};

const most = 6;
const mostTold = 16;

const named = (kind: string, value: string | null): readonly string[] =>
  value === null || value === '' ? [] : [`${kind} ${value.toLowerCase().slice(0, 80)}`];

const ofDenial = (denial: StatedDenial): readonly string[] => [
  `stated by ${denial.statedBy}`,
  `denial ${denial.kind} ${denial.policyType}`,
  ...named('action', denial.action),
  ...named('denied', denial.action?.split(':')[0] ?? null),
  ...named('principal', principalKind(denial.principal)),
  ...named('resource', resourceKind(denial.resource)),
  ...(isRegionless(denial.resource) ? ['resource without a region'] : []),
];

const principalKind = (principal: string | null): string | null =>
  principalKinds.find(([pattern]) => principal !== null && pattern.test(principal))?.[1] ?? null;

// The first that fits: the roles that services are given carry their makers' names.
const principalKinds: readonly (readonly [RegExp, string])[] = [
  [/executionroleforagents/i, 'agent role'],
  [/executionroleforknowledgebase|knowledgebase/i, 'knowledge base role'],
  [/executionroleforflows/i, 'flow role'],
  [/agentcore/i, 'agentcore role'],
  [/awsreservedsso_/i, 'permission set'],
  [/cognito/i, 'cognito role'],
  [/assumed-role\/[^/]{1,100}\/i-[0-9a-f]{4,}/i, 'instance'],
  [/bedrockapikey/i, 'api key user'],
  [/:assumed-role\//i, 'session'],
  [/:role\//i, 'role'],
  [/:user\//i, 'user'],
  [/:root$/i, 'root'],
  [/\.amazonaws\.com/i, 'service'],
  [/^anonymous$|^\*$/i, 'anonymous'],
];

const resourceKind = (resource: string | null): string | null => {
  if (resource === null || !resource.startsWith('arn:')) return null;
  const { service, name } = readArn(resource);
  return `${service} ${/^[a-z-]{2,40}(?=\/)/i.exec(name)?.[0] ?? ''}`;
};

const isRegionless = (resource: string | null): boolean => {
  const { service, region } = readArn(resource);
  return service === 'bedrock' && region === '';
};
