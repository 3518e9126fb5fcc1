import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startAws, type WireAnswer, type WireCall } from './start-aws.ts';

type Answering = (call: WireCall) => WireAnswer | null;

/** A loopback AWS for the tests of a file, with the SDK pointed at it by its own variables; each test says what it answers. */
export const withAws = () => {
  let answering: readonly Answering[] = [];
  let server: Awaited<ReturnType<typeof startAws>> | undefined;
  const before = { ...process.env };
  beforeAll(async () => {
    server = await startAws((call) => answering.reduce<WireAnswer | null>((found, next) => found ?? next(call), null));
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: server.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_EC2_METADATA_DISABLED: 'true',
    });
  });
  beforeEach(() => server?.calls.splice(0));
  afterAll(async () => {
    process.env = before;
    await server?.stop();
  });
  return {
    answer: (...answers: readonly Answering[]): void => {
      answering = answers;
    },
    calls: (): readonly WireCall[] => server?.calls ?? [],
    count: (operation: string): number => (server?.calls ?? []).filter((call) => call.operation === operation).length,
  };
};

export const callOptions = { signal: AbortSignal.timeout(60_000), mayCache: true, caller: null };
