import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, guardrail, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const actionElementPage: HandbookPage = {
  id: 'action-element',
  title: 'Action',
  definition:
    "`Action` names what is allowed or denied, as `service:Name`, such as `bedrock:InvokeModel`. The prefix is the service's, the name often but not always that of the API operation; `*` and `?` may stand in the name. Case does not matter.",
  wrong: [
    {
      belief: 'every API operation has an action of the same name',
      truth:
        'Converse needs `bedrock:InvokeModel`, ListObjectsV2 needs `s3:ListBucket`, HeadObject needs `s3:GetObject`: the Service Authorization Reference says which.',
    },
    {
      belief: "the SDK client's name is the prefix",
      truth: '`bedrock-runtime` and `bedrock-agent-runtime` are client names; their actions begin with `bedrock:`.',
    },
  ],
  facts: [
    'An action that does not exist is accepted silently and never matches: check the spelling.',
    '`bedrock:*` includes deleting and what AWS adds next year; list what is called.',
  ],
  why: 'One action is one thing a caller may do: the finer, the less can go wrong.',
  check: '`aws accessanalyzer validate-policy` reports actions that do not exist.',

  rows: {
    where: 'in a statement',
    does: 'names what may be done',
    owner: 'whoever writes the policy',
    when: 'always, unless NotAction stands there',
  },
  example: {
    says: 'Invoking with and without streaming are two actions.',
    policies: { identity: [policy(allow(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModelWithResponseStream', novaLite]),
      asks('implicitDeny', [app, 'bedrock:ApplyGuardrail', guardrail]),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Action', 'reference_policies_elements_action'),
  related: ['wildcards', 'not-action', 'converse', 'resource-element'],
  names: [
    'action element',
    'iam action',
    'iam actions',
    '"action"',
    'iam-aktion',
    'élément action',
    'elemento action',
    'action要素',
    'action 元素',
  ],
};
