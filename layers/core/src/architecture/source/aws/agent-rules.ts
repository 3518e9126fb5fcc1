import type { Called } from '../follow/thing.ts';
import { native, optionsOf, unknown } from '../follow/things.ts';
import { useHeld } from '../follow/use-held.ts';
import { model } from './model-kinds.ts';
import { isName, modelsIn } from './named-models.ts';
import { option, type Rule, type RuleEntry } from './rule.ts';
import { makeWrapper, type Wrapper } from './wrapper.ts';

/** `Agent(model='us.amazon.nova-pro-v1:0')` of Strands: a text is a model of Bedrock, and so is nothing at all. */
const strandsAgent: Rule = (follower, called, path) => {
  const [first] = called.arguments;
  // Python takes it first, JavaScript in its options
  const given = option(called, 'model') ?? (follower.language === 'python' ? first : undefined);
  const rest = called.rest === null ? [] : [called.rest];
  const all = [...called.arguments, ...called.named.values(), ...rest];
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

/**
 * A graph round a model: it streams the model's words only where it is asked for its messages or its events.
 * https://docs.langchain.com/oss/python/langgraph/streaming
 */
const graph: Rule = (follower, called, path) => {
  const given = [...called.arguments, ...called.named.values(), ...(called.rest === null ? [] : [called.rest])];
  for (const each of given) follower.escape(each, `\`${path}\``, called.place);
  const name = option(called, 'model', 'llm') ?? called.arguments[0];
  const models = modelsIn(follower, name === undefined ? [] : optionsOf(name).filter(isName), called).flatMap((each) =>
    'id' in each
      ? [makeWrapper(follower, { ...model('bedrock-runtime'), at: /./ }, { ...called, arguments: [each.id] })]
      : [],
  );
  const made = unknown('it is a graph', [...given, ...models]);
  return native('graph', {
    member: (method) =>
      native(method, {
        call: (later) => {
          useHeld(follower, made, { name: isOfWords(method, later) ? method : 'invoke', called: later });
          return /^(compile|with\w*|bind\w*)$/.test(method) ? made : unknown('it is an answer', [made]);
        },
      }),
    escape: (into, place) => follower.escape(made, into, place),
  });
};

const isOfWords = (method: string, later: Called): boolean => {
  if (/events|log/i.test(method)) return true;
  const modes = option(later, 'stream_mode', 'streamMode');
  if (modes === undefined) return false;
  const said = modes.kind === 'list' ? modes.items : optionsOf(modes);
  return said.some((each) => each.kind !== 'text' || each.text === 'messages');
};

/** Agents of LlamaIndex stream what their model says, unless they are told not to. https://developers.llamaindex.ai/python/framework/module_guides/deploying/agents/ */
const llamaAgent: Rule = (follower, called, path) => {
  const llm = option(called, 'llm');
  const streaming = option(called, 'streaming');
  const isStreamed = streaming?.kind !== 'nothing';
  const all = [...called.arguments, ...called.named.values()];
  for (const each of all) if (each !== llm) follower.escape(each, `\`${path}\``, called.place);
  for (const each of llm === undefined ? [] : optionsOf(llm))
    if (each.kind === 'native') each.escape?.(`\`${path}\``, called.place, isStreamed ? 'stream_chat' : 'chat');
    else follower.escape(each, `\`${path}\``, called.place);
  return unknown(
    'it is an agent',
    all.filter((each) => each !== llm),
  );
};

export const agentRules: readonly RuleEntry[] = [
  {
    at: /^(langgraph|langchain|langgraph_supervisor|langgraph_swarm|deepagents)(\.\w+)*\.create_(react_agent|agent|supervisor|deep_agent)$|^(@langchain\/langgraph(\/prebuilt)?|langchain)\.(createReactAgent|createAgent)$/,
    rule: graph,
  },
  {
    at: /^llama_index\.core\.agent(\.\w+)*\.(FunctionAgent|ReActAgent|CodeActAgent|AgentWorkflow)(\.from_\w+)?$/,
    rule: llamaAgent,
  },
  { at: /^strands(\.\w+)*\.Agent$|^@strands-agents\/sdk\.Agent$/, rule: strandsAgent },
];
