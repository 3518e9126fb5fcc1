import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer, knowledgeBase } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const setOperatorsPage: HandbookPage = {
  id: 'set-operators',
  title: 'ForAllValues and ForAnyValue',
  definition:
    'Set operators are for keys that hold several values, such as `aws:TagKeys`. `ForAnyValue` holds when at least one value of the request matches, `ForAllValues` when every value does, **also when there is none**.',
  wrong: [
    {
      belief: 'ForAllValues fails when the key is missing',
      truth:
        '`ForAllValues` holds also without the key: no value breaks the rule. In an Allow pair it with `"Null": {"key": "false"}`.',
    },
    {
      belief: 'set operators are needed whenever a policy lists several values',
      truth: 'Several values in the policy need none; they are for several values in the **request**.',
    },
  ],
  facts: [
    'On a key with one value they do not belong: `ForAllValues` then lets requests without the key through.',
    '`ForAnyValue` without the key does not match.',
  ],
  why: '“All my tags are allowed ones” and “one of my tags is” are different rules.',
  check: 'Ask the simulator with no value, with one and with two.',

  rows: {
    where: 'before a condition operator',
    does: 'compares a set of request values',
    owner: 'whoever writes the policy',
    when: 'the key holds several values',
  },
  example: {
    says: 'Only these tag keys may be set, and at least one must be.',
    policies: {
      identity: [
        policy(
          allow('bedrock:TagResource', knowledgeBase, {
            'ForAllValues:StringEquals': { 'aws:TagKeys': ['project', 'team'] },
            Null: { 'aws:TagKeys': 'false' },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', [developer, 'bedrock:TagResource', knowledgeBase], { 'aws:TagKeys': ['project', 'team'] }),
      asks('implicitDeny', [developer, 'bedrock:TagResource', knowledgeBase], { 'aws:TagKeys': ['project', 'owner'] }),
      asks('implicitDeny', [developer, 'bedrock:TagResource', knowledgeBase]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage(
    'Single-valued vs. multivalued context keys',
    'reference_policies_condition-single-vs-multi-valued-context-keys',
  ),
  related: ['conditions', 'null-operator', 'request-tags'],
  names: [
    'forallvalues',
    'foranyvalue',
    'for all values',
    'for any value',
    'set operator',
    'set operators',
    'mengenoperator',
    "opérateur d'ensemble",
    'operador de conjunto',
    'operador de conjuntos',
    'operatore di set',
    '集合演算子',
    '集合运算符',
  ],
};
