import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../layers/core/src/conversation/engines/layers-of.ts';
import { sayCalled } from '../../../layers/core/src/conversation/engines/say-called.ts';
import { sayTrust } from '../../../layers/core/src/conversation/engines/say-trust.ts';
import { asksRefusal } from '../../../layers/core/src/conversation/reading/asks-refusal.ts';
import { proseOf } from '../../../layers/core/src/conversation/reading/prose-of.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const policy = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });

const answered = (words: string, document: string): string | null => {
  const facts = readText(`${words}\n${document}`);
  return sayCalled(proseOf(facts), facts.evidence.policies);
};

const allowBedrock = policy({ Effect: 'Allow', Action: ['bedrock:InvokeModel*', 'bedrock:List*'], Resource: '*' });
const outside = policy({
  Effect: 'Deny',
  NotAction: ['iam:*', 'sts:*'],
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:RequestedRegion': ['us-east-1', 'us-west-2'] } },
});

describe('shown policies are decided in the layer that the words give them', () => {
  it('decides a boundary as one, beside the identity policy that the words tell of', () => {
    const words =
      'Will it be blocked by this boundary if the identity policy allows bedrock:* on *? I mean bedrock:StopModelInvocationJob';

    const said = answered(words, allowBedrock);

    expect(said).toMatch(/^\*\*Yes, it is denied:\*\*/);
    expect(said).toContain('no permissions boundary allows it');
  });

  it('takes what the words say of a boundary for that, and what is shown for the role’s own', () => {
    const words =
      'Rôle cv : politique d’identité ci-dessous, et boundary qui autorise uniquement bedrock:* sur *. Peut-il faire s3:GetObject sur arn:aws:s3:::cv-clients/a.pdf ?';

    const said = answered(words, policy({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }));

    expect(said).toMatch(/^\*\*No:\*\*.*no permissions boundary allows it/);
  });

  it('decides an SCP for a profile in every Region that it routes to', () => {
    const words =
      'Our SCP. The role has AmazonBedrockFullAccess. I call us.anthropic.claude-3-5-haiku-20241022-v1:0 from us-east-1. Will it be allowed?';

    const said = answered(words, outside);

    expect(said).toMatch(/^\*\*No:\*\*/);
    expect(said).toContain('us-east-2::foundation-model/anthropic.claude-3-5-haiku-20241022-v1:0');
    expect(said).toContain('a service control policy');
  });

  it('says of a limit alone that what allows the call is taken for granted', () => {
    const said = answered('Does this boundary block bedrock:InvokeModel?', allowBedrock);

    expect(said).toMatch(/^\*\*No, not denied:\*\*/);
    expect(said).toContain('a limit grants nothing');
  });

  it('does not take what is asked for as what is there', () => {
    const { set } = layersOf('Does the role have s3:GetObject with this?', readText(allowBedrock).evidence.policies);

    expect(set.identity).toHaveLength(1);
  });

  it('spares the role that an exception names by its name', () => {
    const document = policy({
      Effect: 'Deny',
      Action: 's3:*',
      Resource: '*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/OpsAdmin' } },
    });

    expect(answered('Does this SCP also hit our role OpsAdmin?', document)).toMatch(/^\*\*Not denied:\*\*/);
    expect(answered('Does this SCP also hit our role DataTeam?', document)).toMatch(/^\*\*Denied:\*\*/);
  });

  it('says why IAM policies do not count for a key', () => {
    const key = policy({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:role/Admin' },
      Action: 'kms:*',
      Resource: '*',
    });

    const said = answered('Role reader has kms:Decrypt in its identity policy. Key policy below. Can it decrypt?', key);

    expect(said).toMatch(/^\*\*No:\*\*/);
    expect(said).toContain('neither names the caller nor hands the decision to the account');
  });

  it('knows that a knowledge base does not sync through somebody’s endpoint', () => {
    const bucket = policy({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::acme-kb', 'arn:aws:s3:::acme-kb/*'],
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d' } },
    });

    const said = answered('The KB role has s3:GetObject and ListBucket. Will the sync still read files?', bucket);

    expect(said?.match(/\*\*No:\*\*/g)).toHaveLength(1);
    expect(said).toContain('sends no `aws:SourceVpce`');
  });
});

describe('a trust policy is decided for the source that the words name', () => {
  it('is no yes where its condition takes a star for a letter', () => {
    const trust = policy({
      Effect: 'Allow',
      Principal: { Service: 'bedrock.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceArn': 'arn:aws:bedrock:eu-west-3:111122223333:knowledge-base/*' } },
    });
    const words = 'Will Bedrock assume the role for the KB ABCDEFGHIJ?';

    expect(sayTrust(words, readText(trust).evidence.policies)).toMatch(/^\*\*No:\*\* it names/);
    expect(sayTrust(words, readText(trust.replace('StringEquals', 'ArnLike')).evidence.policies)).toMatch(/^\*\*Yes/);
  });
});

it.each([
  ['Will jobs be denied by this boundary?', true],
  ['Ce SCP bloque-t-il aussi notre rôle ?', true],
  ['esta política barra?', true],
  ['这个SCP会不会挡住它？', true],
  ['Is it allowed or denied?', false],
  ['It was denied. May the role call the model?', false],
])('reads whether a refusal is asked about: %s', (words, is) => {
  expect(asksRefusal(words)).toBe(is);
});
