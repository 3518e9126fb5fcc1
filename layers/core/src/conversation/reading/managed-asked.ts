import { type AwsManagedPolicy, awsManagedPolicy } from '../../catalog/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { sayDecided } from '../engines/say-decided.ts';
import { asksWhether } from './asks-whether.ts';
import { plainLetters } from './notions-in.ts';
import { proseOf } from './prose-of.ts';
import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** "My role has PowerUserAccess. Could it pass the role Admin?": AWS's policy by its name, decided on the call that is named; null: nobody is said to have one, or no call is named. */
export const readManagedAsk = (read: Read): TurnReading | null => {
  const says = sayOfManaged(read);
  return says === null ? null : { kind: 'chosen', says };
};

const sayOfManaged = (read: Read): string | null => {
  const { facts, conversation } = read;
  if (facts.text.length > longest || facts.evidence.policies.length + facts.errors.length > 0) return null;
  if (facts.denials.some(({ statedBy }) => statedBy === 'sentence') || conversation.cases.length > 0) return null;
  const sentences = proseOf(facts).split(/(?<=[.!?;。？])\s*/);
  const asked = sentences.filter((each) => asksWhether(each) && policiesIn(each).length === 0).join(' ');
  if (asked === '') return null;
  const held = heldIn(sentences.filter((each) => !asksWhether(each)).join(' '));
  const [policy, ...more] = held.length > 0 ? held : heldIn(conversation.turns.at(-1)?.message ?? '');
  if (policy === undefined || more.length > 0) return null;
  const decided = sayDecided(asked, [shownAs(policy)]);
  return decided === null
    ? null
    : `${decided} Decided with the text of ${policy.name} as AWS had it on ${policy.asOf}; what else the role carries, and what limits it, was not told.`;
};

const longest = 300;

/** The managed policies that somebody is said to have. */
const heldIn = (told: string): readonly AwsManagedPolicy[] =>
  told.length <= longest && holds.test(plainLetters(told)) ? policiesIn(told) : [];

const policiesIn = (text: string): readonly AwsManagedPolicy[] =>
  (text.match(/\b[A-Z][A-Za-z0-9_-]{5,127}\b/g) ?? []).flatMap((word) => awsManagedPolicy(word) ?? []);

const holds =
  /\b(?:has|have|had|holds?|carries|with|got|attached|gave|hat|habe|hangt|tragt|mit|ont?|a|ai|avec|attachee?|tiene|tengo|con|tem|tenho|com|ha|ho)\b|付い|付け|アタッチ|持|有|附加|挂/;

const shownAs = ({ name, arn, document, asOf }: AwsManagedPolicy): SeenPolicy => ({
  policyType: 'identity',
  name,
  level: null,
  attachTo: null,
  appliesTo: null,
  home: 'awsManaged',
  arn,
  document,
  source: 'awsManaged',
  alsoAttachedTo: [],
  asOf,
});
