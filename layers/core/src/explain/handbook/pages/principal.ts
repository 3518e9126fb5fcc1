import { iamPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { alice, app, objects, oneObject, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const principalPage: HandbookPage = {
  id: 'principal',
  title: 'The Principal element',
  definition:
    '`Principal` says whom a resource policy is about: an account, a role, a session, a user, a service such as `bedrock.amazonaws.com`, a federation, or `"*"` for everybody, also outside your account. Identity policies have none.',
  wrong: [
    { belief: 'a group can be a principal', truth: 'Groups cannot: name roles, users or the account.' },
    {
      belief: 'a wildcard such as role/app-* may stand in Principal',
      truth: 'Only `*` alone; for a pattern take `"*"` or the account with a condition on `aws:PrincipalArn`.',
    },
    {
      belief: 'account:root as principal means the root user',
      truth: 'It means the account: its own policies then decide which identity.',
    },
  ],
  facts: [
    'A role named here that is deleted and made again is another principal: the old entry turns into an id such as `AROA…` and the policy must be saved again.',
    '`"AWS": "111122223333"` and `"arn:aws:iam::111122223333:root"` mean the same.',
  ],
  why: 'The owner of a resource must be able to say who, also across accounts and for services.',
  check: "An `AROA…` or `AIDA…` in a policy's Principal means a deleted identity.",
  otherAccount:
    'Name the other account or its role here; its identity policy over there must allow the action as well.',
  rows: {
    where: 'in resource and trust policies',
    does: 'says who',
    owner: "the resource's owner",
    when: 'always in a resource policy, never in an identity policy',
  },
  example: {
    says: 'The bucket lets in one role of the account and nobody else.',
    policies: { resource: [policy(open({ AWS: roleArn('chat-fn') }, ['s3:GetObject', objects]))] },
    asks: [asks('allowed', [app, 's3:GetObject', oneObject]), asks('implicitDeny', [alice, 's3:GetObject', oneObject])],
  },
  arrow: 'every arrow',
  source: iamPage('AWS JSON policy elements: Principal', 'reference_policies_elements_principal'),
  related: ['service-principals', 'principal-arn', 'not-principal', 'resource-policies'],
  names: [
    'principal element',
    '"principal"',
    'principal-element',
    'élément principal',
    'elemento principal',
    'principal要素',
    'principal 元素',
  ],
};
