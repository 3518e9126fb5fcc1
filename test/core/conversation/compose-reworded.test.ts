import { describe, expect, it } from 'vitest';
import { cannotWrite, perTenant, withGuardrail } from '../../../layers/core/src/conversation/compose/cannot-write.ts';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { daysIn } from '../../../layers/core/src/conversation/compose/days-in.ts';
import { sayReally } from '../../../layers/core/src/conversation/engines/say-really.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { compile, decide } from '../../../layers/iam/src/index.ts';
import { type Asked, decided } from './decided.ts';
import { as, command, haiku, llama, nova, passing, role, sayFor } from './wished.ts';

describe('what a wish says it does not mean', () => {
  it.each<[string, readonly Asked[], readonly Asked[]]>([
    [
      'SCP please: teams may only invoke Cohere models, no Anthropic/Meta/etc. The role ModelOps in every account is exempt.',
      [command, as(role('ModelOps'), haiku), { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }],
      [haiku, llama, as(role('ModelOps-2'), haiku)],
    ],
    [
      'Wir brauchen eine SCP: nur Claude-Modelle in Bedrock, kein Llama, kein Nova.',
      [haiku, { action: 'bedrock:ListFoundationModels' }],
      [llama, nova('lite'), command],
    ],
    [
      'Politique IAM : le rôle app utilise uniquement Nova Lite en us-east-1, pas Nova Pro ni Claude',
      [nova('lite')],
      [nova('pro'), haiku, nova('lite', 'eu-west-1')],
    ],
    ['SCP that blocks Llama models, but not Claude', [haiku, nova('lite')], [llama]],
    [
      'IAM policy: the role may call all Nova models in us-east-1, but not Nova Premier',
      [nova('lite'), nova('pro')],
      [nova('premier'), haiku],
    ],
    [
      'Die Rolle faq-bot (Konto 111122223333, us-east-1) soll nur die Knowledge Base KB12345678 abfragen dürfen, nicht RetrieveAndGenerate. Fertige Policy bitte.',
      [{ action: 'bedrock:Retrieve', resource: 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678' }],
      [
        {
          action: 'bedrock:RetrieveAndGenerate',
          resource: 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678',
        },
        { action: 'bedrock:RetrieveAndGenerate' },
      ],
    ],
    [
      'Política IAM: este rol puede leer los buckets rag-docs y rag-meta, no rag-secrets',
      [{ action: 's3:GetObject', resource: 'arn:aws:s3:::rag-docs/k' }],
      [
        { action: 's3:GetObject', resource: 'arn:aws:s3:::rag-secrets/k' },
        { action: 'secretsmanager:GetSecretValue', resource: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:a' },
      ],
    ],
  ])('%s', (wish, allowed, denied) => {
    const isAllowed = decided(wish);

    expect(allowed.filter((ask) => !isAllowed(ask))).toEqual([]);
    expect(denied.filter(isAllowed)).toEqual([]);
  });
});

describe('the beginning of a name, and a path', () => {
  it.each<[string, readonly Asked[], readonly Asked[]]>([
    [
      'policy for ci: may pass only roles whose name begins with tune-ml- and only to SageMaker',
      [passing('tune-ml-a', 'sagemaker.amazonaws.com')],
      [passing('tune-a', 'sagemaker.amazonaws.com'), passing('tune-ml-a', 'lambda.amazonaws.com')],
    ],
    [
      'Die Pipeline darf nur Rollen übergeben, die mit GenAI-Fn- anfangen, und nur an Lambda. Bitte Policy, Konto 111122223333.',
      [passing('GenAI-Fn-1', 'lambda.amazonaws.com', '111122223333')],
      [passing('Other', 'lambda.amazonaws.com', '111122223333')],
    ],
    [
      'escribe una política: pueden invocar solo funciones Lambda cuyo nombre empiece por tool- en us-west-2, cuenta 111122223333',
      [{ action: 'lambda:InvokeFunction', resource: 'arn:aws:lambda:us-west-2:111122223333:function:tool-a' }],
      [{ action: 'lambda:InvokeFunction', resource: 'arn:aws:lambda:us-west-2:111122223333:function:cuyo' }],
    ],
    [
      'policy: role may read DynamoDB tables starting with chat_ in eu-west-1, account 111122223333',
      [{ action: 'dynamodb:Query', resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/chat_a' }],
      [{ action: 'dynamodb:Query', resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/other' }],
    ],
  ])('%s', (wish, allowed, denied) => {
    const isAllowed = decided(wish);

    expect(allowed.filter((ask) => !isAllowed(ask))).toEqual([]);
    expect(denied.filter(isAllowed)).toEqual([]);
  });

  it('names users of one path, and no key without an end', () => {
    const wish =
      'policy: devs may create bedrock API keys, max 30 days, only for users under path /bedrock-keys/, account 111122223333';
    const isAllowed = decided(wish);
    const ask = (user: string, days?: string): Asked => ({
      action: 'iam:CreateServiceSpecificCredential',
      resource: `arn:aws:iam::111122223333:user/${user}`,
      context: {
        'iam:ServiceSpecificCredentialServiceName': 'bedrock.amazonaws.com',
        ...(days === undefined ? {} : { 'iam:ServiceSpecificCredentialAgeDays': days }),
      },
    });

    expect(isAllowed(ask('bedrock-keys/ann', '30'))).toBe(true);
    expect([ask('bedrock-keys/ann', '31'), ask('bedrock-keys/ann'), ask('bob', '1')].filter(isAllowed)).toEqual([]);
  });
});

describe('what Terraform calls a thing', () => {
  const wish =
    'in terraform: policy for role aws_iam_role.tools to read the secret aws_secretsmanager_secret.openapi, encrypted with aws_kms_key.app';

  it('stands as a value in its language, on the role it is for', () => {
    const said = sayFor(wish, 'terraform');

    expect(said).toContain('resource "aws_iam_role_policy"');
    expect(said).toContain('role   = aws_iam_role.tools.id');
    expect(said).toContain('Resource = aws_secretsmanager_secret.openapi.arn');
    expect(said).toContain('Resource = aws_kms_key.app.arn');
    expect(said).not.toMatch(/reference|xx-none|000000000000|Not written/);
  });

  it('stands in braces in JSON, and objects behind their bucket', () => {
    expect(sayFor(wish)).toContain('"Resource": "{aws_kms_key.app.arn}"');
    expect(
      sayFor('terraform: policy for aws_iam_role.w to read objects from aws_s3_bucket.docs', 'terraform'),
    ).toContain(`"\${aws_s3_bucket.docs.arn}/*"`);
  });

  it('opens its key through that service alone', () => {
    const [made] = compose(
      readText(
        'policy: role app may read the secret db-main in eu-west-1, account 111122223333, encrypted with arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      ),
    ) ?? [undefined];

    expect(made?.statements.at(-1)).toEqual({
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      Condition: { StringEquals: { 'kms:ViaService': 'secretsmanager.eu-west-1.amazonaws.com' } },
    });
  });
});

describe('who audits', () => {
  it.each([
    'auditors must see how our Bedrock is configured: models, guardrails, agents. They must NOT call models and NOT read prompts. policy?',
    'Revisoren sollen die Bedrock-Konfiguration sehen, aber keine Modelle aufrufen und keine Prompts lesen. Policy?',
  ])('reads settings, calls nothing and reads no prompt: %s', (wish) => {
    const isAllowed = decided(wish);
    const on = (action: string, rest: string): Asked => ({
      action: `bedrock:${action}`,
      resource: `arn:aws:bedrock:eu-west-1:{AccountId}:${rest}`,
    });

    expect([on('GetGuardrail', 'guardrail/abc'), on('ListAgentAliases', 'agent/A')].every(isAllowed)).toBe(true);
    expect(
      [on('GetPrompt', 'prompt/P'), on('GetAgent', 'agent/A'), on('InvokeAgent', 'agent-alias/A/B'), haiku].filter(
        isAllowed,
      ),
    ).toEqual([]);
  });
});

describe('what no policy can say', () => {
  it.each([
    ['una política que solo permita Retrieve de documentos con metadato tenant=a', 'no condition key knows a document'],
    ['policy that blocks prompts containing customer names', 'does not see what is written in a prompt'],
    ['policy that limits maxTokens to 4000 per call', 'no condition key holds them'],
    ['SCP that blocks Bedrock in our management account', 'SCPs reach nobody in the management account'],
    ['SCP, die SageMaker im Management-Konto sperrt', 'SCPs reach nobody in the management account'],
  ])('is said, with what does it instead: %s', (wish, words) => {
    expect(cannotWrite(wish)).toContain(words);
  });

  it('is not said of an SCP that spares the management account', () => {
    expect(cannotWrite('SCP that blocks Bedrock everywhere except in the management account')).toBeNull();
  });

  it('is done instead by documents that decide as they are told', () => {
    const ask = (documents: readonly object[], action: string, [resource, context]: readonly [string, object]) =>
      decide(compile({ identity: documents.map((document, at) => ({ name: `${at}`, document })) }), {
        principal: role('app'),
        action,
        resource,
        context: context as Readonly<Record<string, string>>,
      }).decision;
    const base = 'arn:aws:bedrock:{Region}:{AccountId}:knowledge-base/K';
    const tagged = (own: string) => ({ 'aws:ResourceTag/tenant_id': 'a', 'aws:PrincipalTag/tenant_id': own });
    const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

    expect(ask([perTenant], 'bedrock:Retrieve', [base, tagged('a')])).toBe('allowed');
    expect(ask([perTenant], 'bedrock:Retrieve', [base, tagged('b')])).not.toBe('allowed');
    expect(ask([perTenant], 'bedrock:Retrieve', [base, {}])).not.toBe('allowed');
    expect(ask([everything, withGuardrail], 'bedrock:InvokeModel', [nova('lite').resource ?? '', {}])).toBe(
      'explicitDeny',
    );
  });
});

describe('a statement that is easily misread', () => {
  const shown = (statement: object, prose: string): string | null =>
    sayReally(prose, readText(`${prose}\n\n${JSON.stringify(statement)}`).evidence.policies);

  it('is told by what it denies, what it spares, and what would do as somebody says', () => {
    const said = shown(
      { Effect: 'Deny', NotAction: ['s3:GetObject'], NotResource: 'arn:aws:s3:::docs/*' },
      'what does it really do? my teammate says it lets the role read only docs',
    );

    expect(said).toContain('That is not so');
    expect(said).toContain('A Deny never grants');
    expect(said).toContain('on `arn:aws:s3:::other-docs/*` too it is **not** denied');
    expect(said).toContain('`logs:PutLogEvents`');
    expect(said).toContain('"NotResource": "arn:aws:s3:::docs/*"');
  });

  it('denies where the key is missing', () => {
    const said = shown(
      {
        Effect: 'Deny',
        Action: 's3:GetObject',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:PrincipalTag/team': 'ml' } },
      },
      'he claims it gives the ml team s3',
    );

    expect(said).toContain('A call without `aws:PrincipalTag/team` is denied too');
  });

  it('is left to the other answers where nothing of it is misread', () => {
    expect(
      shown({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' }, 'what does it really do?'),
    ).toBeNull();
  });
});

describe('the days of a text', () => {
  it.each([
    ['only until 31.12.2026', ['2026-12-31']],
    ['jusqu’au 3 février 2027', ['2027-02-03']],
    ['hasta el 15 de enero de 2027', ['2027-01-15']],
    ['until March 4th, 2027', ['2027-03-04']],
    ['2027年1月5日まで', ['2027-01-05']],
    ['until 3/4/2027', []],
    ['until 30/4/2027', ['2027-04-30']],
  ])('%s', (text, days) => {
    expect(daysIn(text)).toEqual(days);
  });
});
