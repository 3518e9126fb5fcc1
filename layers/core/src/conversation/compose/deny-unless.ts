import { serviceWords } from '../wish/things.data.ts';
import { barredPlace } from './barred-place.ts';
import type { Composition } from './composition.ts';
import { deletionsIn } from './deletions-in.ts';
import { deniedActions } from './denied-actions.ts';
import { type Denied, denyParts } from './deny-parts.ts';
import { joined } from './joined-condition.ts';
import { modelCalls } from './model-grants.ts';
import { bindsOnly } from './models-by-clause.ts';
import { modelArns, modelsOf } from './models-of.ts';
import { oneOrList } from './one-or-list.ts';
import type { Wanted } from './wanted.ts';

/** Everything but what meets a condition: a Region, an endpoint, MFA, a guardrail. */
export const denyUnless = (wish: Denied): Composition | null => {
  const { policyType } = wish;
  // What is to be kept from deletion is no condition.
  const wanted = wish.wanted.filter(({ id }) => id !== 'guardrail' || deletionsIn(wish.plain).length === 0);
  const [first] = wanted;
  if (first === undefined) return null;
  const models = modelsOf(wish);
  const actions =
    first.id === 'guardrail' || models.length > 0 ? [...modelCalls] : withServices(deniedActions(wish), wish);
  if (actions.length === 0) return null;
  const met = Object.assign({}, ...wanted.map((each) => each.met));
  const call = [
    actions[0]?.replace('*', 'InvokeModel') ?? '',
    `arn:aws:bedrock:us-east-1::foundation-model/${models[0]?.replaceAll('*', 'x') ?? 'amazon.nova-lite-v1:0'}`,
  ] as const;
  return {
    ...denyParts.frame(policyType),
    // One statement each: the conditions of one statement would all have to be broken at once.
    statements: wanted.map(({ deny }) => ({
      Effect: 'Deny',
      Action: oneOrList(actions),
      Resource: models.length === 0 ? '*' : modelArns(models),
      ...joined([deny]),
    })),
    asks: [
      denyParts.ask('allowed', call, [met]),
      ...wanted.flatMap((each) =>
        each.also === undefined ? [] : [denyParts.ask('allowed', call, [{ ...withoutKeys(met, each), ...each.also }])],
      ),
      ...wanted.map((each) =>
        denyParts.ask('denied', call, [{ ...withoutKeys(met, each), ...each.unmet }, each.unmetSays]),
      ),
    ],
    notes: [...wanted.flatMap(({ note }) => note ?? []), ...denyParts.everyone(policyType)],
    source: sources[first.id] ?? {
      name: 'AWS global condition context keys',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    },
  };
};

/** "Haiku only with guardrail g", "nobody may use Opus outside of the VPC": models that are bound by a condition, and not all others forbidden. */
export const denyModelsUnless = (wish: Denied): Composition | null =>
  (bindsOnly(wish.plain) || barredPlace(wish.plain) !== null) && modelsOf(wish).length > 0 ? denyUnless(wish) : null;

/** "Bedrock, SageMaker and AgentCore": each service that is named whole, beside the first. */
const withServices = (actions: readonly string[], { plain, wanted }: Denied): readonly string[] => {
  const isWhole = actions.every((action) => action.endsWith(':*')) && wanted.every(({ id }) => wholeServices.has(id));
  if (!isWhole) return actions;
  const told = plain.replace(/\barn:\S+|(?<![\w/])[\w+=.@]*[-_][\w+=.@-]*/g, (name) =>
    name === 'bedrock-agentcore' ? name : ' ',
  );
  return [...new Set([...actions, ...besideBedrock(told).map((service) => `${service}:*`)])];
};

/** The services of the list that Bedrock stands in; of a wish that names no Bedrock, all. "No Bedrock from our Lambda functions" is no list. */
const besideBedrock = (told: string): readonly string[] => {
  const places = Object.entries({ ...serviceWords, 'bedrock-agentcore': /\b(?:bedrock[- ])?agent ?core\b/g })
    .filter(([service]) => !besideOthers.has(service))
    .flatMap(([service, words]) =>
      [...told.matchAll(words)].map(({ index, 0: said }) => ({ service, at: index, to: index + said.length })),
    )
    .toSorted((one, other) => one.at - other.at);
  const begins = places.flatMap(({ at }, index) =>
    index > 0 && between.test(told.slice(places[index - 1]?.to, at)) ? [] : [index],
  );
  const lists = begins.map((from, index) => places.slice(from, begins[index + 1]));
  const own = lists.filter((list) => list.some(({ service }) => service === 'bedrock'));
  const meant = lists.filter(([first]) => first !== undefined && !fromWhere.test(told.slice(0, first.at)));
  return (own.length === 0 ? meant : own).flat().map(({ service }) => service);
};

const fromWhere =
  /\b(?:from|by|via|through|our|my|aus|von|durch|unser\w*|depuis|par|notre|nos|desde|por|nuestr\w+|nuestros|dal\w*|tramite|nostr\w+|noss\w+) (?:\w+ )?$/;

const between =
  /^(?:[\s,/&+、]|\b(?:and|or|und|oder|sowie|et|ou|y|o|e|ed|od|as well as|also|auch|plus|the|amazon|aws)\b|と|や|及び|および|和|及|与|以及)*$/;

const wholeServices: ReadonlySet<string> = new Set(['regions', 'vpce', 'vpc', 'address', 'mfa']);
const besideOthers: ReadonlySet<string> = new Set(['iam', 'organizations', 'kms']);

const withoutKeys = (context: Readonly<Record<string, unknown>>, { met }: Wanted): object =>
  Object.fromEntries(Object.entries(context).filter(([key]) => !(key in met)));

const sources: Partial<Record<Wanted['id'], Composition['source']>> = {
  regions: {
    name: 'Deny access to AWS based on the requested Region',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html',
  },
  guardrail: {
    name: 'Set up permissions to use Amazon Bedrock Guardrails',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html',
  },
  mfa: {
    name: 'Secure API access with MFA',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
  },
  vpce: {
    name: 'Use interface VPC endpoints (AWS PrivateLink) with Amazon Bedrock',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/usingVPC.html',
  },
  address: {
    name: 'Deny access to AWS based on the source IP',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html',
  },
  tags: {
    name: 'IAM tutorial: Define permissions based on tags',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_attribute-based-access-control.html',
  },
};
