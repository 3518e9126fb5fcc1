import { describe, expect, it } from 'vitest';
import { compile, decide, PolicyError } from '../../layers/iam/src/index.ts';

const request = {
  principal: 'arn:aws:sts::111122223333:assumed-role/app/s1',
  action: 'bedrock:InvokeModel',
  resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
};

describe('compile and decide', () => {
  it('answers as the contract shows', () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Sid: 'Read', Effect: 'Allow', Action: 'bedrock:Invoke*', Resource: '*' }],
    };
    const compiled = compile({ identity: [{ name: 'inline', document }] });

    const decision = decide(compiled, request);

    expect(decision).toEqual({
      decision: 'allowed',
      deniedBy: [],
      matchedStatements: [{ policyType: 'identity', policy: 'inline', sid: 'Read', index: 0, effect: 'Allow' }],
      nearMisses: [],
      missingContextKeys: [],
      notes: [],
    });
  });

  it('throws a policy error that names the policy, the place and the error', () => {
    const unreadable = () => compile({ identity: [{ document: '{"Statement":\n[1,]}' }] });

    expect(unreadable).toThrow(PolicyError);
    expect(unreadable).toThrow('policy `identity[0]` cannot be read: a `,` stands before `]` (line 2, column 3)');
  });
});
