import { type Decision, matchAction } from '@whydenied/iam';
import {
  deployedText,
  type ReadDocument,
  replaceSymbols,
  resolveReference,
  showSymbols,
  symbolOf,
  symbolsIn,
} from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { unseenWay } from '../network/way.ts';
import { nodeIdOf } from '../world/look.ts';
import type { Compiled } from '../world/memory.ts';
import type { World } from '../world/world.ts';
import { above, ask, compileOnce, input, judged, layers, type Outcome, ofOwner, policiesOf } from './asking.ts';
import { letInFrom } from './let-in-from.ts';
import { globsMeet, isFree } from './overlaps.ts';
import { textsOf } from './texts-of.ts';

/** Decides what a service asks by itself, by the policies that have to let it in. */
export const decideForService = (need: Need, world: World, service: string): Outcome => {
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
    ask({ compiled, principal, way: unseenWay }, need, world),
  );
  const decision = regional?.decision === 'allowed' || plain === undefined ? (regional as Decision) : plain;
  if (decision.decision === 'implicitDeny' && meetsSource(need, documents, world)) return { kind: 'allowed', decision };
  return judged(need, world, {
    decision,
    documents,
    denying: [...all, ...above(world)],
    unseen: [],
    unseenDenials: [],
    principal: service,
    way: unseenWay,
  });
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
