import {
  type CompiledPolicies,
  compile,
  type Decision,
  decide,
  matchAction,
  matchResource,
  type PolicyInput,
} from '@whydenied/iam';
import {
  concrete,
  concreteText,
  hasSymbol,
  type ReadDocument,
  replaceSymbols,
  resolveReference,
  showSymbols,
  symbolOf,
  symbolsIn,
  type TemplateRole,
} from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { World } from '../world/world.ts';
import { couldMatch, globsMeet, isFree } from './overlaps.ts';

/** What came of one need: `denied` for sure, `allowed`, or `open` with the reason. */
export type Outcome =
  | { readonly kind: 'allowed'; readonly decision: Decision }
  | { readonly kind: 'denied'; readonly decision: Decision }
  | { readonly kind: 'open'; readonly because: string; readonly decision: Decision | null };

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
  const documents =
    need.by === 'trust' ? trustOf(need, world) : policiesOf(need, world).map(({ document }) => document);
  if (documents === null)
    return {
      kind: 'open',
      because: `the trust of \`${showSymbols(need.resource)}\` is not in this template`,
      decision: null,
    };
  const compiled = compile({ ...layers(world), resource: documents.map((document) => input(document, world)) });
  const [plain, regional] = [service, regionalName(service, world)].map((principal) =>
    ask({ compiled, principal }, need, world),
  );
  const decision = regional?.decision === 'allowed' || plain === undefined ? (regional as Decision) : plain;
  if (decision.decision === 'implicitDeny' && meetsSource(need, documents, world)) return { kind: 'allowed', decision };
  return judged(need, world, { decision, documents, unseen: [] });
};

/** An API's stage and path are the call's to say: a permission for some of them is one for the call. */
const meetsSource = (need: Need, documents: readonly ReadDocument[], world: World): boolean => {
  const source = need.context['aws:SourceArn'];
  if (typeof source !== 'string' || !symbolsIn(source).some(isFree)) return false;
  const own = replaceSymbols(concreteText(source, world.scope), (reference) =>
    isFree(reference) ? '*' : symbolOf(reference),
  );
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
        texts(fields.Action).some((pattern) => matchAction(pattern, need.action)) &&
        texts(fields.Resource).includes(need.resource);
      return (
        isFor &&
        fits &&
        sourcesIn(fields.Condition).some((pattern) => globsMeet(concreteText(pattern, world.scope), own))
      );
    }),
  );
};

const sourcesIn = (condition: unknown): readonly string[] =>
  Object.values((condition ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>).flatMap((keys) =>
    Object.entries(keys ?? {}).flatMap(([key, value]) => (key.toLowerCase() === 'aws:sourcearn' ? texts(value) : [])),
  );

// Some services come under their Region's name too: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
const regionalName = (service: string, { scope }: World): string =>
  concreteText(
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
  const { documents } = role;
  const unseen = [
    ...role.unseen.map((name) => `the policy \`${name}\` that is attached to \`${role.id}\` is not in this template`),
    ...(typeof role.boundary === 'string' ? [`the boundary of \`${role.id}\` is not in this template`] : []),
  ];
  return judged(need, world, { decision, documents, unseen });
};

type Asked = { readonly world: World; readonly need: Need };

const compileFor = (role: TemplateRole, own: readonly ReadDocument[], { world, need }: Asked): CompiledPolicies => {
  const boundary = role.boundary === null || typeof role.boundary === 'string' ? [] : [role.boundary];
  // A key that is not made here has a policy too; the usual one hands the decision to IAM: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
  const resource =
    own.length === 0 && need.action.startsWith('kms:')
      ? [usualKeyPolicy(world)]
      : own.map((each) => input(each, world));
  return compile({
    ...layers(world),
    identity: role.documents.map((each) => input(each, world)),
    resource,
    permissionsBoundary: [...boundary.map((each) => input(each, world)), ...(layers(world).permissionsBoundary ?? [])],
  });
};

const usualKeyPolicy = (world: World): PolicyInput => ({
  name: 'key',
  document: {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:${world.scope.partition}:iam::${concreteText(accountSymbol(world), world.scope)}:root` },
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

const layers = ({ input: { evidence } }: World) => evidence?.policies ?? {};

const input = ({ name, document }: ReadDocument, world: World): PolicyInput => ({
  name,
  document: concrete(document, world.scope),
});

type Question = { readonly compiled: CompiledPolicies; readonly principal: string };

const ask = ({ compiled, principal }: Question, need: Need, world: World): Decision =>
  decide(compiled, {
    principal: concreteText(principal, world.scope),
    action: need.action,
    resource: concreteText(need.resource, world.scope),
    context: concrete({ 'aws:SecureTransport': true, ...regionContext(need, world), ...need.context }, world.scope),
  });

const regionContext = (need: Need, { scenario }: World) =>
  scenario.region === null || need.action.startsWith('iam:') ? {} : { 'aws:RequestedRegion': scenario.region };

type Seen = {
  readonly decision: Decision;
  readonly documents: readonly ReadDocument[];
  readonly unseen: readonly string[];
};

const judged = (need: Need, world: World, { decision, documents, unseen }: Seen): Outcome => {
  if (decision.decision === 'allowed') return { kind: 'allowed', decision };
  if (decision.decision === 'explicitDeny') return { kind: 'denied', decision };
  const [first] = unseen;
  if (first !== undefined) return { kind: 'open', because: first, decision };
  if (decision.missingContextKeys.length > 0)
    return {
      kind: 'open',
      because: `it depends on ${decision.missingContextKeys.map((key) => `\`${key}\``).join(', ')}, which only the call shows`,
      decision,
    };
  const near = documents.some((document) => isMeantFor(document, need, world));
  return near
    ? { kind: 'open', because: `\`${showSymbols(need.resource)}\` is known only when it runs`, decision }
    : { kind: 'denied', decision };
};

/** Whether a statement would allow the request if its unknowns fell so. */
const isMeantFor = ({ document }: ReadDocument, need: Need, world: World): boolean =>
  document.Statement.some((value) => {
    const statement = value as Readonly<Record<string, unknown>>;
    if (statement === null || typeof statement !== 'object' || statement['Effect'] !== 'Allow') return false;
    const actions = texts(statement['Action']);
    if (!actions.some((pattern) => matchAction(pattern, need.action))) return false;
    const given = (text: string): string => concreteText(text, world.scope);
    const resources = texts(statement['Resource']);
    if (need.by !== 'identity' && !JSON.stringify(statement['Principal'] ?? '').includes(nameOf(need))) return false;
    return resources.some((pattern) => {
      const [own, asked] = [given(pattern), given(need.resource)];
      // What fits as it is was refused for another reason than its unknowns
      if (!hasSymbol(`${own}${asked}`) || matchResource(own, asked)) return false;
      return couldMatch(own, asked, { scope: world.scope, isRouted: need.profile !== undefined });
    });
  });

const nameOf = ({ actor }: Need): string =>
  (actor.kind === 'service' ? actor.name.split('.')[0] : actor.kind === 'role' ? actor.id : actor.arn) ?? '';

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
