import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { native, optionsOf, unknown } from '../follow/things.ts';
import { model } from './model-kinds.ts';
import { option, type Rule, type RuleEntry } from './rule.ts';
import { makeWrapper, type Wrapper } from './wrapper.ts';

type Kind = Pick<Wrapper, 'service' | 'calls' | 'streams' | 'parameters' | 'first'>;

const kinds = {
  chat: model('bedrock-runtime'),
  embeds: { ...model('bedrock-runtime'), calls: ['InvokeModel'], streams: ['InvokeModel'] },
  anthropic: { ...model('bedrock-runtime'), calls: ['InvokeModel'], streams: ['InvokeModelWithResponseStream'] },
  mantle: { ...model('bedrock-mantle'), calls: ['CreateInference'], streams: ['CreateInference'] },
  reranks: {
    service: 'bedrock-agent-runtime',
    calls: ['Rerank'],
    streams: ['Rerank'],
    parameters: { modelArn: ['modelId'] },
    first: 'modelArn',
  },
} satisfies Readonly<Record<string, Kind>>;

/** `bedrock('amazon.nova-lite-v1:0')` of Vercel's AI SDK, and its kinds of models. https://ai-sdk.dev/providers/ai-sdk-providers/amazon-bedrock */
const provider = (follower: Follower, settings: Called | null, chat: Kind = kinds.chat): Thing => {
  const make = (kind: Kind) => (called: Called) =>
    makeWrapper(
      follower,
      { ...kind, at: /./ },
      { ...called, arguments: [...called.arguments.slice(0, 1), ...(settings?.arguments ?? [])] },
    );
  const kindOf = (name: string): Kind =>
    /rerank/i.test(name) ? kinds.reranks : /embedding|image/i.test(name) ? kinds.embeds : chat;
  return native('provider', {
    member: (name) => native('model', { call: make(kindOf(name)) }),
    call: make(chat),
  });
};

/** Functions of the AI SDK that use the model they are given. */
const useModel: Rule = (follower, called, path) => {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const given = option(called, 'model');
  // An agent uses its model when it is asked to
  if (called.isNew && given !== undefined) {
    for (const each of called.arguments) follower.escape(each, `\`${name}\``, called.place);
    return unknown('it is an agent', [given]);
  }
  for (const each of given === undefined ? [] : optionsOf(given))
    if (each.kind === 'native') each.escape?.(`\`${name}\``, called.place, name);
  for (const each of called.arguments)
    if (each.kind === 'record')
      for (const [field, value] of each.fields)
        if (field !== 'model') follower.escape(value, `\`${name}\``, called.place);
  return unknown('it is an answer');
};

const providers: Readonly<Record<string, Kind>> = {
  __proto__: null as never,
  bedrock: kinds.chat,
  createAmazonBedrock: kinds.chat,
  bedrockAnthropic: kinds.anthropic,
  createBedrockAnthropic: kinds.anthropic,
  bedrockMantle: kinds.mantle,
  createBedrockMantle: kinds.mantle,
};

/** A provider's own name is one that is made already. */
const aiSdk: Rule = (follower, called, path) => {
  const [name = '', inside] = path.replace(/^@ai-sdk\/amazon-bedrock(\/\w+)?\./, '').split('.');
  const kind = providers[name] ?? kinds.chat;
  if (name.startsWith('create')) return provider(follower, called, kind);
  const made = provider(follower, null, kind);
  return follower.call(inside === undefined ? made : follower.member(made, inside), called);
};

export const aiSdkRules: readonly RuleEntry[] = [
  {
    at: /^@ai-sdk\/amazon-bedrock(\/\w+)?\.(createAmazonBedrock|createBedrock(Anthropic|Mantle)|bedrock(Anthropic|Mantle)?(\.\w+)?)$/,
    rule: aiSdk,
  },
  {
    at: /^ai\.(generate|stream|embed|rerank|experimental_generate|ToolLoopAgent|Experimental_Agent)\w*$/,
    rule: useModel,
  },
];
