import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { sayComposed } from '../../../layers/core/src/conversation/compose/say-composed.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import cases from '../../cases/compose/clauses.json' with { type: 'json' };

type Case = {
  readonly wish: string;
  readonly allowed?: readonly string[];
  readonly not?: readonly string[];
  readonly denied?: readonly string[];
  readonly open?: readonly string[];
};

const all = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** What IAM decides of `action resource` where the policies of a wish stand alone, or a Deny beside an Allow of everything. */
const decisionOf = (wish: string, asked: string, isDeny: boolean): string => {
  const documents = (compose(readText(wish)) ?? []).map(({ statements }, index) => ({
    name: `made${index}`,
    document: { Version: '2012-10-17', Statement: statements },
  }));
  expect(documents.length, wish).toBeGreaterThan(0);
  const [action = '', resource = ''] = asked.split(' ');
  const identity = isDeny ? [{ name: 'all', document: all }, ...documents] : documents;
  return decide(compile({ identity }), {
    principal: 'arn:aws:iam::111122223333:role/anyone',
    action,
    resource,
    context: {},
  }).decision;
};

describe('each clause of a wish holds in its policy', () => {
  it.each(cases as readonly Case[])('$wish', ({ wish, allowed = [], not = [], denied = [], open = [] }) => {
    for (const asked of allowed) expect(decisionOf(wish, asked, false), asked).toBe('allowed');
    for (const asked of not) expect(decisionOf(wish, asked, false), asked).not.toBe('allowed');
    for (const asked of denied) expect(decisionOf(wish, asked, true), asked).toBe('explicitDeny');
    for (const asked of open) expect(decisionOf(wish, asked, true), asked).toBe('allowed');
  });

  it('lets one role write to a bucket and keeps everybody out without TLS', () => {
    const wish =
      'Write a bucket policy for acme-logs: only role arn:aws:iam::111122223333:role/shipper may write objects, and only over TLS.';

    const [made] = compose(readText(wish)) ?? [];

    expect(made?.untaken).toBeUndefined();
    expect(made?.statements.map(({ Effect }) => Effect)).toEqual(['Allow', 'Deny']);
    expect(JSON.stringify(made?.statements)).toContain('role/shipper');
  });

  it.each([
    ['policy: analysts may read the bucket acme-costs and the glue catalog billing', 'AWS Glue'],
    ['Policy für die Rolle: Bucket acme-costs lesen und Textract benutzen', 'Textract'],
  ])('says what it left out of %s', (wish, service) => {
    expect(sayComposed(compose(readText(wish)) ?? [], wish)).toMatch(new RegExp(`Not written:.*${service}`));
  });

  it('does not say of what an SCP spares that it is left out', () => {
    const wish =
      'Schreib eine SCP: in der OU Test dürfen nur Mistral-Modelle benutzt werden, alle anderen sind gesperrt.';

    const [made] = compose(readText(wish)) ?? [];

    expect(JSON.stringify(made?.statements)).toContain('foundation-model/mistral.*');
    expect(made?.untaken).toBeUndefined();
  });

  it('says nothing of a service that only names who the policy is for', () => {
    const wish = 'policy for our Glue job role: read the bucket acme-costs, nothing from Athena';

    expect(sayComposed(compose(readText(wish)) ?? [], wish)).not.toContain('Not written');
  });

  it.each([
    [
      'trust policy for the authenticated role of our Cognito identity pool. guests must not be able to get it',
      'authenticated',
    ],
    ['write the trust policy of the Cognito identity pool role for signed-in users, no guests', 'authenticated'],
    [
      'schreib die Trust Policy der Rolle für angemeldete Nutzer des Cognito identity pool, Gäste nicht',
      'authenticated',
    ],
    ['trust policy for the guest role of our Cognito identity pool', 'unauthenticated'],
  ])('lets in who is meant: %s', (wish, kind) => {
    expect(JSON.stringify(compose(readText(wish))?.[0]?.statements)).toContain(`:amr":"${kind}"`);
  });

  it.each([
    'Permissions boundary or SCP? We want that no team can create roles wider than its own.',
    'If the bucket policy of account 111122223333 lets my role read the documents, I need no policy on my role any more, right?',
    'Si la bucket policy permite a mi rol leer los documentos, ya no necesito nada en mi rol, ¿verdad?',
    'Wenn die Bucket Policy meine Rolle lesen lässt, brauche ich keine Policy an der Rolle, oder?',
  ])('makes none of what is put up for a yes or a choice: %s', (belief) => {
    expect(compose(readText(belief))).toBeNull();
  });

  it('spares whom it is to spare, and only that one', () => {
    const [made] = compose(readText('SCP that prevents creating IAM users except for the role break-glass')) ?? [];

    expect(JSON.stringify(made?.statements)).toContain(
      '"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/break-glass"}',
    );
  });

  it('lets a global profile through a Deny of other Regions, and no direct call', () => {
    const [made] =
      compose(readText('An SCP that keeps Bedrock in eu-central-1 but lets global inference profiles work')) ?? [];

    expect(made?.statements).toMatchObject([
      {
        Condition: {
          StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' },
          ArnNotLike: { 'bedrock:InferenceProfileArn': 'arn:aws:bedrock:*:*:inference-profile/global.*' },
        },
      },
    ]);
  });

  it('who manages a key is not bound to the way that others use it, and uses it not', () => {
    const [made] =
      compose(
        readText(
          'Key policy: the account 111122223333 can administer it, role app may decrypt, only through S3 in us-east-1',
        ),
      ) ?? [];

    expect(JSON.stringify(made?.statements[0])).not.toMatch(/kms:\*|kms:Decrypt|ViaService/);
    expect(made?.statements).toMatchObject([
      { Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
      { Principal: { AWS: 'arn:aws:iam::111122223333:role/app' }, Action: 'kms:Decrypt' },
    ]);
  });

  it('says which verb it has no action for', () => {
    const wish = 'Write a policy: role app may read the table orders and terminate it, account 111122223333, us-east-1';

    expect(sayComposed(compose(readText(wish)) ?? [], wish)).toMatch(/^\*\*Not everything .*“terminate”/);
  });
});

describe('what a wish says of one thing is not said of another', () => {
  it('to whom a role is passed binds the passing alone', () => {
    const [made] =
      compose(
        readText(
          'Write a policy: create agents in us-east-1, account 111122223333, pass only role agent-base to Bedrock',
        ),
      ) ?? [];

    expect(made?.statements).toEqual([
      { Effect: 'Allow', Action: 'bedrock:CreateAgent', Resource: expect.any(String) },
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::111122223333:role/agent-base',
        Condition: { StringEquals: { 'iam:PassedToService': 'bedrock.amazonaws.com' } },
      },
    ]);
  });

  it('a role of whatever account is spared by its pattern', () => {
    const [made] =
      compose(readText('SCP: nobody except the role arn:aws:iam::*:role/OrgAdmin may delete CloudTrail trails')) ?? [];

    expect(JSON.stringify(made?.statements)).toContain('"aws:PrincipalArn":"arn:aws:iam::*:role/OrgAdmin"');
  });
});

describe('a wish that goes on in later messages', () => {
  const first = 'write me an identity policy for reading objects in bucket team-docs';
  const statementsAfter = (...said: readonly string[]): readonly unknown[] =>
    (compose(readText([first, ...said].join('.\n'))) ?? []).flatMap(({ statements }) => statements);

  it('has one more action', () => {
    expect(statementsAfter('and add list')).toMatchObject([
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::team-docs/*' },
      { Action: 's3:ListBucket', Resource: 'arn:aws:s3:::team-docs' },
    ]);
  });

  it('is narrowed to a folder, the listing too', () => {
    expect(statementsAfter('and add list', 'only under prefix team-a/')).toMatchObject([
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::team-docs/team-a/*' },
      { Action: 's3:ListBucket', Condition: { StringLike: { 's3:prefix': 'team-a/*' } } },
    ]);
  });

  it('loses an action, and is turned into a Deny of what is left', () => {
    expect(statementsAfter('and add list', 'only under prefix team-a/', 'without get', 'now make it a deny')).toEqual([
      {
        Effect: 'Deny',
        Action: 's3:ListBucket',
        Resource: 'arn:aws:s3:::team-docs',
        Condition: { StringLike: { 's3:prefix': 'team-a/*' } },
      },
    ]);
  });
});

describe('a wish whose verb was not read', () => {
  it('gets no Deny for what it is not to do besides', () => {
    expect(
      compose(
        readText(
          'Write a policy: only contemplate the vector collection cats in eu-central-1, nothing that deletes objects',
        ),
      ),
    ).toBeNull();
  });
});
