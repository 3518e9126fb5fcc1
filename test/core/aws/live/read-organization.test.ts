import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListParentsCommand,
  ListPoliciesForTargetCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { liveAccount } from '@whydenied/core/aws';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';

const sts = mockClient(STSClient);
const organizations = mockClient(OrganizationsClient);
const account = '111122223333';
const call = { signal: AbortSignal.timeout(60_000), mayCache: true, caller: null };
const named = (name: string): Error => Object.assign(new Error('no'), { name, $metadata: { httpStatusCode: 400 } });
const read = () =>
  liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now }).read(
    { kind: 'organization', account },
    call,
  );

beforeEach(() => {
  sts.reset();
  organizations.reset();
  sts.on(GetCallerIdentityCommand).resolves({ Arn: `arn:aws:iam::${account}:user/a`, Account: account });
  organizations.on(DescribeOrganizationCommand).resolves({ Organization: { MasterAccountId: '999988887777' } });
  organizations
    .on(ListParentsCommand, { ChildId: account })
    .resolves({ Parents: [{ Id: 'ou-1', Type: 'ORGANIZATIONAL_UNIT' }] });
  organizations.on(ListParentsCommand, { ChildId: 'ou-1' }).resolves({ Parents: [{ Id: 'r-1', Type: 'ROOT' }] });
  organizations.on(ListPoliciesForTargetCommand).resolves({ Policies: [] });
  const scp = { Filter: 'SERVICE_CONTROL_POLICY' } as const;
  organizations
    .on(ListPoliciesForTargetCommand, { ...scp, TargetId: 'r-1', NextToken: undefined })
    .resolves({ Policies: [{ Id: 'p-FullAWSAccess', Name: 'FullAWSAccess' }], NextToken: 'more' });
  organizations
    .on(ListPoliciesForTargetCommand, { ...scp, TargetId: 'r-1', NextToken: 'more' })
    .resolves({ Policies: [{ Id: 'p-1', Name: 'regions' }] });
  organizations
    .on(DescribePolicyCommand)
    .callsFake(({ PolicyId }) => ({ Policy: { Content: `{"id":"${PolicyId}"}` } }));
});

describe('the policies above an account', () => {
  it('stand at their level, root first, all pages read, and an empty level is one', async () => {
    const evidence = await read();

    expect(evidence.policies.map(({ name, level, attachTo, document }) => [name, level, attachTo, document])).toEqual([
      ['FullAWSAccess', 0, 'r-1', '{"id":"p-FullAWSAccess"}'],
      ['regions', 0, 'r-1', '{"id":"p-1"}'],
    ]);
    expect(evidence.seenLayers).toEqual([
      { policyType: 'serviceControl', of: null, levels: 3 },
      { policyType: 'resourceControl', of: null, levels: 0 },
    ]);
  });

  it('do not limit the management account', async () => {
    organizations.on(DescribeOrganizationCommand).resolves({ Organization: { MasterAccountId: account } });

    expect((await read()).seenLayers.map(({ levels }) => levels)).toEqual([0, 0]);
  });

  it('do not exist where there is no organization', async () => {
    organizations.on(DescribeOrganizationCommand).rejects(named('AWSOrganizationsNotInUseException'));

    expect((await read()).seenLayers.map(({ policyType }) => policyType)).toEqual([
      'serviceControl',
      'resourceControl',
    ]);
  });

  it.each([
    [
      'organizations:DescribeOrganization',
      () => organizations.on(DescribeOrganizationCommand).rejects(named('AccessDeniedException')),
    ],
    ['organizations:ListParents', () => organizations.on(ListParentsCommand).rejects(named('AccessDeniedException'))],
    [
      'organizations:ListPoliciesForTarget',
      () => organizations.on(ListPoliciesForTargetCommand).rejects(named('AccessDeniedException')),
    ],
    [
      'organizations:DescribePolicy',
      () => organizations.on(DescribePolicyCommand).rejects(named('AccessDeniedException')),
    ],
  ])('are unseen as a whole when %s is denied', async (needs, deny) => {
    deny();

    const evidence = await read();

    expect(evidence.policies).toEqual([]);
    expect(evidence.unseenLayers[0]).toMatchObject({
      policyType: 'serviceControl',
      because: expect.stringContaining(`\`${needs}\``),
    });
  });
});
