import { compile, decide } from '@whydenied/iam';
import { actionInfo } from '../../catalog/index.ts';
import { type Danger, findDanger } from '../../danger/index.ts';
import { capital, codeBlock, codeSpan, pageOf } from '../../explain/index.ts';
import { type Evidence, noEvidence, readText, type StatedDenial } from '../../intake/index.ts';
import { type ChainRequest, expandCall } from '../../playbook/index.ts';
import { leftOut } from '../compose/left-out.ts';
import { negatedCalls } from '../compose/negated-calls.ts';
import { negatedModels } from '../compose/negated-models.ts';
import { sayTurned } from '../compose/say-turned.ts';
import { callsTaken } from '../compose/taken-away.ts';
import { turnedRound } from '../compose/turned-round.ts';
import { readCalls } from '../told/read-calls.ts';
import { toldResource } from '../told/told-resource.ts';
import { withToldNames } from '../told/with-told-names.ts';
import { sayTaken } from './say-taken.ts';

/** The narrow policy for what a text says is called: each request of the call, and nothing more; proven by deciding each. */
export const sayNeed = (text: string, shown: Evidence, wish = text): string => {
  const taken = callsTaken(wish);
  if (taken.length > 0 && shown.policies.length > 0) return sayTaken(taken, shown);
  // What is named only to be left out is not called.
  const meant = negatedCalls(negatedModels(text).rest).rest;
  const { facts } = withToldNames(readText(meant), noEvidence);
  const named = readCalls(facts);
  const actions = named.length === 0 && facts.mentions.modelIds.length > 0 ? ['bedrock:InvokeModel'] : named;
  if (actions.length === 0)
    return 'Which calls does it make? The operation (such as `Converse` or `GetObject`), the model or bucket and the Region are enough for the narrow policy.';
  const requests = actions.flatMap((action) => requestsOf(action, facts));
  const statements = statementsOf(requests);
  const refused = refusedIn(requests.flatMap(asDanger), turnedRound(wish, statements));
  if (refused !== null) return refused;
  const document = { Version: '2012-10-17', Statement: statements };
  const { isProven, isOwnHalf } = proofOf(document, requests);
  if (!isOwnHalf) return sayUndecided(requests);
  const source = pageOf('least-privilege')?.source;
  const open = [...new Set(JSON.stringify(document).match(/\{[A-Z][A-Za-z]+\}/g) ?? [])];
  const missing = leftOut(wish, statements);
  return [
    ...(missing.length === 0
      ? []
      : [`**Not everything that you asked for is in it.** Not written: ${missing.join('; ')}.`]),
    `The narrow policy for that${shown.policies.length === 0 ? '' : `, in place of ${codeSpan(shown.policies[0]?.name ?? 'the shown one')}`}:`,
    codeBlock('json', JSON.stringify(document, null, 2)),
    [
      isProven
        ? 'Decided: it allows what was named, and no other action on no other resource.'
        : 'It is the caller’s half: the policy of what is named has to let the caller in too.',
      open.length === 0
        ? ''
        : `Fill in ${open.map(codeSpan).join(', ')}: your text does not say ${open.length === 1 ? 'it' : 'them'}.`,
    ]
      .filter((line) => line !== '')
      .join(' '),
    ...(source === undefined ? [] : [`AWS: [${source.name}](${source.url})`]),
  ].join('\n\n');
};

/** Whether the document allows each request, and whether what is missing is another's half: a role's trust, a key's policy. */
const proofOf = (
  document: object,
  requests: readonly ChainRequest[],
): Readonly<Record<'isProven' | 'isOwnHalf', boolean>> => {
  const compiled = compile({ identity: [{ name: 'narrow', document }] });
  const decided = requests.map(({ action, resource, context }) =>
    decide(compiled, { principal: standIn, action: action ?? '', resource: resource ?? '*', context }),
  );
  return {
    isProven: decided.every(({ decision }) => decision === 'allowed'),
    isOwnHalf: decided.every(
      ({ decision, deniedBy }) =>
        decision === 'allowed' || deniedBy.every(({ policyType }) => policyType === 'resource'),
    ),
  };
};

/** Of what its own decision does not allow nothing is handed out: what it is done to is asked for. */
const sayUndecided = (requests: readonly ChainRequest[]): string =>
  `On which resource is ${[...new Set(requests.flatMap(({ action }) => action ?? []))].map(codeSpan).join(', ')} to be allowed? By what your text names I could write no policy that decides so; the ARN, or the name, the account and the Region are enough.`;

/** What is said in place of a policy: of what leads to everything, or of a wish that it would turn round. */
const refusedIn = (withheld: readonly Withheld[], turned: readonly string[]): string | null =>
  withheld.length > 0 ? sayDangers(withheld) : turned.length > 0 ? sayTurned(turned) : null;

type Withheld = { readonly action: string; readonly danger: Danger };

const asDanger = ({ action, resource }: ChainRequest): readonly Withheld[] => {
  if (action === null) return [];
  const danger = findDanger({ action, resource: resource ?? '*' });
  return danger === null ? [] : [{ action, danger }];
};

/** As where such a call was denied: what it would mean, what is usually needed, and no policy. */
const sayDangers = (all: readonly Withheld[]): string => {
  const each = [...new Map(all.map((withheld) => [withheld.danger.id, withheld])).values()];
  return [
    ...each.map(
      ({ action, danger: { means, instead, url } }) =>
        `${codeSpan(action)} is not handed out as a policy to paste: ${means}. ${capital(instead)}. AWS: [the page on it](${url})`,
    ),
    'Whoever answers for security in the account decides it; I can write the narrow policy for the other calls.',
  ].join('\n\n');
};

const standIn = 'arn:aws:iam::111122223333:role/Application';

const requestsOf = (action: string, facts: ReturnType<typeof readText>): readonly ChainRequest[] => {
  const denial: StatedDenial = {
    ...nothing,
    action,
    region: facts.mentions.regions[0] ?? null,
    resource: toldResource(action, facts.mentions.arns),
  };
  const all = expandCall({ facts: { ...facts, denials: [denial] }, evidence: noEvidence });
  const known = all.filter(
    ({ action: each, resource, by, required, completes }) =>
      each !== null &&
      resource !== null &&
      by !== 'other' &&
      required &&
      (each.toLowerCase() === action.toLowerCase() || completes !== true),
  );
  return known.length > 0
    ? known.filter(({ action: each }) => each?.toLowerCase() === action.toLowerCase())
    : [{ ...(all[0] as ChainRequest), resource: denial.resource ?? openResource(action) }];
};

/** What AWS lets a policy name for the action, to be filled in; `*` where that is nothing, or nothing is known of it. */
const openResource = (action: string): string =>
  actionInfo(action)?.resourceTypes[0]?.arns[0]?.replace('{Partition}', 'aws') ?? '*';

const nothing: StatedDenial = {
  principal: null,
  action: null,
  resource: null,
  kind: 'unknown',
  policyType: 'unknown',
  policyArn: null,
  statedBy: 'operation',
  operation: null,
  errorCode: null,
  region: null,
  account: null,
  context: {},
  sentence: '',
};

/** One statement for the actions that share their resources. */
const statementsOf = (requests: readonly ChainRequest[]): readonly Readonly<Record<string, unknown>>[] => {
  const byAction = Map.groupBy(requests, ({ action }) => action ?? '');
  const byResources = Map.groupBy([...byAction], ([, all]) =>
    JSON.stringify([...new Set(all.map(({ resource }) => resource))]),
  );
  return [...byResources].map(([resources, all]) => {
    const actions = all.map(([action]) => action);
    const list: unknown[] = JSON.parse(resources);
    return {
      Effect: 'Allow',
      Action: actions.length === 1 ? actions[0] : actions,
      Resource: list.length === 1 ? list[0] : list,
    };
  });
};
