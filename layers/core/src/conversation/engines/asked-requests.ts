import { bucketNamed, isAccountId, isRegion, readArn } from '../../arn/index.ts';
import { actionInfo, hasResourceType, isAction } from '../../catalog/index.ts';
import { type Facts, readText, type SeenPolicy } from '../../intake/index.ts';
import { modelChain } from '../../playbook/index.ts';
import { modelCalls } from '../compose/model-grants.ts';
import { namedThings } from '../compose/named-things.ts';
import { passes } from '../compose/words.ts';
import { regionsTold } from '../points/regions-told.ts';
import { languageOf } from '../reading/language-of.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { namedActions } from '../told/named-actions.ts';
import { readCalls } from '../told/read-calls.ts';
import { readFamily, readModels } from '../told/read-models.ts';
import { spokenActions } from '../told/spoken-actions.ts';
import { type Clause, readClauses } from '../wish/read-clauses.ts';
import { statementsOf } from './statements-of.ts';
import { regionTold, toldResource } from './told-resource.ts';

/** One call that words beside shown policies ask about: its action, and everything that it is asked for. */
export type AskedCall = {
  readonly action: string;
  readonly on: readonly { readonly resource: string; readonly context: Readonly<Record<string, string>> }[];
  /** The inference profile that is called. */
  readonly profile: string | null;
  /** The words or the policies name what it is asked for; else it stands for any. */
  readonly isNamed: boolean;
};

/** The calls that the words ask about, each on what they or the policies name. */
export const askedCalls = (prose: string, policies: readonly SeenPolicy[]): readonly AskedCall[] => {
  const asked = readText(prose);
  const clauses = clausesIn(prose, asked, policies);
  return actionsIn(prose, { asked, policies, clauses })
    .slice(0, mostActions)
    .map((action) => callOf(action, { asked, policies, clauses }));
};

const mostActions = 3;

const assumes = /\b(?:assume|take (?:up|on)|switch to|übernehmen|assumer|asumir|assumir|assumere)\b/i;

type Around = {
  readonly asked: Facts;
  readonly policies: readonly SeenPolicy[];
  readonly clauses: readonly Clause[];
};

const actionsIn = (prose: string, { asked, policies, clauses }: Around): readonly string[] => {
  const isPassed = passes.test(plainLetters(prose)) && servicesOf(policies).includes('iam');
  const isAssumed = assumes.test(prose) && servicesOf(policies).includes('sts');
  const named = [
    ...new Set([
      // "No streaming" names the other call.
      ...readCalls(asked).filter((action) => action !== streamed || streams.test(prose)),
      ...(isPassed ? ['iam:PassRole'] : []),
      ...(isAssumed ? ['sts:AssumeRole'] : []),
      // A call that is spelled out is what is asked.
      ...(asked.mentions.actions.length > 0 ? [] : spokenIn(prose, policies)),
    ]),
  ];
  if (named.length > 0) return named;
  const done = [...new Set(clauses.map(({ action }) => action))];
  return done.length > 0 ? done.slice(0, 1) : invokedIn(prose, policies);
};

/** Whether the words ask of shown policies what these decide: a call, or a verb and what it is done to. */
export const namesCall = (prose: string, policies: readonly SeenPolicy[]): boolean =>
  readCalls(readText(prose)).length > 0 || spokenIn(prose, policies).length > 0;

/** What a verb means for the services that the policies are about: "can it delete objects?". */
const spokenIn = (prose: string, policies: readonly SeenPolicy[]): readonly string[] => {
  const said = prose.replace(noOther, ' ').replace(shownItself, ' ').replace(underGuardrail, ' ');
  return servicesOf(policies)
    .flatMap((service) => [...namedActions(said, service), ...spokenActions(said, `${service}:`)])
    .slice(0, 1);
};

// "No bucket policy" says what there is beside it, and asks for no call.
const noOther =
  /\b(?:no|keine?|ohne|without|sans|pas de|sin|sem|senza|non c['’]è una?)\s+(?:\w+\s+)?(?:bucket|key|queue|topic|resource|ressourcen)?[- ]?(?:polic(?:y|ies)|richtlinien?|politiques?|pol[ií]ticas?)\b/gi;

// "This is the key policy", "in its identity policy": what is shown, and no call that reads it.
const shownItself =
  /\b(?:this|that|these|following|below|has the|have the|dies\w*|das ist (?:die|der)|hat (?:diese|die)|esta|este|essa|tem esta|tiene esta|cette|voici la|questa|in (?:its|his|their|ihrer|seiner)|dans sa|en su|na sua|nella sua)\s+(?:\w+\s+)?(?:bucket|key|queue|topic|resource|identity|trust|role|endpoint)[- ]?polic(?:y|ies)\b/gi;

// A call with a guardrail, or without, is the call of a model.
const underGuardrail =
  /\b(?:with(?:out)?|no|kein\w*|mit|ohne|avec|sans|con|sin|com|sem|senza)\s+(?:\w+\s+)?guardrail(?:s|identifier| ?id)?\b|ガードレール(?:なし|あり|を付け|を使わ)\S{0,4}|(?:不带|没有|带)(?:护栏|guardrail)/gi;

const clausesIn = (prose: string, asked: Facts, policies: readonly SeenPolicy[]): readonly Clause[] => {
  const services = new Set(servicesOf(policies));
  const { clauses } = readClauses({
    text: prose.replace(noOther, ' '),
    named: namedThings(asked),
    language: languageOf(prose),
    usual: 'allow',
  });
  return clauses.filter(
    ({ action }) =>
      isAction(action) &&
      services.has(action.split(':')[0] ?? '') &&
      !(action === 'bedrock:ApplyGuardrail' && asksCallUnderGuardrail(prose)),
  );
};

const servicesOf = (policies: readonly SeenPolicy[]): readonly string[] => [
  ...new Set(policies.flatMap(({ document }) => textOf(document).match(/(?<=")[a-z0-9-]+(?=:[A-Za-z*])/g) ?? [])),
];

/** The call of a model, where the words say no more than that one is called, or which. */
const invokedIn = (prose: string, policies: readonly SeenPolicy[]): readonly string[] => {
  const { mentions } = readText(prose);
  const isSpoken = allowing.test(prose) && (readModels(prose).length > 0 || readFamily(prose) !== null);
  const isNamed = mentions.modelIds.length + mentions.inferenceProfileIds.length > 0 || isSpoken;
  // A limit that names no service is asked about the model that the words name.
  if (!isNamed && !policies.some(({ document }) => textOf(document).includes('"bedrock:'))) return [];
  if (streams.test(prose)) return [streamed];
  return isNamed || invoking.test(prose) ? ['bedrock:InvokeModel'] : [];
};

const allowing = /\b(?:allow\w*|permit\w*|denied|den(?:y|ies)|erlaub\w*|autoris\w*|consentit\w*)\b|許可|允许/i;

const streamed = 'bedrock:InvokeModelWithResponseStream';
const streams =
  /(?<!\b(?:no|non|not|without|ohne|kein|keine|sans|pas de|sin|sem|senza)[ -])stream|ストリーミング(?!なし|しない)|(?<!非|不)流式/i;

/** "May it call a model without the guardrail?": decided as that call. */
export const asksCallUnderGuardrail = (prose: string): boolean =>
  prose.search(underGuardrail) >= 0 && invoking.test(prose);

const invoking =
  /\b(?:invoke|calls?|invocations?|use|run|aufrufen?|aufrufe|appels?|llamadas?|chamadas?|chiamat[ae]|nutzen|benutzen|appeler|utiliser|llamar|usar|invocar|chamar|chiamare|usare|invocare)\b|呼び出|使え|调用|使用/i;

const callOf = (action: string, around: Around): AskedCall => {
  const { asked, policies, clauses } = around;
  const through = modelCalls.has(action) ? profileIn(asked, policies) : null;
  if (through !== null) return { action, on: behind(action, through), profile: through.profileId, isNamed: true };
  if (!hasResourceType(action)) return { action, on: [{ resource: '*', context: {} }], profile: null, isNamed: false };
  const told = namedIn(asked, action, policies) ?? clauseOn(action, clauses);
  const own = resourceIn(policies, action);
  const stand = own ?? standIn(action, around);
  const resource = told ?? toldResource(asked, { action, stand, shown: resourcesOf(policies) }) ?? own;
  return {
    action,
    on: [{ resource: asTaken(action, resource ?? stand), context: {} }],
    profile: null,
    isNamed: resource !== null,
  };
};

/** Something of the kind that the action is asked for, of no name: what `*` matches. */
const standIn = (action: string, { policies }: Around): string =>
  (actionInfo(action)?.resourceTypes[0]?.arns[0] ?? '*')
    .replace('{Partition}', 'aws')
    .replace('{Region}', regionIn(policies))
    .replace(/\{Account(?:Id)?\}/, '111122223333')
    .replace(/\{\w+\}/g, 'any');

type Through = { readonly profileId: string; readonly sourceRegion: string; readonly account: string };

/** The inference profile that is called: as the words say, else the one that the policies are for. */
const profileIn = ({ mentions, text }: Facts, policies: readonly SeenPolicy[]): Through | null => {
  const shown = resourcesOf(policies).filter((arn) => readArn(arn).type === 'inference-profile' && !/[*?]/.test(arn));
  const isModel = mentions.modelIds.length > 0 || readModels(text).length > 0;
  const profileId = mentions.inferenceProfileIds[0] ?? (isModel ? undefined : readArn(shown[0]).id);
  if (profileId === undefined || profileId === '') return null;
  const own = readArn(shown.find((arn) => arn.endsWith(`/${profileId}`)));
  return {
    profileId,
    sourceRegion: regionsTold(text)[0] ?? (own.region === '' ? regionIn(policies) : own.region),
    account: mentions.accounts[0] ?? (isAccountId(own.account) ? own.account : '111122223333'),
  };
};

/** The profile itself, and the model in every Region that it routes to. */
const behind = (action: string, through: Through): AskedCall['on'] =>
  modelChain({
    target: { kind: 'profile', ...through, modelArns: [] },
    principal: null,
    by: 'denied',
    edge: 'caller->bedrock',
    partition: 'aws',
    actions: [action],
  }).flatMap(({ resource, context }) =>
    resource === null || /[{*]/.test(resource)
      ? []
      : [{ resource, context: context as Readonly<Record<string, string>> }],
  );

/** The resource that the words name: its ARN or address, or the model and where it is called. */
const namedIn = ({ mentions, text }: Facts, action: string, policies: readonly SeenPolicy[]): string | null => {
  const service = action.split(':')[0] ?? '';
  const arn = mentions.arns.find((each) => each.startsWith(`arn:aws:${service}:`));
  if (arn !== undefined) return arn;
  const address = /\bs3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[\w!.*'()/=-]*\w)?)/.exec(text)?.[1];
  if (service === 's3' && address !== undefined) return `arn:aws:s3:::${address}`;
  const model = mentions.modelIds[0] ?? readModels(text)[0];
  const region = regionTold(plainLetters(text), resourcesOf(policies)) ?? regionIn(policies);
  return service === 'bedrock' && model !== undefined && modelCalls.has(action)
    ? `arn:aws:bedrock:${region}::foundation-model/${model}`
    : null;
};

/** What a verb of the words is done to, where they name it. */
const clauseOn = (action: string, clauses: readonly Clause[]): string | null => {
  const named = clauses.find((each) => each.action === action)?.resource ?? '*';
  return /[{*]/.test(named.replace(/\*$/, '')) || named === '*'
    ? null
    : named.replace('-??????', '-AbCdEf').replace(/\*$/, 'any');
};

/** Where the policies speak of models; where they name no Region, the answer shows the one that it was asked in. */
const regionIn = (policies: readonly SeenPolicy[]): string =>
  resourcesOf(policies)
    .map(readArn)
    .find(({ service, region }) => service === 'bedrock' && isRegion(region))?.region ?? 'us-east-1';

/** A resource that the policies name of the kind that the action is asked for: the call is asked on that one. Null: none. */
const resourceIn = (policies: readonly SeenPolicy[], action: string): string | null => {
  const types = actionInfo(action)?.resourceTypes.flatMap(({ arns }) => arns.map(kindOf)) ?? [];
  const named = resourcesOf(policies).find(
    (arn) => arn.startsWith(`arn:aws:${action.split(':')[0]}:`) && (types.length === 0 || types.includes(kindOf(arn))),
  );
  return named?.replaceAll(/[*?]/g, (mark) => (mark === '*' ? 'any' : 'a')) ?? null;
};

const kindOf = (arn: string): string => {
  const { service, type } = readArn(arn);
  return service === 's3' || service === 'sqs' || service === 'sns' ? service : `${service} ${type}`;
};

const resourcesOf = (policies: readonly SeenPolicy[]): readonly string[] =>
  policies.flatMap(statementsOf).flatMap(({ resources = [], notResources = [] }) => [...resources, ...notResources]);

// S3 asks for the bucket where an action is about all of it, else for an object.
const asTaken = (action: string, resource: string): string => {
  // AWS adds six characters to the name of a secret.
  if (readArn(resource).service === 'secretsmanager')
    return /-[A-Za-z0-9]{6}$/.test(resource) ? resource : `${resource}-AbCdEf`;
  if (!/^s3:/i.test(action) || bucketNamed(resource) === null) return resource;
  const [bucket = resource] = resource.split('/');
  if (/^s3:(?:ListBucket|GetBucket|PutBucket|DeleteBucket|GetEncryption|PutEncryption)/i.test(action)) return bucket;
  return resource.includes('/') ? resource : `${resource}/any`;
};

const textOf = (document: unknown): string => (typeof document === 'string' ? document : JSON.stringify(document));
