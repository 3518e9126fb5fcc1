import type { Requirements } from './requirement.ts';
import { bucketPolicyWords, guide, iamTakes } from './shared.data.ts';

/** What using a key and writing logs need. */
export const ofKeysAndLogs: Requirements = {
  keyPolicyLets: {
    holds: 'the key’s policy lets the caller, or leaves it to IAM policies (`kms:*` for the account’s root)',
    // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
    met: '(?<!(?:no|without|kein\\w*|ohne|sans|sin|sem|senza|lacks) (?:\\w+ ){0,2})(?:(?:\\broot|:root)\\b(?! (?:user|benutzer))|\\bdefault (?:key )?(?:policy|statement)\\b|\\bstandard-?(?:policy|richtlinie|anweisung)\\b)',
    look: 'aws kms get-key-policy --key-id KEY_ID --policy-name default --query Policy --output text',
    mend: 'The key’s owner adds the caller’s ARN to the key policy with the actions that are refused.',
    takes: 'KMS takes seconds, seldom minutes',
    named: 'key[- ]?polic|schlusselrichtlinie|politique de (?:la )?cle|politica de (?:la )?clave|politica da chave|politica de chave|polic\\w* della chiave|キーポリシー|密钥策略',
    url: `${guide}/kms/latest/developerguide/key-policies.html`,
  },
  keyIam: {
    holds: 'an IAM policy of the caller allows the refused `kms:` action on the key’s ARN (not on an alias)',
    look: 'aws iam list-role-policies --role-name ROLE_NAME && aws iam list-attached-role-policies --role-name ROLE_NAME',
    mend: 'Allow the caller that action on the key’s ARN.',
    takes: iamTakes,
    named: 'kms:[a-z*]+|iam polic|identity polic|rollenrichtlinie|iam-richtlinie|politique iam|politica iam|iam ?ポリシー|iam ?策略',
    url: `${guide}/kms/latest/developerguide/iam-policies.html`,
  },
  keyUsable: {
    holds: 'the key is enabled, of this Region and account, and not waiting for deletion',
    look: 'aws kms describe-key --key-id KEY_ID --query "KeyMetadata.[KeyState,Arn]"',
    mend: 'Enable the key, or use the key of this Region.',
    takes: 'KMS takes seconds, seldom minutes',
    named: '\\benabled\\b|aktiviert|activee|habilitada|attiva\\b|有効|启用|grant\\b|grants\\b',
    url: `${guide}/kms/latest/developerguide/key-state.html`,
  },
  logsBucket: {
    holds: 'the bucket’s policy lets `bedrock.amazonaws.com` do `s3:PutObject` on the path of the logs, with `aws:SourceAccount` of your account',
    look: 'aws s3api get-bucket-policy --bucket BUCKET_NAME --query Policy --output text',
    mend: 'Add that statement to the bucket’s policy; no role has part in it.',
    takes: 'a bucket policy counts after a moment',
    named: bucketPolicyWords,
    url: `${guide}/bedrock/latest/userguide/model-invocation-logging.html`,
  },
  logsKey: {
    holds: 'where the bucket has a customer managed key, its policy lets `bedrock.amazonaws.com` do `kms:GenerateDataKey`',
    look: 'aws s3api get-bucket-encryption --bucket BUCKET_NAME',
    mend: 'Add that statement to the key’s policy.',
    takes: 'KMS takes seconds, seldom minutes',
    named: '\\bkms\\b|key[- ]?polic|encrypt|verschlussel|chiffr|cifrad|criptograf|crittograf|暗号化|加密',
    url: `${guide}/bedrock/latest/userguide/model-invocation-logging.html`,
  },
  logsRole: {
    holds: 'the logging role trusts `bedrock.amazonaws.com` and may `logs:CreateLogStream` and `logs:PutLogEvents` on the log group’s streams',
    look: 'aws bedrock get-model-invocation-logging-configuration',
    mend: 'Give the role that trust and both actions on `…:log-group:NAME:log-stream:aws/bedrock/modelinvocations`.',
    takes: iamTakes,
    named: 'logs:|cloudwatch role|logging role|log role|protokollrolle',
    url: `${guide}/bedrock/latest/userguide/model-invocation-logging.html`,
  },
};
