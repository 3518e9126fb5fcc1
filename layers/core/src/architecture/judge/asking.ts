import { compile, type Decision, decide, knownDocuments, type PolicyInput, type PolicySet } from '@whydenied/iam';
import { deployed, type ReadDocument, type Scope, showSymbols } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { isOfWay, type Way } from '../network/way.ts';
import type { Compiled } from '../world/memory.ts';
import type { World } from '../world/world.ts';
import { isMeantFor } from './is-meant-for.ts';
import { mayBeDenied, maySpare } from './may-be-denied.ts';
import { mayTakeUp } from './may-take-up.ts';
import { openOnWay } from './open-on-way.ts';
import { mayDenyWords, nearWords, onlyTheCall, unreadWords } from './open-words.ts';
import { requestOf } from './request-of.ts';
import { type NamedDocument, unsureOf } from './unsure-of.ts';
import { withWholeArns } from './whole-arns.ts';
import { whyNotAsked } from './why-not-asked.ts';

/** What came of one need: `denied` for sure, `allowed`, or `open` with the reason. */
export type Outcome =
  | { readonly kind: 'allowed'; readonly decision: Decision }
  | { readonly kind: 'denied'; readonly decision: Decision }
  /** `isNear`: a statement is there that may be meant for it. */
  | {
      readonly kind: 'open';
      readonly because: string;
      readonly decision: Decision | null;
      readonly isNear?: true;
      /** A condition decides it that only the call meets or does not. */
      readonly isOfCall?: true;
      /** All that is seen allows it: only what is not seen, or not known yet, could deny it. */
      readonly isAllowedHere?: true;
    };

/** Whether nothing that is seen stands against it. */
export const isAllowedHere = (outcome: Outcome): boolean =>
  outcome.kind === 'allowed' || (outcome.kind === 'open' && outcome.isAllowedHere === true);

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
  const key = Object.entries(policies)
    .map(([policyType, all]) => `${policyType} ${numbersOf(all ?? [], memory.texts).join(' ')}`)
    .join(';');
  const once = memory.compiled.get(key) ?? { policies: compile(policies, remembered), decisions: new Map() };
  memory.compiled.set(key, once);
  return once;
};

// A policy that many roles share (of an endpoint, of a bucket) is made ready and told apart by its text but once.
const remembered = knownDocuments();
const textsOf = new WeakMap<object, string>();

const numbersOf = (policies: readonly unknown[], texts: Map<string, number>): readonly string[] =>
  policies.map((policy) => {
    if (Array.isArray(policy)) return `[${numbersOf(policy, texts).join(' ')}]`;
    const isKept = typeof policy === 'object' && policy !== null;
    const text = (isKept ? textsOf.get(policy) : undefined) ?? JSON.stringify(policy) ?? '';
    if (isKept) textsOf.set(policy, text);
    const number = texts.get(text) ?? texts.size;
    texts.set(text, number);
    return String(number);
  });

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
  const request = requestOf({ need, world, way, principal });
  const key = JSON.stringify(request);
  const decision = compiled.decisions.get(key) ?? decide(compiled.policies, request);
  compiled.decisions.set(key, decision);
  return decision;
};

type Seen = {
  readonly decision: Decision;
  readonly documents: readonly ReadDocument[];
  /** All that may hold a Deny for it. */
  readonly denying: readonly NamedDocument[];
  /** Why something that is not seen may allow it. */
  readonly unseen: readonly string[];
  /** Why something that is not seen may deny it. */
  readonly unseenDenials: readonly string[];
  readonly principal: string;
  readonly way: Way;
};

export const judged = (need: Need, world: World, seen: Seen): Outcome => {
  const { decision, documents, denying, unseen, way } = seen;
  if (decision.decision === 'allowed') return unlessDenied(need, world, seen);
  if (decision.decision === 'explicitDeny') {
    const unsure = unsureOf(decision, { need, documents: denying, world, way });
    const sparing = maySpare(decision, denying, { need, world, way, principal: seen.principal });
    if (sparing !== null) return { kind: 'open', because: mayDenyWords(sparing), decision };
    if (unsure.length === 0) return { kind: 'denied', decision };
    return { kind: 'open', because: onlyTheCall(unsure), decision, isOfCall: true };
  }
  const [first] = [...unseen, ...documents.filter(({ isUnread }) => isUnread === true).map(unreadWords)];
  if (first !== undefined) return { kind: 'open', because: first, decision };
  const unasked = whyNotAsked(need.resource);
  if (unasked !== null) return { kind: 'open', because: unasked, decision };
  // What a request does not say of its way, where it says all of it, is not there
  const missing = decision.missingContextKeys.filter((key) => way.tells !== 'all' || !isOfWay(key));
  const compared = [...missing, ...openOnWay(denying, { need, way, world })];
  if (compared.length > 0)
    return { kind: 'open', because: onlyTheCall([...new Set(compared)]), decision, isOfCall: true };
  const near = documents.some((document) => isMeantFor(document, need, world)) || mayTakeUp(need, world);
  return near ? { kind: 'open', because: nearWords(need), decision, isNear: true } : { kind: 'denied', decision };
};

/** Allowed by all that is seen: open where what is not seen, or what only the deployment tells, may deny it. */
const unlessDenied = (need: Need, world: World, seen: Seen): Outcome => {
  const { decision, denying, unseenDenials, way, principal } = seen;
  const denied = mayBeDenied(denying, { need, world, way, principal });
  const [because] = [...unseenDenials, ...(denied === null ? [] : [mayDenyWords(denied)])];
  return because === undefined
    ? { kind: 'allowed', decision }
    : { kind: 'open', because, decision, isAllowedHere: true };
};
