import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, knowledgeBase } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const conditionsPage: HandbookPage = {
  id: 'conditions',
  title: 'Conditions and their keys',
  definition:
    'A `Condition` compares keys of the request (`aws:SourceIp`, `aws:PrincipalTag/…`, service keys) with values: all operators and all keys in it must hold, one of the values of each key suffices. If it does not hold, the statement does not apply.',
  wrong: [
    {
      belief: 'two keys in one condition mean one or the other',
      truth:
        'Two keys in one condition must both hold; the values of one key are the alternatives. For “or” between keys write two statements.',
    },
    {
      belief: 'a missing key makes a condition false',
      truth:
        'Only for positive operators; a negated one (`StringNotEquals`, `NotIpAddress`) holds when the key is missing.',
    },
  ],
  facts: [
    "Not every key is in every request: each action's page lists its own; global keys begin with `aws:`.",
    '`…IfExists` lets a missing key pass; `Null` asks whether it is there.',
    'Names of keys ignore case; values under `StringEquals` do not.',
  ],
  why: 'The same permission can be right from the office and wrong from a café: conditions say when.',
  check:
    'CloudTrail and `aws iam get-context-keys-for-custom-policy` show which keys matter; the simulator takes them with `--context-entries`.',

  rows: {
    where: 'in a statement',
    does: 'says under which circumstances it counts',
    owner: 'whoever writes the policy',
    when: 'the permission depends on where, when, how or tags',
  },
  example: {
    says: 'Only over TLS and only with MFA: both must hold.',
    policies: {
      identity: [
        policy(
          allow('bedrock:DeleteKnowledgeBase', knowledgeBase, {
            Bool: { 'aws:SecureTransport': 'true', 'aws:MultiFactorAuthPresent': 'true' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'bedrock:DeleteKnowledgeBase', knowledgeBase], {
        'aws:SecureTransport': true,
        'aws:MultiFactorAuthPresent': true,
      }),
      asks('implicitDeny', [developer, 'bedrock:DeleteKnowledgeBase', knowledgeBase], { 'aws:SecureTransport': true }),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Condition', 'reference_policies_elements_condition'),
  related: ['condition-operators', 'if-exists', 'set-operators', 'null-operator', 'source-ip', 'mfa'],
  names: [
    'condition element',
    'condition key',
    'condition keys',
    '"condition"',
    'bedingungsschlüssel',
    'clé de condition',
    'clés de condition',
    'clave de condición',
    'claves de condición',
    'chave de condição',
    'chaves de condição',
    'chiave di condizione',
    'chiavi di condizione',
    '条件キー',
    '条件键',
  ],
};
