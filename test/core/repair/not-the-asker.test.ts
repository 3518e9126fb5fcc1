import { describe, expect, it } from 'vitest';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { answerOf, document } from './answer-of.ts';
import { account, inline, invoke, invokeGrant, logs, role, session } from './architecture.ts';
import { caseOf, grantOf, remedyOf } from './case-of.ts';

describe('what the asker cannot edit', () => {
  it('is asked of the administrator of Identity Center', () => {
    const sso = `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Builders_0123456789abcdef`;
    const principal = `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_Builders_0123456789abcdef/kim`;
    const requests = [{ ...invoke, principal }];

    const { fix, details } = repair(
      caseOf({ policies: [], requests, remedy: remedyOf({ ...invokeGrant, attachTo: sso }) }),
    );

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [], actions: ['bedrock:InvokeModel'] });
    expect(details.ownerText).toContain('bedrock:InvokeModel');
  });

  it('is asked once, whatever the policies shown say', () => {
    const sso = `arn:aws:iam::${account}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Builders_0123456789abcdef`;
    const shown = { policyType: 'identity' as const, name: 'set', document: { Version: '2012-10-17', Statement: [] } };
    const requests = [
      { ...invoke, principal: `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_Builders_0123456789abcdef/kim` },
    ];

    const { details } = repair(
      caseOf({ policies: [shown], requests, remedy: remedyOf({ ...invokeGrant, attachTo: sso }) }),
    );

    expect(details.ownerText?.split('please add')).toHaveLength(2);
  });

  it('is said of a service-linked role', () => {
    const linked = `arn:aws:iam::${account}:role/aws-service-role/kafka.amazonaws.com/AWSServiceRoleForKafka`;

    const { fix, details } = repair(
      caseOf({ policies: [], requests: [invoke], remedy: remedyOf({ ...invokeGrant, attachTo: linked }) }),
    );

    expect(fix).toMatchObject({ kind: 'undecided', steps: [] });
    expect(details.remarks.join()).toContain('service-linked');
  });

  it('is the policy of a resource in another account', () => {
    const secret = 'arn:aws:secretsmanager:us-east-1:444455556666:secret:kb-AbCdEf';
    const requests = [
      { principal: session, action: 'secretsmanager:GetSecretValue', resource: secret, needsResourcePolicy: true },
    ];
    const grant = grantOf({
      policyType: 'resource',
      attachTo: secret,
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret],
      principal: { AWS: role },
    });

    const { fix, details } = repair(caseOf({ policies: [], requests, remedy: remedyOf(grant) }));

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.ownerText).toContain('444455556666');
  });

  it('is a subscription: no step, and the actions that somebody needs', () => {
    const remedy = {
      kind: 'askOwner' as const,
      owner: 'an administrator',
      text: 'Please subscribe to the model once.',
      denies: [],
      actions: ['aws-marketplace:Subscribe', 'aws-marketplace:ViewSubscriptions'],
    };

    const { fix, details } = repair(caseOf({ policies: [inline('app', logs)], requests: [invoke], remedy }));

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [], actions: remedy.actions });
    expect(details.ownerText).toBe('Please subscribe to the model once.');
  });

  it('is no policy at all', () => {
    const steps = [{ text: 'log in again', command: 'aws sso login' }];

    const { fix, details } = repair(
      caseOf({ policies: [], requests: [invoke], remedy: { kind: 'noPolicyChange', steps, actions: [] } }),
    );

    expect(fix).toMatchObject({
      kind: 'noPolicyChange',
      steps: [],
      actions: [],
      verification: { before: null, after: null },
    });
    expect(details.plainSteps).toEqual(steps);
  });
});

describe('the policy of a resource that is said to be another account’s', () => {
  const bucket = 'arn:aws:s3:::partner-docs';
  const input =
    'User: arn:aws:iam::111122223333:user/alice is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::partner-docs/a because no resource-based policy allows the s3:GetObject action';
  const shown = {
    identity: [
      { name: 'own', document: document({ Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucket}/*` }) },
    ],
    resource: [
      {
        name: 'theirs',
        document: document({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:role/r' },
          Action: 's3:*',
          Resource: `${bucket}/*`,
        }),
      },
    ],
  };

  it('is its owner’s to change, though it was shown', () => {
    const { fix, details } = answerOf(`${input}\nThe bucket partner-docs belongs to account 444455556666.`, shown);

    expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(details.ownerText).toContain('444455556666');
  });

  it('is changed by whoever calls that account theirs', () => {
    const { fix } = answerOf(
      `${input}\nThe bucket partner-docs belongs to account 444455556666. Account 444455556666 is ours.`,
      shown,
    );

    expect(fix.steps.map(({ target }) => target.policy)).toEqual(['theirs']);
  });
});
