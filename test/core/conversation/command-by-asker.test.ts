import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const refused = (principal: string, rest: string): string => `User: ${principal} is not authorized to perform: ${rest}`;
const model =
  'bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

type Row = { readonly asker: string; readonly say: string; readonly must: string; readonly not: readonly string[] };

const rows: readonly Row[] = [
  {
    asker: 'a function',
    say: 'my Lambda function chat-fn gets AccessDenied when it calls bedrock, us-east-1',
    must: 'aws lambda get-function-configuration --function-name chat-fn',
    not: ['kubectl'],
  },
  {
    asker: 'a pod',
    say: 'our EKS pod gets "AccessDeniedException" from bedrock, service account rag-sa',
    must: 'kubectl exec {PodName} -- aws sts get-caller-identity',
    not: ['of the function', 'aws lambda'],
  },
  {
    asker: 'a task',
    say: 'ECS task gets AccessDenied calling bedrock converse',
    must: 'aws ecs describe-task-definition',
    not: ['of the function', 'aws lambda'],
  },
  {
    asker: 'an instance',
    say: 'my EC2 instance cannot call bedrock, access denied',
    must: 'aws sts get-caller-identity',
    not: ['of the function', 'aws lambda'],
  },
  {
    asker: 'an editor',
    say: 'from VS Code on my laptop bedrock says access denied',
    must: 'aws sts get-caller-identity',
    not: ['of the function', 'aws lambda'],
  },
  {
    asker: 'a user of the console',
    say: 'I get access denied in the Bedrock console when I open the playground',
    must: 'aws cloudtrail lookup-events',
    not: ['of the function', 'aws lambda', 'ReadOnly'],
  },
  {
    asker: 'a permission set',
    say: refused('arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_DataSci_0a1b2c3d4e5f6a7b/maria', model),
    must: 'To the administrator of IAM Identity Center',
    not: ['put-role-policy'],
  },
  {
    asker: 'a user',
    say: refused('arn:aws:iam::111122223333:user/nina', model),
    must: 'aws iam put-user-policy --user-name nina',
    not: ['put-role-policy'],
  },
  {
    asker: 'another account',
    say: refused(
      'arn:aws:iam::444455556666:user/partner',
      'lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:111122223333:function:oracle because no resource-based policy allows the lambda:InvokeFunction action',
    ),
    must: 'To the owner of account 111122223333',
    not: ['put-role-policy', 'aws lambda add-permission'],
  },
];

describe('the command fits who asks', () => {
  it.each(rows)('$asker', async ({ say, must, not }) => {
    const { reply } = await openTalk().say(say);

    expect(reply).toContain(must);
    for (const each of not) expect(reply).not.toContain(each);
  });
});
