import { describe, expect, it } from 'vitest';
import { cutRolesIn } from '../../../layers/core/src/arn/index.ts';
import { readNames } from '../../../layers/core/src/conversation/told/read-names.ts';
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
    ['s3:GetObject', 'arn:aws:s3:::docs/te'],
  ])('of %s, a data event, is looked for in no event history', async (action, resource) => {
    expect((await openTalk().say(cut(action, resource))).reply).not.toContain('lookup-events');
  });
});

describe('a role', () => {
  it('is named behind a German compound too', () => {
    expect(readNames('Unsere Lambda-Rolle parser-exec hat').map(({ kind, name }) => [kind, name])).toEqual([
      ['role', 'parser-exec'],
    ]);
  });
});

describe('a sentence whose beginning is left out, of another role than before', () => {
  const first =
    'User: arn:aws:sts::222233334444:assumed-role/front-fn/x is not authorized to perform: bedrock-agentcore:InvokeAgentRuntime on resource: arn:aws:bedrock-agentcore:us-west-2:222233334444:runtime/hr-AbCdEf1234 because no identity-based policy allows the bedrock-agentcore:InvokeAgentRuntime action';

  it.each([
    '次に拒否されました。...hr-runtime/... is not authorized to perform:',
    'next: ... hr-runtime is not authorized to perform:',
  ])('is of the role that it names: %s', async (cutOff) => {
    const { say } = openTalk();
    await say(first);
    const { diagnosis } = await say(
      `${cutOff} bedrock-agentcore:CreateEvent on resource: arn:aws:bedrock-agentcore:us-west-2:222233334444:memory/m-1`,
    );

    expect(diagnosis?.requests[0]?.principal).toContain('222233334444:assumed-role/hr-runtime/');
  });
});
