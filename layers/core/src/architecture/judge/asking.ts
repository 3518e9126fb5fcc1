import { compile, type Decision, decide, type PolicyInput, type PolicySet } from '@whydenied/iam';
import { deployed, deployedText, type ReadDocument, type Scope, showSymbols } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { isOfWay, type Way } from '../network/way.ts';
import type { Compiled } from '../world/memory.ts';
import type { World } from '../world/world.ts';
import { isMeantFor } from './is-meant-for.ts';
import { mayTakeUp } from './may-take-up.ts';
import { openOnWay } from './open-on-way.ts';
import { nearWords, onlyTheCall, unreadWords } from './open-words.ts';
import { type NamedDocument, unsureOf } from './unsure-of.ts';
import { wholeArn, withWholeArns } from './whole-arns.ts';
import { whyNotAsked } from './why-not-asked.ts';

/** What came of one need: `denied` for sure, `allowed`, or `open` with the reason. */
export type Outcome =
  | { readonly kind: 'allowed'; readonly decision: Decision }
  | { readonly kind: 'denied'; readonly decision: Decision }
  /** `isNear`: a statement is there that may be meant for it. */
  | { readonly kind: 'open'; readonly because: string; readonly decision: Decision | null; readonly isNear?: true };

/** The policies of the resource that the need is about: a bucket's holds for its objects, a function's for that very qualifier. */
export const policiesOf = (need: Need, { resourcePolicies }: World): World['resourcePolicies'] =>
  resourcePolicies.filter(
    ({ arn }) =>
      arn === need.resource ||
      (need.resource.startsWith(`${arn}/`) && arn.includes(':s3')) ||
      need.resource.startsWith(`${arn}/`),
  );

export const ofOwner = ({ resource }: Need, decision: Decision | null): Outcome => ({
  kind: 'open',
  because: `the policy of \`${showSymbols(resource)}\` itself is not in this template`,
  decision,
});

/** The same documents in another way of deploying are no other policies. */
export const compileOnce = (policies: PolicySet, { memory }: World): Compiled => {
  const key = JSON.stringify(policies);
  const known = memory.compiled.get(key) ?? { policies: compile(policies), decisions: new Map() };
  memory.compiled.set(key, known);
  return known;
};

/** What stands above the account's own policies. */
export const above = (world: World): readonly NamedDocument[] =>
  Object.values(layers(world)).flatMap((policies) => policies as readonly NamedDocument[]);

export const layers = ({ input: { evidence } }: World) => evidence?.policies ?? {};

/** A document as the evaluator takes it, worked out once for all roles that it holds for. */
export const input = (document: ReadDocument, { scope }: World): PolicyInput => {
  const known = inputs.get(scope) ?? new WeakMap<ReadDocument, PolicyInput>();
  inputs.set(scope, known);
  const made = known.get(document) ?? {
    name: document.name,
    document: withWholeArns(deployed(document.document, scope)),
  };
  known.set(document, made);
  return made;
};

const inputs = new WeakMap<Scope, WeakMap<ReadDocument, PolicyInput>>();

type Question = { readonly compiled: Compiled; readonly principal: string; readonly way: Way };

export const ask = ({ compiled, principal, way }: Question, need: Need, world: World): Decision => {
  const request = {
    principal: deployedText(principal, world.scope),
    action: need.action,
    resource: wholeArn(deployedText(need.resource, world.scope)),
    context: deployed(
      { 'aws:SecureTransport': true, ...regionContext(need, world), ...way.context, ...need.context },
      world.scope,
    ),
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
  readonly way: Way;
};

export const judged = (need: Need, world: World, { decision, documents, denying, unseen, way }: Seen): Outcome => {
  if (decision.decision === 'allowed') return { kind: 'allowed', decision };
  if (decision.decision === 'explicitDeny') {
    const unsure = unsureOf(decision, { need, documents: denying, world, way });
    if (unsure.length === 0) return { kind: 'denied', decision };
    return { kind: 'open', because: onlyTheCall(unsure), decision };
  }
  const [first] = [...unseen, ...documents.filter(({ isUnread }) => isUnread === true).map(unreadWords)];
  if (first !== undefined) return { kind: 'open', because: first, decision };
  const unasked = whyNotAsked(need.resource);
  if (unasked !== null) return { kind: 'open', because: unasked, decision };
  // What a request does not say of its way, where it says all of it, is not there
  const missing = decision.missingContextKeys.filter((key) => way.tells !== 'all' || !isOfWay(key));
  const compared = [...missing, ...openOnWay(denying, { need, way, world })];
  if (compared.length > 0) return { kind: 'open', because: onlyTheCall([...new Set(compared)]), decision };
  const near = documents.some((document) => isMeantFor(document, need, world)) || mayTakeUp(need, world);
  return near ? { kind: 'open', because: nearWords(need), decision, isNear: true } : { kind: 'denied', decision };
};
