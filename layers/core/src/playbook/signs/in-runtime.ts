import type { Clues } from '../clues/clues.ts';

/** Whether the denied action is one that code inside an AgentCore runtime calls: memory, tools, tokens. */
export const inRuntime = ({ action, service }: Clues): boolean =>
  service === 'bedrock-agentcore' && runtimeActions.some((word) => action?.includes(word) === true);

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrockagentcore.html
const runtimeActions = [
  'event',
  'memoryrecord',
  'listsessions',
  'listactors',
  'workloadaccesstoken',
  'getresourceoauth2token',
  'getresourceapikey',
  'codeinterpreter',
  'browsersession',
  'connectbrowser',
  'invokegateway',
];
