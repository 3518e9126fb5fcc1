import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failedAs } from '../../signs/failed-as.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

export const llResourceNotFound: Cause = {
  id: 'LL_RESOURCE_NOT_FOUND',
  title: 'The id, Region or account of the resource is wrong',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['Get* in that region'],
  pitfalls: [],
  recognise: (clues) => {
    const isSaid = says(clues, 'resourceUnknown') || (says(clues, 'idNamed') && says(clues, 'notFound'));
    return isSaid && !hasSentence(clues)
      ? found({
          tier: 'sentence',
          because: 'the service does not know this resource in this Region and account',
        })
      : failedAs(clues, {
          kind: 'notFound',
          because: 'the service does not know this resource in this Region and account',
        });
  },
  remedy: ({ facts }) => {
    const operation = facts.errors.find(({ kind }) => kind === 'notFound')?.operation ?? '';
    return noChange(stepOf.find(([called]) => called.test(operation))?.[1] ?? compare(agents));
  },
};

const compare = (command: string) =>
  ['compare id, Region and account with what exists there, for example', command] as const;

const agents = 'aws bedrock-agent list-knowledge-bases --region REGION';

/** What lists the things of the call that failed. */
const stepOf: readonly (readonly [RegExp, readonly [string, string]])[] = [
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
  [
    /Secret/,
    [
      'a plain name is looked for in the caller’s own account and Region: give the secret of another account by its full ARN, and else compare with what is there',
      'aws secretsmanager list-secrets --region REGION --query "SecretList[].ARN"',
    ],
  ],
  [/^Invoke$|Function/, compare('aws lambda list-functions --region REGION --query "Functions[].FunctionArn"')],
  [
    /^(?:Get|Batch|Put|Update|Delete|Describe)?(?:Item|Table)$|^Query$|^Scan$/,
    compare('aws dynamodb list-tables --region REGION'),
  ],
  [/^Start(?:Sync)?Execution$|StateMachine/, compare('aws stepfunctions list-state-machines --region REGION')],
  [/Bucket|Object/, compare('aws s3api list-buckets --query "Buckets[].Name"')],
  [/^InvokeEndpoint/, compare('aws sagemaker list-endpoints --region REGION')],
  [/AgentRuntime/, compare('aws bedrock-agentcore-control list-agent-runtimes --region REGION')],
  [/^InvokeAgent$|AgentAlias|^GetAgent$/, compare('aws bedrock-agent list-agents --region REGION')],
  [/Guardrail/, compare('aws bedrock list-guardrails --region REGION')],
];
