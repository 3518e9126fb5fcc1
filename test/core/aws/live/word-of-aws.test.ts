import { describe, expect, it } from 'vitest';
import { accountOf, allow, deniedTo } from '../../../contract/aws/account-of.ts';
import { askLive } from '../../../contract/aws/ask-live.ts';
import { noOrganization } from '../../../contract/aws/demo-aws.ts';
import { iamOf } from '../../../contract/aws/iam-of.ts';
import { errorXml, type WireAnswer, type WireCall } from '../../../contract/aws/start-aws.ts';
import { withAws } from '../../../contract/aws/with-aws.ts';

const aws = withAws();
const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const account = accountOf({
  inline: { model: [allow('bedrock:InvokeModel')], logs: [allow('logs:PutLogEvents')] },
  managed: { files: [allow('s3:GetObject')] },
});
const quiet = [noOrganization, iamOf({ account })];
const failing =
  (operation: string, answer: WireAnswer, when = (_: WireCall): boolean => true) =>
  (call: WireCall): WireAnswer | null =>
    call.operation === operation && when(call) ? answer : null;

const refused: WireAnswer = { status: 403, body: errorXml('AccessDenied', 'no') };
const throttled: WireAnswer = { status: 400, body: errorXml('Throttling', 'Rate exceeded') };
const cut: WireAnswer = { status: 200, body: '<ListAttachedRolePoliciesResponse><ListAttached' };
const isLogs = ({ input }: WireCall): boolean => input.get('PolicyName') === 'logs';
const noRead: WireAnswer = {
  status: 400,
  type: 'application/x-amz-json-1.1',
  body: '{"__type":"AccessDeniedException"}',
};

const faults: readonly (readonly [string, ReturnType<typeof failing>, string, RegExp])[] = [
  ['of the role is refused', failing('GetRole', refused), 'permissions boundary', /takes `iam:GetRole`/],
  [
    'of one policy is refused',
    failing('GetRolePolicy', refused, isLogs),
    'identity-based policy',
    /takes `iam:GetRolePolicy`/,
  ],
  [
    'of a version is throttled',
    failing('GetPolicyVersion', throttled),
    'identity-based policy',
    /`iam:GetPolicyVersion`/,
  ],
  [
    'of the attached policies is slow',
    failing('ListAttachedRolePolicies', 'hang'),
    'identity-based policy',
    /`iam:ListAttachedRolePolicies`.* in time/,
  ],
  [
    'of the attached policies is cut',
    failing('ListAttachedRolePolicies', cut),
    'identity-based policy',
    /`iam:ListAttachedRolePolicies`/,
  ],
  [
    'of the organization is refused',
    failing('DescribeOrganization', noRead),
    'service control policy',
    /takes `organizations:DescribeOrganization`/,
  ],
];

describe('AWS says that no identity-based policy allows the call, a policy that was read allows it, and a read', () => {
  it.each(faults)('%s: the cause stays, and the contradiction is named', async (name, fault, layer, permission) => {
    aws.answer(fault, ...quiet);
    const deadlineMilliseconds = name.endsWith('slow') ? 2_500 : 20_000;

    const { answer } = await askLive(deniedTo('bedrock:InvokeModel', model), { deadlineMilliseconds });

    expect(answer.cause).toMatchObject({ id: 'BEDROCK_INVOKE_MISSING', confidence: 'likely' });
    expect(answer.requests[0]?.decision).toBe('allowed');
    const contradiction = /AWS says that no identity-based policy allows .*/.exec(answer.explanation)?.[0] ?? '';
    expect(contradiction).toContain('`model`');
    expect(contradiction).toContain(`Not read: ${layer}`);
    expect(contradiction).toMatch(permission);
    expect(answer.questions[0]?.because).toMatch(permission);
    expect(answer.fix).toMatchObject({ kind: 'undecided', steps: [], actions: ['bedrock:InvokeModel'] });
  });

  it('of every policy fails: the cause stays', async () => {
    aws.answer(failing('ListRolePolicies', refused), failing('ListAttachedRolePolicies', refused), ...quiet);

    const { answer } = await askLive(deniedTo('bedrock:InvokeModel', model));

    expect(answer.cause.id).toBe('BEDROCK_INVOKE_MISSING');
  });

  it('does not fail: the policy may be newer than the denial, which is asked', async () => {
    aws.answer(...quiet);

    const { answer } = await askLive(deniedTo('bedrock:InvokeModel', model));

    expect(answer.cause).toMatchObject({ id: 'BEDROCK_INVOKE_MISSING', confidence: 'possible' });
    expect(answer.cause.alternatives.map(({ id }) => id)).toContain('LL_PROPAGATION');
    expect(answer.questions[0]?.ask).toBe('Does the call still fail now?');
    expect(answer.explanation).toContain('may be newer than the denial');
  });
});

it('a boundary that was read and is silent is not the cause where AWS names the policies that were not read', async () => {
  const [role] = account['RoleDetailList'] ?? [];
  const boundary = 'arn:aws:iam::210987654321:policy/files';
  const bounded = {
    ...account,
    RoleDetailList: [{ ...role, PermissionsBoundary: { PermissionsBoundaryArn: boundary } }],
  };
  aws.answer(failing('ListRolePolicies', refused), noOrganization, iamOf({ account: bounded }));

  const { answer } = await askLive(deniedTo('bedrock:InvokeModel', model));

  expect(answer.cause.id).toBe('BEDROCK_INVOKE_MISSING');
});

it('an explicit deny that AWS names stays the cause where the policies that were read deny nothing', async () => {
  aws.answer(failing('GetRolePolicy', refused, isLogs), ...quiet);

  const sentence = deniedTo('bedrock:InvokeModel', model, 'with an explicit deny in an identity-based policy');
  const { answer } = await askLive(sentence);

  expect(answer.cause).toMatchObject({ id: 'BEDROCK_EXPLICIT_DENY_IDENTITY', confidence: 'likely' });
  expect(answer.explanation).toContain('AWS says that an identity-based policy denies the call explicitly');
});
