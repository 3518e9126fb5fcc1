import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const nullOperatorPage: HandbookPage = {
  id: 'null-operator',
  title: 'The Null operator',
  definition:
    '`Null` asks whether a key is in the request: `"Null": {"key": "true"}` holds when it is absent, `"false"` when it is present. It compares no value.',
  wrong: [
    {
      belief: "Null true means the key's value is the word null",
      truth: '`"Null": {"key": "true"}` compares no value: it means that the key is not there.',
    },
  ],
  facts: [
    'Pair `ForAllValues` in an Allow with `"Null": {"key": "false"}`.',
    'A Deny with `Null … "true"` demands a key: for example no upload without an encryption header.',
  ],
  why: 'Missing keys decide silently in every other operator; here one can say it.',
  check: 'The simulator lists missing keys as `MissingContextValues`.',

  rows: {
    where: 'in a Condition',
    does: 'asks whether a key is there',
    owner: 'whoever writes the policy',
    when: 'a key must, or must not, be in the request',
  },
  example: {
    says: 'No knowledge base without a project tag.',
    policies: {
      identity: [
        policy(
          allow('bedrock:CreateKnowledgeBase', '*'),
          deny('bedrock:CreateKnowledgeBase', '*', { Null: { 'aws:RequestTag/project': 'true' } }),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'bedrock:CreateKnowledgeBase', '*'], { 'aws:RequestTag/project': 'blue' }),
      asks('explicitDeny', [developer, 'bedrock:CreateKnowledgeBase', '*']),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Condition operators', 'reference_policies_elements_condition_operators'),
  related: ['if-exists', 'conditions', 'set-operators'],
  names: [
    'null operator',
    'null condition',
    'null-operator',
    'null-bedingung',
    'opérateur null',
    'operador null',
    'operatore null',
    'null 演算子',
    'null条件演算子',
    'null 运算符',
  ],
};
