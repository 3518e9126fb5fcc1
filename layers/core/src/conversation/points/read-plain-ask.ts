import { readArn } from '../../arn/index.ts';
import { type Ask, isSetLimit, onlyLimits } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case, Outcome } from '../conversation.ts';
import { asksOfDeed } from '../reading/asks-of-deed.ts';
import { asksReach } from '../reading/asks-reach.ts';
import { asksSomething } from '../reading/asks-something.ts';
import type { Said } from '../reading/notions-in.ts';
import { plainAsks } from './plain-asks.data.ts';
import { regionsTold } from './regions-told.ts';

type Asked = {
  readonly facts: Facts;
  readonly said: Said;
  readonly outcome: Outcome;
  readonly has: (ask: keyof typeof plainAsks) => boolean;
};

/** A question that says in its own words what it is of the case: how to find the policy, whether something breaks, what if it fails all the same; null: none of these. */
export const readPlainAsk = (facts: Facts, said: Said, { outcome }: Case): Ask | null => {
  if (outcome === null || facts.text.length > longest || facts.errors.length + facts.evidence.policies.length > 0)
    return null;
  if (facts.denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const has = (ask: keyof typeof plainAsks): boolean => plainAsks[ask].test(said.text);
  const asked: Asked = { facts, said, outcome, has };
  for (const read of asksSomething(facts.text) ? readers : tellers) {
    const ask = read(asked);
    if (ask !== null) return ask;
  }
  return null;
};

const longest = 220;

/** The more telling before the vaguer. */
const readers: readonly ((asked: Asked) => Ask | null)[] = [
  (asked) => readReserved(asked),
  (asked) => readOthersGet(asked),
  ({ has }) =>
    has('console') && has('otherWay') && has('matters') ? { kind: 'point', point: { kind: 'anyWay' } } : null,
  (asked) => readReach(asked),
  (asked) => readNotCovered(asked),
  (asked) => readNoRegion(asked),
  (asked) => readOnlyPart(asked),
  (asked) => readWithout(asked),
  ({ has, said }) => (has('ifFails') && !said.has('undo') ? { kind: 'point', point: { kind: 'ifFails' } } : null),
  ({ has, said }) =>
    has('breaks') && !said.hasAny('undo', 'next') && !asksOfDeed(said)
      ? { kind: 'point', point: { kind: 'breaks' } }
      : null,
  (asked) => readFind(asked),
  ({ has, said }) => (has('whatToAdd') && !said.hasAny('tell', 'letter') ? { kind: 'again' } : null),
  ({ has, outcome }) => (has('apply') && outcome.fix.steps.length > 0 ? { kind: 'form', form: 'cli' } : null),
];

const tellers: readonly ((asked: Asked) => Ask | null)[] = [
  (asked) => readElsewhere(asked),
  ({ has, facts }) => (has('writesThem') && facts.mentions.actions.length === 0 ? { kind: 'ownerText' } : null),
];

/** "I'm admin there, can't I just edit the role?": of a role that Identity Center writes. */
const readReserved = ({ outcome, has }: Asked): Ask | null =>
  /AWSReservedSSO_/.test(outcome.principal ?? '') && has('editsRole')
    ? { kind: 'point', point: { kind: 'reservedRole' } }
    : null;

/** "If I add it there, what do the other 39 roles get?": of a limit that others share. */
const readOthersGet = ({ outcome, has }: Asked): Ask | null => {
  const { policyType } = outcome;
  return policyType !== 'unknown' && onlyLimits(policyType) && has('othersGet')
    ? { kind: 'point', point: { kind: 'othersGet', policyType } }
    : null;
};

/** "Does it apply to every account of ours?": of the limit that refused. */
const readReach = ({ said, outcome, has }: Asked): Ask | null => {
  const { policyType } = outcome;
  const isLimit = policyType !== 'unknown' && isSetLimit({ kind: outcome.denial, policyType });
  return isLimit && has('it') && asksReach(said) && !said.hasAny('opens', 'undo', 'letter')
    ? { kind: 'layer', policyType, ofOthers: true }
    : null;
};

/** "We have InvokeModel on * already, why doesn't that cover it?" */
const readNotCovered = ({ facts, said, outcome, has }: Asked): Ask | null => {
  const own = outcome.action ?? '';
  const service = own.split(':')[0] ?? '';
  const bare = (facts.text.match(/(?<![\w:])[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+\b/g) ?? []).map(
    (name) => `${service}:${name}`,
  );
  const [other, ...more] = [...new Set([...facts.mentions.actions, ...bare])].filter(
    (each) => each.toLowerCase() !== own.toLowerCase(),
  );
  // "Is kms:Decrypt enough, or do I need DescribeKey too?" asks of one more, not of why.
  const asksMore = said.text.includes(own.toLowerCase().replace(/^[^:]*:/, '')) && needsToo.test(said.text);
  return own === '' ||
    other === undefined ||
    more.length > 0 ||
    !has('covers') ||
    outcome.denial === 'explicit' ||
    asksMore
    ? null
    : { kind: 'point', point: { kind: 'notCovered', other } };
};

const needsToo =
  /\b(?:need|require|must i|have to|brauch\w*|benotig\w*|muss|faut|besoin|dois|necesit\w*|hace falta|precis\w*|serve|bisogna|devo)\b|必要|需要/;

/** "So just add the profile’s ARN?": where the call is asked on more than one thing. */
const readOnlyPart = ({ outcome, has, facts, said }: Asked): Ask | null => {
  const resources = new Set(
    outcome.fix.steps.flatMap(({ statement }) => [statement?.['Resource'] ?? []].flat().map(String)),
  );
  return resources.size > 1 &&
    has('onlyPart') &&
    has('part') &&
    has('adds') &&
    facts.mentions.actions.length === 0 &&
    !said.hasAny('why', 'whyNot', 'letter')
    ? { kind: 'point', point: { kind: 'allParts' } }
    : null;
};

const readNoRegion = ({ outcome, has }: Asked): Ask | null => {
  const { region, type } = readArn(outcome.resource);
  return region === '' && type === 'foundation-model' && has('noRegion')
    ? { kind: 'point', point: { kind: 'noRegion' } }
    : null;
};

/** "Can I just remove it from the role?": of what limits the caller there is nothing of theirs to undo. */
const readWithout = ({ outcome, has, said }: Asked): Ask | null => {
  const { policyType } = outcome;
  const isLimit = isSetLimit({ kind: outcome.denial, policyType });
  if (policyType === 'unknown' || policyType === 'identity' || policyType === 'resource' || !isLimit) return null;
  return has('removes') && !has('makesNew') && (said.has(policyType) || has('it'))
    ? { kind: 'withoutLayer', policyType }
    : null;
};

/** "How do I find which one it is?", "where do they look?" */
const readFind = ({ has, said, facts, outcome }: Asked): Ask | null => {
  if (!has('finds') || facts.mentions.actions.length + facts.mentions.arns.length > 0) return null;
  if (outcome.action === null || said.hasAny('letter', 'verify', 'works') || has('otherThing') || has('whoOrWhen'))
    return null;
  return said.hasAny(
    'policyWord',
    'permissionsBoundary',
    'serviceControl',
    'resourceControl',
    'vpcEndpoint',
    'session',
  ) || has('it')
    ? { kind: 'look' }
    : null;
};

/** "But we only call us-east-1": of a model that was refused elsewhere, where a profile sent the call. */
const readElsewhere = ({ facts, outcome, has }: Asked): Ask | null => {
  const { region, type } = readArn(outcome.resource);
  const [from, ...more] = regionsTold(facts.text);
  const isOther =
    type === 'foundation-model' && region !== '' && region !== '*' && from !== undefined && from !== region;
  return isOther && more.length === 0 && has('butOnly') ? { kind: 'point', point: { kind: 'whyRegion', from } } : null;
};
