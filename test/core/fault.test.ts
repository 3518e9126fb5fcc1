import { Fault } from '@whydenied/core';
import { expect, it } from 'vitest';

it('keeps the cause of a fault and answers 503 unless told otherwise', () => {
  const cause = new Error('socket closed');

  const fault = new Fault('aws.throttled', 'IAM asked us to slow down', { cause, retryable: true });

  expect(fault).toMatchObject({ name: 'Fault', code: 'aws.throttled', status: 503, retryable: true, cause });
});
