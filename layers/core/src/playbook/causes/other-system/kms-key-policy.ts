import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { askOwner } from '../../remedies/ask-owner.ts';
import { grantInLayer } from '../../remedies/grant-in-layer.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { noChange } from '../../remedies/no-change.ts';
import { isAllowed, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { isCrossAccount } from '../../signs/is-cross-account.ts';
import { keyWithoutUse } from '../../signs/key-without-use.ts';
import { hasSentence, says } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html';

export const kmsKeyPolicy: Cause = {
  id: 'KMS_KEY_POLICY',
  title: 'The key policy neither names the principal nor delegates to IAM',
  edge: '*->kms',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['kms:GetKeyPolicy', 'kms:ListGrants', 'CloudTrail kms event invokedBy bedrock.amazonaws.com'],
  pitfalls: [
    'An Allow of the role is enough only where the key policy hands the decision to IAM',
    'For a managed knowledge base the grant comes from whoever creates it, not from the service role',
    'With kmsKeyArn RetrieveAndGenerate uses the key as a service',
  ],
  recognise: (clues) => {
    if (says(clues, 'keyRefused') && !hasSentence(clues))
      return found({ tier: 'sentence', because: 'the service could not use the key for whoever called it' });
    if (says(clues, 'ciphertextUnreadable'))
      return found({
        tier: 'sentence',
        because: 'the key does not exist here, or its policy does not admit the caller',
      });
    const isStack = says(clues, 'stackHidesService') && says(clues, 'encryptionKey');
    if (isStack)
      return found({
        tier: 'sentence',
        confidence: 'possible',
        because:
          'CloudFormation hides the text of the service; with a customer managed key the key policy is the usual reason',
        asking: {
          ask: 'What did the service say behind CloudFormation?',
          because: 'CloudTrail keeps the sentence that names principal, action and resource',
          command:
            'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventSource,AttributeValue=kms.amazonaws.com --max-results 20',
        },
      });
    const withoutUse = keyWithoutUse(clues);
    if (withoutUse !== null) return withoutUse;
    const isKey = isOfKey(clues) && clues.layer.policyType === 'resource' && !isAllowed(clues);
    return isKey
      ? found({
          tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
          confidence: sureness(clues),
          because: 'a key is used only by whom its own policy admits',
        })
      : null;
  },
  remedy: (clues) =>
    // A Deny that AWS's sentence names is in a policy that somebody wrote, whatever the text says of the key.
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the key')
      : isOfAwsManagedKey(clues)
        ? noChange(encryptAnew(clues))
        : isGrantStale(clues)
          ? noChange(
              [
                'the grant of KMS is for the role that was deleted: give the function another role for a moment, then its own again, which makes the grant anew',
                'aws lambda update-function-configuration --function-name FUNCTION_NAME --role OTHER_ROLE_ARN',
              ],
              ['then', 'aws lambda update-function-configuration --function-name FUNCTION_NAME --role ROLE_ARN'],
            )
          : !isOfKey(clues)
            ? askOwner({
                owner: 'the owner of the KMS key',
                actions: ['kms:Decrypt'],
                text: 'Please check that the key exists in this Region and is enabled, and admit the role in its key policy (kms:Decrypt, kms:GenerateDataKey), or delegate to IAM with the root statement.',
              })
            : grantInLayer(clues, 'resource', {
                text: 'the key policy admits the principal',
                url,
              }),
};

/** Nobody edits the policy of a key that AWS manages, and it admits callers of its own account alone: https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk */
const isOfAwsManagedKey = (clues: Clues): boolean =>
  says(clues, 'awsManagedKey') &&
  (isCrossAccount(clues) || clues.facts.mentions.accounts.length > 1 || says(clues, 'ofOtherAccount'));

// https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
const encryptAnew = (clues: Clues): readonly [text: string, command?: string] => {
  const mentioned = stores.filter(({ service }) => clues.facts.mentions.services.includes(service));
  // Of two that are mentioned neither is said to be the one.
  const kind =
    stores.find(({ service }) => clues.service === service) ?? (mentioned.length === 1 ? mentioned[0] : undefined);
  const text = `an AWS managed key${kind === undefined ? '' : ` (\`aws/${kind.service}\`)`} serves its own account alone, and nobody can edit its key policy: in the owner’s account encrypt ${kind?.what ?? 'what is read'} anew with a customer managed key, let the caller’s role in by that key’s policy (\`kms:Decrypt\`), and allow that role \`kms:Decrypt\` on the ARN of that key, not on \`*\``;
  return kind === undefined ? [text] : [text, kind.command];
};

const stores = [
  {
    service: 'secretsmanager',
    what: 'the secret',
    command: 'aws secretsmanager update-secret --secret-id SECRET_ARN --kms-key-id KEY_ARN',
  },
  {
    service: 's3',
    what: 'the objects',
    command: 'aws s3 cp s3://BUCKET/ s3://BUCKET/ --recursive --sse aws:kms --sse-kms-key-id KEY_ARN',
  },
  {
    service: 'ssm',
    what: 'the parameter',
    command: 'aws ssm put-parameter --name NAME --type SecureString --overwrite --key-id KEY_ARN --value VALUE',
  },
  {
    service: 'sqs',
    what: 'the queue',
    command: 'aws sqs set-queue-attributes --queue-url QUEUE_URL --attributes KmsMasterKeyId=KEY_ARN',
  },
  {
    service: 'sns',
    what: 'the topic',
    command:
      'aws sns set-topic-attributes --topic-arn TOPIC_ARN --attribute-name KmsMasterKeyId --attribute-value KEY_ARN',
  },
] as const;

// A service's own sentence about the key names no action, and means one.
const isOfKey = ({ service, main }: Clues): boolean => (service ?? main?.action?.split(':')[0]) === 'kms';

/** Lambda's grant names the role by its unique id: https://repost.aws/knowledge-center/lambda-kmsaccessdeniedexception-errors */
const isGrantStale = (clues: Clues): boolean =>
  says(clues, 'recreated') && says(clues, 'keyRefused') && says(clues, 'lambda') && clues.statements.length === 0;
