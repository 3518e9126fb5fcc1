import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { askOwner } from '../../remedies/ask-owner.ts';
import { grantInLayer } from '../../remedies/grant-in-layer.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { noChange } from '../../remedies/no-change.ts';
import { isAllowed, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
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
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the key')
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

// A service's own sentence about the key names no action, and means one.
const isOfKey = ({ service, main }: Clues): boolean => (service ?? main?.action?.split(':')[0]) === 'kms';

/** Lambda's grant names the role by its unique id: https://repost.aws/knowledge-center/lambda-kmsaccessdeniedexception-errors */
const isGrantStale = (clues: Clues): boolean =>
  says(clues, 'recreated') && says(clues, 'keyRefused') && says(clues, 'lambda') && clues.statements.length === 0;
