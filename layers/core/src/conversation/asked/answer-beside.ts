import type { Facts } from '../../intake/index.ts';
import type { Answered } from '../question.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { alsoNeeded } from './also-needed.ts';
import type { Beside } from './beside.ts';
import { type ActionFact, factsOfActions, neededWith } from './facts-of-actions.data.ts';
import { isItABug } from './is-it-a-bug.ts';
import { notOurRegion } from './not-our-region.ts';
import { otherPermission } from './other-permission.ts';
import { otherPrincipal } from './other-principal.ts';
import { asks } from './question-words.ts';
import { questionsBeside } from './questions-beside.ts';
import { regionToo } from './region-too.ts';
import { whoseChange } from './whose-change.ts';
import { widerGrant } from './wider-grant.ts';

/** What is answered to the questions beside a refusal, a line each: what is decided on the case, else what is known of its action. */
export const answerBeside = (facts: Facts, answered: Answered): readonly string[] => {
  const { action = null, resource = null } = refusedIn(answered) ?? {};
  const lines = questionsBeside(facts).flatMap((question) => {
    const beside: Beside = {
      question,
      plain: withoutDotless(plainLetters(question)),
      facts,
      answered,
      action,
      resource,
    };
    return readers.map((read) => read(beside)).find((says) => says !== null) ?? [];
  });
  const wider = widerGrant(facts, answered);
  return [...new Set([...lines, ...(wider === null ? [] : [wider])])];
};

/** Turkish writes an i without its dot, which is no accent and, to a pattern, no letter of a word. */
const withoutDotless = (text: string): string => text.replaceAll('ı', 'i');

/** What the call needs besides what was refused; null: nothing is known, or it is said already. */
export const sayNeededWith = (answered: Answered, said: string): string | null => {
  if (!answered.diagnosis.isPermissionProblem || answered.answer.cause.confidence === 'possible') return null;
  const { action = null, resource = null } = refusedIn(answered) ?? {};
  const fact = neededWith.find((row) => isOf(row, action, resource));
  const layer = ofLayer(answered);
  const lines = [
    layer !== null && said.includes(layer) ? null : layer,
    fact === undefined || (fact.unless !== undefined && said.includes(fact.unless)) ? null : fact.says,
  ].filter((each) => each !== null);
  return lines.length === 0 ? null : lines.join('\n\n');
};

/** Whose policy is not at fault, where a layer around it is silent. */
const ofLayer = ({ diagnosis: { denial } }: Answered): string | null =>
  denial.kind === 'implicit' && denial.policyType in layers ? layers[denial.policyType as keyof typeof layers] : null;

const layers = {
  vpcEndpoint:
    '**The caller’s own policy is not what refuses:** an endpoint policy limits what passes through the endpoint, so one more Allow in the role changes nothing.',
  permissionsBoundary:
    '**A boundary only limits:** the Allow in the role’s own policy is needed beside it, and one more there changes nothing.',
  session:
    '**A session policy only limits:** the Allow in the role’s own policy is needed beside it, and one more there changes nothing.',
} as const;

/** The request that was refused, as far as it is known. */
const refusedIn = ({ diagnosis }: Answered): Answered['diagnosis']['requests'][number] | undefined =>
  diagnosis.requests.find(({ action, decision }) => action !== null && decision?.decision !== 'allowed');

const isOf = ({ of, on }: ActionFact, action: string | null, resource: string | null): boolean =>
  action !== null && of.test(action.toLowerCase()) && (on === undefined || on.test(resource ?? ''));

const ofAction = ({ question, plain, action, resource }: Beside): string | null =>
  // Who has it there already asks why it does not count.
  action !== null && question.includes(action) && asks.already.test(plain)
    ? null
    : factsOf({ plain, action, resource });

const factsOf = ({ plain, action, resource }: Pick<Beside, 'plain' | 'action' | 'resource'>): string | null =>
  factsOfActions.find((row) => isOf(row, action, resource) && row.asks?.test(plain) === true)?.says ?? null;

/** The first that knows is told. */
const readers: readonly ((beside: Beside) => string | null)[] = [
  isItABug,
  whoseChange,
  regionToo,
  notOurRegion,
  alsoNeeded,
  otherPermission,
  otherPrincipal,
  ofAction,
  // Whoever asks beside a layer that is silent asks whose policy to change.
  ({ answered }) => ofLayer(answered),
];
