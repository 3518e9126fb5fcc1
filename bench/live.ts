import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountOf, allow, deniedTo, documentOf } from '../test/contract/aws/account-of.ts';
import { askLive } from '../test/contract/aws/ask-live.ts';
import { noOrganization } from '../test/contract/aws/demo-aws.ts';
import { iamOf } from '../test/contract/aws/iam-of.ts';
import { jsonOf, restOf } from '../test/contract/aws/rest-of.ts';
import { simulatorOf } from '../test/contract/aws/simulator-of.ts';
import { errorXml, type WireAnswer, type WireCall } from '../test/contract/aws/start-aws.ts';

// `node bench/live.ts`: how long one question to the live account takes behind a server that answers each call after 20 and after 50 ms.
// Depth is the longest row of calls of which each waits for the one before; what a question takes beyond depth times latency is ours.
// Fails where a quiet account takes a second at 50 ms a call.

type Timed = { readonly from: number; to: number };
type Answering = (call: WireCall) => WireAnswer | null;

let latency = 0;
let answering: readonly Answering[] = [];
const calls: Timed[] = [];

const readCall = async (request: IncomingMessage): Promise<WireCall> => {
  let body = '';
  for await (const part of request) body += String(part);
  const input = new URLSearchParams(body);
  const target = String(request.headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1);
  const line = `${request.method} ${request.url}`;
  const operation = target || (input.get('Action') ?? line);
  return { operation, input, body, method: request.method ?? '', path: request.url ?? '', authorization: '' };
};

const server = createServer((request, response) => {
  const timed: Timed = { from: performance.now(), to: Number.POSITIVE_INFINITY };
  calls.push(timed);
  readCall(request).then((call) => {
    const known = answering.reduce<WireAnswer | null>((found, next) => found ?? next(call), null);
    const answer = known ?? { status: 400, body: errorXml('InvalidAction', call.operation) };
    if (answer === 'hang') return;
    setTimeout(() => {
      timed.to = performance.now();
      response.writeHead(answer.status, { 'content-type': answer.type ?? 'text/xml' }).end(answer.body);
    }, latency);
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
Object.assign(process.env, {
  ...{ AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, AWS_REGION: 'us-east-1' },
  ...{ AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'local', AWS_EC2_METADATA_DISABLED: 'true' },
});

const depthOf = (all: readonly Timed[]): number => {
  const sorted = all.toSorted((left, right) => left.from - right.from);
  const depths: number[] = [];
  for (const [at, { from }] of sorted.entries())
    depths.push(
      1 + Math.max(0, ...sorted.slice(0, at).map(({ to }, other) => (to <= from ? (depths[other] ?? 0) : 0))),
    );
  return Math.max(...depths);
};

const numbered = (name: string, count: number, action: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, [allow(action)]]));
const account = accountOf({
  inline: numbered('inline', 4, 'logs:PutLogEvents'),
  managed: numbered('managed', 4, 's3:GetObject'),
});
const simulator = simulatorOf('after', ({ documents }) => ({
  decision: documents.length > 0 ? 'allowed' : 'implicitDeny',
}));
const above = restOf({
  DescribeOrganization: { Organization: { MasterAccountId: '999988887777' } },
  ListParents: { Parents: [{ Id: 'r-1', Type: 'ROOT' }] },
  DescribePolicy: { Policy: { Content: JSON.stringify(documentOf([allow('*')])) } },
});
const listing: Answering = ({ operation, body }) =>
  operation === 'ListPoliciesForTarget'
    ? jsonOf({ Policies: body.includes('SERVICE_') ? [{ Id: 'p-FullAWSAccess', Name: 'FullAWSAccess' }] : [] })
    : null;
const home = 'us-east-1:210987654321';
const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const invoke = deniedTo('bedrock:InvokeModel', model);

const scenarios: readonly { readonly name: string; readonly text: string; readonly answers: readonly Answering[] }[] = [
  { name: 'a quiet account, 20 calls', text: invoke, answers: [noOrganization, simulator, iamOf({ account })] },
  { name: 'in an organization', text: invoke, answers: [above, listing, simulator, iamOf({ account })] },
  {
    name: 'a profile and its models',
    text: deniedTo('bedrock:InvokeModel', `arn:aws:bedrock:${home}:inference-profile/us.amazon.nova-lite-v1:0`),
    answers: [noOrganization, simulator, iamOf({ account })],
  },
];

const measure = async ({ text, answers }: (typeof scenarios)[number]) => {
  calls.splice(0);
  answering = answers;
  const startedAt = performance.now();
  await askLive(text);
  return { milliseconds: performance.now() - startedAt, calls: calls.length, depth: depthOf(calls) };
};

let isSlow = false;
for (const each of [20, 50]) {
  latency = each;
  for (const scenario of scenarios) {
    const first = await measure(scenario);
    const again = [await measure(scenario), await measure(scenario), await measure(scenario)];
    const {
      milliseconds,
      calls: count,
      depth,
    } = again.toSorted((left, right) => left.milliseconds - right.milliseconds)[0] ?? first;
    const ratio = milliseconds / (depth * latency);
    process.stdout.write(
      `${scenario.name.padEnd(26)} ${latency} ms a call: ${milliseconds.toFixed(0).padStart(4)} ms (first ${first.milliseconds.toFixed(0)}), ${count} calls, depth ${depth}, ${ratio.toFixed(2)} times depth x latency, ${(milliseconds / (count * latency)).toFixed(2)} times calls x latency\n`,
    );
    if (scenario === scenarios[0] && milliseconds > 1_000) isSlow = true;
  }
}
if (isSlow) process.stdout.write('a quiet account takes more than a second\n');
process.exit(isSlow ? 1 : 0);
