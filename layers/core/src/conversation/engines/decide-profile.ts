import type { Decision } from '@whydenied/iam';
import { isAccountId, isRegion, readArn } from '../../arn/index.ts';
import { inferenceProfileIds, routedRegions } from '../../catalog/index.ts';
import { codeBlock, codeSpan, policyKindWords } from '../../explain/index.ts';
import { type ChainRequest, modelChain } from '../../playbook/index.ts';
import { regionsTold } from '../points/regions-told.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { type Bench, benchOf, decideOn, withIdentity } from './bench.ts';
import { decisionWords } from './decision-words.ts';
import type { EngineQuestion } from './engine-question.ts';
import { pastLimits } from './past-limits.ts';

/** The call of the case through another inference profile: which Regions it asks for, what a limit that was shown says to each of them, and what the caller needs. */
export const decideProfile = (profileId: string, question: EngineQuestion): string => {
  const { answered, facts, current } = question;
  const bench = benchOf(answered, answered.evidence);
  const action = modelAction(bench.request?.action ?? null);
  if (bench.request === null || action === null)
    return 'The text names no call of a model yet; paste the whole sentence of AWS, and it is decided.';
  const from = sourceRegion(profileId, question);
  const asked: Asked = {
    profileId,
    from,
    bench,
    requests: requestsOf(profileId, { from, principal: bench.request.principal, action }),
    allowed: allowedTold(facts.text) ?? allowedTold(current.text.slice(-longestTold)),
  };
  const isLimit =
    answered.diagnosis.denial.kind === 'explicit' || limits.has(answered.diagnosis.denial.policyType as string);
  return [isLimit ? saidOfLimit(asked, answered.diagnosis.denial.policyType) : saidOfCaller(asked), unlisted(asked)]
    .filter((each) => each !== '')
    .join('\n\n');
};

const limits: ReadonlySet<string> = new Set([
  'permissionsBoundary',
  'serviceControl',
  'resourceControl',
  'session',
  'vpcEndpoint',
]);
const longestTold = 600;

type Asked = {
  readonly profileId: string;
  readonly from: string | null;
  readonly bench: Bench;
  readonly requests: readonly ChainRequest[];
  /** Where the person says that the limit lets calls go; null: nothing is said of it. */
  readonly allowed: readonly string[] | null;
};

const modelAction = (action: string | null): string | null =>
  action !== null && /^bedrock:(?:InvokeModel|Converse)/i.test(action)
    ? action
    : action?.startsWith('bedrock:') === true
      ? 'bedrock:InvokeModel'
      : null;

/** Where the profile would be called: as the words say, else where the call was made, if the profile is of there. */
const sourceRegion = (profileId: string, { answered, facts, current }: EngineQuestion): string | null => {
  const area = profileId.slice(0, profileId.indexOf('.'));
  const told = allowedTold(facts.text) === null ? regionsTold(facts.text) : [];
  const known = [
    ...told,
    readArn(answered.diagnosis.requests[0]?.resource ?? null).region,
    ...regionsTold(current.text),
    ...(allowedTold(facts.text) ?? []),
  ];
  return known.find((region) => isRegion(region) && isOf(area, region)) ?? null;
};

const isOf = (area: string, region: string): boolean => {
  switch (area) {
    case 'global':
      return true;
    case 'apac':
      return region.startsWith('ap-');
    case 'jp':
      return /^ap-northeast-[13]$/.test(region);
    case 'au':
      return /^ap-southeast-[24]$/.test(region);
    default:
      return region.startsWith(`${area}-`);
  }
};

type Of = { readonly from: string | null; readonly principal: string | null; readonly action: string };

const requestsOf = (profileId: string, { from, principal, action }: Of): readonly ChainRequest[] =>
  modelChain({
    target: {
      kind: 'profile',
      profileId,
      sourceRegion: from ?? '{Region}',
      account: isAccountId(readArn(principal).account) ? readArn(principal).account : '{AccountId}',
      modelArns: [],
    },
    principal,
    by: 'denied',
    edge: 'caller->bedrock',
    partition: 'aws',
    actions: [action],
  });

/** "Our SCP only allows eu-central-1 and eu-west-1": the Regions that are said to be let through; null: none are. */
const allowedTold = (text: string): readonly string[] | null => {
  const regions = regionsTold(text);
  return regions.length > 0 && letsOnly.test(plainLetters(text)) ? regions : null;
};

const letsOnly =
  /\b(?:only allows?|allows? only|only (?:lets?|permits?)|lets? only|allowed (?:regions?|are)|erlaubt nur|nur .{0,30}erlaubt|lasst nur|n'autorise que|autorise (?:seulement|uniquement)|solo (?:permite|deja)|so (?:permite|deixa)|consente solo|permette solo)\b|のみ許可|だけ許可|只允许/;

/** The models behind the profile, in each Region that it goes to. */
const modelsOf = ({ requests }: Asked): readonly ChainRequest[] =>
  requests.filter(({ resource }) => readArn(resource).type === 'foundation-model');

const regionOf = ({ resource }: ChainRequest): string => readArn(resource).region;

const saidOfLimit = (asked: Asked, type: string): string => {
  const { profileId, bench, allowed } = asked;
  const models = modelsOf(asked);
  const isGlobal = profileId.startsWith('global.');
  const regions = models.map(regionOf).filter((region) => /^[a-z]{2}-/.test(region));
  const goes = isGlobal
    ? `${codeSpan(profileId)} asks for the model once without a Region, and there ${codeSpan('aws:RequestedRegion')} is ${codeSpan('unspecified')}`
    : `${codeSpan(profileId)} routes to ${list(regions)}${asked.from === null ? '' : ` when it is called from ${codeSpan(asked.from)}`}`;
  const kind = policyKindWords(type as never).replace(/^an? /, 'the ');
  if (regions.length === 0 && !isGlobal)
    return `**That hangs on the Regions that it routes to,** which are not recorded for ${codeSpan(profileId)}: ${codeSpan(`aws bedrock get-inference-profile --inference-profile-identifier ${profileId}`)} lists them, and ${kind} has to let each of them through.`;
  const decided = models.map((request) => ({ request, decision: pastLimits(bench, request)?.decision ?? null }));
  if (decided.every(({ decision }) => decision !== null)) return saidOfDecided(asked, { goes, kind, decided });
  if (allowed !== null) {
    const shut = regions.filter((region) => !allowed.includes(region));
    return shut.length === 0 && !isGlobal
      ? `**Yes, if ${kind} lets these Regions through as you say:** ${goes}. ${needs}`
      : `**No, not if ${kind} lets only ${list(allowed)} through:** ${goes}${isGlobal ? '' : `, so a call that goes to ${list(shut)} is denied just so`}. Its owner has to let ${isGlobal ? codeSpan('unspecified') : list(shut)} through too; or call a model by its own id in ${list(allowed)}, where it is offered without a profile. ${needs}`;
  }
  const unlike = isGlobal
    ? ''
    : ` Unlike a ${codeSpan('global.')} profile, where it is ${codeSpan('unspecified')}, each of these requests carries its Region in ${codeSpan('aws:RequestedRegion')}.`;
  return `**It works only if ${kind} lets every one of its Regions through:** ${goes}, and a call is denied when it goes to one that is not let in.${unlike} What ${kind} says was not shown: paste it, and each Region is decided. ${needs}`;
};

const needs = 'The role needs an Allow for the profile and for the model in each of these Regions besides.';

type Decided = {
  readonly goes: string;
  readonly kind: string;
  readonly decided: readonly { readonly request: ChainRequest; readonly decision: Decision | null }[];
};

const saidOfDecided = ({ bench }: Asked, { goes, kind, decided }: Decided): string => {
  const denied = decided.filter(({ decision }) => decision?.decision !== 'allowed');
  const shown = pastLimits(bench, decided[0]?.request as ChainRequest)?.shown ?? kind;
  if (denied.length === 0)
    return `**Yes, past that limit:** ${goes}, and ${shown} you showed lets each of them through. ${needs}`;
  const places = denied.map(({ request }) => regionOf(request) || 'unspecified');
  const why = decisionWords(denied[0]?.decision ?? null);
  const open = decided
    .filter(({ decision }) => decision?.decision === 'allowed')
    .map(({ request }) => regionOf(request));
  const some = open.length === 0 ? '' : ` Let through: ${list(open)}.`;
  return `**No, not with ${shown} you showed:** ${goes}; the call to ${list(places)} is ${why}.${some} Its owner has to let ${list(places)} through too, as values of ${codeSpan('aws:RequestedRegion')} or by an exception for the role${open.length === 0 ? '' : '; or call a model by its own id in one of the Regions that are let through, where it is offered without a profile'}. ${needs}`;
};

const list = (values: readonly string[]): string => {
  const spans = [...new Set(values)].map(codeSpan);
  return spans.length < 2 ? (spans[0] ?? '') : `${spans.slice(0, -1).join(', ')} and ${spans.at(-1)}`;
};

/** What the caller's own policy needs for it, proven by the evaluator. */
const saidOfCaller = (asked: Asked): string => {
  const { profileId, bench, requests } = asked;
  const [profile] = requests;
  const models = modelsOf(asked);
  const statements = [
    { Sid: 'AllowProfile', Effect: 'Allow', Action: profile?.action, Resource: profile?.resource },
    {
      Sid: 'AllowModelsBehindProfile',
      Effect: 'Allow',
      Action: profile?.action,
      Resource: models.map(({ resource }) => resource),
      Condition: { StringEquals: { 'bedrock:InferenceProfileArn': profile?.resource } },
    },
  ];
  const document = { Version: '2012-10-17', Statement: statements };
  const isProven = requests.every(
    (request) => decideOn(withIdentity(bench.policies, { name: 'the fix', document }), request)?.decision === 'allowed',
  );
  const regions = models.map(regionOf).filter((region) => /^[a-z]{2}-/.test(region));
  const places = regions.length === 0 ? 'every Region that it routes to' : list(regions);
  const left = [
    ...(asked.from === null ? ['`{Region}`: the Region that you call it from'] : []),
    ...(JSON.stringify(document).includes('{AccountId}') ? ['`{AccountId}`: your account'] : []),
  ];
  return [
    `**The model’s ARN alone is not enough for it:** a call through ${codeSpan(profileId)} is asked on the profile, and on the model in ${places}. Both statements:`,
    codeBlock('json', JSON.stringify(document, null, 2)),
    [
      ...(left.length === 0 ? [] : [`Fill in ${left.join(', ')}.`]),
      ...(isProven ? ['Decided: with them each of these requests is allowed.'] : []),
    ].join(' '),
  ]
    .filter((each) => each !== '')
    .join('\n\n');
};

const unlisted = ({ profileId, from }: Asked): string => {
  if (inferenceProfileIds().includes(profileId)) return '';
  const model = profileId.slice(profileId.indexOf('.') + 1);
  const others = inferenceProfileIds().filter((each) => each.slice(each.indexOf('.') + 1) === model);
  const regions =
    routedRegions({ profileId, sourceRegion: from ?? '' }).kind === 'pattern'
      ? ' The Regions are those of the other profiles of its kind.'
      : '';
  return `The recorded list of profiles does not hold ${codeSpan(profileId)}${others.length === 0 ? '' : `; it has ${others.map(codeSpan).join(', ')}`}. ${codeSpan(`aws bedrock list-inference-profiles${from === null ? '' : ` --region ${from}`}`)} shows whether it is there.${regions}`;
};
