import { readFileSync } from 'node:fs';
import { liveAccount } from '@whydenied/core/aws';
import { type AccessRequest, compile, type Decision, decide, type PolicyInput, type PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import type { SimulationAsked } from '../../layers/core/src/conversation/index.ts';
import { iamOf } from './aws/iam-of.ts';
import { type Simulation, simulatorOf } from './aws/simulator-of.ts';
import { callOptions, withAws } from './aws/with-aws.ts';

type Case = {
  readonly name: string;
  readonly page: string;
  readonly policies: PolicySet;
  readonly request: AccessRequest;
  readonly expect: { readonly decision: Decision['decision'] };
};

const files = [
  'genai-foundation-models',
  'genai-inference-profiles',
  'genai-organizations',
  'genai-people-and-sessions',
  'flow',
];
const all = files.flatMap((file) => JSON.parse(readFileSync(`test/cases/decide/${file}.json`, 'utf8')) as Case[]);

/** What IAM's simulator takes: identity policies, a boundary and SCPs of a user or role of one account. */
const cases = all.filter(({ policies, request }) => {
  const kinds = Object.keys(policies).filter((kind) => (policies[kind as keyof PolicySet] ?? []).length > 0);
  const isSimulated = kinds.every((kind) => ['identity', 'permissionsBoundary', 'serviceControl'].includes(kind));
  const isOneBoundary = (policies.permissionsBoundary ?? []).length < 2;
  const isWhole = /^arn:aws:(iam|sts)::\d{12}:(user|role|assumed-role)\//.test(request.principal);
  return isSimulated && isOneBoundary && isWhole && kinds.includes('identity') && !request.action.includes('*');
});

const textOf = ({ document }: PolicyInput): string =>
  typeof document === 'string' ? document : JSON.stringify(document);

type Engine = (one: Case) => Promise<Decision['decision'] | string>;

const aws = withAws();

const local: Engine = async ({ policies, request }) => decide(compile(policies), request).decision;

/** The decision comes from the case, which has it from AWS's page; what is under test is that the right question goes out and the answer is read. */
const simulator =
  (shape: 'before' | 'after'): Engine =>
  async (one) => {
    const { policies, request } = one;
    const isAsked = (sent: Simulation): boolean =>
      sent.action === request.action &&
      sent.resource === request.resource &&
      JSON.stringify(sent.documents) === JSON.stringify((policies.identity ?? []).map(textOf)) &&
      JSON.stringify(sent.boundary) === JSON.stringify((policies.permissionsBoundary ?? []).map(textOf)) &&
      Object.keys(sent.context).length === Object.keys(request.context ?? {}).length;
    aws.answer(
      simulatorOf(shape, (sent) => ({ decision: isAsked(sent) ? one.expect.decision : 'not what was asked' })),
      iamOf({ account: {}, identity: `arn:aws:iam::${request.principal.split(':')[4]}:user/admin` }),
    );
    const limits = { burst: 1000, perSecond: 1000 };
    const live = liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now, limits });
    const asked: SimulationAsked = {
      ...{ kind: 'custom', request, identity: policies.identity ?? [], resource: [] },
      ...{ boundary: policies.permissionsBoundary ?? [], organization: policies.serviceControl ?? [] },
    };
    const simulated = await live.simulate(asked, callOptions);
    return simulated.kind === 'decided' ? simulated.decision : simulated.because;
  };

const engines: Readonly<Record<string, Engine>> = {
  'the local evaluator': local,
  'the simulator before 2026-07-30': simulator('before'),
  'the simulator since 2026-07-30': simulator('after'),
};

it('has cases of every decision', () => {
  const decisions = new Set(cases.map((one) => one.expect.decision));

  expect([...decisions].toSorted()).toEqual(['allowed', 'explicitDeny', 'implicitDeny']);
  expect(cases.length).toBeGreaterThan(60);
});

describe.each(Object.entries(engines))('%s', (_, engine) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    expect(await engine(one)).toBe(one.expect.decision);
  });
});
