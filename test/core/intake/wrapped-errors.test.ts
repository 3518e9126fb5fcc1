import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';
import clientFailures from '../../cases/intake/client-failures.json' with { type: 'json' };
import cases from '../../cases/intake/wrapped-errors.json' with { type: 'json' };

type Failing = (typeof cases.errors)[number];
type Wrapper = (typeof cases.wrappers)[number];

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

// CloudFormation's own code of a failed handler: https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract-errors.html
const handlerCodes: Readonly<Record<string, string>> = {
  refusal: 'AccessDenied',
  validation: 'InvalidRequest',
  throttling: 'Throttling',
  notFound: 'NotFound',
  conflict: 'ResourceConflict',
  server: 'ServiceInternalError',
  credential: 'InvalidCredentials',
};

const wrap = ({ form }: Wrapper, { kind, code, status, message }: Failing): string =>
  form
    .replaceAll('{code}', code)
    .replaceAll('{lower}', `${code[0]?.toLowerCase()}${code.slice(1)}`)
    .replaceAll('{status}', String(status))
    .replaceAll('{reason}', reasons[status] ?? '')
    .replaceAll('{operation}', cases.operation)
    .replaceAll('{handler}', handlerCodes[kind] ?? 'GeneralServiceException')
    .replaceAll('{id}', '1f0c2d3e-0000-1111-2222-333344445555')
    .replaceAll('{message}', message);

const expectedOf = ({ reads }: Wrapper, { kind, code, status }: Failing): Record<string, unknown> => ({
  kind,
  ...(reads.includes('code') ? { code } : {}),
  ...(reads.includes('status') ? { httpStatus: status } : {}),
  ...(reads.includes('operation') ? { operation: cases.operation } : {}),
});

describe.each(cases.wrappers)('an error in the wrapper of $name', (wrapper) => {
  it.each(cases.errors)('is read as $kind with what it carries: $code $status', (failing) => {
    const [error] = readText(wrap(wrapper, failing)).errors;

    expect(error).toMatchObject(expectedOf(wrapper, failing));
  });

  it.each(cases.errors.filter(({ denied }) => denied !== true))('is no denial where it says $code', (failing) => {
    expect(readText(wrap(wrapper, failing)).denials).toEqual([]);
  });

  it.each(cases.errors.filter(({ denied }) => denied === true))(
    'is a denial where AWS says so, under $code too',
    (failing) => {
      const [denial] = readText(wrap(wrapper, failing)).denials;

      expect(denial).toMatchObject({
        principal: cases.principal,
        action: cases.action,
        resource: cases.resource,
        kind: 'implicit',
        policyType: 'identity',
      });
    },
  );
});

describe('a call that never reached AWS, or never came back', () => {
  it.each(clientFailures)('$wrapper: $text', ({ text, failure, kind }) => {
    const { errors, denials } = readText(text);

    expect(errors.find((error) => error.failure !== null)).toMatchObject({ failure, kind });
    expect(denials).toEqual([]);
  });
});
