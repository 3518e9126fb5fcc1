import type { Follower } from '../follow/follower.ts';
import type { Called, Place, Thing } from '../follow/thing.ts';
import { native, optionsOf, record, text, textsOf, unknown } from '../follow/things.ts';
import { type Client, meetCall, ownRegion } from './client.ts';
import { option, type Rule, type RuleEntry } from './rule.ts';
import { makeWrapper, type Wrapper } from './wrapper.ts';

/** Models that are named by a text, and endpoints that speak as OpenAI does. */
const model = (at: Wrapper['service']): Omit<Wrapper, 'at'> => ({
  service: at,
  calls: ['Converse'],
  streams: ['ConverseStream'],
  parameters: { modelId: ['modelId'] },
  first: 'modelId',
});

/** `bedrock('amazon.nova-lite-v1:0')` of Vercel's AI SDK, and its kinds of models. https://ai-sdk.dev/providers/ai-sdk-providers/amazon-bedrock */
const provider = (follower: Follower, settings: Called | null): Thing => {
  const make = (calls: readonly string[], streams: readonly string[]): Thing =>
    native('model', {
      call: (called) =>
        makeWrapper(
          follower,
          { ...model('bedrock-runtime'), at: /./, calls, streams },
          { ...called, arguments: [...called.arguments.slice(0, 1), ...(settings?.arguments ?? [])] },
        ),
    });
  const chat = make(['Converse'], ['ConverseStream']);
  const embeds = make(['InvokeModel'], ['InvokeModel']);
  return native('provider', {
    member: (name) => (/embedding|image|rerank/i.test(name) ? embeds : chat),
    call: (called) =>
      chat.kind === 'native' ? (chat.call?.(called) ?? unknown('it is a model')) : unknown('it is a model'),
  });
};

/** Functions of the AI SDK that use the model they are given. */
const useModel: Rule = (follower, called, path) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const given = option(called, 'model');
  for (const each of given === undefined ? [] : optionsOf(given))
    if (each.kind === 'native') each.escape?.(`\`${name}\``, called.place, name);
  for (const each of called.arguments)
    if (each.kind === 'record')
      for (const [field, value] of each.fields)
        if (field !== 'model') follower.escape(value, `\`${name}\``, called.place);
  return unknown('it is an answer');
};

/** `completion(model='bedrock/…')` of LiteLLM and those who name models as it does. */
const named: Rule = (follower, called, path) => {
  const given =
    option(called, 'model', 'llm') ??
    called.arguments.find(({ kind }) => kind === 'text' || kind === 'join' || kind === 'environment');
  const isFunction = /\.(a?completion|a?embedding)$/.test(path);
  const models = given === undefined ? [] : optionsOf(given);
  const made: Thing[] = [];
  for (const each of models) {
    const id = bedrockModel(each);
    if (id === 'unknown') follower.open('a model has a name that is not known', called.place);
    else if (id !== null) {
      const calls = /embedding/.test(path) ? ['InvokeModel'] : ['Converse'];
      made.push(
        makeWrapper(
          follower,
          { ...model('bedrock-runtime'), at: /./, calls, isFunction },
          { ...called, arguments: [id] },
        ),
      );
    }
  }
  return isFunction ? unknown('it is an answer') : unknown('it uses models', made);
};

/** The id behind `bedrock/converse/ID` or `bedrock:ID`; null for a model of somebody else. */
const bedrockModel = (thing: Thing): Thing | 'unknown' | null => {
  const cut = (name: string): string => name.replace(/^bedrock(_converse)?[/:](converse\/|invoke\/)?/, '');
  if (thing.kind === 'text') return /^bedrock(_converse)?[/:]/.test(thing.text) ? text(cut(thing.text)) : null;
  const [head, ...tail] = thing.kind === 'join' ? thing.parts : [];
  if (head?.kind === 'text' && thing.kind === 'join')
    return /^bedrock/.test(head.text) ? { kind: 'join', parts: [text(cut(head.text)), ...tail] } : null;
  return 'unknown';
};

/** `init_chat_model('id', model_provider='bedrock_converse')` */
const chatModel: Rule = (follower, called) => {
  const provided = textsOf(option(called, 'model_provider', 'modelProvider') ?? text(''));
  const given = called.arguments[0] ?? option(called, 'model');
  if (provided === null || given === undefined) follower.open('a model has a provider that is not known', called.place);
  const isBedrock = provided?.some((each) => each.startsWith('bedrock')) ?? false;
  const id = given === undefined ? null : isBedrock ? given : bedrockModel(given);
  if (id === null || id === 'unknown') return unknown('it is a model of somebody else');
  return makeWrapper(follower, { ...model('bedrock-runtime'), at: /./ }, { ...called, arguments: [id] });
};

/** `Agent(model='us.amazon.nova-pro-v1:0')` of Strands: a text is a model of Bedrock, and so is nothing at all. */
const strandsAgent: Rule = (follower, called, path) => {
  const given = option(called, 'model');
  const all = [...called.arguments, ...called.named.values()];
  for (const each of all) if (each !== given) follower.escape(each, `\`${path}\``, called.place);
  const isObject =
    given !== undefined &&
    given.kind !== 'text' &&
    given.kind !== 'environment' &&
    given.kind !== 'join' &&
    given.kind !== 'nothing';
  if (isObject) {
    follower.escape(given, `\`${path}\``, called.place);
    return unknown('it is an agent', all);
  }
  const id = given === undefined || given.kind === 'nothing' ? unknown('it is the default of the library') : given;
  const wrapper: Wrapper = { ...model('bedrock-runtime'), at: /./, calls: ['ConverseStream'] };
  return unknown('it is an agent', [
    ...all,
    makeWrapper(follower, wrapper, { ...called, arguments: [id], named: new Map() }),
  ]);
};

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

export const modelRules: readonly RuleEntry[] = [
  { at: /^@ai-sdk\/amazon-bedrock\.createAmazonBedrock$/, rule: (follower, called) => provider(follower, called) },
  {
    at: /^@ai-sdk\/amazon-bedrock\.bedrock$/,
    rule: (follower, called) => follower.call(provider(follower, null), called),
  },
  {
    at: /^@ai-sdk\/amazon-bedrock\.bedrock\.\w+$/,
    rule: (follower, called, path) =>
      follower.call(follower.member(provider(follower, null), path.slice(path.lastIndexOf('.') + 1)), called),
  },
  {
    at: /^ai\.(generate|stream|embed|rerank|experimental_generate|ToolLoopAgent|Experimental_Agent)\w*$/,
    rule: useModel,
  },
  {
    at: /^litellm(\.\w+)*\.(a?completion|a?embedding|Router)$|^crewai(\.\w+)*\.LLM$|^dspy(\.\w+)*\.LM$|^pydantic_ai\.Agent$/,
    rule: named,
  },
  { at: /^langchain(\.\w+)*\.init_chat_model$|^langchain(\/[\w/]+)?\.initChatModel$/, rule: chatModel },
  { at: /^strands(\.\w+)*\.Agent$|^@strands-agents\/sdk\.Agent$/, rule: strandsAgent },
  { at: /^openai\.(Async)?OpenAI$|^openai\.default(\.OpenAI)?$|^openai$/, rule: openai },
  {
    at: /^aws_bedrock_token_generator\.provide_token$|^@aws\/bedrock-token-generator\.(getToken|getTokenProvider)$/,
    rule: () => native('own token', {}),
  },
];
