import type { Thing } from '../follow/thing.ts';
import { optionsOf, text, textsOf, unknown } from '../follow/things.ts';
import { model } from './model-kinds.ts';
import { bedrockModel, modelsIn } from './named-models.ts';
import { option, type Rule, type RuleEntry } from './rule.ts';
import { makeWrapper } from './wrapper.ts';

/** `completion(model='bedrock/…')` of LiteLLM and those who name models as it does; a model that is an object is held. */
const named: Rule = (follower, called, path) => {
  const given = option(called, 'model', 'llm') ?? called.arguments[0];
  const isFunction = /\.(a?completion|a?embedding)$/.test(path);
  const others = [...called.arguments, ...called.named.values()].filter((each) => each !== given);
  if (!isFunction) for (const each of others) follower.escape(each, `\`${path}\``, called.place);
  const calls = /embedding/.test(path) ? ['InvokeModel'] : ['Converse'];
  const made = modelsIn(follower, given === undefined ? [] : optionsOf(given), called).map((each) =>
    'id' in each
      ? makeWrapper(
          follower,
          { ...model('bedrock-runtime'), at: /./, calls, isFunction },
          { ...called, arguments: [each.id] },
        )
      : each.object,
  );
  return isFunction ? unknown('it is an answer') : unknown('it uses models', made);
};

/** `Router(model_list=[{ litellm_params: { model: 'bedrock/…' } }])` */
const router: Rule = (follower, called) => {
  const list = option(called, 'model_list') ?? called.arguments[0];
  const names = list?.kind === 'list' ? list.items.flatMap(modelOf) : [];
  const made = modelsIn(follower, names, called).flatMap((each) =>
    'id' in each
      ? [makeWrapper(follower, { ...model('bedrock-runtime'), at: /./ }, { ...called, arguments: [each.id] })]
      : [],
  );
  if (list !== undefined && list.kind !== 'list')
    follower.open('models are named in a list that is not known', called.place);
  return unknown('it is a router', made);
};

const modelOf = (row: Thing): readonly Thing[] => {
  const params = row.kind === 'record' ? row.fields.get('litellm_params') : undefined;
  const name = params?.kind === 'record' ? params.fields.get('model') : undefined;
  return name === undefined ? [] : optionsOf(name);
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

export const namedRules: readonly RuleEntry[] = [
  { at: /^litellm(\.\w+)*\.Router$/, rule: router },
  {
    at: /^litellm(\.\w+)*\.(a?completion|a?embedding)$|^crewai(\.\w+)*\.(LLM|Agent)$|^dspy(\.\w+)*\.LM$|^pydantic_ai(\.\w+)*\.(Agent|Embedder)$/,
    rule: named,
  },
  { at: /^langchain(\.\w+)*\.init_chat_model$|^langchain(\/[\w/]+)?\.initChatModel$/, rule: chatModel },
];
