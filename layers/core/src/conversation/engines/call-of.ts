import { bucketNamed, isAccountId, isRegion, partitionOf, readArn, withParts } from '../../arn/index.ts';
import { hasResourceType } from '../../catalog/index.ts';
import type { Facts, SeenPolicy } from '../../intake/index.ts';
import { modelChain } from '../../playbook/index.ts';
import { modelCalls } from '../compose/model-grants.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { accountTold, type ToldAccount } from '../told/account-told.ts';
import { isToldName } from '../told/named-parts.ts';
import { familyNamed } from '../told/read-family.ts';
import { modelsOf, readModels } from '../told/read-models.ts';
import { regionTold, type ToldRegion } from '../told/region-told.ts';
import type { Clause } from '../wish/read-clauses.ts';
import type { AskedCall } from './asked-call.ts';
import { type Placed, placeNamed } from './place-named.ts';
import { statementsOf } from './statements-of.ts';
import { toldContext } from './told-context.ts';

export type Around = {
  readonly prose: string;
  readonly asked: Facts;
  readonly policies: readonly SeenPolicy[];
  readonly clauses: readonly Clause[];
};

/** A call on what the words name; what they do not name is the policies' own, and what stands nowhere is told. */
export const callOf = (action: string, around: Around): AskedCall => {
  const { asked, policies } = around;
  const through = modelCalls.has(action) ? profileIn(asked, policies) : null;
  if (through !== null)
    return { ...plainCall, action, on: behind(action, through), profile: through.profileId, isNamed: true };
  const placed = placeOf(action, around);
  const places = placesOf(regionTold(asked), policies);
  const account = accountTold(asked);
  const regions: readonly (string | null)[] = places.length === 0 ? [null] : places;
  const all = placed.resources.flatMap((resource) => regions.map((region) => ({ resource, region })));
  return {
    action,
    profile: null,
    on: all.map(({ resource, region }) => ({
      resource: asTaken(action, located(resource, { region, account, policies })),
      context: region === null ? {} : { 'aws:RequestedRegion': region },
    })),
    isNamed: placed.isNamed || places.length > 0,
    isEither: placed.isEither || regionTold(asked).kind === 'wide',
    taken: placed.taken,
    unplaced: placed.unplaced,
  };
};

const plainCall = { isEither: false, taken: null, unplaced: [] } as const;
const ofArn = { ...plainCall, isTold: true } as const;

const placeOf = (action: string, { prose, asked, policies, clauses }: Around): Placed => {
  if (!hasResourceType(action)) return { ...plainCall, resources: ['*'], isNamed: false, isTold: false };
  const arns = arnsIn(action, asked);
  if (arns.length > 0) return { ...ofArn, resources: arns, isNamed: true };
  const context = toldContext(asked, '', action);
  const read = placeNamed(action, { prose, policies, context });
  const placed = modelCalls.has(action)
    ? { ...read, unplaced: [...read.unplaced.filter(isNoModel), ...otherModelsIn(prose, read)] }
    : read;
  const models = modelCalls.has(action) ? modelsIn(asked, policies) : [];
  if (models.length > 0 && !isOfOtherKind(placed))
    return {
      ...placed,
      resources: models.map((model) => `arn:aws:bedrock:{Region}::foundation-model/${model}`),
      isEither: models.length > 1 && asked.mentions.modelIds.length + readModels(asked.text).length === 0,
      isNamed: true,
      taken: null,
    };
  // A profile is called only where its model is allowed as well.
  if (modelCalls.has(action) && placed.resources.some((arn) => /inference-profile\//.test(arn)))
    return {
      ...placed,
      resources: [...placed.resources, `arn:aws:bedrock:{Region}::foundation-model/${models[0] ?? modelOf(policies)}`],
    };
  const done = placed.taken !== null || !placed.isNamed ? clauseOn(action, clauses) : null;
  return done === null ? placed : { ...placed, resources: [done], isNamed: true, taken: null };
};

const isNoModel = (name: string): boolean => familyNamed(name) === null && readModels(name).length === 0;

/** "A marketplace model": of a kind that is not known. */
const otherModelsIn = (prose: string, placed: Placed): readonly string[] =>
  isOfOtherKind(placed)
    ? []
    : [...plainLetters(prose.slice(0, longest)).matchAll(kindOfModel)].flatMap(([, word = '']) =>
        isToldName(word) && isNoModel(word) && !usualModels.has(word) ? [word] : [],
      );

const longest = 2_000;
const kindOfModel = /\b(?:an?|my|our|some|the|this) ([a-z][a-z-]{2,30}) (?:models?|endpoints?)\b/g;
const usualModels: ReadonlySet<string> = new Set(
  'foundation base bedrock language large text embedding embeddings chat image video speech ai llm latest newest'.split(
    ' ',
  ),
);

const isOfOtherKind = ({ resources }: Placed): boolean => resources.some((arn) => !/:foundation-model\//.test(arn));

/** Addresses and ARNs of the action's service; of roles the last one, as who calls may be another. */
const arnsIn = (action: string, { mentions, text }: Facts): readonly string[] => {
  const [service = ''] = action.split(':');
  const of = service === 'sts' ? 'iam' : service;
  const arns = mentions.arns.filter((each) => readArn(each).service === of);
  if (of === 'iam') return arns.slice(-1);
  if (arns.length > 0) return arns.slice(0, mostArns);
  const address = /\bs3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[\w!.*'()/=-]*\w)?)/.exec(text)?.[1];
  return service === 's3' && address !== undefined ? [`arn:aws:s3:::${address}`] : [];
};

const mostArns = 3;

/** The model that is named, or all that its family may mean. */
const modelsIn = ({ mentions, text }: Facts, policies: readonly SeenPolicy[]): readonly string[] => {
  const named = mentions.modelIds.length > 0 ? mentions.modelIds : readModels(text);
  if (named.length > 0) return named.slice(0, mostArns);
  const family = familyNamed(text);
  if (family === null) return [];
  const shown = resourcesOf(policies).flatMap((arn) => {
    const { type, id } = readArn(arn);
    return type === 'foundation-model' && id.startsWith(family) ? [id.replaceAll('*', 'any').replaceAll('?', 'a')] : [];
  });
  // Any of it stands first; the known ones show whether they are decided alike.
  return [
    ...new Set([`${family.replace(/[-.]$/, '')}${/\.$/.test(family) ? '.' : '-'}any`, ...modelsOf(family), ...shown]),
  ];
};

/** A model of the policies, where none is named. */
const modelOf = (policies: readonly SeenPolicy[]): string =>
  resourcesOf(policies)
    .map(readArn)
    .find(({ type, id }) => type === 'foundation-model' && id !== '')
    ?.id.replaceAll('*', 'any') ?? 'any';

type Through = { readonly profileId: string; readonly sourceRegion: string; readonly account: string };

/** The inference profile that is called: as the words say, else the one that the policies are for. */
const profileIn = (asked: Facts, policies: readonly SeenPolicy[]): Through | null => {
  const { mentions, text } = asked;
  const shown = resourcesOf(policies).filter((arn) => readArn(arn).type === 'inference-profile' && !/[*?]/.test(arn));
  const isModel = mentions.modelIds.length > 0 || readModels(text).length > 0 || familyNamed(text) !== null;
  const profileId = mentions.inferenceProfileIds[0] ?? (isModel ? undefined : readArn(shown[0]).id);
  if (profileId === undefined || profileId === '') return null;
  const own = readArn(shown.find((arn) => arn.endsWith(`/${profileId}`)));
  const [place] = placesOf(regionTold(asked), policies);
  return {
    profileId,
    sourceRegion: place ?? (own.region === '' ? regionIn(policies) : own.region),
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

/** The Regions that the call is sent to; none: the words name none. */
const placesOf = (told: ToldRegion, policies: readonly SeenPolicy[]): readonly string[] => {
  switch (told.kind) {
    case 'none':
      return [];
    case 'regions':
      return told.regions;
    case 'another':
      return [otherRegion(policies)];
    case 'wide':
      return [regionIn(policies), otherRegion(policies)];
  }
};

/** One that no policy speaks of. */
const otherRegion = (policies: readonly SeenPolicy[]): string => {
  const said = policies.map(({ document }) => JSON.stringify(document)).join(' ');
  return someRegions.find((region) => !said.includes(region)) ?? 'sa-east-1';
};

const someRegions = ['ap-south-1', 'eu-west-1', 'us-west-2', 'ca-central-1', 'ap-northeast-1', 'af-south-1'];

type At = {
  readonly region: string | null;
  readonly account: ToldAccount | null;
  readonly policies: readonly SeenPolicy[];
};

/** The resource where the words say that it is. */
const located = (resource: string, { region, account, policies }: At): string => {
  const arn = readArn(resource);
  if (!arn.isWhole) return resource;
  const place = region ?? (isRegion(arn.region) ? arn.region : regionIn(policies));
  const isElsewhere = account?.of === 'resource' && isAccountId(arn.account) && arn.account !== account.id;
  return withParts(resource, {
    partition: region === null ? arn.partition : partitionOf(region),
    region: arn.region === '' ? '' : place,
    account: isElsewhere ? (account.id ?? '999999999999') : arn.account,
  });
};

/** What a verb of the words is done to, where they name it. */
const clauseOn = (action: string, clauses: readonly Clause[]): string | null => {
  const named = clauses.find((each) => each.action === action)?.resource ?? '*';
  return /[{*]/.test(named.replace(/\*$/, '')) || named === '*'
    ? null
    : named.replace('-??????', '-AbCdEf').replace(/\*$/, 'any');
};

/** Where the policies are for; where they name no Region, the answer shows the one that it was asked in. */
const regionIn = (policies: readonly SeenPolicy[]): string =>
  resourcesOf(policies)
    .map(readArn)
    .find(({ region }) => isRegion(region))?.region ?? 'us-east-1';

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
