import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import type { Said } from '../reading/notions-in.ts';
import { readNames } from '../told/read-names.ts';
import { plainAsks } from './plain-asks.data.ts';
import { readRegionGuard } from './read-region-guard.ts';
import { readToldLimit } from './read-told-limit.ts';

/** What is asked beyond the fix, whatever other words stand beside it: what is left where nobody allows it, and what somebody else needs who makes the same call; null: neither. */
export const readBeyondFix = (facts: Facts, said: Said, current: Case): Ask | null => {
  if (current.outcome === null || facts.text.length > longest) return null;
  if (facts.errors.length + facts.evidence.policies.length + facts.mentions.arns.length > 0) return null;
  if (facts.denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  return (
    readRegionGuard(facts, said, current.outcome) ??
    readToldLimit(facts, said, current.outcome) ??
    readOwner(facts, said, current) ??
    readNetwork(facts, said, current) ??
    readIfRefused(facts, said) ??
    readOtherNeeds(facts, said, current)
  );
};

/** "Who is that, and how do I find them?", where a text for an owner is what was offered: whoever it goes to. */
const readOwner = ({ text }: Facts, said: Said, { outcome }: Case): Ask | null =>
  outcome?.fix.kind === 'askOwner' &&
  /[?？]|か[。\s]*$|谁/.test(text) &&
  !said.hasAny('role', 'letter', 'undo') &&
  (has(said, 'whoIsThat') || has(said, 'findsThem'))
    ? { kind: 'whom' }
    : null;

const longest = 220;

const has = ({ text }: Said, ask: keyof typeof plainAsks): boolean => plainAsks[ask].test(text);

/** "Can I restrict it to one source VPC?", and no id of one: with its id it is a change of the fix. */
const readNetwork = ({ text }: Facts, said: Said, { outcome }: Case): Ask | null =>
  (outcome?.fix.steps.length ?? 0) > 0 &&
  has(said, 'restricts') &&
  has(said, 'ofVpc') &&
  !/\bvpce?-[0-9a-f]{8}/.test(text) &&
  !said.hasAny('why', 'undo', 'remove', 'fails', 'letter')
    ? { kind: 'point', point: { kind: 'whichNetwork', isEndpoint: has(said, 'ofEndpoint') } }
    : null;

/** "Our security will never allow that. Alternative?", "and if they refuse?" */
const readIfRefused = ({ mentions }: Facts, said: Said): Ask | null =>
  // Another model, profile or Region that is named as the way out is decided.
  mentions.modelIds.length + mentions.inferenceProfileIds.length + mentions.regions.length === 0 &&
  (has(said, 'theyRefuse') || (has(said, 'neverAllowed') && has(said, 'otherWayOut'))) &&
  !said.hasAny('letter', 'undo')
    ? { kind: 'point', point: { kind: 'ifRefused' } }
    : null;

/** "The knowledge base itself uses the role kb-service, does that suffice then?" */
const readOtherNeeds = ({ text }: Facts, said: Said, current: Case): Ask | null => {
  if (!has(said, 'usesRole') || !has(said, 'sufficesToo') || !/[?？]|か[。\s]*$|吗/.test(text)) return null;
  // Whom the case itself is about was decided with it.
  const names = readNames(text).filter(
    ({ kind, name }) => (kind === 'role' || kind === 'user') && !current.text.includes(name),
  );
  const [name, another] = new Set(names.map((each) => each.name));
  return name === undefined || another !== undefined ? null : { kind: 'point', point: { kind: 'otherNeeds', name } };
};
