import { operationActions } from '../../catalog/index.ts';
import type { StatedOperation } from '../facts.ts';

const clients =
  /(?:boto3\.client|session\.client|\.resource)\(\s?(?:service_name\s?=\s?)?["']([a-z0-9-]{2,40})["']|@aws-sdk\/client-([a-z0-9-]{2,40})|\bnew ([A-Z][A-Za-z0-9]{1,40})Client\b/g;
// Methods that other libraries have as well; only beside a client of the service they mean its operation
const commonNames = new Set([
  'invoke',
  'retrieve',
  'publish',
  'query',
  'scan',
  'rerank',
  'decrypt',
  'encrypt',
  'sign',
  'send',
]);

// More clients than any program has.
const mostServices = 40;

/** SDK and CLI calls in code: `client.converse(`, `new ConverseCommand(`, `aws bedrock-runtime converse`. */
export const readCodeCalls = (plain: string): StatedOperation[] => {
  // Each once: what is repeated must not make services × methods of a paste.
  const named = [...plain.matchAll(clients)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const services = [...new Set(named)].slice(0, mostServices);
  const known = services.length > 0 || plain.includes('boto3') || plain.includes('aws-sdk');
  return [...readCommands(plain), ...readMethods(plain, services, known), ...readCli(plain)];
};

/** `new ConverseCommand(` */
const readCommands = (plain: string): StatedOperation[] =>
  [...plain.matchAll(/\bnew ([A-Z][A-Za-z0-9]{2,80})\(/g)].flatMap((match) => {
    const name = match[1] ?? '';
    return name.endsWith('Command') ? toOperation(null, name.slice(0, -'Command'.length)) : [];
  });

/** `client.invoke_model(`, `bedrock.converseStream(` */
const readMethods = (plain: string, services: readonly string[], known: boolean): StatedOperation[] => {
  const read = new Map<string, readonly StatedOperation[]>();
  const found: StatedOperation[] = [];
  for (let at = plain.indexOf('('); at !== -1; at = plain.indexOf('(', at + 1)) {
    const method = methodBefore(plain, at);
    if (method === null) continue;
    const operations = read.get(method) ?? readMethod(method, services, known);
    read.set(method, operations);
    found.push(...operations);
  }
  return found;
};

const readMethod = (method: string, services: readonly string[], known: boolean): StatedOperation[] => {
  const service = services.find((name) => operationActions({ service: name, operation: method }) !== undefined) ?? null;
  const isSure = service !== null || (known && !commonNames.has(method)) || speaksOfModels(method);
  return isSure ? toOperation(service, camel(method)) : [];
};

const methodBefore = (plain: string, at: number): string | null => {
  let from = at;
  while (at - from < 60 && /[A-Za-z0-9_]/.test(plain[from - 1] ?? ' ')) from -= 1;
  return from < at && plain[from - 1] === '.' ? plain.slice(from, at) : null;
};

/** Names that no other library uses. */
const speaksOfModels = (method: string): boolean =>
  /^(?:invoke_?model|converse_?stream|retrieve_?and_?generate|invoke_?agent|invoke_?flow)/i.test(method);

/** `aws bedrock-runtime converse --model-id …` */
const readCli = (plain: string): StatedOperation[] =>
  [...plain.matchAll(/\baws ([a-z][a-z0-9-]{1,40}) ([a-z][a-z0-9-]{2,60})\b/g)].flatMap((match) =>
    toOperation(match[1] ?? '', camel(match[2] ?? '')),
  );

const toOperation = (service: string | null, name: string): StatedOperation[] => {
  const actions = operationActions({ service, operation: name });
  return actions === undefined
    ? []
    : [{ service, name, actions: actions.required, assumed: actions.assumed, from: 'code' }];
};

const camel = (name: string): string =>
  name
    .split(/[_-]/)
    .map((part) => `${part[0]?.toUpperCase() ?? ''}${part.slice(1)}`)
    .join('');
