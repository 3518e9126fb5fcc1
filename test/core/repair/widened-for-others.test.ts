import { describe, expect, it } from 'vitest';
import { decideRequests } from '../../../layers/core/src/diagnose/index.ts';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { isWhole } from '../../../layers/core/src/repair/judge/need.ts';
import { reviseStatement } from '../../../layers/core/src/repair/revise/revise-statement.ts';
import { answerOf, document } from './answer-of.ts';
import { caseOf, grantOf, remedyOf, requestOf } from './case-of.ts';

const account = '123456789012';
const alice = `arn:aws:iam::${account}:user/alice`;
const worker = `arn:aws:iam::${account}:role/worker`;
const allow = (Action: string, Resource = '*', more: object = {}) => ({ Effect: 'Allow', Action, Resource, ...more });
const denied = (action: string, resource: string, kind = 'identity-based policy'): string =>
  `User: ${alice} is not authorized to perform: ${action} on resource: ${resource} because no ${kind} allows the ${action} action`;
const p = (...statements: readonly object[]) => ({ identity: [{ name: 'p', document: document(...statements) }] });

describe('a limit where AWS’s sentence names the identity policy', () => {
  it.each(['permissionsBoundary', 'vpcEndpoint', 'session'] as const)('is not widened: %s', (kind) => {
    const { fix, details } = answerOf(denied('s3:GetObject', 'arn:aws:s3:::b/k'), {
      ...p(allow('s3:GetObject', 'arn:aws:s3:::b/*')),
      [kind]: [
        {
          name: 'bd',
          document: document({ ...allow('ec2:*'), ...(kind === 'vpcEndpoint' ? { Principal: '*' } : {}) }),
        },
      ],
    });

    expect(fix).toMatchObject({ kind: 'undecided', steps: [] });
    expect(details.plainSteps[0]?.text).toContain('contradict each other');
  });

  it('is widened where the sentence names it', () => {
    const { fix } = answerOf(denied('s3:GetObject', 'arn:aws:s3:::b/k', 'permissions boundary'), {
      ...p(allow('s3:GetObject', 'arn:aws:s3:::b/*')),
      permissionsBoundary: [{ name: 'bd', document: document(allow('ec2:*')) }],
    });

    expect(fix.kind).toBe('addStatement');
  });
});

describe('the second half of a way to every permission', () => {
  it.each([
    ['lambda:CreateFunction', `arn:aws:lambda:us-east-1:${account}:function:f`],
    ['ec2:RunInstances', `arn:aws:ec2:us-east-1:${account}:instance/*`],
    ['glue:CreateJob', `arn:aws:glue:us-east-1:${account}:job/j`],
  ])('is not handed out beside a right to pass any role: %s', (action, resource) => {
    for (const role of ['*', `arn:aws:iam::${account}:role/*`, `arn:aws:iam::${account}:role/Admin`]) {
      const { fix, details } = answerOf(denied(action, resource), p(allow('iam:PassRole', role)));

      expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
      expect(details.plainSteps[0]?.text).toContain('privilege escalation');
    }
  });

  const run = denied('lambda:CreateFunction', `arn:aws:lambda:us-east-1:${account}:function:f`);
  const passing = (operator: string, ...services: readonly string[]) =>
    allow('iam:PassRole', '*', { Condition: { [operator]: { 'iam:PassedToService': services } } });

  it.each([
    ['all roles but one', { Effect: 'Allow', Action: 'iam:PassRole', NotResource: worker }],
    ['any service but another', passing('StringNotEquals', 'ec2.amazonaws.com')],
    ['the service in any case', passing('StringEqualsIgnoreCase', 'Lambda.amazonaws.com')],
    ['a pattern of services', passing('StringLike', 'lambda.*')],
  ])('is not handed out beside a right to pass %s', (_, held) => {
    expect(answerOf(run, p(held)).fix).toMatchObject({ kind: 'askOwner', steps: [] });
  });

  it('is not handed out beside a right to pass any role to the service by its name in China', () => {
    const there = run.replaceAll('arn:aws:', 'arn:aws-cn:').replaceAll('us-east-1', 'cn-north-1');

    expect(answerOf(there, p(passing('StringEquals', 'lambda.amazonaws.com.cn'))).fix.kind).toBe('askOwner');
    expect(answerOf(run, p(passing('StringEquals', 'lambda.amazonaws.com.cn'))).fix.kind).toBe('addStatement');
  });

  it.each([
    ['any service but this', passing('StringNotEquals', 'lambda.amazonaws.com')],
    ['any service but those like this', passing('StringNotLike', 'lambda.*')],
    ['another pattern of services', passing('StringLike', 'ec2.*')],
  ])('is ordinary beside a right to pass roles to %s', (_, held) => {
    expect(answerOf(run, p(held)).fix.kind).toBe('addStatement');
  });

  const pass = (held: object, ...others: readonly object[]) => p(held, ...others);
  const stop = (more: object) => ({ Effect: 'Deny', Action: 'iam:PassRole', ...more });

  it.each([
    ['NotAction', pass({ Effect: 'Allow', NotAction: 'lambda:*', Resource: '*' })],
    ['lower case', pass(allow('iam:passrole'))],
    ['a Deny of some', pass(allow('iam:*'), stop({ Resource: `arn:aws:iam::${account}:role/prod-*` }))],
    [
      'a Deny of all but an administrator',
      pass(allow('iam:*'), stop({ NotResource: `arn:aws:iam::${account}:role/Admin*` })),
    ],
    [
      'a Deny for another service',
      pass(
        allow('iam:*'),
        stop({ Resource: '*', Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } } }),
      ),
    ],
  ])('is not handed out beside a right to pass roles by %s', (_, held) => {
    expect(answerOf(run, held).fix).toMatchObject({ kind: 'askOwner', steps: [] });
  });

  it.each([
    ['a Deny of all', pass(allow('iam:*'), stop({ Resource: '*' }))],
    ['a Deny of all but one', pass(allow('iam:PassRole'), stop({ NotResource: worker }))],
    [
      'a boundary without it',
      { ...pass(allow('iam:*')), permissionsBoundary: [{ name: 'b', document: document(allow('lambda:*')) }] },
    ],
    ['a pattern of users', pass(allow('iam:PassRole', `arn:aws:iam::${account}:user/*`))],
    ['all but roles', pass({ Effect: 'Allow', Action: 'iam:PassRole', NotResource: `arn:aws:iam::${account}:role/*` })],
  ])('is ordinary where no role can be passed for %s', (_, held) => {
    expect(answerOf(run, held).fix.kind).toBe('addStatement');
  });

  it('is given with what both come to where one role is named, either way round', () => {
    const run = ['lambda:CreateFunction', `arn:aws:lambda:us-east-1:${account}:function:f`] as const;

    for (const [asked, held] of [
      [denied(...run), allow('iam:PassRole', worker)],
      [denied('iam:PassRole', worker), allow('lambda:*')],
    ] as const) {
      const { fix, details } = answerOf(asked, p(held));

      expect(fix.kind).toBe('addStatement');
      expect(details.remarks.join()).toContain('who holds both writes a function');
    }
  });

  it('is ordinary where the role goes to another service, or none may be passed', () => {
    const bound = { Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } } };
    const run = denied('lambda:CreateFunction', `arn:aws:lambda:us-east-1:${account}:function:f`);

    for (const held of [allow('iam:PassRole', '*', bound), allow('s3:GetObject', 'arn:aws:s3:::b/*')])
      expect(answerOf(run, p(held)).fix.kind).toBe('addStatement');
  });
});

describe('more that is asked for by changing the fix', () => {
  const held = p({ ...allow('iam:PassRole'), Sid: 'Pass' });
  const call = `arn:aws:lambda:us-east-1:${account}:function:f`;
  const read = denied('lambda:GetFunction', call);
  const other = `arn:aws:iam::${account}:role/jobs`;

  it('is refused where it makes all rights of what the principal may do', () => {
    const { fix, details } = answerOf(read, held, [{ kind: 'alsoDo', actions: ['lambda:CreateFunction'] }]);

    expect(JSON.stringify(fix.steps)).not.toContain('lambda:CreateFunction');
    expect(details.revision?.refused.join()).toContain('privilege escalation');
  });

  it('is given where it makes nothing more', () => {
    const { fix } = answerOf(read, p(), [{ kind: 'alsoDo', actions: ['lambda:CreateFunction'] }]);

    expect(JSON.stringify(fix.steps)).toContain('lambda:CreateFunction');
  });

  it('is refused where it takes up a role that may do everything, whatever its name', () => {
    const wished = (hasAllRights: boolean) => {
      const jobs = { arn: other, name: 'jobs', kind: 'role', tags: {}, groups: [], boundaryArn: null } as const;
      const asked = caseOf({
        policies: [],
        evidence: { principals: [{ ...jobs, source: 'given', hasAllRights }] },
        requests: [{ principal: alice, action: 'sts:AssumeRole', resource: worker }],
        remedy: remedyOf(grantOf({ actions: ['sts:AssumeRole'], resources: [worker] })),
      });
      return repair(asked, [{ kind: 'alsoOn', names: [other] }]);
    };

    expect(JSON.stringify(wished(true).fix.steps)).not.toContain(other);
    expect(wished(true).details.revision?.refused.join()).toContain('privilege escalation');
    expect(JSON.stringify(wished(false).fix.steps)).toContain(other);
  });

  it('is held against whoever the statement is for', () => {
    const needs = [
      { principal: worker, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' },
      { principal: alice, action: 'lambda:GetFunction', resource: call },
    ];
    const asked = caseOf({
      policies: [{ policyType: 'identity', name: 'p', appliesTo: alice, document: document(allow('iam:PassRole')) }],
      requests: needs,
      remedy: remedyOf(),
    });
    const also = { kind: 'alsoDo', actions: ['lambda:CreateFunction'] } as const;
    const revised = reviseStatement(allow('lambda:GetFunction', call), also, {
      asked,
      needs: decideRequests({ requests: needs.map(requestOf), evidence: asked.evidence }).filter(isWhole),
    });

    expect(revised).toMatchObject({ kind: 'refused' });
  });
});

describe('a name that CloudFormation would resolve', () => {
  it.each(['{{resolve:secretsmanager:z:SecretString}}', '{{resolve:ssm-secure:z}}'])(
    'is in no template: %s',
    (name) => {
      const [step] = answerOf(denied('s3:GetObject', `arn:aws:s3:::b/${name}`)).fix.steps;

      expect(step?.sam).toContain('dynamic reference');
      expect(step?.sam).not.toContain('{{resolve');
      expect(step?.cli).toContain('put-user-policy');
    },
  );
});

it('the policy of an access point is written by its own call', () => {
  const point = `arn:aws:s3:us-east-1:${account}:accesspoint/ap`;
  const { fix } = answerOf(denied('s3:GetObject', `${point}/object/k`, 'resource-based policy'));
  const [step] = fix.steps;

  expect(step?.target.attachTo).toBe(point);
  expect(step?.cli).toContain(
    `aws s3control get-access-point-policy --account-id ${account} --name ap --region us-east-1`,
  );
  expect(step?.cli).toContain(`aws s3control put-access-point-policy --account-id ${account} --name ap`);
  expect(step?.cli).not.toContain('--bucket');
  expect(step?.terraform).toContain('aws_s3control_access_point_policy');
});

describe('two refusals in one text', () => {
  const get = (who: string, what: string): string =>
    `User: ${who} is not authorized to perform: s3:GetObject on resource: ${what} because no identity-based policy allows the s3:GetObject action`;
  const app = `arn:aws:sts::${account}:assumed-role/app-role/s`;
  const evil = `arn:aws:iam::${account}:user/evil`;

  it('the one that somebody had logged between quotes is not the one that is answered', () => {
    const { fix, details } = answerOf(
      `Access Denied: user key "${get(evil, 'arn:aws:s3:::payroll/x')}" uploaded\n${get(app, 'arn:aws:s3:::my-bucket/k')}`,
    );

    expect(fix.steps.map(({ target }) => target.attachTo)).toEqual([`arn:aws:iam::${account}:role/app-role`]);
    expect(JSON.stringify(fix.steps)).not.toContain('payroll');
    expect(details.remarks.join()).toContain('the text holds another refusal');
  });

  it('the second is named', () => {
    const { details } = answerOf(`${get(app, 'arn:aws:s3:::my-bucket/k')}\n${get(evil, 'arn:aws:s3:::payroll/x')}`);

    expect(details.remarks.join()).toContain(`of \`${evil}\``);
  });
});

describe('a CloudTrail event whose message names another principal than its record', () => {
  const event = (said: string, errorCode = 'AccessDenied') =>
    JSON.stringify({
      eventVersion: '1.08',
      userIdentity: { type: 'AssumedRole', arn: `arn:aws:sts::${account}:assumed-role/app/s`, accountId: account },
      eventSource: 's3.amazonaws.com',
      eventName: 'GetObject',
      awsRegion: 'us-east-1',
      errorCode,
      errorMessage: `User: ${said} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/k because no identity-based policy allows the s3:GetObject action`,
      requestParameters: { bucketName: 'b', key: 'k' },
    });

  it('is asked about', () => {
    const { fix, details } = answerOf(event(`arn:aws:sts::${account}:assumed-role/payroll-admin/s`));

    expect(fix).toMatchObject({ kind: 'undecided', steps: [] });
    expect(details.plainSteps[0]?.text).toContain('contradicts itself');
  });

  it('is answered where both are one role', () => {
    expect(answerOf(event(`arn:aws:sts::${account}:assumed-role/app/other`)).fix.kind).toBe('addStatement');
  });
});

it('`*` is never granted where every call is asked on an ARN, of whatever service', () => {
  for (const action of ['batch:SubmitJob', 'appsync:GraphQL', 'rds-db:connect', 'dynamodb:GetItem'])
    expect(JSON.stringify(answerOf(denied(action, '*')).fix.steps)).not.toContain('"*"');
  for (const action of [
    's3:ListAllMyBuckets',
    'ce:GetCostAndUsage',
    'cloudwatch:PutMetricData',
    'translate:TranslateText',
  ]) {
    const { fix } = answerOf(denied(action, '*'));

    expect(fix.steps).toHaveLength(1);
    expect(fix.verification.narrowest).toBe(true);
  }
});
