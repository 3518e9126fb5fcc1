import { actionInfo } from './find-action.ts';
import { type OperationActions, operationTable } from './operation-table.ts';
import { prefixesOfService } from './service-names.ts';

export type AuthorizedActions = {
  readonly required: readonly string[];
  readonly conditional: readonly string[];
  /** True: the action of the same name exists, and nobody wrote down that the operation is authorised by it. */
  readonly assumed: boolean;
};

/** The services asked, in this order, when a text names the operation alone. */
const likelyPrefixes: readonly string[] = [
  'bedrock',
  's3',
  'lambda',
  'sts',
  'iam',
  'kms',
  'secretsmanager',
  'ssm',
  'bedrock-agentcore',
  'dynamodb',
  's3vectors',
  'aoss',
  'sns',
  'sqs',
  'logs',
  'states',
  'ec2',
  'ecr',
  'ecs',
  'qbusiness',
  'kendra',
  'sagemaker',
  'events',
  'rds-data',
  'textract',
  'transcribe',
  'comprehend',
  'rekognition',
  'polly',
  'translate',
  'organizations',
  'cloudformation',
  'glue',
  'athena',
];

// Every operation of Bedrock's control plane has an action of its own name: https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html
const sameNames = 'bedrock';

/**
 * The IAM actions that authorise an SDK operation: `required` always, its first the one a denial names; `conditional` in some calls only.
 * `service` is a client, endpoint or error name (`BedrockRuntime`, `bedrock-agent-runtime`, `AWSKMS`), or null when the text names none.
 * undefined: no such operation known. https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const operationActions = (call: {
  readonly service: string | null;
  readonly operation: string;
}): AuthorizedActions | undefined => {
  const name = spell(call.operation);
  const prefixes = call.service === null ? likelyPrefixes : prefixesOfService(call.service);
  for (const prefix of prefixes) {
    const known = spelled.get(prefix)?.get(name);
    if (known !== undefined) return { ...known, assumed: false };
  }
  for (const prefix of prefixes) {
    const action = actionInfo(`${prefix}:${name}`)?.action;
    if (action !== undefined) return { required: [action], conditional: [], assumed: prefix !== sameNames };
  }
  return undefined;
};

const spelled: ReadonlyMap<string, ReadonlyMap<string, OperationActions>> = new Map(
  Object.entries(operationTable).map(([prefix, table]) => [
    prefix,
    new Map(Object.entries(table).map(([operation, actions]) => [operation.toLowerCase(), actions])),
  ]),
);

/** `invoke_model`, `invokeModel`, `invoke-model`, `InvokeModelCommand` and `InvokeModel` are one operation. */
const spell = (operation: string): string => {
  const letters = operation.replaceAll('_', '').replaceAll('-', '').toLowerCase();
  return letters.endsWith('command') ? letters.slice(0, -'command'.length) : letters;
};
