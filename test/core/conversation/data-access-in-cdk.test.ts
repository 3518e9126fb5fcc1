import { expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const refused =
  'ValidationException: The knowledge base storage configuration provided is invalid... Request failed: [security_exception] 403 Forbidden. The role of the knowledge base is arn:aws:iam::111122223333:role/kb-prod';

it.each([
  [
    'in CDK please',
    'ts',
    /new opensearchserverless\.CfnAccessPolicy\(this, 'DataAccess', \{[\s\S]*JSON\.stringify\((\[[\s\S]*\])\),\n\}\);/,
  ],
  [
    'in CDK for Python please',
    'python',
    /opensearchserverless\.CfnAccessPolicy\(self, "DataAccess",[\s\S]*json\.dumps\((\[[\s\S]*\])\),\n\)/,
  ],
])('a data access policy is no statement of IAM: %s', async (wish, language, construct) => {
  const talk = openTalk();
  await talk.say(refused);
  const { reply } = await talk.say(wish);
  const blocks = reply
    .split(`\`\`\`${language}\n`)
    .slice(1)
    .map((each) => each.split('\n```')[0] ?? '');
  const [, policy = ''] = construct.exec(blocks.find((each) => each.includes('CfnAccessPolicy')) ?? '') ?? [];

  expect(JSON.parse(policy)).toMatchObject([{ Principal: ['arn:aws:iam::111122223333:role/kb-prod'] }]);
  expect(blocks.some((each) => each.includes('PolicyStatement') && each.includes('ArnPrincipal'))).toBe(false);
});
