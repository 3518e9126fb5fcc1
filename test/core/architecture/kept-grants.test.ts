import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../layers/core/src/architecture/index.ts';
import { samFunction } from './sam-function.ts';
import { scanText, verdict } from './scan-text.ts';

const place = { regions: ['us-east-1'], account: '111122223333' };

const reading = `            - Effect: Allow
              Action: logs:PutRetentionPolicy
              Resource: '*'`;

const scanned = (call: string, { statements = reading, more = '' } = {}) => {
  const text = samFunction(statements, more);
  const files = { 'src/app.py': `import boto3\n\ndef handler(event, context):\n    ${call}\n` };
  const result = scanText(text, { files, ...place });
  const edits = result.findings.flatMap(({ fix }) => fix?.edits ?? []);
  return { result, errors: result.findings.filter(({ level }) => level === 'error'), edited: applyEdits(text, edits) };
};

describe('a grant that hands out more than its call', () => {
  it.each([
    [
      'iam.attach_role_policy(RoleName="worker", PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")',
      'escalation',
    ],
    ['iam.create_access_key(UserName="admin")', 'escalation'],
    ['iam.update_assume_role_policy(RoleName="worker", PolicyDocument="{}")', 'escalation'],
    ['bedrock.delete_guardrail(guardrailIdentifier="abc123")', 'security control'],
    ['organizations.leave_organization()', 'security control'],
    ['kms.schedule_key_deletion(KeyId="1234abcd-12ab-34cd-56ef-1234567890ab")', 'unrecoverable'],
    ['s3.put_bucket_policy(Bucket="reports", Policy="{}")', 'open it to the public'],
  ])('%s stays a finding that says so and who decides, and no edit writes it', (call, means) => {
    const [service] = call.split('.');
    const { errors, edited } = scanned(`boto3.client("${service}").${call.slice(`${service}.`.length)}`);

    expect(errors).toMatchObject([{ fix: null, message: expect.stringContaining(means) }]);
    expect(errors[0]?.message).toContain('Whoever answers for security in this account decides it');
    expect(edited).toBe(samFunction(reading));
  });

  it('is kept from an ordinary one of the same target, which is written', () => {
    const { errors, edited } = scanned(
      'boto3.client("s3").get_bucket_policy(Bucket="reports"); boto3.client("s3").put_bucket_policy(Bucket="reports", Policy="{}")',
    );

    expect(errors.map(({ fix }) => fix === null).sort()).toEqual([false, true]);
    expect([edited?.includes('s3:GetBucketPolicy'), edited?.includes('s3:PutBucketPolicy')]).toEqual([true, false]);
  });

  it('is not reached by one more resource of a statement that has both', () => {
    const { edited } = scanned(
      'boto3.client("s3").get_bucket_policy(Bucket="b"); boto3.client("s3").put_bucket_policy(Bucket="b", Policy="{}")',
      {
        statements: `            - Effect: Allow
              Action: [s3:GetBucketPolicy, s3:PutBucketPolicy]
              Resource: arn:aws:s3:::a`,
      },
    );

    expect(edited).toContain(
      'Action: [s3:GetBucketPolicy, s3:PutBucketPolicy]\n              Resource: arn:aws:s3:::a',
    );
    expect(edited?.split('s3:PutBucketPolicy')).toHaveLength(2);
  });

  it('is not written out of a wildcard that holds it', () => {
    const { result, edited } = scanned('boto3.client("iam").attach_role_policy(RoleName="w", PolicyArn="x")', {
      statements: `            - Effect: Allow
              Action: iam:*
              Resource: '*'`,
    });

    expect(result.findings.map(({ rule }) => rule)).toContain('WD008');
    expect(edited).toContain('Action: iam:*\n');
  });

  it('is not the right name of an action that AWS does not have', () => {
    const { edited } = scanned('boto3.client(event["service"]).run()', {
      statements: `            - Effect: Allow
              Action: s3:PutBucketPolicies
              Resource: arn:aws:s3:::reports`,
    });

    expect(edited).toContain('Action: s3:PutBucketPolicies\n');
  });
});

describe('a role that is handed over', () => {
  const made = (role: string): string =>
    `boto3.client("lambda").create_function(FunctionName="f", Role="${role}", Code={}, Runtime="python3.13", Handler="a.b")`;

  it('goes to the one service that gets it', () => {
    const { result, errors, edited } = scanned(made('arn:aws:iam::111122223333:role/worker'));

    expect(errors.every(({ fix }) => fix !== null)).toBe(true);
    expect(edited).toContain(`Action: iam:PassRole
              Resource: arn:aws:iam::111122223333:role/worker
              Condition:
                StringEquals:
                  iam:PassedToService: lambda.amazonaws.com`);
    expect(verdict(result, 'Ask', 'arn:aws:iam::111122223333:role/worker')).toBe('broken');
  });

  it('is decided with the service that gets it', () => {
    const bound = (service: string) =>
      scanned(made('arn:aws:iam::111122223333:role/worker'), {
        statements: `            - Effect: Allow
              Action: iam:PassRole
              Resource: arn:aws:iam::111122223333:role/worker
              Condition: { StringEquals: { 'iam:PassedToService': ${service}.amazonaws.com } }`,
      }).result;

    expect(['lambda', 'glue'].map((each) => verdict(bound(each), 'Ask', 'arn:aws:iam'))).toEqual(['works', 'broken']);
  });

  it.each([
    ['by its name', 'arn:aws:iam::111122223333:role/Admin', ''],
    [
      'by what it is granted',
      'arn:aws:iam::111122223333:role/build',
      `  Build:
    Type: AWS::IAM::Role
    Properties:
      RoleName: build
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
      Policies:
        - PolicyName: all
          PolicyDocument: { Statement: [{ Effect: Allow, Action: '*', Resource: '*' }] }
`,
    ],
    [
      'by what AWS grants it',
      'arn:aws:iam::111122223333:role/build',
      `  Build:
    Type: AWS::IAM::Role
    Properties:
      RoleName: build
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
      ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]
`,
    ],
  ])('is handed over by no edit where it is an administrator’s %s', (_, role, more) => {
    const { errors, edited } = scanned(made(role), { more });

    const passing = errors.find(({ message }) => message.includes('iam:PassRole'));
    expect(passing).toMatchObject({ fix: null, message: expect.stringContaining('administrator rights') });
    expect(edited).not.toContain('iam:PassRole');
  });

  it('is handed over by no edit where nobody knows to which service', () => {
    const { errors, edited } = scanned(
      'boto3.client("bedrock").create_marketplace_model_endpoint(endpointConfig={"sageMaker": {"executionRole": "arn:aws:iam::111122223333:role/worker"}})',
    );

    const passing = errors.find(({ message }) => message.includes('iam:PassRole'));
    expect(passing).toMatchObject({ fix: null, message: expect.stringContaining('`iam:PassedToService`') });
    expect(edited).not.toContain('iam:PassRole');
  });
});

describe('a wildcard in the place of a name', () => {
  it.each([
    ['s3.get_object(Bucket="*", Key="*")'],
    ['s3.get_object(Bucket="reports-?", Key="a")'],
    ['dynamodb.scan(TableName="*")'],
    ['dynamodb.batch_get_item(RequestItems={"*": {"Keys": []}})'],
    ['lambda.invoke(FunctionName="*")'],
    ['lambda.invoke(FunctionName="${aws:username}")'],
    ['sns.publish(TopicArn="arn:aws:sns:us-east-1:111122223333:*", Message="x")'],
    ['bedrock-runtime.converse(modelId="*", messages=[])'],
    ['sts.assume_role(RoleArn="arn:aws:iam::111122223333:role/*", RoleSessionName="x")'],
  ])('%s is no name: nothing is written for it', (call) => {
    const [service] = call.split('.');
    const { edited } = scanned(`boto3.client("${service}").${call.slice(`${service}.`.length)}`);

    expect(edited).toBe(samFunction(reading));
  });

  it('is said to be none', () => {
    const { result } = scanned('boto3.client("dynamodb").scan(TableName="*")');

    expect(result.notDecided.map(({ because }) => because).join()).toContain('named with a wildcard');
    expect(result.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is a sign like others in the key of an object, and is granted as none', () => {
    const denied = scanned('boto3.client("s3").get_object(Bucket="reports", Key="a*b")');
    const allowed = scanned('boto3.client("s3").get_object(Bucket="reports", Key="in/a*b")', {
      statements: `            - Effect: Allow
              Action: s3:GetObject
              Resource: arn:aws:s3:::reports/in/*`,
    });

    expect(denied.errors).toMatchObject([{ fix: null }]);
    expect(verdict(allowed.result, 'Ask', 'arn:aws:s3:::reports')).toBe('works');
  });
});
