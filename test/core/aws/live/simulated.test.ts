import { describe, expect, it } from 'vitest';
import { accountId, accountOf, allow, deniedTo } from '../../../contract/aws/account-of.ts';
import { askLive } from '../../../contract/aws/ask-live.ts';
import { noOrganization } from '../../../contract/aws/demo-aws.ts';
import { iamOf } from '../../../contract/aws/iam-of.ts';
import { restOf } from '../../../contract/aws/rest-of.ts';
import { type Simulation, type SimulatorAnswer, simulatorOf } from '../../../contract/aws/simulator-of.ts';
import { errorXml, type WireAnswer, type WireCall } from '../../../contract/aws/start-aws.ts';
import { withAws } from '../../../contract/aws/with-aws.ts';

const aws = withAws();
const profile = `arn:aws:bedrock:us-east-1:${accountId}:inference-profile/us.amazon.nova-lite-v1:0`;
const modelIn = (region: string): string => `arn:aws:bedrock:${region}::foundation-model/amazon.nova-lite-v1:0`;
const noRead = ({ operation }: WireCall): WireAnswer | null =>
  operation === 'DescribeOrganization'
    ? { status: 400, type: 'application/x-amz-json-1.1', body: '{"__type":"AccessDeniedException"}' }
    : null;
const simulating = (decide: (asked: Simulation) => SimulatorAnswer) => simulatorOf('after', decide);
const nothing = accountOf({ inline: { logs: [allow('logs:PutLogEvents')] } });
const allows = accountOf({ inline: { model: [allow('bedrock:InvokeModel')] } });
const bare = deniedTo('bedrock:InvokeModel', modelIn('us-east-1'), '');

describe('the simulator', () => {
  it('decides a profile and each model behind it by itself, with all the Regions that the account has', async () => {
    const regions = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1'];
    const granted = accountOf({ inline: { some: [allow('bedrock:InvokeModel', [profile, modelIn('us-east-1')])] } });
    const isGranted = ({ resource }: Simulation): boolean => resource === profile || resource === modelIn('us-east-1');
    aws.answer(
      restOf({
        '/inference-profiles/': {
          inferenceProfileName: 'nova',
          models: regions.map((region) => ({ modelArn: modelIn(region) })),
        },
      }),
      noOrganization,
      simulating((asked) => ({ decision: isGranted(asked) ? 'allowed' : 'implicitDeny' })),
      iamOf({ account: granted }),
    );

    const { answer } = await askLive(
      `${deniedTo('bedrock:InvokeModel', modelIn('us-west-2'))} (we call us.amazon.nova-lite-v1:0 in us-east-1)`,
    );

    const decided = new Map(
      answer.requests.map(({ resource, decision, decidedBy }) => [resource, [decision, decidedBy]]),
    );
    expect(decided.get(profile)).toEqual(['allowed', 'both']);
    expect(regions.map((region) => decided.get(modelIn(region)))).toEqual([
      ['allowed', 'both'],
      ...regions.slice(1).map(() => ['implicitDeny', 'both']),
    ]);
    for (const region of regions.slice(1)) expect(answer.fix.steps[0]?.json).toContain(modelIn(region));
  });

  it('makes the cause a service control policy’s where it says that the organization allows nothing', async () => {
    aws.answer(
      noRead,
      simulating(() => ({ decision: 'implicitDeny', organization: false })),
      iamOf({ account: allows }),
    );

    const { answer } = await askLive(bare);

    expect(answer.requests[0]).toMatchObject({ decision: 'implicitDeny', decidedBy: 'simulator' });
    expect(answer.cause.id).toBe('SCP_DENY');
    expect(answer.fix).toMatchObject({ kind: 'askOwner', steps: [] });
    expect(answer.notEvaluated.map(({ policyType }) => policyType)).not.toContain('serviceControl');
  });

  it('does so where both engines deny, and says which only it could see', async () => {
    aws.answer(
      noRead,
      simulating(() => ({ decision: 'implicitDeny', organization: false })),
      iamOf({ account: nothing }),
    );

    const { answer } = await askLive(bare);

    expect(answer.cause.id).toBe('SCP_DENY');
    expect(answer.explanation).toContain('which only it could see');
  });

  it('leaves the cause to AWS’s own sentence where that names another layer that denies', async () => {
    aws.answer(
      noRead,
      simulating(() => ({ decision: 'implicitDeny', organization: false })),
      iamOf({ account: nothing }),
    );

    const { answer } = await askLive(deniedTo('bedrock:InvokeModel', modelIn('us-east-1')));

    expect(answer.cause.id).toBe('BEDROCK_INVOKE_MISSING');
  });

  it('decides alone where nothing of the principal could be read', async () => {
    const refused = ({ operation }: WireCall): WireAnswer | null =>
      /^(Get|List).*(Role|Policies)/.test(operation) ? { status: 403, body: errorXml('AccessDenied', 'no') } : null;
    aws.answer(
      noRead,
      refused,
      simulating(() => ({ decision: 'implicitDeny', organization: true })),
      iamOf({ account: nothing }),
    );

    const { answer } = await askLive(deniedTo('bedrock:InvokeModel', modelIn('us-east-1')));

    expect(answer.requests[0]).toMatchObject({ decision: 'implicitDeny', decidedBy: 'simulator' });
    expect(answer.cause.id).toBe('BEDROCK_INVOKE_MISSING');
  });
});
