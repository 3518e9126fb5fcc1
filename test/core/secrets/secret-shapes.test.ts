import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { maskSecrets, maskValue } from '../../../layers/core/src/secrets/index.ts';
import { harmless } from './harmless-shapes.ts';
import { hiddenShapes } from './hidden-shapes.ts';
import { listShapes } from './list-shapes.ts';
import { base64, drawn, key, keyId, opaque, session, token } from './made-up-secrets.ts';
import { nameShapes } from './name-shapes.ts';
import { shapes } from './secret-shapes.ts';
import { unlistedShapes } from './unlisted-shapes.ts';

describe('credentials in a paste', () => {
  it.each([...shapes, ...unlistedShapes, ...listShapes, ...nameShapes, ...hiddenShapes])(
    '%s is masked',
    (_, text, secret) => {
      expect(maskSecrets(text).text.replaceAll('\u200d', '')).not.toContain(secret);
      expect(JSON.stringify(readText(`AccessDenied, see:\n${text}\nthanks`))).not.toContain(secret);
    },
  );

  it.each([
    [`${keyId}\nApp1Role`, '[masked accessKeyId]\nApp1Role'],
    [`${keyId}\n${keyId.replace('AKIA', 'ASIA')}`, '[masked accessKeyId]\n[masked accessKeyId]'],
  ])('a key id takes nothing of the next line with it', (text, masked) => {
    expect(maskSecrets(text).text).toBe(masked);
  });

  it.each(harmless)('%s stays', (_, text) => {
    expect(maskSecrets(text)).toEqual({ text, secrets: [] });
  });
});

describe('a denial behind a credential', () => {
  const denial =
    'User: arn:aws:iam::111122223333:user/kim is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

  it.each([
    ['a private key that was cut', `-----BEGIN RSA PRIVATE KEY-----\n${drawn(base64, 64, 51)}\n`],
    ['a private key that was cut, on one line', `-----BEGIN PRIVATE KEY----- ${drawn(base64, 64, 51)} `],
    ['two private keys that were cut', '-----BEGIN PRIVATE KEY-----\n-----BEGIN PRIVATE KEY-----\n'],
    ['a key of PuTTY', `Private-Lines: 1\n${drawn(base64, 64, 51)}\n`],
    ['a cookie', `Cookie: sid=${opaque}; theme=dark `],
    ['a cookie without a name', `Cookie: ${opaque} `],
    ['a session token', `${session}\n`],
    ['a table', '| user | password |\n| kim | Tr4in!Yard |\n'],
  ])('is read: %s', (_, before) => {
    const { text, denials } = readText(`${before}${denial}`);

    expect(text).toContain(denial);
    expect(denials).toHaveLength(1);
  });
});

describe('credentials in evidence', () => {
  it.each([
    ['beside its key', { Condition: { StringEquals: { 'aws:PrincipalTag/client_secret': token } } }],
    ['in a list beside its key', { api_key: [token] }],
    ['in a pair of key and value', { Tags: [{ Key: 'db_password', Value: opaque }] }],
    ['in a name', { name: `aws_secret_access_key=${key}` }],
    ['in a key', { [`ghp_${token}`]: 1 }],
    ['in JSON text', { document: JSON.stringify({ Sid: `For${keyId}` }) }],
  ])('is masked %s', (_, evidence) => {
    const { value, secrets } = maskValue(evidence);

    const text = JSON.stringify(value);
    for (const secret of [token, opaque, key, keyId]) expect(text).not.toContain(secret);
    expect(secrets.length).toBeGreaterThan(0);
  });

  it('leaves policies as they are', () => {
    const policy = {
      Sid: 'PasswordRotation90Days',
      Resource: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db_password=main-abc12X',
      Condition: { StringEquals: { 'sts:ExternalId': 'scan-7f3a-2026' } },
    };

    expect(maskValue(policy)).toEqual({ value: policy, secrets: [] });
  });

  it('takes a key `__proto__` for a key', () => {
    const odd = JSON.parse('{"__proto__": {"a": 1}}');

    expect(JSON.stringify(maskValue(odd).value)).toBe('{"__proto__":{"a":1}}');
  });
});
