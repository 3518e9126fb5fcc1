import { Tracer } from '@aws-lambda-powertools/tracer';
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { traceRequests } from '../../../layers/core/src/http/trace-requests.ts';

type Recorded = { name: string; annotations?: Record<string, unknown>; error?: boolean; end_time?: number };

const event = {
  httpMethod: 'POST',
  requestContext: { requestId: 'r1' },
  body: 'AKIAIOSFODNN7EXAMPLE was pasted',
};

let recorded: Recorded[];
let tracer: Tracer;

beforeEach(() => {
  vi.stubEnv('AWS_EXECUTION_ENV', 'AWS_Lambda_nodejs24.x');
  vi.stubEnv('_X_AMZN_TRACE_ID', 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1');
  recorded = [];
  tracer = new Tracer({ serviceName: 'chat', captureHTTPsRequests: false });
  const segment = { addNewSubsegment: (name: string) => subsegment(name) };
  vi.spyOn(tracer, 'getSegment').mockImplementation(() => segment as never);
  vi.spyOn(tracer, 'setSegment').mockImplementation(() => undefined);
  vi.spyOn(tracer, 'putAnnotation').mockImplementation((key, value) => {
    const last = recorded.at(-1);
    if (last) last.annotations = { ...last.annotations, [key]: value };
  });
});
afterEach(() => vi.unstubAllEnvs());

const subsegment = (name: string) => {
  const made: Recorded = { name };
  recorded.push(made);
  return {
    addErrorFlag: () => {
      made.error = true;
    },
    close: () => {
      made.end_time = 1;
    },
  };
};

const handle = (handler: () => unknown) =>
  middy()
    .use(traceRequests(async () => tracer, 'chat'))
    .handler(async () => handler())(event, {} as Context);

describe('the trace of a request', () => {
  it('is one closed subsegment, found by the id of the request', async () => {
    await handle(() => 'answer');

    expect(recorded).toHaveLength(1);
    expect(recorded[0]).toMatchObject({
      name: '## chat',
      annotations: { requestId: 'r1', Service: 'chat' },
      end_time: 1,
    });
  });

  it('says that it failed, and nothing of what was pasted', async () => {
    const handled = handle(() => {
      throw new Error('policy `AKIAIOSFODNN7EXAMPLE` cannot be read');
    });

    await expect(handled).rejects.toThrow();
    expect(recorded[0]).toMatchObject({ error: true, end_time: 1 });
    expect(JSON.stringify(recorded)).not.toContain('AKIA');
  });

  it('is none outside Lambda', async () => {
    vi.stubEnv('AWS_EXECUTION_ENV', '');
    tracer = new Tracer({ serviceName: 'chat', captureHTTPsRequests: false });

    await handle(() => 'answer');

    expect(recorded).toEqual([]);
  });
});
