import { readArn } from '../../arn/index.ts';
import type { ModelResource, ReadStatement, Span } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { textsOf } from '../judge/texts-of.ts';
import { spotAt, type World } from '../world/world.ts';

type Let = {
  readonly owner: string;
  readonly service: string;
  readonly span: Span;
  readonly what: string;
  readonly on: ReadStatement | ModelResource | undefined;
  /** The resource that lets the service in. */
  readonly target: string | null;
};

/** Services that are let in for whomever they work. https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html */
export const deputyRule = (judged: Judged): Draft[] => {
  const { first } = judged;
  return [...trusts(first), ...resources(first)].map(({ owner, service, span, what, on, target }) => ({
    rule: 'WD006',
    level: 'warning',
    message: `${what} lets \`${service}\` in without \`aws:SourceArn\` or \`aws:SourceAccount\`: it may come for any account`,
    arrow: null,
    spot: spotAt(first, span.start),
    related: [{ message: owner, spot: spotAt(first, first.model.resources.get(owner)?.span.start ?? span.start) }],
    subject: `${owner} ${service}`,
    denied: [],
    ...remedyOf(judged, { on, service, target }),
  }));
};

type Entering = Pick<Let, 'on' | 'service' | 'target'>;

/** A trust is bound as the service's page says; a resource's policy where it is seen for whom the service comes. */
const remedyOf = ({ arrows }: Judged, { on, service, target }: Entering): Pick<Draft, 'remedy'> => {
  if (on === undefined) return {};
  if (target === null) return { remedy: { kind: 'bind', on, source: null } };
  const sources = arrows
    .filter(({ to }) => to === target)
    .flatMap(({ worlds }) => worlds.flatMap(({ needs }) => needs.map(({ need }) => need)))
    .filter(({ actor, by }) => by === 'resource' && actor.kind === 'service' && actor.name === service)
    .map(({ context }) => context['aws:SourceArn']);
  const [only] = sources;
  if (only === undefined) return {};
  const isSole = typeof only === 'string' && sources.every((each) => each === only);
  return { remedy: { kind: 'bind', on, source: isSole ? only : null } };
};

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
          on: statement,
          target: null,
        }));
    }),
  );

const resources = (first: World): Let[] =>
  first.resourcePolicies
    .filter(({ document }) => document.kind === 'resource' && document.span.start >= 0)
    .flatMap(({ id, document }) =>
      document.document.Statement.flatMap((value, index) =>
        servicesIn(value).map((service) => ({
          owner: document.name,
          service,
          span: document.statements[index]?.node.span ?? document.span,
          what: `the policy of \`${id ?? document.name}\``,
          on: document.statements[index] ?? first.model.resources.get(document.name),
          target: id,
        })),
      ),
    );

const limiting = /source(arn|account|orgid|orgpaths|owner)|principalorgid|viaservice|calleraccount/i;

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The key is for what an account named in the encryption context has, as its log groups. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
const isOfOwnThings = (condition: Conditions | undefined): boolean =>
  Object.values(condition ?? {}).some((keys) =>
    Object.entries(keys ?? {}).some(([key, values]) => {
      const named = textsOf(values).map((each) => readArn(each).account);
      return (
        /^kms:encryptioncontext:/i.test(key) && named.length > 0 && named.every((account) => !/^\*?$/.test(account))
      );
    }),
  );

/** The services that an Allow without such a condition names; none where a condition limits it. */
const servicesIn = (value: unknown): readonly string[] => {
  const statement = value as Readonly<Record<string, unknown>> | null;
  if (statement === null || typeof statement !== 'object' || statement['Effect'] !== 'Allow') return [];
  const condition = statement['Condition'] as Conditions | undefined;
  if (limiting.test(JSON.stringify(condition ?? '')) || isOfOwnThings(condition)) return [];
  const principal = statement['Principal'] as Readonly<Record<string, unknown>> | undefined;
  const services = typeof principal === 'object' && principal !== null ? principal['Service'] : undefined;
  return (Array.isArray(services) ? services : [services]).filter((each): each is string => typeof each === 'string');
};
