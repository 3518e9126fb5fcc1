import { describe, expect, it } from 'vitest';
import { planOf, policy, refs, trusting } from './plan-of.ts';
import { errors, scanText, verdict } from './scan-text.ts';

/** What may deny, or grant, only once it is deployed is neither a Deny that is not there nor a grant that is missing. */
const sam = 'Transform: AWS::Serverless-2016-10-31\n';
const read = '{ Effect: Allow, Action: "s3:GetObject", Resource: "*" }';

type Written = { readonly policies?: string; readonly more?: string; readonly parameters?: string };

const ask = ({ policies = '', more = '', parameters = 'P: { Type: String }' }: Written): string =>
  `${sam}Parameters: { Q: { Type: String, Default: "no" }, ${parameters} }
Conditions: { C: !Equals [!Ref Q, "yes"] }
Resources:
  Other: { Type: AWS::S3::Bucket }
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
${more}      Policies: [${policies}]
`;

const document = (...statements: readonly string[]) =>
  `{ Version: "2012-10-17", Statement: [${statements.join(', ')}] }`;

const files = {
  'src/app.py':
    'import boto3\n\ndef handler(event, context):\n    boto3.client("s3").get_object(Bucket="my-bucket", Key="a")\n',
};

const asked = (written: Written) => {
  const result = scanText(ask(written), { files });
  return {
    verdict: verdict(result, 'Ask', 'arn:aws:s3:::my-bucket'),
    errors: errors(result).map((each) => each.slice(0, 5)),
    why: result.notDecided.map(({ because }) => because).join('; '),
  };
};

describe('a Deny whose extent only the deployment tells', () => {
  it.each([
    ['a parameter for what it is about', '{ Effect: Deny, Action: "s3:*", Resource: !Ref P }'],
    ['a parameter in the bucket’s name', '{ Effect: Deny, Action: "s3:*", Resource: !Sub "arn:aws:s3:::${P}/*" }'],
    ['a parameter for the action', '{ Effect: Deny, Action: !Ref P, Resource: "*" }'],
    ['a parameter for a part of the action', '{ Effect: Deny, Action: !Sub "s3:${P}", Resource: "*" }'],
    ['a list that is split', '{ Effect: Deny, Action: !Split [",", !Ref P], Resource: "*" }'],
    ['a parameter for the effect', '{ Effect: !Ref P, Action: "s3:*", Resource: "*" }'],
    ['a parameter for the condition', '{ Effect: Deny, Action: "s3:*", Resource: "*", Condition: !Ref P }'],
    ['all but what a parameter names', '{ Effect: Deny, Action: "s3:*", NotResource: !Ref P }'],
    ['all but the actions of a parameter', '{ Effect: Deny, NotAction: !Ref P, Resource: "*" }'],
  ])('leaves open what is allowed beside it: %s', (_, statement) => {
    const { why, ...decided } = asked({ policies: document(read, statement) });

    expect(decided).toEqual({ verdict: 'unknown', errors: [] });
    expect(why).toContain('may deny it');
  });

  it.each([
    ['another service', '{ Effect: Deny, Action: !Sub "sqs:${P}", Resource: "*" }', 'works'],
    ['another bucket of this template', '{ Effect: Deny, Action: "s3:*", Resource: !Sub "${Other.Arn}/*" }', 'works'],
    ['another key', '{ Effect: Deny, Action: "s3:*", Resource: !Sub "arn:aws:s3:::my-bucket/b-${P}" }', 'works'],
    [
      'calls without TLS only',
      '{ Effect: Deny, Action: "s3:*", Resource: !Ref P, Condition: { Bool: { "aws:SecureTransport": "false" } } }',
      'works',
    ],
    ['all of it, whatever the parameter', '{ Effect: Deny, Action: "s3:*", Resource: [!Ref P, "*"] }', 'broken'],
  ])('is decided where it does not depend on that: %s', (_, statement, expected) => {
    expect(asked({ policies: document(read, statement) }).verdict).toBe(expected);
  });

  it.each([
    ['for this bucket', '"arn:aws:s3:::my-bucket/*"', 'broken'],
    ['for another', '"arn:aws:s3:::b/*"', 'works'],
  ])('is decided by the default of its parameter: %s', (_, value, expected) => {
    const parameters = `P: { Type: String, Default: ${value} }`;
    const policies = document(read, '{ Effect: Deny, Action: "s3:*", Resource: !Ref P }');

    expect(asked({ policies, parameters }).verdict).toBe(expected);
  });
});

describe('an Allow whose extent only the deployment tells', () => {
  it.each([
    ['the action', '{ Effect: Allow, Action: !Ref P, Resource: "*" }'],
    ['a part of the action', '{ Effect: Allow, Action: !Sub "s3:${P}", Resource: "arn:aws:s3:::my-bucket/*" }'],
    ['a list that is split', '{ Effect: Allow, Action: !Split [",", !Ref P], Resource: "*" }'],
    ['the effect', '{ Effect: !Ref P, Action: "s3:GetObject", Resource: "*" }'],
    ['the condition', '{ Effect: Allow, Action: "s3:GetObject", Resource: "*", Condition: !Ref P }'],
  ])('is not taken for none: %s', (_, statement) => {
    const { verdict: own, errors: found } = asked({ policies: document(statement) });

    expect([own, found]).toEqual(['unknown', []]);
  });

  it('is none where the action is another service’s', () => {
    expect(asked({ policies: document('{ Effect: Allow, Action: !Sub "sqs:${P}", Resource: "*" }') }).verdict).toBe(
      'broken',
    );
  });

  it('depends on the call in one way of deploying, which is said', () => {
    const condition = '!If [C, { StringEquals: { "aws:PrincipalTag/x": "1" } }, !Ref AWS::NoValue]';
    const result = asked({
      policies: document(`{ Effect: Allow, Action: "s3:GetObject", Resource: "*", Condition: ${condition} }`),
    });

    expect([result.verdict, result.errors]).toEqual(['unknown', []]);
    expect(result.why).toContain('aws:PrincipalTag/x');
  });
});

describe('a policy that is attached and not in the template', () => {
  it.each([
    ['a policy of the account', 'arn:aws:iam::111122223333:policy/limits', 'unknown', []],
    ['AWS’s own that denies everything', 'arn:aws:iam::aws:policy/AWSDenyAll', 'broken', ['WD001']],
    ['the same by its name', 'AWSDenyAll', 'broken', ['WD001']],
    ['AWS’s own that denies nothing', 'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess', 'works', []],
    ['a parameter', '!Ref P', 'unknown', []],
  ])('may deny what is allowed: %s', (_, name, expected, rules) => {
    const { verdict: own, errors: found, why } = asked({ policies: `${document(read)}, ${name}` });

    expect([own, found]).toEqual([expected, rules]);
    expect(why.includes('is not in this template')).toBe(expected === 'unknown');
  });

  it('may be a boundary', () => {
    const more = '      PermissionsBoundary: arn:aws:iam::111122223333:policy/pb\n';
    const { verdict: own, why } = asked({ policies: document(read), more });

    expect(own).toBe('unknown');
    expect(why).toContain('the permissions boundary of `AskRole` is not in this template');
  });
});

describe('in a plan', () => {
  const allow = policy('s3:GetObject', '*');
  const plan = (more: Parameters<typeof planOf>[0], role: Readonly<Record<string, unknown>> = {}) =>
    planOf([
      {
        address: 'aws_iam_role.own',
        values: { name: 'own', assume_role_policy: trusting('lambda.amazonaws.com'), ...role },
      },
      {
        address: 'aws_iam_role_policy.read',
        values: { name: 'read', role: 'own', policy: allow },
        expressions: { role: refs('aws_iam_role.own.name') },
      },
      {
        address: 'aws_lambda_function.ask',
        values: { function_name: 'ask', handler: 'app.handler', runtime: 'python3.13' },
        expressions: { role: refs('aws_iam_role.own.arn'), filename: refs('data.archive_file.ask.output_path') },
      },
      { address: 'data.archive_file.ask', expressions: { source_dir: { constant_value: 'src' } } },
      ...more,
    ]);
  const own = { role: refs('aws_iam_role.own.name') };

  it.each([
    [
      'an attachment that denies everything',
      plan([
        {
          address: 'aws_iam_role_policy_attachment.a',
          values: { role: 'own', policy_arn: 'arn:aws:iam::aws:policy/AWSDenyAll' },
          expressions: own,
        },
      ]),
      'broken',
    ],
    [
      'a list of policies with such a one',
      plan([], { managed_policy_arns: ['arn:aws:iam::aws:policy/AWSDenyAll'] }),
      'broken',
    ],
    [
      'a policy that is known after it is applied',
      plan([
        {
          address: 'aws_iam_role_policy.b',
          values: { name: 'b', role: 'own' },
          unknown: { policy: true },
          expressions: own,
        },
      ]),
      'unknown',
    ],
    [
      'an attachment of what is known then',
      plan([
        {
          address: 'aws_iam_role_policy_attachment.a',
          values: { role: 'own' },
          unknown: { policy_arn: true },
          expressions: own,
        },
      ]),
      'unknown',
    ],
    [
      'a policy that is no JSON',
      plan([
        { address: 'aws_iam_role_policy.b', values: { name: 'b', role: 'own', policy: 'not json' }, expressions: own },
      ]),
      'unknown',
    ],
    ['nothing', plan([]), 'works'],
  ])('may deny what is allowed: %s', (_, template, expected) => {
    const result = scanText(template, { files });

    expect(result.arrows.find(({ to }) => to.includes('my-bucket'))?.verdict).toBe(expected);
    expect(result.notDecided.length > 0).toBe(expected === 'unknown');
  });
});
