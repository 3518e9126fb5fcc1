import type { Span } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { spotAt, type World } from '../world/world.ts';

type Let = { readonly owner: string; readonly service: string; readonly span: Span; readonly what: string };

/** Services that are let in for whomever they work. https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
export const deputyRule = ({ first }: Judged): Draft[] =>
  [...trusts(first), ...resources(first)].map(({ owner, service, span, what }) => ({
    rule: 'WD006',
    level: 'warning',
    message: `${what} lets \`${service}\` in without \`aws:SourceArn\` or \`aws:SourceAccount\`: it may come for any account`,
    arrow: null,
    spot: spotAt(first, span.start),
    related: [{ message: owner, spot: spotAt(first, first.model.resources.get(owner)?.span.start ?? span.start) }],
    subject: `${owner} ${service}`,
    denied: [],
  }));

// Services whose pages ask for the condition in a trust policy
const careful = new Set([
  'bedrock.amazonaws.com',
  'bedrock-agentcore.amazonaws.com',
  'states.amazonaws.com',
  'scheduler.amazonaws.com',
  'pipes.amazonaws.com',
]);

const trusts = (world: World): Let[] =>
  [...world.roles.values()].flatMap((role) =>
    role.trust.statements.flatMap((statement) => {
      const value = role.trust.document.Statement[statement.index];
      return servicesIn(value)
        .filter((service) => careful.has(service))
        .map((service) => ({
          owner: role.id,
          service,
          span: statement.node.span,
          what: `the trust of \`${role.id}\``,
        }));
    }),
  );

const resources = (world: World): Let[] =>
  world.resourcePolicies
    .filter(({ document }) => document.kind === 'resource' && document.span.start >= 0)
    .flatMap(({ id, document }) =>
      document.document.Statement.flatMap((value, index) =>
        servicesIn(value).map((service) => ({
          owner: document.name,
          service,
          span: document.statements[index]?.node.span ?? document.span,
          what: `the policy of \`${id ?? document.name}\``,
        })),
      ),
    );

/** The services that an Allow without such a condition names; none where a condition limits it. */
const servicesIn = (value: unknown): readonly string[] => {
  const statement = value as Readonly<Record<string, unknown>> | null;
  if (statement === null || typeof statement !== 'object' || statement['Effect'] !== 'Allow') return [];
  const keys = /source(arn|account|orgid|orgpaths|owner)|principalorgid|viaservice|calleraccount/i;
  if (keys.test(JSON.stringify(statement['Condition'] ?? ''))) return [];
  const principal = statement['Principal'] as Readonly<Record<string, unknown>> | undefined;
  const services = typeof principal === 'object' && principal !== null ? principal['Service'] : undefined;
  return (Array.isArray(services) ? services : [services]).filter((each): each is string => typeof each === 'string');
};
