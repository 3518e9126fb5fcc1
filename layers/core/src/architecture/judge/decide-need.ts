import { compile, type Decision, decide, matchAction, type PolicyInput, type PolicySet } from '@whydenied/iam';
import {
  deployed,
  deployedText,
  type ReadDocument,
  replaceSymbols,
  resolveReference,
  showSymbols,
  symbolOf,
  symbolsIn,
  type TemplateRole,
} from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { nodeIdOf } from '../world/look.ts';
import type { Compiled } from '../world/memory.ts';
import type { World } from '../world/world.ts';
import { isMeantFor } from './is-meant-for.ts';
import { letInFrom } from './let-in-from.ts';
import { mayTakeUp } from './may-take-up.ts';
import { nearWords, unreadWords } from './open-words.ts';
import { globsMeet, isFree } from './overlaps.ts';
import { textsOf } from './texts-of.ts';
import { type NamedDocument, unsureOf } from './unsure-of.ts';
import { wholeArn, withWholeArns } from './whole-arns.ts';
import { whyNotAsked } from './why-not-asked.ts';

/** What came of one need: `denied` for sure, `allowed`, or `open` with the reason. */
export type Outcome =
  | { readonly kind: 'allowed'; readonly decision: Decision }
  | { readonly kind: 'denied'; readonly decision: Decision }
  /** `isNear`: a statement is there that may be meant for it. */
  | { readonly kind: 'open'; readonly because: string; readonly decision: Decision | null; readonly isNear?: true };

/** Decides a need by the policies that take part in it. */
export const decideNeed = (need: Need, world: World): Outcome => {
  switch (need.actor.kind) {
    case 'unseen':
      return { kind: 'open', because: need.actor.because, decision: null };
    case 'service':
      return decideForService(need, world, need.actor.name);
    case 'role': {
      const role = world.roles.get(need.actor.id);
      return role === undefined
        ? { kind: 'open', because: `the role \`${need.actor.id}\` is not in this template`, decision: null }
        : decideForRole(need, world, role);
    }
  }
};

const decideForService = (need: Need, world: World, service: string): Outcome => {
  const all = need.by === 'trust' ? trustOf(need, world) : policiesOf(need, world).map(({ document }) => document);
  if (all === null)
    return {
      kind: 'open',
      because: `the trust of \`${showSymbols(need.resource)}\` is not in this template`,
      decision: null,
    };
  const documents = letInFrom(all, need, world);
  if (need.by === 'resource' && all.length === 0 && isElsewhere(need, world)) return ofOwner(need, null);
  const compiled = compileForService(need, documents, world);
  const [plain, regional] = [service, regionalName(service, world)].map((principal) =>
    ask({ compiled, principal }, need, world),
  );
  const decision = regional?.decision === 'allowed' || plain === undefined ? (regional as Decision) : plain;
  if (decision.decision === 'implicitDeny' && meetsSource(need, documents, world)) return { kind: 'allowed', decision };
  return judged(need, world, { decision, documents, denying: [...documents, ...above(world)], unseen: [] });
};

/** The policies of one resource are the same for all that asks for it from one source. */
const compileForService = (need: Need, documents: readonly ReadDocument[], world: World): Compiled => {
  const key = JSON.stringify([need.by, need.resource, need.context['aws:SourceArn']]);
  const compiled =
    world.compiled.get(key) ??
    compileOnce({ ...layers(world), resource: documents.map((document) => input(document, world)) }, world);
  world.compiled.set(key, compiled);
  return compiled;
};

/** What another stack made, by its export or a parameter, has what lets the service in there. */
const isElsewhere = ({ resource }: Need, world: World): boolean =>
  !world.model.resources.has(nodeIdOf(world, resource));

const ofOwner = ({ resource }: Need, decision: Decision | null): Outcome => ({
  kind: 'open',
  because: `the policy of \`${showSymbols(resource)}\` itself is not in this template`,
  decision,
});

/** An API's stage and path are the call's to say: a permission for some of them is one for the call. */
const meetsSource = (need: Need, documents: readonly ReadDocument[], world: World): boolean => {
  const source = need.context['aws:SourceArn'];
  if (typeof source !== 'string' || !symbolsIn(source).some(isFree)) return false;
  const own = opened(deployedText(source, world.scope));
  return documents.some(({ document }) =>
    document.Statement.some((value) => {
      const fields = value as {
        readonly Principal?: unknown;
        readonly Action?: unknown;
        readonly Resource?: unknown;
        readonly Condition?: unknown;
      };
      const isFor = JSON.stringify(fields.Principal ?? '').includes(
        need.actor.kind === 'service' ? need.actor.name : '',
      );
      const fits =
        textsOf(fields.Action).some((pattern) => matchAction(pattern, need.action)) &&
        (need.by === 'trust' || textsOf(fields.Resource).includes(need.resource));
      return (
        isFor &&
        fits &&
        sourcesIn(fields.Condition).some((pattern) => globsMeet(opened(deployedText(pattern, world.scope)), own))
      );
    }),
  );
};

const opened = (text: string): string =>
  replaceSymbols(text, (reference) => (isFree(reference) ? '*' : symbolOf(reference)));

const sourcesIn = (condition: unknown): readonly string[] =>
  Object.values((condition ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>).flatMap((keys) =>
    Object.entries(keys ?? {}).flatMap(([key, value]) => (key.toLowerCase() === 'aws:sourcearn' ? textsOf(value) : [])),
  );

// Some services come under their Region's name too: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
const regionalName = (service: string, { scope }: World): string =>
  deployedText(
    service.replace(
      /^([a-z0-9-]+)\.amazonaws\.com$/,
      `$1.${String(resolveReference('AWS::Region', scope))}.amazonaws.com`,
    ),
    scope,
  );

const trustOf = (need: Need, { rolesByArn }: World): readonly ReadDocument[] | null => {
  const role = rolesByArn.get(need.resource);
  return role === undefined ? null : [role.trust];
};

/** The policies of the resource that the need is about: a bucket's holds for its objects, a function's for that very qualifier. */
const policiesOf = (need: Need, { resourcePolicies }: World) =>
  resourcePolicies.filter(
    ({ arn }) =>
      arn === need.resource ||
      (need.resource.startsWith(`${arn}/`) && arn.includes(':s3')) ||
      need.resource.startsWith(`${arn}/`),
  );

const decideForRole = (need: Need, world: World, role: TemplateRole): Outcome => {
  const own = policiesOf(need, world);
  const key = `${role.id} ${own.map(({ document }) => document.name).join(' ')} ${need.action.startsWith('kms:') ? need.resource : ''}`;
  const compiled =
    world.compiled.get(key) ??
    compileFor(
      role,
      own.map(({ document }) => document),
      { world, need },
    );
  world.compiled.set(key, compiled);
  const decision = ask({ compiled, principal: role.arn }, need, world);
  if (own.length === 0 && isLeftToOwner(decision)) return ofOwner(need, decision);
  const { documents } = role;
  // A boundary that is not here takes away and grants nothing: what no policy allows is denied with any
  const unseen = role.unseen.map(
    (name) => `the policy \`${name}\` that is attached to \`${role.id}\` is not in this template`,
  );
  const boundary = role.boundary === null || typeof role.boundary === 'string' ? [] : [role.boundary];
  const denying = [...documents, ...own.map(({ document }) => document), ...boundary, ...above(world)];
  return judged(need, world, { decision, documents, denying, unseen });
};

/** The role's own side allows it: what is missing is the trust of a role, or the policy of another account's resource. */
const isLeftToOwner = ({ decision, deniedBy }: Decision): boolean =>
  decision === 'implicitDeny' && deniedBy.length > 0 && deniedBy.every(({ policyType }) => policyType === 'resource');

type Asked = { readonly world: World; readonly need: Need };

/** The same documents in another way of deploying are no other policies. */
const compileOnce = (policies: PolicySet, { memory }: World): Compiled => {
  const key = JSON.stringify(policies);
  const known = memory.compiled.get(key) ?? { policies: compile(policies), decisions: new Map() };
  memory.compiled.set(key, known);
  return known;
};

const compileFor = (role: TemplateRole, own: readonly ReadDocument[], { world, need }: Asked): Compiled => {
  const boundary = role.boundary === null || typeof role.boundary === 'string' ? [] : [role.boundary];
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
      permissionsBoundary: [
        ...boundary.map((each) => input(each, world)),
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

/** What stands above the account's own policies. */
const above = (world: World): readonly NamedDocument[] =>
  Object.values(layers(world)).flatMap((policies) => policies as readonly NamedDocument[]);

const layers = ({ input: { evidence } }: World) => evidence?.policies ?? {};

const input = ({ name, document }: ReadDocument, world: World): PolicyInput => ({
  name,
  document: withWholeArns(deployed(document, world.scope)),
});

type Question = { readonly compiled: Compiled; readonly principal: string };

const ask = ({ compiled, principal }: Question, need: Need, world: World): Decision => {
  const request = {
    principal: deployedText(principal, world.scope),
    action: need.action,
    resource: wholeArn(deployedText(need.resource, world.scope)),
    context: deployed({ 'aws:SecureTransport': true, ...regionContext(need, world), ...need.context }, world.scope),
  };
  const key = JSON.stringify(request);
  const decision = compiled.decisions.get(key) ?? decide(compiled.policies, request);
  compiled.decisions.set(key, decision);
  return decision;
};

const regionContext = (need: Need, { scenario }: World) =>
  scenario.region === null || need.action.startsWith('iam:') ? {} : { 'aws:RequestedRegion': scenario.region };

type Seen = {
  readonly decision: Decision;
  readonly documents: readonly ReadDocument[];
  /** All that may hold a Deny for it. */
  readonly denying: readonly NamedDocument[];
  readonly unseen: readonly string[];
};

const onlyTheCall = (keys: readonly string[]): string =>
  `it depends on ${keys.map((key) => `\`${key}\``).join(', ')}, which only the call shows`;

const judged = (need: Need, world: World, { decision, documents, denying, unseen }: Seen): Outcome => {
  if (decision.decision === 'allowed') return { kind: 'allowed', decision };
  if (decision.decision === 'explicitDeny') {
    const unsure = unsureOf(decision, { need, documents: denying, world });
    if (unsure.length === 0) return { kind: 'denied', decision };
    return { kind: 'open', because: onlyTheCall(unsure), decision };
  }
  const [first] = [...unseen, ...documents.filter(({ isUnread }) => isUnread === true).map(unreadWords)];
  if (first !== undefined) return { kind: 'open', because: first, decision };
  const unasked = whyNotAsked(need.resource);
  if (unasked !== null) return { kind: 'open', because: unasked, decision };
  if (decision.missingContextKeys.length > 0)
    return {
      kind: 'open',
      because: onlyTheCall(decision.missingContextKeys),
      decision,
    };
  const near = documents.some((document) => isMeantFor(document, need, world)) || mayTakeUp(need, world);
  return near ? { kind: 'open', because: nearWords(need), decision, isNear: true } : { kind: 'denied', decision };
};
