import { compile, decide, matchAction, parsePolicyDocument } from '@whydenied/iam';
import { roleOfSession } from '../../arn/index.ts';
import { actionsOf } from '../../catalog/index.ts';
import { codeSpan, principalWords } from '../../explain/index.ts';
import { detailsOf } from '../../intake/index.ts';
import { benchOf } from './bench.ts';
import type { EngineQuestion } from './engine-question.ts';

/** What the caller may do with a service, as far as its policies were shown: each action of the service decided on each resource that they name. */
export const decideWhatCan = ({ answered, facts }: EngineQuestion): string => {
  const bench = benchOf(answered, answered.evidence);
  const principal = answered.diagnosis.requests.find((each) => each.principal !== null)?.principal ?? null;
  const shown =
    bench.policies.identity ?? answered.evidence.policies.filter(({ policyType }) => policyType === 'identity');
  const service = serviceOf(facts.plain.toLowerCase(), bench.request?.action ?? null);
  if (shown.length === 0)
    return `Nobody showed the policies of ${principalWords(principal)}, so nothing can be decided. This prints them; paste it here:\n\n\`${detailsOf(roleOfSession(principal) ?? principal)}\``;
  const asked = principal ?? 'arn:aws:iam::000000000000:role/DeniedPrincipal';
  const compiled = compile({ ...bench.policies, identity: shown.map(({ name, document }) => ({ name, document })) });
  const found = probesOf(shown, service).filter(
    ({ action, resource }) =>
      decide(compiled, { principal: asked, action, resource: resource.replace(/[*?]/g, 'x') }).decision === 'allowed',
  );
  if (found.length === 0)
    return `Nothing of ${codeSpan(service)}: decided over its ${actionsOf(service).length} actions, none is allowed to ${principalWords(principal)} by the policies shown.`;
  const groups = Map.groupBy(found, ({ resource }) => resource);
  const lines = [...groups]
    .slice(0, 6)
    .map(([resource, all]) => `- on ${codeSpan(resource)}: ${named(all.map(({ action }) => action))}`);
  const more = groups.size > 6 ? `\n- and on ${groups.size - 6} more resources` : '';
  return `Decided over the ${actionsOf(service).length} actions of ${codeSpan(service)}, ${principalWords(principal)} may, by the policies shown:\n\n${lines.join('\n')}${more}`;
};

const named = (actions: readonly string[]): string => {
  const shown = actions.slice(0, 5).map(codeSpan);
  return actions.length > 5 ? `${actions.length} actions, among them ${shown.join(', ')}` : shown.join(', ');
};

const probesOf = (
  policies: readonly { readonly document: unknown }[],
  service: string,
): readonly { action: string; resource: string }[] => {
  const statements = policies.flatMap(({ document }) => {
    const parsed = parsePolicyDocument(document);
    return parsed.kind === 'policy' ? parsed.statements.filter(({ effect }) => effect === 'Allow') : [];
  });
  const probes = statements.flatMap(({ actions = [], notActions, resources = ['*'] }) => {
    const fitting = actionsOf(service).filter((action) =>
      notActions === undefined
        ? actions.some((pattern) => matchAction(pattern, action))
        : !notActions.some((pattern) => matchAction(pattern, action)),
    );
    return fitting.flatMap((action) => resources.map((resource) => ({ action, resource })));
  });
  const keys = new Set<string>();
  return probes
    .filter(({ action, resource }) => !keys.has(`${action} ${resource}`) && keys.add(`${action} ${resource}`))
    .slice(0, 5_000);
};

const serviceOf = (text: string, action: string | null): string =>
  services.find((each) => text.includes(each)) ?? action?.split(':')[0]?.toLowerCase() ?? 'bedrock';

const services = [
  'bedrock',
  's3',
  'kms',
  'lambda',
  'dynamodb',
  'secretsmanager',
  'iam',
  'sts',
  'logs',
  'sqs',
  'sns',
  'ec2',
];
