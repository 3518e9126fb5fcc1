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

describe('a code that stands apart from its sentence', () => {
  const sentence =
    'Your execution role arn:aws:iam::111122223333:role/train does not grant s3:GetObject permission to it.';

  it.each([
    `ValidationException\n${sentence}`,
    `The training job:\n\nValidationException\n\n${sentence}\n\nWhat now?`,
    `Error type: ValidationException\nError message: ${sentence}`,
    `"__type": "ValidationException",\n"message": "${sentence}"`,
    `| 10:01 | ValidationException | ${sentence} |`,
    `10:01:07\tValidationException\t${sentence}`,
    `Fehlertyp: ValidationException\nMeldung: ${sentence}`,
  ])('takes it for its message: %s', (text) => {
    const { errors, denials } = readText(text);

    expect(errors[0]).toMatchObject({
      code: 'ValidationException',
      message: expect.stringContaining('does not grant'),
    });
    expect(denials[0]).toMatchObject({
      principal: 'arn:aws:iam::111122223333:role/train',
      action: 's3:GetObject',
      policyType: 'identity',
    });
  });

  it.each([
    'ValidationException\n\nI think that my role does not have the permission to call it',
    'ValidationException\n\nDoes our role lack a permission for that?',
    'ValidationException\nno idea what it wants from us',
  ])('leaves the words of a person alone: %s', (text) => {
    expect(readText(text).errors[0]?.message).toBe('');
  });
});

describe('a role that is said not to have a permission', () => {
  it.each([
    'Your execution role arn:aws:iam::111122223333:role/kb does not have permission to perform bedrock:InvokeModel on it.',
    'The role arn:aws:iam::111122223333:role/kb does not have permissions to perform: bedrock:InvokeModel',
  ])('is denied it, and has it not: %s', (text) => {
    const { denials, told } = readText(text);

    expect(denials[0]).toMatchObject({ principal: 'arn:aws:iam::111122223333:role/kb', action: 'bedrock:InvokeModel' });
    expect(told.filter(({ sign }) => sign === 'hasActions')).toEqual([]);
  });
});

describe('what a person says behind a message', () => {
  it.each([
    'ValidationException: 1 validation error detected. Does my role lack a permission?',
    'ValidationException: Malformed input request: required key [messages] not found. Fehlt unserer Rolle eine Berechtigung (access denied)?',
    'ValidationException: The value is too long. 我没有 permission 吗',
    'An error occurred (ValidationException) when calling the Converse operation: The value is too long and I wonder whether it is a permission',
  ])('is no part of it: %s', (text) => {
    const { errors, denials } = readText(text);

    expect(errors[0]?.message).toMatch(/(?:detected\.|not found\.|too long\.?)$/);
    expect(denials).toEqual([]);
  });

  it('begins behind the sentence only', () => {
    const [error] = readText(
      'ValidationException: Your model is unknown here. Please choose another; we could not find it in us-east-1.',
    ).errors;

    expect(error?.message).toMatch(/us-east-1\.$/);
  });
});

describe('what is called', () => {
  it.each([
    ['Error when calling Converse: boom', 'Converse'],
    ['Error when calling ListEvents: boom', 'ListEvents'],
    ['Error when calling BatchGetItem: boom', 'BatchGetItem'],
    ['pods calling Bedrock: IRSA or Pod Identity?', undefined],
    ['Lambda calling DynamoDB: AccessDenied', null],
    ['error calling SageMaker: 403', undefined],
  ])('is an operation, not a service: %s', (text, operation) => {
    expect(readText(text).errors[0]?.operation).toBe(operation);
  });
});
