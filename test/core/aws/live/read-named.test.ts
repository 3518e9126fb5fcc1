import { describe, expect, it } from 'vitest';
import { accountId, accountOf, allow, deniedTo, documentOf } from '../../../contract/aws/account-of.ts';
import { askLive } from '../../../contract/aws/ask-live.ts';
import { noOrganization } from '../../../contract/aws/demo-aws.ts';
import { iamOf } from '../../../contract/aws/iam-of.ts';
import { restOf } from '../../../contract/aws/rest-of.ts';
import { resultXml, type WireAnswer, type WireCall } from '../../../contract/aws/start-aws.ts';
import { withAws } from '../../../contract/aws/with-aws.ts';

const aws = withAws();
const home = `us-east-1:${accountId}`;
const tool = `arn:aws:lambda:${home}:function:orders-tool`;
const agent = `arn:aws:bedrock:${home}:agent/AGENT12345`;
const key = `arn:aws:kms:${home}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const secret = `arn:aws:secretsmanager:${home}:secret:db-abc123`;
const agentRole = `arn:aws:iam::${accountId}:role/AgentRole`;

const account = accountOf({ inline: { logs: [allow('logs:PutLogEvents')] } }, { name: 'AgentRole' });
const toolFailed = `dependencyFailedException: Access denied while invoking Lambda function ${tool}. Check the permissions on the Lambda function and retry the request.`;
const letsIn = (source: string) =>
  documentOf([
    {
      ...{ Sid: 'Tool', Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: tool },
      ...{ Principal: { Service: 'bedrock.amazonaws.com' }, Condition: { ArnLike: { 'AWS:SourceArn': source } } },
    },
  ]);
const policy = (document: unknown) => ({ Policy: JSON.stringify(document) });
const agentOf = {
  '/actiongroups/AG1': { agentActionGroup: { actionGroupExecutor: { lambda: tool } } },
  '/actiongroups/': { actionGroupSummaries: [{ actionGroupId: 'AG1' }] },
  '/agentversions/DRAFT/knowledgebases/': { agentKnowledgeBaseSummaries: [] },
  '/agents/AGENT12345/': { agent: { agentName: 'support', agentResourceRoleArn: agentRole } },
};
const ask = (text: string, answers: Readonly<Record<string, unknown>> = {}) => {
  aws.answer(restOf(answers), noOrganization, iamOf({ account }));
  return askLive(text);
};
const isRead = ({ operation }: WireCall): boolean =>
  /^(Get|List|Describe|Simulate|AssumeRole$|POST .*\/(actiongroups|knowledgebases)\/$)/i.test(operation);

describe('a sentence of a service that names no principal', () => {
  it('has the policy of the tool read: there is none, and what it takes is proven', async () => {
    const { answer } = await ask(`${toolFailed} The agent is ${agent}.`, {
      '/functions/': 'ResourceNotFoundException',
      ...agentOf,
    });

    expect(answer.cause.id).toBe('AGENT_LAMBDA_RESOURCE_POLICY');
    expect(answer.requests).toContainEqual(
      expect.objectContaining({ principal: 'bedrock.amazonaws.com', resource: tool, decision: 'implicitDeny' }),
    );
    expect(answer.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
    expect(answer.notEvaluated).toEqual([]);
  });

  it('has the source of the policy of the tool compared with the agent', async () => {
    const { answer } = await ask(`${toolFailed} The agent is ${agent}.`, {
      '/functions/': policy(letsIn(`${agent}9`)),
      ...agentOf,
    });

    expect(answer.cause.id).toBe('CONFUSED_DEPUTY_SOURCE');
    expect(answer.explanation).toContain(`${agent}9`);
  });

  it('that names the agent alone is followed to its function and the policy of that', async () => {
    const { answer, evidence } = await ask(
      `Our agent ${agent} says dependencyFailedException: access denied while invoking the Lambda function of the action group`,
      { '/functions/': 'ResourceNotFoundException', ...agentOf },
    );

    expect(evidence.seenLayers).toContainEqual({ policyType: 'resource', of: tool });
    expect(answer.fix.steps[0]?.target).toMatchObject({ policyType: 'resource', attachTo: tool });
    expect(answer.fix.verification.after).toBe('allowed');
  });

  it('about a function that lets the agent in already asks for no change', async () => {
    const { answer } = await ask(`${toolFailed} The agent is ${agent}.`, {
      '/functions/': policy(letsIn(agent)),
      ...agentOf,
    });

    expect(answer.requests).toContainEqual(
      expect.objectContaining({ principal: 'bedrock.amazonaws.com', resource: tool, decision: 'allowed' }),
    );
    expect(answer.fix.steps).toEqual([]);
    expect(answer.questions[0]?.ask).toBe('Does the call still fail now?');
  });

  it('has the trust of the role that could not be assumed read', async () => {
    const { answer } = await ask(
      `ValidationException: The role ${agentRole} could not be assumed by bedrock.amazonaws.com. Check the trust policy.`,
    );

    expect(answer.cause.id).toBe('ASSUME_ROLE_CALLER_OR_TRUST');
    expect(answer.requests).toContainEqual(
      expect.objectContaining({ principal: 'bedrock.amazonaws.com', resource: agentRole, decision: 'implicitDeny' }),
    );
    expect(answer.explanation).toContain('`lambda.amazonaws.com`');
  });
});

describe('what else a text names', () => {
  it.each([
    ['the key', deniedTo('kms:Decrypt', key), key, { GetKeyPolicy: policy(documentOf([])) }],
    ['the secret', deniedTo('secretsmanager:GetSecretValue', secret), secret, { GetResourcePolicy: {} }],
    [
      'the bucket',
      deniedTo('s3:GetObject', 'arn:aws:s3:::docs/a.pdf'),
      'arn:aws:s3:::docs',
      { 'policy=': documentOf([]) },
    ],
    [
      'the key behind a bucket',
      `${deniedTo('s3:GetObject', 'arn:aws:s3:::docs/a.pdf')} The bucket is encrypted with ${key}.`,
      key,
      { GetKeyPolicy: policy(documentOf([])) },
    ],
    [
      'a secret of a text without a sentence',
      `AccessDeniedException on ${secret}, why?`,
      secret,
      { GetResourcePolicy: {} },
    ],
  ])('has the policy of %s read', async (_, text, of, answers) => {
    const { evidence } = await ask(text, answers);

    expect(evidence.seenLayers).toContainEqual({ policyType: 'resource', of });
    expect(aws.calls().length).toBeLessThanOrEqual(25);
    expect(
      aws
        .calls()
        .filter((call) => !isRead(call))
        .map(({ operation }) => operation),
    ).toEqual([]);
  });

  it('is read in its owner’s account, through that account’s reader role', async () => {
    const theirs = 'arn:aws:lambda:us-east-1:444455556666:function:theirs';
    const assuming = ({ operation }: WireCall): WireAnswer | null =>
      operation === 'AssumeRole'
        ? resultXml(operation, {
            Credentials: {
              AccessKeyId: 'ASIAREADER',
              SecretAccessKey: 's',
              SessionToken: 't',
              Expiration: '2099-01-01T00:00:00Z',
            },
          })
        : null;
    aws.answer(assuming, restOf({ '/functions/': 'ResourceNotFoundException' }), noOrganization, iamOf({ account }));

    const { evidence } = await askLive(deniedTo('lambda:InvokeFunction', theirs), {
      readerRoles: ['arn:aws:iam::444455556666:role/whydenied-reader'],
    });

    expect(evidence.seenLayers).toContainEqual({ policyType: 'resource', of: theirs });
    const read = aws.calls().filter(({ path }) => path.includes('/functions/'));
    expect(read.every(({ authorization }) => authorization.includes('ASIAREADER'))).toBe(true);
  });

  it('is not read for a caller who may not read it themself, and decides nothing', async () => {
    const developer = accountOf({ name: 'developer', inline: { none: [allow('s3:ListAllMyBuckets')] } });
    aws.answer(
      restOf({ '/functions/': policy(letsIn(agent)), ...agentOf }),
      noOrganization,
      iamOf({ account: developer }),
    );

    const { answer, evidence } = await askLive(toolFailed, { caller: `arn:aws:iam::${accountId}:role/developer` });

    expect(evidence.policies).toEqual([]);
    expect(answer.requests.every(({ decision }) => decision === null)).toBe(true);
    expect(JSON.stringify(answer)).toContain('`lambda:GetPolicy`');
    expect(JSON.stringify(answer)).not.toContain('AGENT12345');
  });
});

describe('a question', () => {
  it('makes 25 calls at most, however much it names and an organization holds, and says what was left out', async () => {
    const many = Array.from(
      { length: 9 },
      (_, at) => `arn:aws:kms:${home}:key/1234abcd-12ab-34cd-56ef-12345678900${at}`,
    );
    const rich = accountOf({
      inline: Object.fromEntries([1, 2, 3, 4].map((at) => [`inline${at}`, [allow('logs:PutLogEvents')]])),
      managed: Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`managed${at}`, [allow('s3:GetObject')]])),
    });
    aws.answer(
      restOf({
        DescribeOrganization: { Organization: { MasterAccountId: '999988887777' } },
        ListParents: { Parents: [{ Id: 'r-1', Type: 'ROOT' }] },
        ListPoliciesForTarget: { Policies: [{ Id: 'p-1', Name: 'p' }] },
        GetKeyPolicy: policy(documentOf([])),
      }),
      iamOf({ account: rich }),
    );

    const { answer } = await askLive(
      `${deniedTo('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0')} ${many.join(' ')}`,
    );

    expect(aws.calls().length).toBe(25);
    expect(answer.cause.id).toBe('BEDROCK_INVOKE_MISSING');
    expect(answer.explanation).toContain('was left out: a question makes a limited number of calls');
  });
});
