import { describe, expect, it } from 'vitest';
import { openTalk, replyTo } from './talk.ts';

const refused = (rest: string, principal = 'arn:aws:sts::111122223333:assumed-role/minutes-fn/m'): string =>
  `User: ${principal} is not authorized to perform: ${rest}`;
const unallowed = (action: string, resource: string, principal?: string): string =>
  refused(`${action} on resource: ${resource} because no identity-based policy allows the ${action} action`, principal);

const secret = unallowed(
  'secretsmanager:GetSecretValue',
  'arn:aws:secretsmanager:us-east-1:111122223333:secret:pg/minutes-AbCdEf',
);
const key = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const list = refused(
  'bedrock:ListFoundationModels because no identity-based policy allows the bedrock:ListFoundationModels action',
);
const byBoundary = refused(
  'bedrock:Retrieve on resource: arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678 because no permissions boundary allows the bedrock:Retrieve action',
);
const elsewhere = refused(
  'bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-3-5-haiku-20241022-v1:0 with an explicit deny in a service control policy',
);
const reserved = unallowed(
  'bedrock:InvokeModel',
  'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
  'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Readers_0123456789abcdef/mia',
);
const byEndpoint = refused(
  'bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no VPC endpoint policy allows the bedrock:InvokeModel action',
);
const runtime = 'arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/one-AbCdEf';
const invoke = unallowed('bedrock-agentcore:InvokeAgentRuntime', runtime);

type Row = readonly [what: string, says: readonly string[], must: readonly string[], not?: readonly string[]];

const rows: readonly Row[] = [
  ['a key that is only told of', [secret, "it's encrypted with a cmk of ours"], ['kms:Decrypt', 'key/{KeyId}']],
  [
    'a key’s ARN fills what was written before',
    [secret, "it's encrypted with a cmk of ours", `the key is ${key}`, 'all in one please'],
    ['secretsmanager:GetSecretValue', key],
    ['{KeyId}'],
  ],
  [
    'all in one, then in another form',
    [secret, `encrypted with our own key, ${key}`, 'alles zusammen als json', 'und in terraform'],
    ['aws_iam_role_policy', 'minutes-fn', 'kms:Decrypt', 'secretsmanager:GetSecretValue'],
  ],
  [
    'a policy for something that the case does not have',
    [list, 'and which policy for s3://minutes-in, read only?'],
    ['arn:aws:s3:::minutes-in/*', 's3:GetObject', 'minutes-fn'],
    ['s3:PutObject'],
  ],
  [
    'both in one document',
    [list, 'and which policy for s3://minutes-in, read only?', 'both in terraform'],
    ['bedrock:ListFoundationModels', 'arn:aws:s3:::minutes-in/*', 'aws_iam_role_policy'],
  ],
  [
    'another action that is allowed already',
    [list, "we have InvokeModel on everything, why doesn't that cover it?"],
    ['`bedrock:InvokeModel` does not include `bedrock:ListFoundationModels`'],
  ],
  [
    'two questions joined by "and"',
    [byBoundary, 'can it be an scp and how do i see what that boundary says?'],
    ['No, not this refusal', 'Role.PermissionsBoundary'],
  ],
  [
    'the boundary’s own ARN in the command',
    [byBoundary, "it's arn:aws:iam::111122223333:policy/team-limit, how do i see what it says?"],
    ['--policy-arn arn:aws:iam::111122223333:policy/team-limit'],
  ],
  [
    'what limits is not undone',
    [byBoundary, "can't i just take it off?"],
    ['Better not'],
    ['nothing of yours to undo'],
  ],
  [
    'what the owner adds',
    [byBoundary, 'what do they have to add?'],
    ['"bedrock:Retrieve"', 'knowledge-base/KB12345678'],
  ],
  ['whether something breaks', [byBoundary, 'will anything break while they change it?'], ['**No:**', 'stays allowed']],
  ['what else could refuse', [list, 'what else might break?'], ['permissions boundary'], ['stays allowed']],
  [
    'a Region that nobody called',
    [elsewhere, 'aber wir rufen nur us-east-1 auf'],
    ['us-east-2', 'destination'],
    ['in place of'],
  ],
  [
    'the role of a permission set',
    [reserved, "i'm admin there, can't i just edit the role?"],
    ['AWSReservedSSO_', 'permission set `Readers`'],
    ['AdministratorAccess'],
  ],
  [
    'an endpoint that is named in passing',
    [byEndpoint, 'how do i see the policy? endpoint is vpce-0a1b2c3d4e5f'],
    ['--vpc-endpoint-ids vpce-0a1b2c3d4e5f'],
  ],
  [
    'the other one is one more',
    [invoke, 'we have two, the other one is arn:aws:bedrock-agentcore:us-east-1:111122223333:runtime/two-XyZ123'],
    [runtime, 'runtime/two-XyZ123'],
    ['in place of'],
  ],
  [
    'what the work came to, in one sentence',
    [list, 'works now, thanks. what was the reason, one sentence for the ticket'],
    ['was refused bedrock:ListFoundationModels'],
    ['Please allow'],
  ],
  [
    'what if it fails all the same',
    [list, 'and what if it still does not work?'],
    ['Then in this order', 'get-caller-identity'],
  ],
];

describe('each act of a later turn', () => {
  it.each(rows.map((row) => [row[0], row] as const))('answers %s', async (_, [, says, must, not = []]) => {
    const reply = await replyTo(...says);
    for (const text of must) expect(reply).toContain(text);
    for (const text of not) expect(reply).not.toContain(text);
  });

  it('says what of the turn it leaves open', async () => {
    const talk = openTalk();
    await talk.say(list);

    const { reply } = await talk.say('how do I undo it later? and is the moon rising over the zebra office?');

    expect(reply).toContain('delete-role-policy');
    expect(reply).toMatch(/Left open|outside of what I know/);
  });
});
