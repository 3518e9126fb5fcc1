import { isAccountId, readArn } from '../../arn/index.ts';
import { inferenceProfileIds, isInferenceProfileId } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';
import { modelChain } from '../../playbook/index.ts';
import { readCalls } from '../told/read-calls.ts';
import { readFamily } from '../told/read-models.ts';
import type { Granted } from './granted.ts';
import { grantRows } from './grants.data.ts';
import type { Named } from './named-things.ts';
import { says } from './words.ts';

/** The call of a model, with every model behind a profile. */
export const modelGrants = (facts: Facts, plain: string, named: Named): readonly Granted[] => {
  const calls = readCalls(facts).filter((action) => modelCalls.has(action));
  // What an ARN is of is no word of the wish.
  const words = plain.replace(/\barn:\S+/g, ' ');
  const isCalled =
    calls.length > 0 ||
    (says.invoke.test(plain) &&
      (/\bmodel|modell|modele|modelo|bedrock|inference[ -]profile|モデル|模型/.test(words) ||
        readFamily(facts.text) !== null)) ||
    // "All Claude models": to be called, whatever else is not said.
    (every.test(plain) &&
      /\bmodels|modelle|modeles|modelos|modelli|モデル|模型/.test(words) &&
      readFamily(facts.text) !== null);
  const told = named.arns.filter(isModelArn);
  const isNamed = named.models.length + named.profiles.length + told.length > 0;
  if (!isCalled && !isNamed) return [];
  if (!isNamed && isOfOther(plain, named)) return [];
  const wanted = callsIn(calls, plain);
  if (applicationProfiles.test(plain)) return ofApplicationProfiles(wanted, named);
  if (told.length > 0 && named.models.length + named.profiles.length === 0) return ofArns(wanted, told);
  const geography = geographyIn(plain);
  const profiles = [
    ...named.profiles,
    ...(named.profiles.length > 0 || geography === null
      ? []
      : named.models.map((id) => `${geography}.${id}`).filter(isInferenceProfileId)),
  ];
  if (profiles.length > 0) return profiles.flatMap((profileId) => ofProfile(profileId, wanted, named));
  const family = named.models.length === 0 && every.test(plain) ? readFamily(facts.text) : null;
  const call = ofModel(wanted, family === null ? named : { ...named, models: [`${family}*`] });
  const isPlain = wanted.length === 1 && wanted[0] === 'bedrock:InvokeModel';
  const profile = profileOf(named);
  const said = [
    ...(profile === null
      ? []
      : [
          `called by its name \`${profile}\` (an inference profile, the only way to some models) it needs that profile’s ARN and the model in every Region of it too: say “through the profile ${profile}”, and I write those`,
        ]),
    ...(isPlain
      ? ['`Converse` is allowed by it too; who streams needs `bedrock:InvokeModelWithResponseStream` beside it']
      : []),
  ];
  return [{ ...call, ...(said.length === 0 ? {} : { note: said.join('. ') }) }];
};

const callsIn = (calls: readonly string[], plain: string): readonly string[] => {
  if (calls.length > 0) return alsoStreamed.test(plain) ? [...new Set(['bedrock:InvokeModel', ...calls])] : calls;
  return says.stream.test(plain)
    ? ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream']
    : ['bedrock:InvokeModel'];
};

/** The profile of the Region's geography that leads to a model which is named; null: there is none. */
const profileOf = ({ models, region }: Named): string | null => {
  const geography = /^(eu|us|ap)-/.exec(region)?.[1]?.replace('ap', 'apac');
  return models.map((id) => `${geography}.${id}`).find((id) => inferenceProfileIds().includes(id)) ?? null;
};

// "Streaming too": beside the plain call.
const alsoStreamed =
  /\b(?:with|avec|mit|con|com)\b[^.;]{0,12}stream|stream\w*[^.;]{0,14}\b(?:too|also|as well|included|auch|aussi|tambien|tambem|anche)\b|\b(?:also|auch|aussi|tambien|tambem|anche|plus|and|und|et|y|e)\b[^.;]{0,24}stream|ストリーミングも|也[^。]{0,8}流式|流式[^。]{0,4}也/;

// "All Nova models": those of the family, also the ones that come later.
const every = /\b(?:all|every|any|alle|jedes|tous|toutes|todos|todas|tutti|tutte)\b|すべて|全て|全部|所有/;

/** Profiles that somebody made, for costs and tags. */
export const applicationProfiles =
  /application[ -](?:inference[ -])?profiles?|anwendungs-?(?:inferenz)?profil|profils? d'inference d'application|perfil\w* de inferencia de aplica|アプリケーション推論プロファイル|应用程序推理配置文件/;

/** "Bedrock" alone is where agents and knowledge bases are, too. */
const isOfOther = (plain: string, named: Named): boolean =>
  !/\bmodel|modell|modele|modelo|モデル|模型|invoke|converse|inference[ -]profile/.test(plain) &&
  grantRows.some(
    ({ noun, verb, needs, actions }) =>
      actions[0]?.startsWith('bedrock:') &&
      noun?.test(plain) &&
      (verb?.test(plain) ?? true) &&
      (needs?.(named) ?? true),
  );

const isModelArn = (arn: string): boolean => {
  const { service, account, type } = readArn(arn);
  return service === 'bedrock' && isAccountId(account) && ownModels.has(type);
};

const ownModels: ReadonlySet<string> = new Set([
  'provisioned-model',
  'imported-model',
  'custom-model',
  'custom-model-deployment',
  'application-inference-profile',
]);

/** Models that somebody made have ARNs of their own; behind a profile of theirs the model is asked for too. */
const ofArns = (actions: readonly string[], arns: readonly string[]): readonly Granted[] => {
  const profiles = arns.filter((arn) => arn.includes(':application-inference-profile/'));
  return [
    { actions, resources: arns },
    ...(profiles.length === 0
      ? []
      : [
          {
            actions,
            resources: ['arn:aws:bedrock:*::foundation-model/*'],
            condition: { ArnEquals: { 'bedrock:InferenceProfileArn': profiles.length === 1 ? profiles[0] : profiles } },
            note: 'the model behind a profile is asked for too; the condition lets it be called only through that profile',
            isUntagged: true,
          },
        ]),
  ];
};

/** A model by itself, in each Region that is named. */
export const ofModel = (actions: readonly string[], named: Named): Granted => {
  const models = named.models.length > 0 ? named.models : ['{ModelId}'];
  const regions = named.regions.length > 0 ? named.regions : [named.region];
  const arns = models.flatMap((id) => regions.map((region) => `arn:aws:bedrock:${region}::foundation-model/${id}`));
  return { actions, resources: arns, isUntagged: true };
};

/** https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html */
const ofApplicationProfiles = (actions: readonly string[], { region, account, models }: Named): readonly Granted[] => {
  const profiles = `arn:aws:bedrock:${region}:${account}:application-inference-profile/*`;
  return [
    { actions, resources: [profiles] },
    {
      actions,
      resources: (models.length === 0 ? ['*'] : models).map((id) => `arn:aws:bedrock:*::foundation-model/${id}`),
      condition: { ArnLike: { 'bedrock:InferenceProfileArn': profiles } },
      note: 'the model behind a profile is asked for too; the condition lets it be called only through a profile of yours, as long as no other policy allows models: else add a Deny of them with `ArnNotLike` on that key',
      isUntagged: true,
    },
  ];
};

const ofProfile = (profileId: string, actions: readonly string[], { region, account }: Named): readonly Granted[] => {
  const target = { kind: 'profile' as const, profileId, sourceRegion: region, account, modelArns: [] };
  const chain = modelChain({
    target,
    principal: null,
    by: 'denied',
    edge: 'caller->bedrock',
    partition: 'aws',
    actions: actions.slice(0, 1),
  });
  const [profile, ...models] = [...new Set(chain.flatMap(({ resource }) => resource ?? []))];
  if (profile === undefined) return [];
  return [
    { actions, resources: [profile] },
    {
      actions,
      resources: models,
      condition: { StringEquals: { 'bedrock:InferenceProfileArn': profile } },
      note: `a profile is asked for twice: its own ARN, and the model in every Region it routes to${models.length > 1 ? ` (here ${models.length})` : ''}; the condition lets the model be called only through the profile`,
    },
  ];
};

const geographyIn = (plain: string): string | null => {
  const found =
    /\b(eu|us|apac|global|jp|au|ca)[. -]{0,2}(?:cross-region |geo\w* )?(?:inference[- ]?|inferenz-?)?(?:profil|perfil|プロファイル|配置文件)|(?:profile?|perfil|profilo|profil)[a-z ]{0,14}? (eu|us|apac|global|jp|au|ca)\b/.exec(
      plain,
    );
  return found?.[1] ?? found?.[2] ?? null;
};

/** The actions by which a model is called. */
export const modelCalls: ReadonlySet<string> = new Set([
  'bedrock:InvokeModel',
  'bedrock:InvokeModelWithResponseStream',
]);
