import type { Cause } from '../cause.ts';
import { askOwner } from '../remedies/ask-owner.ts';
import { grantInLayer } from '../remedies/grant-in-layer.ts';
import { mendDeny } from '../remedies/mend-deny.ts';
import { noChange } from '../remedies/no-change.ts';
import { isAllowed, sureness } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { hasSentence, says } from '../signs/says.ts';
import { sentence } from '../signs/sentence.ts';

export const kmsKeyPolicy: Cause = {
  id: 'KMS_KEY_POLICY',
  title: 'The key policy neither names the principal nor delegates to IAM',
  edge: '*->kms',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html',
  evidence: ['kms:GetKeyPolicy', 'kms:ListGrants', 'CloudTrail kms event invokedBy bedrock.amazonaws.com'],
  pitfalls: [
    'identity Allow alone is never enough unless key policy delegates',
    'managed KB with CMK: grant comes from the CREATOR identity, service role needs no key permission',
    'RetrieveAndGenerate kmsKeyArn uses the service principal',
  ],
  recognise: (clues) => {
    if (says(clues, 'ciphertext refers to a customer master key'))
      return found({
        tier: 'sentence',
        weight: 75,
        because: 'the key does not exist here, or its policy does not admit the caller',
      });
    const isStack =
      says(clues, "access denied for operation 'aws::bedrock::") && says(clues, 'kms', 'customer managed key', 'cmk');
    if (isStack)
      return found({
        tier: 'sentence',
        weight: 70,
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
    const isKey = clues.service === 'kms' && clues.layer.policyType === 'resource' && !isAllowed(clues);
    return isKey
      ? found({
          tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
          weight: 80,
          confidence: sureness(clues),
          because: 'a key is used only by whom its own policy admits',
        })
      : null;
  },
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the key')
      : clues.service !== 'kms'
        ? askOwner({
            owner: 'the owner of the KMS key',
            actions: ['kms:Decrypt'],
            text: 'Please check that the key exists in this Region and is enabled, and admit the role in its key policy (kms:Decrypt, kms:GenerateDataKey), or delegate to IAM with the root statement.',
          })
        : grantInLayer(clues, 'resource', {
            text: 'the key policy admits the principal',
            url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/encryption-kb.html',
          }),
};

export const encodedAuthorizationMessage: Cause = {
  id: 'ENCODED_AUTHORIZATION_MESSAGE',
  title: 'The reason is encoded: decode it first',
  edge: '*->ec2 and others',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/goto/WebAPI/sts/DecodeAuthorizationMessage',
  evidence: ['aws sts decode-authorization-message --encoded-message {Blob}'],
  pitfalls: ['A cut message cannot be decoded'],
  recognise: (clues) => {
    if (!says(clues, 'encoded authorization failure message')) return null;
    const command =
      'aws sts decode-authorization-message --encoded-message ENCODED_MESSAGE --query DecodedMessage --output text';
    return found({
      tier: hasSentence(clues) ? 'generic' : 'sentence',
      weight: 80,
      confidence: 'likely',
      because: 'the reason is inside the encoded message',
      asking: {
        ask: 'What does the decoded message say?',
        because: 'principal, action, resource and the deciding statement are in it',
        command,
      },
    });
  },
  remedy: () => ({
    ...noChange([
      'decode the message, then ask again with what it says',
      'aws sts decode-authorization-message --encoded-message ENCODED_MESSAGE --query DecodedMessage --output text',
    ]),
    actions: ['sts:DecodeAuthorizationMessage'],
  }),
};

export const lakeFormationGrantMissing: Cause = {
  id: 'LAKE_FORMATION_GRANT_MISSING',
  title: 'A Lake Formation permission is missing; IAM has passed',
  edge: '*->glue catalog',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/lake-formation/latest/dg/troubleshooting.html',
  evidence: ['lakeformation:ListPermissions'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['lake formation permission'],
      weight: 75,
      because: 'Lake Formation grants are kept outside IAM policies',
      evenWithDenial: true,
    }),
  remedy: () =>
    askOwner({
      owner: 'an administrator of the data lake',
      actions: [],
      text: 'Please grant the Lake Formation permission that the message names to the role: `aws lakeformation grant-permissions`; IAM policies of the role already passed.',
    }),
};

export const opensearchFgacRoleMapping: Cause = {
  id: 'OPENSEARCH_FGAC_ROLE_MAPPING',
  title: 'OpenSearch does not map the principal to a role with the index permission',
  edge: '*->opensearch domain',
  isPermissionProblem: true,
  verified: 'doc (read on docs.amazonaws.cn)',
  url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',
  evidence: ['_plugins/_security/api/rolesmapping'],
  pitfalls: ['es:ESHttp* has passed already'],
  recognise: (clues) =>
    sentence(clues, {
      phrases: ['no permissions for ['],
      weight: 75,
      because: 'fine-grained access control of OpenSearch refused it; es:ESHttp* has passed already',
      evenWithDenial: true,
    }),
  remedy: () =>
    askOwner({
      owner: 'the administrator of the OpenSearch domain',
      actions: [],
      text: 'Please map the ARN of the role as a backend role to an OpenSearch role with the index permission that the message names (Security, Roles, Mapped users).',
    }),
};

export const productSubscriptionMissing: Cause = {
  id: 'PRODUCT_SUBSCRIPTION_MISSING',
  title: 'The user has no subscription in the Q application',
  edge: 'user->Amazon Q',
  isPermissionProblem: true,
  verified: 'corpus only, UNVERIFIED',
  url: 'https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/subscribe-users.html',
  evidence: ['Q subscriptions of the Identity Center instance'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'your account is not authorized to make this call',
        'user is not authorized to make this call',
        'not subscribed to amazon q',
        'no subscription for amazon q',
      ],
      weight: 75,
      because: 'Amazon Q answers this to users without a subscription',
    }),
  remedy: () =>
    askOwner({
      owner: 'the administrator of the Q subscriptions',
      actions: [],
      text: 'Please subscribe the user or group in the Q application of the Identity Center instance.',
    }),
};
