import { arnOf } from './arn-of.ts';
import type { Ask, Composition } from './composition.ts';
import { type Guarded, guardedTitles } from './guarded.ts';

/** CloudWatch Logs encrypts a log group by a key; null: that is not meant. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
export const letLogsUse = ({ target, plain, named }: Guarded): Composition | null => {
  if (target !== 'key' || plain.search(logs) < 0 || named.principals.length > 0) return null;
  const service = `logs.${named.region}.amazonaws.com`;
  const group = named.of('logGroup');
  const value = `arn:aws:logs:${named.region}:${named.account}:log-group:${group ?? '*'}`;
  const ask = (expect: Ask['expect'], sent: string, says: string): Ask => ({
    expect,
    request: {
      principal: service,
      action: 'kms:GenerateDataKey',
      resource: arnOf.key(named),
      resourceAccount: named.account,
      context: { [context]: sent },
    },
    says,
  });
  return {
    policyType: 'resource',
    title: guardedTitles.key,
    knownBy: logs,
    statements: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: actions,
        Resource: '*',
        Condition: { [group === null ? 'ArnLike' : 'ArnEquals']: { [context]: value } },
      },
    ],
    asks: [
      ask('allowed', value.replace('*', 'x'), ''),
      ask('denied', `arn:aws:logs:${named.region}:999999999999:log-group:other`, 'for another log group'),
    ],
    notes,
    source: {
      name: 'Encrypt log data in CloudWatch Logs using AWS Key Management Service',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
    },
  };
};

const logs = /cloudwatch(?: logs)?|log ?groups?|ロググループ|日志组/g;
const context = 'kms:EncryptionContext:aws:logs:arn';
const actions = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:GenerateDataKey',
  'kms:DescribeKey',
];
const notes = [
  'in a key policy `"Resource": "*"` means this key; add the statement to the ones that are there, with the one for `:root`',
  'then `aws logs associate-kms-key --log-group-name NAME --kms-key-id KEY_ARN`: what was logged before stays as it is',
];
