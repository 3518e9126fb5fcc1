import { describe, expect, it } from 'vitest';
import { cutRolesIn } from '../../../layers/core/src/arn/index.ts';
import { openTalk } from './talk.ts';

const cut = (action: string, resource: string) =>
  `...ssumed-role/parser-exec/parser is not authorized to perform: ${action} on resource: ${resource}`;

describe('a sentence that is cut on both sides', () => {
  it.each(['...ssumed-role/app/x', '…ed-role/app/x', 'assumed-role/app/x'])('names its role: %s', (text) => {
    expect(cutRolesIn(text).map(({ name }) => name)).toEqual(['app']);
  });

  it('is asked to go on, without a cause that only a policy could tell', async () => {
    const { reply, diagnosis } = await openTalk().say(cut('bedrock:InvokeModel', 'arn:aws:bedrock:eu-west-1::founda'));

    expect(reply).toContain('`parser-exec`');
    expect(reply).toContain('How does the sentence go on');
    expect(reply).toContain('lookup-events');
    expect(diagnosis?.cause.id).not.toBe('POLICY_RESOURCE_ARN_MISMATCH');
  });

  it.each([
    ['bedrock:Retrieve', 'arn:aws:bedrock:eu-west-1:3333'],
    ['bedrock:InvokeAgent', 'arn:aws:bedrock:eu-west-1:111122223333:agent-al'],
    ['dynamodb:Query', 'arn:aws:dynamodb:eu-west-1:1111222'],
    ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:11112'],
    ['sns:Publish', 'arn:aws:sns:eu-w'],
    ['lambda:InvokeFunction', 'arn:aws:lambda:eu-west-1:111122223333:func'],
    ['aoss:APIAccessAll', 'arn:aws:aoss:eu-west-1:1111'],
  ])('of %s, which is in no event history, is asked to go on, and commands nothing', async (action, resource) => {
    const { reply, diagnosis } = await openTalk().say(cut(action, resource));

    expect(reply).toContain(`How does the sentence go on behind \`${resource}\`?`);
    expect(reply).not.toContain('lookup-events');
    expect(diagnosis?.fix).toMatchObject({ kind: 'undecided', steps: [] });
  });

  it.each([
    ['kms:Decrypt', 'arn:aws:kms:eu-west-1:111122223333:ke', 'kms'],
    ['states:StartExecution', 'arn:aws:states:eu-west-1:111122223333:stateMa', 'states'],
    ['dynamodb:CreateTable', 'arn:aws:dynamodb:eu-west-1:1111222', 'dynamodb'],
  ])('of %s is looked for where AWS keeps it, and commands nothing', async (action, resource, service) => {
    const { reply, diagnosis } = await openTalk().say(cut(action, resource));

    expect(reply).toContain(`AttributeValue=${action.split(':')[1]} --region eu-west-1`);
    expect(reply).toContain(`EventSource=='${service}.amazonaws.com'`);
    expect(diagnosis?.fix).toMatchObject({ kind: 'undecided', steps: [] });
  });

  it('whose object may be whole is told the policies that are missing', async () => {
    const { reply } = await openTalk().say(cut('s3:GetObject', 'arn:aws:s3:::docs/te'));

    expect(reply).toContain('Which policies does `parser-exec` have?');
    expect(reply).not.toContain('lookup-events');
  });
});
