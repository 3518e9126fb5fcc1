import { describe, expect, it } from 'vitest';
import { sayDecided } from '../../../layers/core/src/conversation/engines/say-decided.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { checkPolicy } from '../../../layers/core/src/policy-check/index.ts';

const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const findingsOf = (...statements: readonly object[]) =>
  checkPolicy([{ name: 'shown', document: policy(...statements) }]);

describe('a shown policy is told what its condition lets through', () => {
  it('everybody, where IfExists is all that binds them', () => {
    const [first] = findingsOf({
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::acme-x/*',
      Condition: { StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-0abc' } },
    });

    expect(first).toMatchObject({ rule: 'public-principal', text: expect.stringContaining('write `StringEquals`') });
  });

  it('a call without the key, where an Allow asks with IfExists', () => {
    expect(
      findingsOf({
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::acme-x/*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
      }),
    ).toMatchObject([{ rule: 'weak-condition', text: expect.stringContaining('a call without it passes') }]);
  });

  it('a bucket where objects are asked for is told with the objects', () => {
    expect(findingsOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme-x' })).toMatchObject([
      { rule: 'wrong-resource', nearest: ['arn:aws:s3:::acme-x/*'] },
    ]);
  });

  it('everybody else, where a Deny spares by NotPrincipal', () => {
    expect(
      findingsOf({
        Effect: 'Deny',
        NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/admin' },
        Action: 's3:*',
        Resource: 'arn:aws:s3:::b/*',
      }),
    ).toMatchObject([{ rule: 'hits-services', text: expect.stringContaining('`NotPrincipal`') }]);
  });

  it('an alias where a key is asked for', () => {
    expect(
      findingsOf({ Effect: 'Allow', Action: 'kms:Decrypt', Resource: 'arn:aws:kms:us-east-1:111122223333:alias/app' }),
    ).toMatchObject([{ rule: 'wrong-resource', text: expect.stringContaining('kms:ResourceAliases') }]);
  });

  it('an action that AWS has not denies nothing', () => {
    expect(
      findingsOf({ Effect: 'Deny', Action: 's3:DeleteObjects', Resource: 'arn:aws:s3:::acme-x/*' })[0]?.text,
    ).toContain('this line denies nothing');
  });
});

describe('a question to shown policies is decided with what it states', () => {
  const document = policy(
    { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::b/in/*' },
    {
      Sid: 'OnlyOffice',
      Effect: 'Deny',
      Action: 's3:*',
      Resource: '*',
      Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    },
  );
  const decided = (prose: string) => {
    const { evidence } = readText(`${prose}\n${JSON.stringify(document)}`);
    return sayDecided(prose, evidence.policies);
  };

  it('the address, and the statement that denies', () => {
    expect(decided('Would s3:PutObject on arn:aws:s3:::b/in/x be allowed from 198.51.100.4?')).toMatch(
      /^\*\*No:\*\* .*statement `OnlyOffice`/,
    );
    expect(decided('Would s3:PutObject on arn:aws:s3:::b/in/x be allowed from 203.0.113.9?')).toMatch(/^\*\*Yes/);
  });

  it('what is not stated stays open', () => {
    expect(decided('Would s3:PutObject on arn:aws:s3:::b/in/x be allowed?')).toMatch(/^\*\*It depends:\*\*/);
  });
});
