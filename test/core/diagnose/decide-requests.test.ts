import { describe, expect, it } from 'vitest';
import { decideRequests, policySetFor } from '../../../layers/core/src/diagnose/index.ts';
import { readGivenPolicies } from '../../../layers/core/src/intake/index.ts';
import type { ChainRequest } from '../../../layers/core/src/playbook/index.ts';

const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const asked: ChainRequest = {
  principal: 'arn:aws:sts::111122223333:assumed-role/app/s1',
  action: 'bedrock:InvokeModel',
  resource: model,
  resourceAccount: null,
  context: {},
  from: 'message',
  edge: null,
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
};
const allow = (resource: string, condition?: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: resource, Condition: condition }],
});
const identity = (document: unknown) => readGivenPolicies({ identity: [{ name: 'shown', document }] });
const decisionOf = (request: ChainRequest, evidence: ReturnType<typeof identity>) =>
  decideRequests({ requests: [request], evidence })[0]?.decision?.decision ?? null;

describe('decideRequests', () => {
  it('decides with the identity policies that were shown for the denied principal', () => {
    expect(decisionOf(asked, identity(allow(model)))).toBe('allowed');
    expect(decisionOf(asked, identity(allow('arn:aws:bedrock:us-west-2::foundation-model/*')))).toBe('implicitDeny');
  });

  it('has nothing to decide with where no policy was shown', () => {
    expect(decisionOf(asked, readGivenPolicies({}))).toBeNull();
  });

  it('does not take the silence of a kind nobody showed for a denial', () => {
    const boundary = readGivenPolicies({ permissionsBoundary: [{ document: allow(model) }] });

    expect(decisionOf(asked, boundary)).toBeNull();
  });

  it('keeps a policy of the denied principal from the requests of another one', () => {
    const service: ChainRequest = { ...asked, principal: 'arn:aws:iam::111122223333:role/agent', by: 'other' };

    expect(decisionOf(service, identity(allow('*')))).toBeNull();
  });

  it('says nothing, rather than denied, where the Regions of a profile are not recorded', () => {
    const behind: ChainRequest = { ...asked, resource: 'arn:aws:bedrock:*::foundation-model/acme.model-v1:0' };

    expect(
      decisionOf(behind, identity(allow('arn:aws:bedrock:us-east-1::foundation-model/acme.model-v1:0'))),
    ).toBeNull();
  });

  it('denies a request with a part to fill in only where no statement comes near', () => {
    const open: ChainRequest = { ...asked, resource: 'arn:aws:bedrock:us-east-1::foundation-model/{ModelId}' };

    expect(decisionOf(open, identity(allow(model)))).toBeNull();
    expect(decisionOf(open, identity({ Version: '2012-10-17', Statement: [] }))).toBe('implicitDeny');
  });

  it('puts the Region that is asked into a request to Bedrock', () => {
    const inRegion = allow('*', { StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'unspecified'] } });
    const global: ChainRequest = { ...asked, resource: 'arn:aws:bedrock:::foundation-model/amazon.nova-lite-v1:0' };

    expect(decisionOf(asked, identity(inRegion))).toBe('allowed');
    expect(decisionOf(global, identity(inRegion))).toBe('allowed');
    expect(decisionOf({ ...asked, resource: model.replace('us-east-1', 'us-west-2') }, identity(inRegion))).toBe(
      'implicitDeny',
    );
  });

  it('takes a masked account for the principal’s own', () => {
    const masked: ChainRequest = { ...asked, principal: 'arn:aws:sts::***:assumed-role/app/s1' };

    expect(decisionOf(masked, identity(allow(model)))).toBe('allowed');
  });

  it('leaves a policy out that is no policy', () => {
    expect(decisionOf(asked, identity('not json'))).toBe('implicitDeny');
  });
});

describe('policySetFor', () => {
  it('names the kinds that nobody showed', () => {
    const { unseen } = policySetFor({ request: asked, evidence: identity(allow(model)) });

    // A model has no policy of its own, and resource control policies do not reach Bedrock.
    expect(unseen).toEqual(['permissionsBoundary', 'session', 'vpcEndpoint', 'serviceControl']);
  });

  it('knows that a user has no session policy and a service no policies of its own, of an organization or an endpoint', () => {
    const user = policySetFor({
      request: { ...asked, principal: 'arn:aws:iam::111122223333:user/u' },
      evidence: readGivenPolicies({}),
    });
    const service = policySetFor({
      request: { ...asked, principal: 'bedrock.amazonaws.com' },
      evidence: readGivenPolicies({}),
    });

    expect(user.unseen).not.toContain('session');
    expect(service.unseen).toEqual([]);
  });

  it('hands a resource policy without an owner to the requests of its service', () => {
    const evidence = readGivenPolicies({
      resource: [
        {
          name: 'bucket',
          document: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }],
          },
        },
      ],
    });

    expect(
      policySetFor({ request: { ...asked, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }, evidence }).policies
        .resource,
    ).toHaveLength(1);
    expect(policySetFor({ request: asked, evidence }).policies.resource ?? []).toHaveLength(0);
  });

  it('keeps an empty level of service control policies as a level', () => {
    const evidence = readGivenPolicies({ serviceControl: [[{ document: allow('*') }], []] });

    expect(policySetFor({ request: asked, evidence }).policies.serviceControl).toHaveLength(2);
  });
});
