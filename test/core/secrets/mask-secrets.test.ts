import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const secretKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCY' + '1234567890';
const longTermKey = `AKIA${'Q'.repeat(16)}`;
const passingKey = `ASIA${'Q'.repeat(16)}`;

describe('secrets in a paste', () => {
  it.each([
    [`aws_access_key_id = ${longTermKey}`, longTermKey, 'accessKeyId', true],
    [`"accessKeyId": "${passingKey}"`, passingKey, 'accessKeyId', false],
    [`aws_secret_access_key=${secretKey}`, secretKey, 'secretAccessKey', true],
    [`{"SecretAccessKey": "${secretKey}", "AccessKeyId": "${passingKey}"}`, secretKey, 'secretAccessKey', false],
    [
      'export AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEKb12345678901234567',
      'IQoJb3JpZ2luX2VjEKb12345678901234567',
      'sessionToken',
      false,
    ],
    [
      'AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS0xMjM0NTY3ODkw',
      'ABSKQmVkcm9ja0FQSUtleS0xMjM0NTY3ODkw',
      'bearerToken',
      true,
    ],
    [
      'token bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb24',
      'YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb24',
      'bearerToken',
      false,
    ],
    ['Authorization: Bearer 0123456789abcdef0123', '0123456789abcdef0123', 'bearerToken', false],
    ['postgres://app:s3cr3t!@db:5432/x', 's3cr3t!', 'password', true],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----',
      'MIIEowIBAAKCAQEA',
      'privateKey',
      true,
    ],
    ['"password": "hunter2!"', 'hunter2!', 'password', true],
  ])('masks %s', (...[text, secret, kind, longTerm]) => {
    const facts = readText(`it fails with ${text} `);

    expect(JSON.stringify(facts)).not.toContain(secret);
    expect(facts.secrets).toContainEqual({ kind, longTerm });
  });

  it.each([
    'password policy of the account',
    'the password: required',
    'secret_access_key is missing',
    'api_key=${API_KEY_123456789012}',
  ])('finds nothing in `%s`', (text) => {
    expect(readText(text)).toMatchObject({ text, secrets: [] });
  });
});
