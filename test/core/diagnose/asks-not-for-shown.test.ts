import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';

const role = 'arn:aws:iam::111122223333:role/target';
const caller = 'arn:aws:sts::111122223333:assumed-role/app/s';
const document = (statement: object) => ({ Version: '2012-10-17', Statement: [statement] });
const trust = (principal: object) => document({ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' });

const questionsOn = async (input: string, policies: object): Promise<readonly string[]> => {
  const { answer } = await answerQuestion({ readers: [] })({ input, evidence: { policies } as never });
  return answer.questions.map(({ ask }) => ask);
};

describe('the one question', () => {
  const denied = `User: ${caller} is not authorized to perform: sts:AssumeRole on resource: ${role}`;
  const identity = [{ name: 'app', document: document({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: role }) }];
  const asked = 'What does the trust policy of the role say?';

  it('asks for the trust policy of a role where nobody showed it', async () => {
    expect(await questionsOn(denied, {})).toEqual([asked]);
  });

  it('does not ask for a trust policy that was shown', async () => {
    const resource = [{ name: 'trust', document: trust({ AWS: 'arn:aws:iam::111122223333:role/other' }) }];

    expect(await questionsOn(denied, { identity, resource })).toEqual([]);
    expect(await questionsOn(denied, { resource })).not.toContain(asked);
  });

  it("does not ask for a function's own policy that was shown", async () => {
    const url = `User: ${caller} is not authorized to perform: lambda:InvokeFunctionUrl on resource: arn:aws:lambda:us-east-1:111122223333:function:chat`;
    const resource = [
      {
        name: 'chat',
        document: document({
          Effect: 'Allow',
          Principal: '*',
          Action: 'lambda:InvokeFunctionUrl',
          Resource: 'arn:aws:lambda:us-east-1:111122223333:function:chat',
        }),
      },
    ];

    expect(await questionsOn(url, { resource })).not.toContain("What does the function's own policy say?");
  });
});
