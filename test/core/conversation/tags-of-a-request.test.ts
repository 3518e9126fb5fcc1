import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { replyTo } from './talk.ts';

const refused =
  'User: arn:aws:sts::111122223333:assumed-role/DataSci/sam is not authorized to perform: sagemaker:CreateEndpoint on resource: arn:aws:sagemaker:us-east-1:111122223333:endpoint/eval with an explicit deny in an identity-based policy';
const deny =
  'inline policy "cost-control": {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":["sagemaker:CreateEndpoint"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestTag/CostCenter":["4711","4712"]}}}]}';

describe('a condition on the tags of a request', () => {
  it.each([
    'sm.create_endpoint(EndpointName="staging", EndpointConfigName="eval-cfg")',
    'aws sagemaker create-endpoint --endpoint-name eval --endpoint-config-name eval-cfg',
  ])('is not asked about where the call is shown without tags: %s', async (call) => {
    const reply = await replyTo(refused, `${deny}\n\n${call}`);

    expect(reply).toContain('the call did not meet it');
    expect(reply).not.toContain('What does the call bring');
  });

  it.each([
    'sm.create_endpoint(EndpointName="eval", Tags=[{"Key": "Team", "Value": "a"}])',
    'aws sagemaker create-endpoint --endpoint-name eval --tags Key=Team,Value=a',
    'sm.create_endpoint(EndpointName=str("eval"), Tags=[{"Key": "Team", "Value": "a"}])',
    'sm.create_training_job(TrainingJobName="eval")',
    'sm.create_endpoint(EndpointName="eval", **common)',
    'aws sagemaker create-endpoint --cli-input-json file://eval.json',
    'aws sagemaker create-endpoint --endpoint-name eval `\n  --tags Key=Team,Value=a',
  ])('is asked about where the call is another one, or gives tags: %s', async (call) => {
    expect(await replyTo(refused, `${deny}\n\n${call}`)).toContain('What does the call bring');
  });

  it.each([
    'I tagged the endpoint CONFIG with CostCenter 4711 already!!! still denied',
    'habe die Config getaggt, geht immer noch nicht',
    'já coloquei a tag no endpoint config e continua negado',
  ])('is not met by what something else is tagged with: %s', async (turn) => {
    expect(await replyTo(refused, deny, turn)).toMatch(
      /^\*\*That tag does not count:\*\* `aws:RequestTag\/CostCenter`/,
    );
  });

  it.each([
    'I pass the tag in the call now, still denied',
    'I added the tag to the request, still denied',
    'I set the Tags parameter, still denied',
    'I removed the tag, still denied',
  ])('keeps the steps where the tag is said to be in the call, or nowhere: %s', async (turn) => {
    const reply = await replyTo(refused, deny, turn);

    expect(reply).toMatch(/^\*\*Still refused:\*\*/);
    expect(reply).not.toContain('That tag does not count');
  });

  it.each(['who is the owner of that policy?', 'does the owner get denied by this as well?'])(
    'takes a word for no tag because one is called so: %s',
    async (turn) => {
      expect(await replyTo(refused, deny.replaceAll('CostCenter', 'Owner'), turn)).not.toContain('makes no difference');
    },
  );

  it('minds no letters’ case in the name of a tag, and says what keeps it', async () => {
    const reply = await replyTo(refused, deny, 'and if I pass costcenter lowercase? lazy team...');

    expect(reply).toMatch(/^\*\*For the condition it makes no difference:\*\*/);
    expect(reply).toContain('`costcenter=4711`');
    expect(reply).toContain('`aws:TagKeys`');
  });
});

describe('a profile that names the role which Identity Center made', () => {
  const error =
    'aws s3 ls --profile ki-prod\n\nAn error occurred (ForbiddenException) when calling the GetRoleCredentials operation: No access';

  it('is to name the permission set', async () => {
    const reply = await replyTo(
      error,
      '[profile ki-prod]\nsso_account_id = 111122223333\nsso_role_name = AWSReservedSSO_KiDeveloper_0123456789abcdef',
    );

    expect(reply).toContain('write `sso_role_name = KiDeveloper`');
    expect(reply).not.toContain('send this to');
  });

  it('is the administrator’s where several profiles are shown, and nobody says which was used', async () => {
    const reply = await replyTo(
      error,
      '[profile ki-prod]\nsso_role_name = KiDeveloper\n[profile else]\nsso_role_name = AWSReservedSSO_KiAdmin_0123456789abcdef',
    );

    expect(reply).toContain('Please assign');
  });

  it('is the administrator’s where it names a permission set', async () => {
    expect(await replyTo(error, '[profile ki-prod]\nsso_role_name = KiDeveloper')).toContain('Please assign');
  });
});

it.each([
  'ec2.run_instances(ImageId="ami-1", TagSpecifications=tags_of_team)',
  'bedrock.create_model_customization_job(jobName="tune", jobTags=[{"key": "team", "value": "a"}])',
  'aws bedrock create-model-customization-job --job-name tune --job-tags key=team,value=a',
])('takes no call for one without tags that gives them by a name of their own: %s', (text) => {
  expect(readText(text).told.filter(({ sign }) => sign === 'untaggedCall')).toEqual([]);
});

it('reads a call without tags in a time that does not grow with the square of a text', () => {
  const text = 'a.create_endpoint('.repeat(2_000);

  expect(readText(text).told.filter(({ sign }) => sign === 'untaggedCall')).toEqual([]);
});
