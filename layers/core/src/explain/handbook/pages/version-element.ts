import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { alice } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const versionElementPage: HandbookPage = {
  id: 'version-element',
  title: 'Version',
  definition:
    '`Version` is the version of the policy language, not of your policy: write `"Version": "2012-10-17"`. Without it the older `2008-10-17` holds, in which variables such as `${aws:username}` are plain text.',
  wrong: [
    {
      belief: "I should put today's date into Version",
      truth: '`Version` takes two values only, `2012-10-17` and the older `2008-10-17`; any other date is refused.',
    },
    {
      belief: 'Version in the policy and the versions v1, v2 of a managed policy are the same',
      truth: 'The element names the language; v1, v2 … are saved states of a managed policy.',
    },
  ],
  facts: [
    'With the older version a variable in a resource or a condition matches only the text `${…}` itself, so the statement looks right and never applies.',
    'A resource policy that AWS writes for you, such as that of a Lambda function, says 2012-10-17 as well.',
  ],
  why: 'AWS can extend the language without changing what old policies mean.',
  check: 'Look at the top of the document; `aws accessanalyzer validate-policy` warns about the old version.',

  rows: {
    where: 'at the top of every policy',
    does: 'names the language',
    owner: 'whoever writes the policy',
    when: 'always, and always 2012-10-17',
  },
  example: {
    says: "With 2012-10-17 the variable is the caller's own name, so each user reads only their folder.",
    policies: { identity: [policy(allow('s3:GetObject', 'arn:aws:s3:::docs-bucket/${aws:username}/*'))] },
    asks: [
      asks('allowed', [alice, 's3:GetObject', 'arn:aws:s3:::docs-bucket/alice/plan.pdf']),
      asks('implicitDeny', [alice, 's3:GetObject', 'arn:aws:s3:::docs-bucket/bob/plan.pdf']),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('IAM JSON policy elements: Version', 'reference_policies_elements_version'),
  related: ['elements', 'policy-variables', 'policy-versions'],
  names: [
    'version element',
    '2012-10-17',
    '2008-10-17',
    'policy version date',
    'version der richtliniensprache',
    'élément version',
    'elemento version',
    'version要素',
    'version 元素',
  ],
};
