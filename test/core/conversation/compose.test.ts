import { compile, decide, type PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { sayComposed } from '../../../layers/core/src/conversation/compose/say-composed.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

type Asked = readonly [
  expect: 'allowed' | 'denied',
  principal: string,
  action: string,
  resource: string,
  context?: Readonly<Record<string, string | boolean>>,
];

const app = 'arn:aws:iam::111122223333:role/app';
const all = {
  name: 'all',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
};

/** The composed policy where it belongs, beside what its kind needs to be decided with. */
const setOf = (wish: string): PolicySet => {
  const made = compose(readText(wish));
  if (made === null) throw new Error(`nothing composed for: ${wish}`);
  const documents = made.map(({ statements }) => ({ document: { Version: '2012-10-17', Statement: statements } }));
  const isDeny = made[0]?.statements.every(({ Effect }) => Effect === 'Deny') === true;
  switch (made[0]?.policyType) {
    case 'resource':
      return { identity: [all], resource: documents };
    case 'serviceControl':
      return { identity: [all], serviceControl: [[all, ...documents]] };
    case 'permissionsBoundary':
      return { identity: [all], permissionsBoundary: documents };
    default:
      return { identity: isDeny ? [all, ...documents] : documents };
  }
};

const model = (region: string, id: string): string => `arn:aws:bedrock:${region}::foundation-model/${id}`;
const sonnet = 'anthropic.claude-sonnet-4-20250514-v1:0';
const profile = `arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.${sonnet}`;

describe('a policy that is wished for with its names', () => {
  it.each<readonly [string, string, readonly Asked[]]>([
    [
      'a folder and a model through its profile',
      'Write me a policy for the role order-bot so that it may read s3://acme-docs/hr/ and invoke Claude Sonnet 4 through the eu profile in account 111122223333, called from eu-central-1',
      [
        ['allowed', app, 's3:GetObject', 'arn:aws:s3:::acme-docs/hr/a.pdf'],
        ['denied', app, 's3:GetObject', 'arn:aws:s3:::acme-docs/pay/a.pdf'],
        ['allowed', app, 's3:ListBucket', 'arn:aws:s3:::acme-docs', { 's3:prefix': 'hr/' }],
        ['denied', app, 's3:ListBucket', 'arn:aws:s3:::acme-docs', { 's3:prefix': '' }],
        ['allowed', app, 'bedrock:InvokeModel', profile],
        ['allowed', app, 'bedrock:InvokeModel', model('eu-west-1', sonnet), { 'bedrock:InferenceProfileArn': profile }],
        ['denied', app, 'bedrock:InvokeModel', model('eu-west-1', sonnet)],
      ],
    ],
    [
      'the trust of a function, in German',
      'Ich brauche die Vertrauensrichtlinie für die Ausführungsrolle meiner Lambda-Funktion ticket-summary (Konto 111122223333)',
      [
        ['allowed', 'lambda.amazonaws.com', 'sts:AssumeRole', app],
        ['denied', 'ec2.amazonaws.com', 'sts:AssumeRole', app],
      ],
    ],
    [
      'a reader of another account in a bucket policy, in French',
      'Donne-moi la politique de bucket qui laisse le rôle arn:aws:iam::222233334444:role/rag-reader lire le préfixe contrats/ du bucket acme-legal',
      [
        ['allowed', 'arn:aws:iam::222233334444:role/rag-reader', 's3:GetObject', 'arn:aws:s3:::acme-legal/contrats/a'],
        ['denied', 'arn:aws:iam::222233334444:role/other', 's3:GetObject', 'arn:aws:s3:::acme-legal/contrats/a'],
      ],
    ],
    [
      'Regions for an organization, in Spanish',
      'Necesito una SCP que permita Bedrock solo en eu-west-1 y eu-central-1',
      [
        ['allowed', app, 'bedrock:InvokeModel', '*', { 'aws:RequestedRegion': 'eu-central-1' }],
        ['denied', app, 'bedrock:InvokeModel', '*', { 'aws:RequestedRegion': 'us-east-1' }],
        ['allowed', app, 's3:GetObject', '*', { 'aws:RequestedRegion': 'us-east-1' }],
      ],
    ],
    [
      'a key by the way of a service',
      'key policy statement so that role kb-ingest of account 111122223333 can decrypt with the key, only via s3 in us-east-1',
      [
        [
          'allowed',
          'arn:aws:iam::111122223333:role/kb-ingest',
          'kms:Decrypt',
          'arn:aws:kms:us-east-1:111122223333:key/k',
          { 'kms:ViaService': 's3.us-east-1.amazonaws.com' },
        ],
        [
          'denied',
          'arn:aws:iam::111122223333:role/kb-ingest',
          'kms:Decrypt',
          'arn:aws:kms:us-east-1:111122223333:key/k',
        ],
      ],
    ],
    [
      'a guardrail that nobody may leave out, in Portuguese',
      'Escreva uma policy que negue InvokeModel sem o guardrail gr1234567890 (us-east-1, conta 111122223333)',
      [
        [
          'allowed',
          app,
          'bedrock:InvokeModel',
          '*',
          { 'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1234567890:3' },
        ],
        ['denied', app, 'bedrock:InvokeModel', '*'],
      ],
    ],
    [
      'a role to pass and to which service, in Chinese',
      '写一个策略：只允许角色传递 arn:aws:iam::111122223333:role/agent-exec 给 Bedrock',
      [
        [
          'allowed',
          app,
          'iam:PassRole',
          'arn:aws:iam::111122223333:role/agent-exec',
          { 'iam:PassedToService': 'bedrock.amazonaws.com' },
        ],
        [
          'denied',
          app,
          'iam:PassRole',
          'arn:aws:iam::111122223333:role/agent-exec',
          { 'iam:PassedToService': 'ec2.amazonaws.com' },
        ],
      ],
    ],
    [
      'a function for one agent, in Japanese',
      'Lambda関数 order-lookup (アカウント111122223333, us-east-1) をエージェント AGENT12345 から呼び出せるようにするリソースベースポリシーの例をください',
      [
        [
          'allowed',
          'bedrock.amazonaws.com',
          'lambda:InvokeFunction',
          'arn:aws:lambda:us-east-1:111122223333:function:order-lookup',
          {
            'aws:SourceAccount': '111122223333',
            'aws:SourceArn': 'arn:aws:bedrock:us-east-1:111122223333:agent/AGENT12345',
          },
        ],
        [
          'denied',
          'bedrock.amazonaws.com',
          'lambda:InvokeFunction',
          'arn:aws:lambda:us-east-1:111122223333:function:order-lookup',
          {
            'aws:SourceAccount': '111122223333',
            'aws:SourceArn': 'arn:aws:bedrock:us-east-1:111122223333:agent/OTHER12345',
          },
        ],
      ],
    ],
    [
      'only the models of one provider',
      'SCP so that only Anthropic models can be invoked in the whole org, how would you write it?',
      [
        ['allowed', app, 'bedrock:InvokeModel', model('us-east-1', sonnet)],
        ['denied', app, 'bedrock:InvokeModel', model('us-east-1', 'meta.llama3-8b-instruct-v1:0')],
      ],
    ],
    [
      'what is left out on purpose',
      'give me a policy: role may read s3://acme-docs/hr/ but must not write or delete objects there',
      [
        ['allowed', app, 's3:GetObject', 'arn:aws:s3:::acme-docs/hr/a'],
        ['denied', app, 's3:PutObject', 'arn:aws:s3:::acme-docs/hr/a'],
        ['denied', app, 's3:DeleteObject', 'arn:aws:s3:::acme-docs/hr/a'],
      ],
    ],
  ])('does what was asked and not its neighbour: %s', (_, wish, asked) => {
    const compiled = compile(setOf(wish));

    for (const [expected, principal, action, resource, context = {}] of asked)
      expect({
        action,
        resource,
        context,
        isAllowed:
          decide(compiled, {
            principal,
            action,
            resource,
            resourceAccount: /:s3:::/.test(resource) ? '111122223333' : undefined,
            context,
          } as Parameters<typeof decide>[1]).decision === 'allowed',
      }).toEqual({ action, resource, context, isAllowed: expected === 'allowed' });
  });

  it('says what is left to fill in and names the page of AWS', () => {
    const said = sayComposed(
      compose(readText('give me a policy so that a role may read the secret prod/openai-key')) ?? [],
    );

    expect(said).toContain('secret:prod/openai-key-??????');
    expect(said).toContain('Fill in `{Region}`, `{AccountId}`');
    expect(said).toMatch(/https:\/\/docs\.aws\.amazon\.com\//);
  });

  it.each([
    'write a policy that allows bedrock:* on *',
    'give me a policy for iam:CreateAccessKey on arn:aws:iam::210987654321:user/*',
    'give me a policy to pass the role arn:aws:iam::111122223333:role/*',
    'what is a trust policy?',
    'Can I write an IAM policy that lets people use Bedrock only during business hours?',
    'my lambda gets AccessDenied on InvokeModel, give me the policy',
  ])('composes nothing for %s', (wish) => {
    expect(compose(readText(wish))).toBeNull();
  });
});
