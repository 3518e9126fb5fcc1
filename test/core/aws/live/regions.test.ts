import { liveAccount } from '@whydenied/core/aws';
import { describe, expect, it } from 'vitest';
import { callOptions, withAws } from '../../../contract/aws/with-aws.ts';

const aws = withAws();

describe('a Region that AWS does not have', () => {
  it.each(['evil.example/#', 'us-east-99', 'us-east-1.evil.example'])('is never called: %s', async (region) => {
    const account = liveAccount({ region: 'us-east-1', readerRoles: [], externalId: null, clock: Date.now });
    const arn = `arn:aws:kms:${region}:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

    const key = await account.read({ kind: 'resource', arn, account: '111122223333' }, callOptions);
    const endpoint = { kind: 'vpcEndpoint', id: 'vpce-1', region, account: '111122223333' } as const;
    const policy = await account.read(endpoint, callOptions);

    expect(JSON.stringify([key, policy])).toContain('AWS has no Region');
    expect([key.policies, policy.policies]).toEqual([[], []]);
    expect(aws.count('GetKeyPolicy') + aws.count('DescribeVpcEndpoints')).toBe(0);
  });
});
