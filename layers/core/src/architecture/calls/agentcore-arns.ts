import { hasSymbol, soleSymbol } from '../../template/index.ts';
import { accountOf } from '../world/look.ts';
import { atRuntime, textIn } from './given.ts';
import type { Making } from './making.ts';

/** What AgentCore asks for beside the catalog's patterns; undefined: nothing of its own. */
export const agentcoreArns = (making: Making): readonly string[] | undefined => {
  const { name, parameters } = making;
  const runtime = textIn(parameters, 'agentRuntimeArn');
  if (runtime !== undefined) return runtimeArns(making, runtime);
  const tool = tools.find(({ at }) => at.test(name));
  return tool === undefined ? undefined : toolArns(making, tool);
};

/** The runtime and its endpoint are both checked: https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/resource-based-policies.html */
const runtimeArns = ({ name, parameters }: Making, runtime: string): readonly string[] => {
  const endpoint = textIn(parameters, 'qualifier') ?? 'DEFAULT';
  return name.startsWith('InvokeAgentRuntime') ? [runtime, `${runtime}/runtime-endpoint/${endpoint}`] : [runtime];
};

type Tool = { readonly at: RegExp; readonly key: string; readonly type: string; readonly own: string };

const tools: readonly Tool[] = [
  {
    at: /Browser(Session|Sessions|Stream)$/,
    key: 'browserIdentifier',
    type: 'browser',
    own: 'aws.browser.v1',
  },
  {
    at: /^Invoke(CodeInterpreter)$|CodeInterpreterSessions?$/,
    key: 'codeInterpreterIdentifier',
    type: 'code-interpreter',
    own: 'aws.codeinterpreter.v1',
  },
];

/** AWS's own tools are in no account of anybody's: `arn:aws:bedrock-agentcore:REGION:aws:browser/aws.browser.v1`. */
const toolArns = ({ make, parameters, world }: Making, { key, own, type }: Tool): readonly string[] => {
  const id = textIn(parameters, key) ?? own;
  if (id.startsWith('aws.'))
    return [make('bedrock-agentcore', `${type}/${id}`).replace(`:${accountOf(world)}:`, ':aws:')];
  const isNobodys = hasSymbol(id) && !world.model.resources.has(soleSymbol(id)?.split('.')[0] ?? '');
  return [isNobodys ? atRuntime(type) : make('bedrock-agentcore', `${type}-custom/${id}`)];
};
