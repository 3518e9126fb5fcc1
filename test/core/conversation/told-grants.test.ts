import { describe, expect, it } from 'vitest';
import { withToldGrants } from '../../../layers/core/src/conversation/told/with-told-grants.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { openTalk } from './talk.ts';

const policy = (action: string, resource: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] });
const haiku = 'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0';
const profile = 'eu.anthropic.claude-sonnet-4-20250514-v1:0';

describe('a refusal beside a policy, without AWS’s sentence', () => {
  it('is decided on what the code is said to use', async () => {
    const { reply, diagnosis } = await openTalk().say(
      `Role chat-fn has this policy: ${policy('bedrock:InvokeModel', haiku)}\nThe code uses ${profile} in eu-central-1. AccessDeniedException. what do I add?`,
    );

    expect(diagnosis?.cause.id).toBe('BEDROCK_GEO_PROFILE_DEST_REGION');
    expect(reply).toContain('decided on the policy you showed');
    expect(reply).toContain(`inference-profile/${profile}`);
    expect(reply).toContain('eu-north-1::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0');
    expect(reply).not.toContain('Which policies does');
  });

  it.each([
    [
      'an object',
      's3:GetObject',
      'arn:aws:s3:::docs/public/*',
      'It reads s3://docs/private/a.pdf',
      'arn:aws:s3:::docs/private/a.pdf',
    ],
    [
      'an ARN',
      'bedrock:Retrieve',
      'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/AAAAAAAAAA',
      'querying arn:aws:bedrock:us-east-1:111122223333:knowledge-base/BBBBBBBBBB',
      'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/BBBBBBBBBB',
    ],
  ])('names %s: the statement is widened by it', async (_, action, granted, said, added) => {
    const { reply, diagnosis } = await openTalk().say(
      `My lambda's role has ${policy(action, granted)}\n${said} and gets access denied`,
    );

    expect(diagnosis?.cause.id).toBe('POLICY_RESOURCE_ARN_MISMATCH');
    expect(reply).toMatch(new RegExp(`\\+ +"${added.replaceAll('.', '\\.')}"`));
  });

  it('stays open where the words name nothing that is used', async () => {
    const { diagnosis } = await openTalk().say(
      `Role chat-fn has this policy: ${policy('bedrock:InvokeModel', haiku)}\nAccessDeniedException, why?`,
    );

    expect(diagnosis?.cause.confidence).toBe('possible');
    expect(diagnosis?.requests[0]?.resource ?? null).toBeNull();
  });
});

describe('a policy that is told in words', () => {
  it.each([
    ['an ARN', `The role chat-fn has bedrock:InvokeModel on ${haiku}, now the code calls ${profile}: AccessDenied`],
    ['an operation for the action', `we call ${profile}, the role has InvokeModel on ${haiku}, access denied`],
    [
      'an id',
      `die Rolle chat-fn darf bedrock:InvokeModel auf amazon.titan-embed-text-v2:0, aber bei ${profile} kommt AccessDeniedException`,
    ],
    [
      'an everyday name',
      `role chat-fn only has bedrock:InvokeModel on claude 3 haiku. We switched to ${profile} and get AccessDenied`,
    ],
  ])('by %s decides, and is none to be edited', async (_, text) => {
    const { reply, diagnosis } = await openTalk().say(text);

    expect(diagnosis?.cause.id).toBe('BEDROCK_GEO_PROFILE_DEST_REGION');
    expect(reply).toContain('decided on what you told of the policy');
    expect(reply).toContain('to a new policy');
    expect(reply).not.toContain('the policy you showed');
  });

  it.each([
    `the role should have bedrock:InvokeModel on ${haiku}. ${profile}: AccessDenied`,
    `the role does not have bedrock:InvokeModel on ${haiku}. ${profile}: AccessDenied`,
    `does it need to allow bedrock:InvokeModel on ${haiku}? ${profile}: AccessDenied`,
  ])('is none where it is wished, denied or asked: %s', async (text) => {
    const { reply } = await openTalk().say(text);

    expect(reply).not.toContain('what you told of the policy');
  });

  it.each([
    `My Lambda gets AccessDenied for a GetObject on arn:aws:s3:::docs/a and ${profile}`,
    `The bucket policy allows s3:GetObject on arn:aws:s3:::docs/*. My role gets AccessDenied with ${profile}`,
    `its permissions boundary allows bedrock:InvokeModel on ${haiku}, the role is refused: AccessDenied with ${profile}`,
    `Another role has bedrock:InvokeModel on ${haiku}. Mine gets AccessDenied with ${profile}`,
  ])('is none where the words speak of another: %s', (text) => {
    const facts = readText(text);

    expect(withToldGrants(facts.evidence, facts).policies).toEqual([]);
  });

  it('is read of each clause', () => {
    const facts = readText(
      `AccessDenied. My role has s3:GetObject on arn:aws:s3:::docs/*. It has bedrock:InvokeModel on ${haiku}. Le rôle app a bedrock:Retrieve sur arn:aws:bedrock:us-east-1:111122223333:knowledge-base/AAAAAAAAAA`,
    );
    const [policy] = withToldGrants(facts.evidence, facts).policies;

    expect(JSON.stringify(policy?.document).match(/[a-z0-9]+:(?:GetObject|InvokeModel|Retrieve)/g)).toEqual([
      's3:GetObject',
      'bedrock:InvokeModel',
      'bedrock:Retrieve',
    ]);
  });

  it('that allows everything leaves no Allow to add', async () => {
    const { diagnosis } = await openTalk().say(
      'lambda role chat-fn has bedrock:InvokeModel on *, still AccessDenied with anthropic.claude-3-haiku-20240307-v1:0 in us-east-1',
    );

    expect(diagnosis?.cause.id).not.toBe('BEDROCK_INVOKE_MISSING');
    expect(diagnosis?.fix.steps).toEqual([]);
  });
});

describe('what the condition of a shown policy names', () => {
  it('is not what was called', async () => {
    const { reply, diagnosis } = await openTalk().say(
      'Our role batch-rag may call the model, AccessDenied all the same: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock:InvokeModel","Resource":"arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-micro-v1:0","Condition":{"StringEquals":{"bedrock:GuardrailIdentifier":"arn:aws:bedrock:eu-west-1:210987654321:guardrail/g1h2i3j4k5l6:2"}}}]} The code passes no guardrail.',
    );

    expect(reply).toContain('guardrailIdentifier `g1h2i3j4k5l6`');
    expect(
      diagnosis?.requests.filter(({ resource }) => resource?.includes(':guardrail/')).map(({ action }) => action),
    ).toEqual(['bedrock:ApplyGuardrail']);
    expect(diagnosis?.fix.steps).toEqual([]);
  });
});
