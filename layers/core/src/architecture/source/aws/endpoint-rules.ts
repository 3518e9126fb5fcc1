import type { Follower } from '../follow/follower.ts';
import type { Called, Place, Thing } from '../follow/thing.ts';
import { native, record, text, textsOf, unknown } from '../follow/things.ts';
import { type Client, meetCall, ownRegion } from './client.ts';
import { option, type Rule, type RuleEntry } from './rule.ts';

const endpoint = /(bedrock-runtime|bedrock-mantle)(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com|api\.aws)/;

/** A client of OpenAI's library on an endpoint of Bedrock. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-chat-completions.html */
const openai: Rule = (follower, called) => {
  const url = option(called, 'base_url', 'baseURL', 'baseUrl') ?? follower.environment('OPENAI_BASE_URL');
  const place = endpointOf(url);
  if (place === null) {
    if (url.kind === 'nothing' || textsOf(url) !== null) return unknown('it calls somebody else');
    follower.open('an endpoint is not known', called.place);
    return unknown('its endpoint is not known');
  }
  const key = option(called, 'api_key', 'apiKey') ?? follower.environment('OPENAI_API_KEY');
  const as = key.kind === 'native' && key.label === 'own token' ? null : unknown('it is made with an API key');
  const client: Client = { service: place.service, region: place.region, as };
  return speaker(follower, client);
};

const endpointOf = (url: Thing): { readonly service: string; readonly region: Thing } | null => {
  const parts = url.kind === 'join' ? url.parts : [url];
  const shown = parts.map((part) => (part.kind === 'text' ? part.text : 'x-x')).join('');
  const [, service, region] = endpoint.exec(shown) ?? [];
  if (service === undefined || region === undefined) return null;
  return {
    service,
    region: region === 'x-x' ? (parts.find((part) => part.kind !== 'text') ?? ownRegion) : text(region),
  };
};

const speaker = (follower: Follower, client: Client): Thing =>
  native('speaker', {
    member: () => speaker(follower, client),
    call: (called) => {
      speak(follower, client, called);
      return unknown('it is an answer');
    },
    escape: (_into, place) => speakUnknown(follower, client, place),
  });

const speak = (follower: Follower, client: Client, called: Called): void => {
  const isStream = option(called, 'stream');
  const streams = isStream?.kind === 'text' && isStream.text === 'true';
  const operation =
    client.service === 'bedrock-mantle' ? 'CreateInference' : streams ? 'InvokeModelWithResponseStream' : 'InvokeModel';
  meetCall(follower, client, {
    operation,
    parameters: record([['modelId', option(called, 'model') ?? unknown('it is not given')]]),
    place: called.place,
  });
};

const speakUnknown = (follower: Follower, client: Client, place: Place): void =>
  meetCall(follower, client, {
    operation: client.service === 'bedrock-mantle' ? 'CreateInference' : 'InvokeModel',
    parameters: record([], unknown('they are not known')),
    place,
  });

export const endpointRules: readonly RuleEntry[] = [
  { at: /^openai\.(Async)?OpenAI$|^openai\.default(\.OpenAI)?$|^openai$/, rule: openai },
  {
    at: /^aws_bedrock_token_generator\.provide_token$|^@aws\/bedrock-token-generator\.(getToken|getTokenProvider)$/,
    rule: () => native('own token', {}),
  },
];
