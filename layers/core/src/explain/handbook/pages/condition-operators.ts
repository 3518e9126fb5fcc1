import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const conditionOperatorsPage: HandbookPage = {
  id: 'condition-operators',
  title: 'Condition operators',
  definition:
    'The operator says how a key is compared: `StringEquals` exactly, `StringLike` with `*` and `?`, `ArnLike`/`ArnEquals` part by part, `NumericLessThan…`, `DateGreaterThan…`, `Bool`, `IpAddress`, `Null`. Most have a negated form with `Not`.',
  wrong: [
    {
      belief: 'StringEquals understands a wildcard',
      truth: '`StringEquals` takes `*` literally; patterns need `StringLike` (or `ArnLike` for ARNs).',
    },
    {
      belief: 'StringNotEquals fails when the key is missing',
      truth: 'A negated operator holds when the key is absent.',
    },
  ],
  facts: [
    'Several values under one key mean any of them; under a negated operator none of them.',
    '`ArnEquals` and `ArnLike` behave alike, both know wildcards; `StringEquals` on an ARN is exact.',
    'Dates are ISO 8601 in UTC or epoch seconds; addresses are CIDR blocks.',
  ],
  why: '“Equal” means something else for an address, a date and a pattern.',
  check: '`aws accessanalyzer validate-policy` reports an operator that does not fit the key.',

  rows: {
    where: 'in a Condition',
    does: 'compares a key with values',
    owner: 'whoever writes the policy',
    when: 'StringEquals for exact values, StringLike for patterns',
  },
  example: {
    says: 'StringLike with a pattern: any branch of one repository.',
    policies: {
      resource: [
        policy(
          trust(
            { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
            {
              StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
              StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:example/chat:ref:refs/heads/*' },
            },
            'sts:AssumeRoleWithWebIdentity',
          ),
        ),
      ],
    },
    asks: [
      asks(
        'allowed',
        [
          'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
          'sts:AssumeRoleWithWebIdentity',
          roleArn('deploy'),
        ],
        {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:example/chat:ref:refs/heads/main',
        },
      ),
      asks(
        'implicitDeny',
        [
          'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
          'sts:AssumeRoleWithWebIdentity',
          roleArn('deploy'),
        ],
        {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': 'repo:example/other:ref:refs/heads/main',
        },
      ),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Condition operators', 'reference_policies_elements_condition_operators'),
  related: ['conditions', 'if-exists', 'set-operators', 'null-operator', 'wildcards'],
  names: [
    'condition operator',
    'condition operators',
    'stringequals',
    'stringlike',
    'arnlike',
    'arnequals',
    'stringnotequals',
    'bedingungsoperator',
    'opérateur de condition',
    'operador de condición',
    'operador de condição',
    'operatore di condizione',
    '条件演算子',
    '条件运算符',
  ],
};
