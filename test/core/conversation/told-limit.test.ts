import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const refused = (how: string, action: string, resource: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/rag-task/7f3a1c is not authorized to perform: ${action} on resource: ${resource} ${how}`;
const object = ['s3:GetObject', 'arn:aws:s3:::partner-data/a.csv'] as const;
const model = ['bedrock:InvokeModel', 'arn:aws:bedrock:eu-north-1::foundation-model/amazon.nova-lite-v1:0'] as const;
const byRCP = refused('with an explicit deny in a resource control policy', ...object);
const bySCP = refused('with an explicit deny in a service control policy', ...model);
const byBucket = refused('with an explicit deny in a resource-based policy', ...object);
const byEndpoint = refused('with an explicit deny in a VPC endpoint policy', ...object);
const byRole = refused('because no identity-based policy allows the s3:GetObject action', ...object);
const decides = (key: string): string => `**Then \`${key}\` decides it:**`;

describe('a condition by which a limit is told to let some through', () => {
  it.each([
    'they only allow our own org',
    'the RCP only lets principals of their org in',
    'nobody outside of the organization gets in',
    'it denies everything from outside the organization',
    'they do not allow anyone outside their org',
    'die RCP lässt nur die eigene Organisation zu',
    "la RCP n'autorise que leur organisation, uniquement elle",
    'solo permiten su propia organización',
    'eles só permitem, apenas, a própria organização',
    'consentono solo la loro organizzazione',
    '自分の組織のみ許可しています',
    '他们只允许自己的组织',
  ])('is taken as said of the organization of whoever calls: %s', async (said) => {
    const reply = await replyTo(byRCP, said);

    expect(reply).toContain(decides('aws:PrincipalOrgID'));
    expect(reply).toContain('which one `111122223333` is in');
    expect(reply).toContain('Taken as you say: the text of that resource control policy was not shown.');
    expect(reply).toContain('aws organizations describe-organization');
    expect(reply).toContain('smallest for role `rag-task` alone');
  });

  it.each([
    [byRCP, 'they only accept calls from our VPC', 'aws:SourceVpc', 'describe-vpc-endpoints'],
    [byBucket, 'only from their VPC endpoint', 'aws:SourceVpce', 'describe-vpc-endpoints'],
    [byBucket, 'the bucket policy only allows the office IP range', 'aws:SourceIp', 'checkip.amazonaws.com'],
    [byBucket, 'nur aus dem Firmennetz erlaubt', 'aws:SourceIp', 'checkip.amazonaws.com'],
    [byBucket, 'only sessions with MFA are allowed', 'aws:MultiFactorAuthPresent', 'mfaAuthenticated'],
    [byBucket, 'they only allow account 444455556666', 'aws:PrincipalAccount', 'get-caller-identity'],
    [byBucket, 'they only let tagged roles in', 'aws:PrincipalTag', 'aws iam list-role-tags --role-name rag-task'],
    [byRCP, 'only accounts of our OU may access it', 'aws:PrincipalOrgPaths', 'list-parents --child-id 111122223333'],
    [byEndpoint, 'the endpoint policy only allows buckets of our org', 'aws:ResourceOrgID', 'describe-organization'],
    [
      byEndpoint,
      'the endpoint policy only allows principals of our org',
      'aws:PrincipalOrgID',
      'describe-organization',
    ],
    [byBucket, 'they only allow the role data-reader', 'aws:PrincipalArn', 'get-caller-identity'],
  ])('is read from each kind of limit, and what shows it: %s > %s', async (first, said, key, command) => {
    const reply = await replyTo(first, said);

    expect(reply).toContain(decides(key));
    expect(reply).toContain(command);
  });

  it('is never met by a model of AWS where it holds whose the resource is', async () => {
    const reply = await replyTo(bySCP, 'they only allow our own org');

    expect(reply).toContain(decides('aws:ResourceOrgID'));
    expect(reply).toContain('it can never match');
    expect(reply).toContain('`foundation-model/*` taken out of that statement');
  });

  it('leaves the case as it is', async () => {
    const reply = await replyTo(byRCP, 'they only allow our own org', 'who is that, and how do I find them?');

    expect(reply).toMatch(/^\*\*To the owner/);
  });
});

describe('no told condition', () => {
  it.each([
    'do they only allow our own org?',
    'they do not only allow our own org',
    'what if they only allow our own org',
    'if they only allow our org I am stuck',
    'they allow everyone except our org',
    'they only block our org',
    'our org is large',
    'the SCP only allows our own org',
    'we only have one account',
    'der Bucket ist nicht nur für unsere Organisation',
  ])('is read from: %s', async (said) => {
    expect(await replyTo(byRCP, said)).not.toContain('decides it:**');
  });

  it('is read where the identity policy is what lacks', async () => {
    expect(await replyTo(byRole, 'they only allow our own org')).not.toContain('decides it:**');
  });
});
