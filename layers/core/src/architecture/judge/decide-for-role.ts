import type { Decision, PolicyInput } from '@whydenied/iam';
import { deployedText, type ReadDocument, type TemplateRole } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { endpointsOf } from '../network/endpoints-of.ts';
import { unseenWay, type Way } from '../network/way.ts';
import type { Compiled } from '../world/memory.ts';
import type { World } from '../world/world.ts';
import { above, ask, compileOnce, input, judged, layers, type Outcome, ofOwner, policiesOf } from './asking.ts';
import { isOwnPolicy } from './is-own-policy.ts';
import { joinWays } from './join-ways.ts';
import { unreadWords } from './open-words.ts';

/** Decides what a role asks, on each way that the request may take to its service. */
export const decideForRole = (need: Need, world: World, role: TemplateRole): Outcome =>
  joinWays((need.ways ?? [unseenWay]).map((way) => ({ way, outcome: decideOnWay({ need, world, way }, role) })));

type Asked = { readonly world: World; readonly need: Need; readonly way: Way };

const decideOnWay = ({ need, world, way }: Asked, role: TemplateRole): Outcome => {
  const own = policiesOf(need, world).map(({ document }) => document);
  const gate = gateOf(world, way);
  const key = `${role.id} ${own.map(({ name }) => name).join(' ')} ${need.action.startsWith('kms:') ? need.resource : ''} ${way.endpoint ?? ''}`;
  const compiled = world.compiled.get(key) ?? compileFor(role, { own, gate }, { world, need });
  world.compiled.set(key, compiled);
  const decision = ask({ compiled, principal: role.arn, way }, need, world);
  if (own.length === 0 && isLeftToOwner(decision)) return ofOwner(need, decision);
  const { documents } = role;
  const denying = [...documents, ...own, ...gate, ...boundaryOf(role), ...above(world)];
  const seen = { decision, denying, unseenDenials: unseenDenialsOf(role, [...own, ...gate]), principal: role.arn, way };
  if (isLeftToGate(decision)) return judged(need, world, { ...seen, documents: gate, unseen: [] });
  // A boundary that is not here takes away and grants nothing: what no policy allows is denied with any
  return judged(need, world, { ...seen, documents, unseen: role.unseen.map((name) => unseenWords(name, role)) });
};

const unseenWords = (name: string, { id }: TemplateRole): string =>
  `the policy \`${name}\` that is attached to \`${id}\` is not in this template`;

/** A policy of the account's own and a boundary may deny whatever else allows; AWS's own that deny are recorded. */
const unseenDenialsOf = (role: TemplateRole, others: readonly ReadDocument[]): readonly string[] => [
  ...(typeof role.boundary === 'string' ? [`the permissions boundary of \`${role.id}\` is not in this template`] : []),
  ...role.unseen.filter(isOwnPolicy).map((name) => unseenWords(name, role)),
  ...[...role.documents, ...boundaryOf(role), ...others].filter(({ isUnread }) => isUnread === true).map(unreadWords),
];

const boundaryOf = ({ boundary }: TemplateRole): readonly ReadDocument[] =>
  boundary === null || typeof boundary === 'string' ? [] : [boundary];

/** The policy of the endpoint that the request goes through, where it has one of its own. */
const gateOf = (world: World, { endpoint }: Way): readonly ReadDocument[] => {
  const policy = endpoint === null ? null : (endpointsOf(world).get(endpoint)?.policy ?? null);
  return policy === null ? [] : [policy];
};

/** The role's own side allows it: what is missing is the trust of a role, or the policy of another account's resource. */
const isLeftToOwner = ({ decision, deniedBy }: Decision): boolean =>
  decision === 'implicitDeny' && deniedBy.length > 0 && deniedBy.every(({ policyType }) => policyType === 'resource');

/** All but the endpoint’s policy lets it through. */
const isLeftToGate = ({ decision, deniedBy }: Decision): boolean =>
  decision === 'implicitDeny' &&
  deniedBy.length > 0 &&
  deniedBy.every(({ policyType }) => policyType === 'vpcEndpoint');

type Attached = { readonly own: readonly ReadDocument[]; readonly gate: readonly ReadDocument[] };

const compileFor = (
  role: TemplateRole,
  { own, gate }: Attached,
  { world, need }: Pick<Asked, 'world' | 'need'>,
): Compiled => {
  // A key that is not made here has a policy too; the usual one hands the decision to IAM: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
  const resource =
    own.length === 0 && need.action.startsWith('kms:')
      ? [usualKeyPolicy(world)]
      : own.map((each) => input(each, world));
  return compileOnce(
    {
      ...layers(world),
      identity: role.documents.map((each) => input(each, world)),
      resource,
      vpcEndpoint: [...gate.map((each) => input(each, world)), ...(layers(world).vpcEndpoint ?? [])],
      permissionsBoundary: [
        ...boundaryOf(role).map((each) => input(each, world)),
        ...(layers(world).permissionsBoundary ?? []),
      ],
    },
    world,
  );
};

const usualKeyPolicy = (world: World): PolicyInput => ({
  name: 'key',
  document: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:${world.scope.partition}:iam::${deployedText(accountSymbol(world), world.scope)}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  },
});

const accountSymbol = ({ scope }: World): string => String(scope.resolve(accountNode, scope));

const accountNode = {
  kind: 'map',
  entries: [
    {
      key: 'Ref',
      keySpan: { start: -1, end: -1 },
      value: { kind: 'scalar', value: 'AWS::AccountId', span: { start: -1, end: -1 } },
    },
  ],
  isFlow: true,
  isTag: true,
  span: { start: -1, end: -1 },
} as const;
