import { describe, expect, it } from 'vitest';
import { exceptFromDeny } from '../../../../layers/core/src/repair/document/except-from-deny.ts';

const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const role = 'arn:aws:iam::111122223333:role/app';
const invoke = { action: 'bedrock:InvokeModel', resources: [nova], principal: null };

describe('the narrowest exception to a deny', () => {
  it('spares the resource by NotResource where the deny is about everything', () => {
    const deny = { Sid: 'NoModels', Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: '*' };

    const changed = exceptFromDeny(deny, [invoke]);

    expect(changed).toEqual([{ Sid: 'NoModels', Effect: 'Deny', Action: 'bedrock:InvokeModel', NotResource: nova }]);
  });

  it('leaves nothing of a deny that was about this request only', () => {
    const deny = { Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: nova };

    expect(exceptFromDeny(deny, [invoke])).toEqual([]);
  });

  it('keeps denying the other actions and the other resources', () => {
    const other = 'arn:aws:bedrock:us-east-1::foundation-model/other';
    const deny = {
      Sid: 'D',
      Effect: 'Deny',
      Action: ['bedrock:InvokeModel', 'bedrock:Rerank'],
      Resource: [nova, other],
    };

    const changed = exceptFromDeny(deny, [invoke]);

    expect(changed).toEqual([
      { Sid: 'D', Effect: 'Deny', Action: 'bedrock:Rerank', Resource: [nova, other] },
      { Sid: 'DExcept', Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: other },
    ]);
  });

  it('keeps denying the rest of a whole service on the resource that it spares', () => {
    const deny = { Effect: 'Deny', Action: 'bedrock:*', Resource: '*' };

    const changed = exceptFromDeny(deny, [invoke]);

    expect(changed).toEqual([
      { Effect: 'Deny', Action: 'bedrock:*', NotResource: nova },
      { Sid: 'DenyExcept', Effect: 'Deny', NotAction: 'bedrock:InvokeModel', Resource: nova },
    ]);
  });

  it('turns a deny of everything into one of everything else', () => {
    const deny = {
      Effect: 'Deny',
      Action: '*',
      Resource: ['arn:aws:bedrock:*::foundation-model/*', 'arn:aws:s3:::docs/*'],
    };

    const changed = exceptFromDeny(deny, [invoke]);

    expect(changed).toEqual([{ Effect: 'Deny', NotAction: 'bedrock:InvokeModel', Resource: deny.Resource }]);
  });

  it('says all of a service but one where the ARNs are of that service', () => {
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: ['arn:aws:s3:::docs', 'arn:aws:s3:::docs/*'] };
    const read = { action: 's3:GetObject', resources: ['arn:aws:s3:::docs/a'], principal: null };

    expect(exceptFromDeny(deny, [read])).toEqual([
      { Effect: 'Deny', NotAction: 's3:GetObject', Resource: deny.Resource },
    ]);
  });

  it('lists the sisters of an action that a wildcard denied', () => {
    const deny = { Effect: 'Deny', Action: 'bedrock:InvokeModel*', Resource: '*' };

    const changed = exceptFromDeny(deny, [invoke]);

    expect(changed).toEqual([
      { Effect: 'Deny', Action: 'bedrock:InvokeModelWithResponseStream', Resource: '*' },
      { Sid: 'DenyExcept', Effect: 'Deny', Action: 'bedrock:InvokeModel', NotResource: nova },
    ]);
  });

  it('adds the action to NotAction, and denies it elsewhere', () => {
    const deny = { Sid: 'Only', Effect: 'Deny', NotAction: 's3:*', Resource: '*' };

    const changed = exceptFromDeny(deny, [invoke]);

    expect(changed).toEqual([
      { Sid: 'Only', Effect: 'Deny', NotAction: ['s3:*', 'bedrock:InvokeModel'], Resource: '*' },
      { Sid: 'OnlyExcept', Effect: 'Deny', Action: 'bedrock:InvokeModel', NotResource: nova },
    ]);
  });

  it('spares one principal by condition where the deny is for many', () => {
    const deny = {
      Sid: 'Scp',
      Effect: 'Deny',
      Action: 'bedrock:InvokeModel',
      Resource: '*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } },
    };

    const changed = exceptFromDeny(deny, [{ ...invoke, principal: { key: 'aws:PrincipalArn', value: role } }]);

    expect(changed.at(-1)).toEqual({
      Sid: 'ScpExcept',
      Effect: 'Deny',
      Action: 'bedrock:InvokeModel',
      Resource: '*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:role/admin', role] } },
    });
    expect(changed[0]).toMatchObject({ NotResource: nova, Condition: deny.Condition });
  });

  it('opens the action alone where the language cannot take one resource out of a pattern', () => {
    const deny = {
      Effect: 'Deny',
      Action: ['bedrock:InvokeModel', 's3:*'],
      Resource: 'arn:aws:bedrock:*::foundation-model/*',
    };

    const changed = exceptFromDeny(deny, [invoke]);

    expect(changed).toEqual([{ Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:bedrock:*::foundation-model/*' }]);
  });

  it('spares several resources and several actions of one call', () => {
    const guardrail = 'arn:aws:bedrock:us-east-1:111122223333:guardrail/abc';
    const deny = { Effect: 'Deny', Action: 'bedrock:*', Resource: '*' };

    const changed = exceptFromDeny(deny, [
      invoke,
      { action: 'bedrock:ApplyGuardrail', resources: [guardrail], principal: null },
    ]);

    const text = JSON.stringify(changed);
    expect(text).toContain(`"NotResource":["${nova}","${guardrail}"]`);
  });
});
