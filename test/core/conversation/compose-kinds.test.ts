import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cannotWrite } from '../../../layers/core/src/conversation/compose/cannot-write.ts';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { sayComposed } from '../../../layers/core/src/conversation/compose/say-composed.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { openTalk } from './talk.ts';

type Case = {
  readonly wish: string;
  /** Pieces of the document, as JSON without spaces. */
  readonly holds: readonly string[];
  readonly lacks?: readonly string[];
  /** What the answer says is not in it; left out: nothing. */
  readonly leaves?: string;
};
const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../cases/compose/wishes.json', import.meta.url), 'utf8'),
);

describe('every kind of policy that is wished for', () => {
  it.each(cases.map((each) => [each.wish, each] as const))('%s', (_, { wish, holds, lacks = [], leaves }) => {
    const made = compose(readText(wish)) ?? [];
    const documents = made.map(({ document, statements }) => document ?? statements);
    const written = JSON.stringify(documents);

    for (const piece of holds) expect(written).toContain(piece);
    for (const piece of lacks) expect(written).not.toContain(piece);
    const said = sayComposed(made, wish);
    if (leaves === undefined) expect(said).not.toContain('Not everything that you asked for');
    else expect(said).toMatch(new RegExp(`^\\*\\*Not everything that you asked for is in it\\.\\*\\*.*${leaves}`));
  });

  it.each([
    [
      'Write as Terraform the inline policy for the permission set GenAIDev: invoke amazon.nova-lite-v1:0 in eu-central-1',
      /```hcl\nresource "aws_ssoadmin_permission_set_inline_policy"/,
    ],
    [
      'Trust policy für Step Functions als CloudFormation, Konto 111122223333, eu-central-1',
      /"Type": "AWS::IAM::Role"[\s\S]*"AssumeRolePolicyDocument"[\s\S]*states\.amazonaws\.com/,
    ],
    [
      'Give me the CLI command for the RCP: S3 only for the organization o-a1b2c3d4e5',
      /--type RESOURCE_CONTROL_POLICY/,
    ],
    [
      'Écris en Terraform la politique de VPC endpoint : seul le rôle chat-app du compte 111122223333 peut invoquer amazon.nova-lite-v1:0 en eu-west-1',
      /aws_vpc_endpoint_policy/,
    ],
    [
      'Give me as CDK the data access policy: role kb-role of account 111122223333 reads collection docs-vec, OpenSearch Serverless',
      /new cdk\.CfnResource[\s\S]*AWS::OpenSearchServerless::AccessPolicy/,
    ],
    [
      'Give me the CLI for the resource policy of function tools so that agent A1B2C3D4E5 of account 111122223333 in us-east-1 may call it',
      /aws lambda add-permission .*--principal bedrock\.amazonaws\.com --source-arn 'arn:aws:bedrock:us-east-1:111122223333:agent\/A1B2C3D4E5'/,
    ],
  ])('comes in the form that is asked for with it: %s', async (wish, expected) => {
    expect((await openTalk().say(wish)).reply).toMatch(expected);
  });

  it.each([
    'write a policy so that developers may create roles in account 111122223333',
    'write a policy so that role dev may attach policies to roles app-* in account 111122223333',
    'give me the trust policy for Amazon FooBar in account 111122223333',
  ])('hands out no way to more permissions, and lets no account in that only says where: %s', (wish) => {
    expect(compose(readText(wish))).toBeNull();
  });

  it.each([
    [
      'Objects are encrypted with aws/s3. Can account 222233334444 read them if I change the key policy?',
      /customer managed key/,
    ],
    ['Ändere die Richtlinie der serviceverknüpften Rolle AWSServiceRoleForAmazonEKS', /service-linked role/],
    ['Write a resource-based policy for our knowledge base', /no resource policy/],
  ])('says of what nobody can write why not, and what does it instead: %s', (wish, expected) => {
    expect(cannotWrite(wish)).toMatch(/^\*\*No/);
    expect(cannotWrite(wish)).toMatch(expected);
  });

  it.each([
    'write a key policy for our customer managed key so that role kb may decrypt',
    'write a resource-based policy for the function that my Bedrock agent calls',
  ])('knows what can be written from it: %s', (wish) => {
    expect(cannotWrite(wish)).toBeNull();
  });
});
