import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Tracer } from '@aws-lambda-powertools/tracer';
import type middy from '@middy/core';
import { readArn } from '../arn/index.ts';
import type { BrokenBy } from './broken-by.ts';
import { traceRequests } from './trace-requests.ts';

/** One line of a request in the log. Nothing that was pasted is ever part of it. */
export type RequestLine = {
  readonly route: string;
  readonly requestId: string;
  /** The ARN that API Gateway verified; `local` where nobody did. */
  readonly caller: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly code: string | null;
  /** What broke on our side; null otherwise. */
  readonly error: BrokenBy | null;
};

/** Who asked about whom, and whether they might: the record that whoever reads accounts for others owes. */
export type AuditLine = {
  readonly caller: string | null;
  readonly about: string;
  readonly action: string;
  readonly may: boolean;
};

/** Where a handler's log lines and counts go, and the middlewares that carry them. */
export type Observer = {
  readonly middlewares: readonly middy.MiddlewareObj[];
  readonly log: (line: RequestLine) => void;
  /** Written at any `LogLevel`. */
  readonly audit: (line: AuditLine) => void;
  /** Counts one event of the product, such as `BedrockFallback`, as a CloudWatch metric. */
  readonly count: (metric: string) => void;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * Logger and metrics by Powertools on standard output, and a subsegment for each request where Lambda traces.
 * Neither event, answer nor error goes into log or trace: they hold what was pasted.
 */
export const makeObserver = ({ level, service }: { level: LogLevel; service: string }): Observer => {
  const logger = new Logger({ serviceName: service, logLevel: levels[level] });
  const record = new Logger({ serviceName: service, logLevel: 'INFO' });
  const metrics = new Metrics({ namespace: 'whydenied', serviceName: service });
  return {
    middlewares: [
      injectLambdaContext(logger, { logEvent: false, resetKeys: true }) as middy.MiddlewareObj,
      traceRequests(tracerOf(service), service),
    ],
    log: ({ error, ...line }) =>
      logger[line.status >= 500 ? 'error' : 'info']('request', { ...line, ...(error !== null && { brokenBy: error }) }),
    audit: ({ about, ...line }) => record.info('permission', { ...line, about: arnIn(about) }),
    count: (metric) => metrics.singleMetric().addMetric(metric, MetricUnit.Count, 1),
  };
};

const tracerOf = (serviceName: string) => {
  let tracer: Promise<Tracer> | null = null;
  return (): Promise<Tracer> => {
    tracer ??= import('@aws-lambda-powertools/tracer').then(
      ({ Tracer }) => new Tracer({ serviceName, captureHTTPsRequests: false }),
    );
    return tracer;
  };
};
// What is asked about was read in a text: only what has the form of an ARN is written down.
const arnIn = (about: string): string => {
  const { partition, service, region, account, name } = readArn(about);
  const isPlain = [partition, service, region, account].every((part) => /^[\w-]*$/.test(part));
  return about === '*' || (isPlain && /^[\w+=,.@/:*-]{1,600}$/.test(name)) ? about : 'no ARN';
};

const levels = { debug: 'DEBUG', info: 'INFO', warn: 'WARN', error: 'ERROR' } as const;

/** An observer that says nothing, for the local server below `debug` and for tests. */
export const silentObserver: Observer = {
  middlewares: [],
  log: () => undefined,
  audit: () => undefined,
  count: () => undefined,
};
