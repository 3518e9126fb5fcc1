import { operationActions } from '../../catalog/index.ts';

/** A request by its URL: what the path of an AWS endpoint calls. */
export type EndpointCall = {
  readonly service: string;
  readonly operation: string;
  readonly action: string;
  readonly at: number;
};

const host = '.amazonaws.com';

// https://docs.aws.amazon.com/bedrock/latest/APIReference/API_Operations.html, each operation's "Request Syntax"
const paths: readonly (readonly [string, string, string])[] = [
  ['bedrock-runtime', '/count-tokens', 'CountTokens'],
  ['bedrock-runtime', '/invoke-with-response-stream', 'InvokeModelWithResponseStream'],
  ['bedrock-runtime', '/converse-stream', 'ConverseStream'],
  ['bedrock-runtime', '/converse', 'Converse'],
  ['bedrock-runtime', '/invoke', 'InvokeModel'],
  ['bedrock-runtime', '/apply', 'ApplyGuardrail'],
  ['bedrock-runtime', '/async-invoke', 'StartAsyncInvoke'],
  ['bedrock-agent-runtime', '/text', 'InvokeAgent'],
  ['bedrock-agent-runtime', '/retrieve', 'Retrieve'],
  ['bedrock-agent-runtime', '/retrieveAndGenerate', 'RetrieveAndGenerate'],
  ['bedrock-agent-runtime', '/rerank', 'Rerank'],
  ['bedrock', '/foundation-models', 'ListFoundationModels'],
  ['bedrock', '/inference-profiles', 'ListInferenceProfiles'],
  ['lambda', '/invocations', 'Invoke'],
];

/** Calls that a text shows as the URL of a Bedrock or Lambda endpoint. */
export const readEndpointCalls = (plain: string): EndpointCall[] => {
  const found: EndpointCall[] = [];
  for (let at = plain.indexOf('https://'); at !== -1; at = plain.indexOf('https://', at + 8)) {
    const url = plain.slice(at + 8, at + 600).split(/[\s"'<>?)]/, 1)[0] ?? '';
    const call = readUrl(url, at);
    if (call !== null) found.push(call);
  }
  return found;
};

const readUrl = (url: string, at: number): EndpointCall | null => {
  const hostEnd = url.indexOf(host);
  if (hostEnd === -1) return null;
  const service = url.slice(0, hostEnd).split('.', 1)[0] ?? '';
  const path = url.slice(hostEnd + host.length).replace(/\/$/, '');
  const known = paths.find(([name, end]) => name === service && path.endsWith(end));
  const action = known === undefined ? undefined : operationActions({ service, operation: known[2] })?.required[0];
  return known === undefined || action === undefined ? null : { service, operation: known[2], action, at };
};
