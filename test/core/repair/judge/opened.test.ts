import { describe, expect, it } from 'vitest';
import type { Need } from '../../../../layers/core/src/repair/judge/need.ts';
import { newlyAllowed } from '../../../../layers/core/src/repair/judge/newly-allowed.ts';
import { deniedProbes, newlyDenied } from '../../../../layers/core/src/repair/judge/newly-denied.ts';
import { account, nova, role } from '../architecture.ts';
import type { StoredPolicy } from '../case-of.ts';
import { allow, bucket, evidenceOf, needOf, of } from './parts.ts';

const invoke = 'bedrock:InvokeModel';
const pro = nova.replace('lite', 'pro');
const asked = [needOf(invoke, nova)];
const mine = (...statements: readonly object[]) => of('identity', role, ...statements);
const trialOf = (before: readonly StoredPolicy[], after: readonly StoredPolicy[], needs: readonly Need[] = asked) => ({
  before: evidenceOf(...before),
  after: evidenceOf(...after),
  needs,
});
const openedBy = (...given: Parameters<typeof trialOf>) =>
  newlyAllowed(trialOf(...given)).map(({ name, isAsked }) => `${isAsked ? 'asked: ' : ''}${name}`);

const tool = `arn:aws:lambda:us-east-1:${account}:function:f`;
const agent = `arn:aws:bedrock:us-east-1:${account}:agent/A1`;
const source = { 'aws:SourceAccount': account, 'aws:SourceArn': agent };
const called = needOf('lambda:InvokeFunction', tool, { principal: 'bedrock.amazonaws.com', context: source });
const bound = (Condition: object) =>
  of(
    'resource',
    tool,
    allow('lambda:InvokeFunction', tool, { Principal: { Service: 'bedrock.amazonaws.com' }, Condition }),
  );

describe('what a change newly allows', () => {
  it('is of the first requests only, as many as are asked about', () => {
    const trial = trialOf([mine()], [mine(allow(invoke, [nova, pro]))]);

    expect(newlyAllowed(trial).map(({ resource }) => resource)).toEqual([nova, pro]);
    expect(newlyAllowed(trial, 1).map(({ resource }) => resource)).toEqual([nova]);
  });

  it('is what the kind of policy alone would allow, where another has yet to follow', () => {
    const silent = of('permissionsBoundary', role, allow('s3:GetObject', '*'));
    const trial = trialOf([mine(), silent], [mine(allow(invoke, nova)), silent]);

    expect(newlyAllowed(trial)).toEqual([]);
    expect(newlyAllowed({ ...trial, alone: false })).toEqual([]);
    expect(newlyAllowed({ ...trial, alone: true })).toMatchObject([{ name: `${invoke} on ${nova}`, isAsked: true }]);
  });

  it('is not asked as a whole where a Deny of more than the call goes', () => {
    const all = allow('s3:GetObject', '*');
    const deny = { ...allow('s3:GetObject', `${bucket}/*`), Effect: 'Deny' };

    expect(
      openedBy([mine(all, deny)], [mine(all)], [needOf('s3:GetObject', `${bucket}/a`, { pattern: `${bucket}/*` })]),
    ).toEqual([`s3:GetObject on ${bucket}/*`, `asked: s3:GetObject on ${bucket}/a`]);
  });

  it('is named without conditions that no page binds the grant to', () => {
    const vpce = { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } };

    expect(openedBy([mine()], [mine(allow(invoke, [nova, pro], vpce))])).toEqual([
      `asked: ${invoke} on ${nova}`,
      `${invoke} on ${pro}`,
    ]);
  });

  it('is asked where one of the requests is, and of no other', () => {
    const needs = [needOf('s3:GetObject', `${bucket}/a`), needOf(invoke, pro)];

    expect(openedBy([mine()], [mine(allow(invoke, [nova, pro]))], needs)).toEqual([
      `${invoke} on ${nova}`,
      `asked: ${invoke} on ${pro}`,
    ]);
  });

  it('is asked where it is bound as the call comes', () => {
    const exact = { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': agent } };

    expect(openedBy([], [bound(exact)], [called])).toEqual([
      `asked: lambda:InvokeFunction on ${tool} for bedrock.amazonaws.com`,
    ]);
  });

  it('is more than asked where it is bound to more, or to less', () => {
    const any = {
      StringEquals: { 'aws:SourceAccount': account },
      ArnLike: { 'aws:SourceArn': 'arn:aws:bedrock:*:*:agent/*' },
    };
    const name = `lambda:InvokeFunction on ${tool} for bedrock.amazonaws.com with`;

    expect(openedBy([], [bound(any)], [called])).toEqual([
      `${name} aws:sourceaccount ${account}, aws:sourcearn arn:aws:bedrock:*:*:agent/*`,
    ]);
    expect(openedBy([], [bound({ StringEquals: { 'AWS:SourceAccount': account } })], [called])).toEqual([
      `${name} aws:sourceaccount ${account}`,
      `${name} aws:sourceaccount ${account}, aws:sourcearn anything else`,
    ]);
  });

  it('is asked without a source where the call brings none', () => {
    const bare = { ...called, context: {} };
    const open = of(
      'resource',
      tool,
      allow('lambda:InvokeFunction', tool, { Principal: { Service: 'bedrock.amazonaws.com' } }),
    );

    expect(openedBy([], [open], [bare])).toContain(`asked: lambda:InvokeFunction on ${tool} for bedrock.amazonaws.com`);
    expect(openedBy([], [open], [called])).not.toContain(
      `asked: lambda:InvokeFunction on ${tool} for bedrock.amazonaws.com`,
    );
  });

  it('names a binding key of any request of the call', () => {
    const other = needOf('s3:GetObject', `${bucket}/a`);
    const any = { ArnLike: { 'aws:SourceArn': 'arn:aws:bedrock:*:*:agent/*' } };

    expect(openedBy([], [bound(any)], [other, called])[0]).toContain('with aws:sourcearn arn:aws:bedrock:*:*:agent/*');
  });
});

describe('what a change takes away', () => {
  const two = mine(allow(invoke, [nova, pro]));

  it('is of the first requests only, as many as are asked about', () => {
    const trial = trialOf([two], [mine()]);

    expect(newlyDenied(trial)).toEqual([`${invoke} on ${nova}`, `${invoke} on ${pro}`]);
    expect(newlyDenied(trial, 1)).toEqual([`${invoke} on ${nova}`]);
  });

  it('is named with each value of its condition', () => {
    const Condition = { StringEquals: { 'aws:SourceVpce': 'vpce-1', 'aws:RequestedRegion': 'us-east-1' } };

    expect(newlyDenied(trialOf([mine(allow(invoke, nova, { Condition }))], [mine()]))).toEqual([
      `${invoke} on ${nova} with aws:sourcevpce vpce-1, aws:requestedregion us-east-1`,
    ]);
  });

  it('is looked for among what an altered Allow said, and not what a Deny did', () => {
    const deny = { Effect: 'Deny', Action: invoke, Resource: pro };

    expect(
      deniedProbes(trialOf([mine(allow(invoke, nova), deny)], [mine()])).probes.map(({ resource }) => resource),
    ).toEqual([nova]);
  });

  it('is looked for among all that is allowed where one Deny grows beside other changes', () => {
    const deny = { Effect: 'Deny', Action: 'bedrock:*', Resource: '*' };
    const quiet = { ...mine(allow('s3:GetObject', `${bucket}/*`)), name: 'quiet' };
    const more = { ...mine(allow('s3:GetObject', `${bucket}/*`), allow('s3:ListBucket', bucket)), name: 'quiet' };

    expect(
      newlyDenied(trialOf([two, quiet], [mine(allow(invoke, [nova, pro]), allow('s3:PutObject', bucket), deny), more])),
    ).toEqual([`${invoke} on ${nova}`, `${invoke} on ${pro}`]);
    expect(
      deniedProbes(trialOf([two], [mine(allow(invoke, [nova, pro]), allow('s3:GetObject', `${bucket}/*`))])).probes,
    ).toEqual([]);
  });

  it('is nothing that nobody can ask', () => {
    const phantom = mine(allow('bedrock:InvokeModels', nova));

    expect(deniedProbes(trialOf([phantom], [mine()])).probes).toEqual([]);
  });
});
