import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const requestTagsPage: HandbookPage = {
  id: 'request-tags',
  title: 'Tags in a request (RequestTag, TagKeys)',
  definition:
    '`aws:RequestTag/KEY` is a tag that the call wants to set, `aws:TagKeys` the list of all keys it sets. With them a policy demands tags at creation and forbids changing those that decide access.',
  wrong: [
    {
      belief: 'aws:RequestTag and aws:ResourceTag are the same',
      truth: 'The first is in the request (creating, tagging), the second on the resource that exists.',
    },
  ],
  facts: [
    'Creating with tags needs the tagging action too, for Bedrock `bedrock:TagResource`.',
    '`aws:TagKeys` holds several values: use `ForAllValues` with a `Null` check, or `ForAnyValue`.',
  ],
  why: 'ABAC is only as good as its tags.',
  check: 'The tag must be in the same call; a later tagging is another request.',

  rows: {
    where: 'in a Condition',
    does: 'demands or forbids tags in a call',
    owner: 'whoever writes the policy',
    when: 'resources must carry tags from the start',
  },
  example: {
    says: "A knowledge base may only be created with the caller's own project tag.",
    policies: {
      identity: [
        policy(allow('bedrock:CreateKnowledgeBase', '*', { StringEquals: { 'aws:RequestTag/project': 'blue' } })),
      ],
    },
    asks: [
      asks('allowed', [developer, 'bedrock:CreateKnowledgeBase', '*'], { 'aws:RequestTag/project': 'blue' }),
      asks('implicitDeny', [developer, 'bedrock:CreateKnowledgeBase', '*'], { 'aws:RequestTag/project': 'red' }),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Controlling access to AWS resources using tags', 'access_tags'),
  related: ['abac', 'set-operators', 'null-operator'],
  names: ['aws:requesttag', 'requesttag', 'request tag', 'aws:tagkeys', 'tagkeys', 'tag keys'],
};
