import { isAccountId, isOfIam, readArn, roleOfSession } from '../arn/index.ts';
import { type Evidence, type Facts, mergeEvidence, noEvidence, readText } from '../intake/index.ts';
import type { Case } from './conversation.ts';
import { outrank } from './outrank.ts';
import { notionsIn } from './reading/notions-in.ts';
import { proseOf } from './reading/prose-of.ts';
import { corrected, type StatedCorrection, statedCorrection } from './stated-correction.ts';
import { replacedIn } from './told/replaced-in.ts';
import { signerOf } from './told/signer-of.ts';
import { swapsIn } from './told/swaps-in.ts';
import type { Corrections } from './with-corrections.ts';
import { withoutPolicy } from './without-policy.ts';

/** A case of its own; of what was shown before, what is known by name still holds. */
export const newCase = (facts: Facts, before: Case | null): Case =>
  caseOf(facts, before === null ? noEvidence : carriedFrom(before, facts));

// Policies shown before any denial are shown for the denial that follows.
const carriedFrom = (before: Case, facts: Facts): Evidence => {
  if (readText(before.text).denials.length === 0) return before.evidence;
  // What the same principal was shown to have it has still, with what was offered: a document that replaces it must not lose that.
  return isOfSame(facts, before)
    ? outrank(principalOf(before), before.afterFix, before.evidence)
    : ofNamedPrincipals(before.evidence);
};

/** Whether a new denial names the very principal of a case. */
export const isOfSame = ({ denials }: Facts, before: Case): boolean => {
  const named = denials[0]?.principal ?? null;
  const known = principalOf(before);
  return named !== null && known !== null && (roleOfSession(named) ?? named) === (roleOfSession(known) ?? known);
};

/** The next denial of the same work: the fix that was offered counts as applied, and what is behind it is kept. */
export const furtherCase = (facts: Facts, before: Case): Case => ({
  ...caseOf(facts, mergeEvidence(before.afterFix, ofNamedPrincipals(before.evidence))),
  settled: before.outcome === null ? before.settled : [...before.settled, before.outcome].slice(-mostSettled),
  ...besideOf(before),
});

/** The same denial once more: what was settled before stays so. */
export const sameCase = (facts: Facts, before: Case): Case => ({
  ...caseOf(facts, mergeEvidence(before.afterFix, before.evidence)),
  settled: before.settled,
  ...(before.wishes === undefined ? {} : { wishes: before.wishes }),
  ...(before.form === undefined ? {} : { form: before.form }),
  ...besideOf(before),
});

const besideOf = ({ beside, ownAccount }: Case): Partial<Case> => ({
  ...(beside === undefined ? {} : { beside }),
  ...(ownAccount === undefined ? {} : { ownAccount }),
});

const mostSettled = 8;

/** The same call with more shown: the later replaces what it corrects, otherwise it is one more. */
export const withEvidence = (topic: Case, facts: Facts): Case => {
  const prose = told(facts);
  const evidence = replaces(prose)
    ? outrank(principalOf(topic), facts.evidence, topic.evidence)
    : joinEvidence(facts.evidence, topic.evidence);
  const own = callersAccount(topic, facts);
  return {
    ...topic,
    evidence,
    text: prose === '' ? topic.text : `${topic.text}\n\n${prose}`,
    ...(own === null ? {} : { ownAccount: own }),
  };
};

/** AWS gives its sentence to the caller: who brought it before anything of the resource was shown is on that side still when they get the resource's policy to see. */
const callersAccount = ({ evidence, outcome, text }: Case, facts: Facts): string | null => {
  const [denial] = readText(text).denials;
  const { account } = readArn(outcome?.principal);
  const isShown = evidence.policies.some(({ policyType }) => policyType === 'resource');
  const isNow = facts.evidence.policies.some(({ policyType }) => policyType === 'resource');
  return denial?.statedBy === 'sentence' && !isShown && isNow && isAccountId(account) ? account : null;
};

/** The same call with a value put right, or one more value known. */
export const withCorrection = (topic: Case, facts: Facts): Case => {
  const stated = statedCorrection(facts.text);
  if (stated !== null) return withStated(topic, stated);
  const signer = signerOf(topic, facts);
  if (signer !== null)
    return {
      ...topic,
      text: `${topic.text}\n\n${facts.text}`,
      corrections: { ...statedBefore(topic), ...topic.corrections, principal: signer },
    };
  const before = readText(topic.text).mentions;
  const now = facts.mentions;
  const isCorrecting = notionsIn(facts.text).has('correcting') || /\bit(?:['’]s| is| was)\b/i.test(facts.text);
  const pairs = isCorrecting
    ? [
        [before.regions, now.regions],
        [before.accounts, now.accounts],
        [before.modelIds, now.modelIds],
        [before.inferenceProfileIds, now.inferenceProfileIds],
        [before.arns.filter(isPrincipal), now.arns.filter(isPrincipal)],
      ]
    : [];
  const replaced = replacedIn(topic, facts);
  const swaps =
    replaced.length > 0
      ? replaced
      : [...pairs.flatMap(([from = [], to = []]) => swapOf(from, to)), ...swapsIn(topic, facts, isCorrecting)];
  if (swaps.length === 0) return { ...topic, text: `${topic.text}\n\n${facts.text}` };
  const swapped = (before: string): string => swaps.reduce((text, [was, is]) => corrected(text, { was, is }), before);
  return { ...topic, text: swapped(topic.text), corrections: eachOf(topic.corrections ?? {}, swapped) };
};

/** Put right by name, it counts whatever the text says; and where the text says it in so many words, the text says it rightly. */
const withStated = (topic: Case, { fact, was, is }: StatedCorrection): Case => {
  const evidence = is === null && was !== null ? withoutPolicy(topic.evidence, was) : topic.evidence;
  const right = (text: string): string => corrected(text, { was, is });
  const before = eachOf(topic.corrections ?? {}, right);
  const corrections = fact === null || fact === 'policy' ? before : { ...statedBefore(topic), ...before, [fact]: is };
  return { ...topic, text: right(topic.text), evidence, corrections, found: [], chosen: null };
};

/** What was answered about, where the text itself reads as no denial: a part that is put right must not lose the others. */
const statedBefore = ({ text, outcome }: Case): Corrections => {
  if (outcome === null || readText(text).denials.length > 0) return {};
  const { principal, action, resource } = outcome;
  return Object.fromEntries(Object.entries({ principal, action, resource }).filter(([, value]) => value !== null));
};

const eachOf = (corrections: Corrections, change: (value: string) => string): Corrections =>
  Object.fromEntries(
    Object.entries(corrections).map(([fact, value]) => [fact, value === null ? null : change(value) || null]),
  );

/** The call as it stands once the fix that was offered is applied. */
export const withFixApplied = (topic: Case): Case => ({
  ...topic,
  evidence: outrank(principalOf(topic), topic.afterFix, topic.evidence),
});

const caseOf = (facts: Facts, carried: Evidence): Case => ({
  text: facts.text,
  evidence: outrank(facts.denials[0]?.principal ?? null, facts.evidence, carried),
  found: [],
  outcome: null,
  afterFix: noEvidence,
  settled: [],
  answered: [],
});

const principalOf = (topic: Case): string | null => readText(topic.text).denials[0]?.principal ?? null;

const ofNamedPrincipals = (evidence: Evidence): Evidence => ({
  ...evidence,
  policies: evidence.policies.filter(({ appliesTo, attachTo }) => appliesTo !== null || attachTo !== null),
  seenLayers: evidence.seenLayers.filter(({ of }) => of !== null),
  unseenLayers: evidence.unseenLayers.filter(({ of }) => of !== null),
});

const replaces = (prose: string): boolean =>
  notionsIn(prose).hasAny('applied', 'correcting') ||
  /\b(?:now|new version|replaced?|jetzt|neue|maintenant|nouvelle|ahora|nueva|agora|nova|adesso|nuova)\b|現在|新しい|现在|新的/i.test(
    prose,
  );

/** Both, where neither says it is the other's correction: the same document once, an unnamed one under the next free number. */
const joinEvidence = (shown: Evidence, before: Evidence): Evidence => {
  const texts = new Set(shown.policies.map(({ document }) => JSON.stringify(document)));
  const names = new Set(shown.policies.filter(({ name }) => !/\[\d+\]$/.test(name)).map(({ name }) => name));
  const kept = before.policies.filter(({ name, document }) => !names.has(name) && !texts.has(JSON.stringify(document)));
  const added = shown.policies.map((policy) => ({
    ...policy,
    name: freeName(
      policy.name,
      kept.map(({ name }) => name),
    ),
  }));
  const layers = [...before.seenLayers, ...shown.seenLayers];
  return {
    policies: [...kept, ...added],
    principals: [...shown.principals, ...before.principals],
    seenLayers: layers.filter(
      (layer, at) => layers.findIndex((each) => each.policyType === layer.policyType && each.of === layer.of) === at,
    ),
    unseenLayers: [...before.unseenLayers, ...shown.unseenLayers],
    notes: [...new Set([...before.notes, ...shown.notes])],
  };
};

const freeName = (name: string, taken: readonly string[]): string => {
  const numbered = /^(.*)\[(\d+)\]$/.exec(name);
  if (numbered === null || !taken.includes(name)) return name;
  const highest = taken.reduce((most, each) => Math.max(most, Number(/\[(\d+)\]$/.exec(each)?.[1] ?? -1)), -1);
  return `${numbered[1]}[${highest + 1 + Number(numbered[2])}]`;
};

/** What a message says around the documents that it shows, before them and after. */
const told = (facts: Facts): string => {
  const prose = proseOf(facts).trim();
  return prose.length > longestProse ? '' : prose;
};

const longestProse = 400;

const swapOf = (from: readonly string[], to: readonly string[]): readonly (readonly [string, string])[] => {
  const [old] = from;
  const [next] = to;
  return from.length === 1 && to.length === 1 && old !== undefined && next !== undefined && old !== next
    ? [[old, next]]
    : [];
};

const isPrincipal = (arn: string): boolean => isOfIam(arn);
