import { describe, expect, it } from 'vitest';
import { openTalk, replyTo } from './talk.ts';

const refused = (rest: string, principal = 'arn:aws:sts::111122223333:assumed-role/notes-fn/n'): string =>
  `An error occurred (AccessDeniedException): User: ${principal} is not authorized to perform: ${rest}`;
const partner = refused(
  'lambda:InvokeFunction on resource: arn:aws:lambda:us-east-1:111122223333:function:oracle because no resource-based policy allows the lambda:InvokeFunction action',
  'arn:aws:iam::444455556666:user/partner',
);
const assumed = refused(
  'sts:AssumeRole on resource: arn:aws:iam::999988887777:role/invoker',
  'arn:aws:iam::111122223333:user/li',
);
const keyOfOthers = refused(
  'kms:Decrypt on resource: arn:aws:kms:eu-west-1:444455556666:key/0a1b2c3d-1111-2222-3333-444455556666 because no resource-based policy allows the kms:Decrypt action',
);
const bucketOfOthers = refused(
  's3:GetObject on resource: "arn:aws:s3:::corp-training/a.csv" because no resource-based policy allows the s3:GetObject action',
);
const trustWithId = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:user/li' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': 'kb-2024' } },
    },
  ],
});
type Row = {
  readonly says: readonly string[];
  /** In the last reply. */
  readonly must?: readonly string[];
  readonly not?: readonly string[];
};

const rows: Readonly<Record<string, readonly Row[]>> = {
  'writes the other account’s half for whoever was refused': [
    {
      says: [partner, 'write the function policy please'],
      must: ['"AWS": "arn:aws:iam::444455556666:user/partner"', 'Across accounts the caller’s own policy'],
    },
    { says: [assumed, 'the whole trust policy please'], must: ['"AWS": "arn:aws:iam::111122223333:user/li"'] },
    {
      says: [assumed, 'our side in terraform?'],
      must: ['aws_iam_user_policy', 'arn:aws:iam::999988887777:role/invoker', 'The owner’s half'],
    },
    {
      says: [partner, 'what do I tell them?'],
      must: ['Hello,', 'please add this to the function’s resource policy', 'user/partner'],
      not: ['external ID', 'To the owner of account'],
    },
  ],
  'widens nothing for one caller': [
    {
      says: [keyOfOthers, "can't we just take s3:* ?"],
      must: ['**No, `s3:*` would not help:**', 'kms:Decrypt'],
    },
    {
      says: [bucketOfOthers, 'could they just make the bucket public instead, its only csv'],
      must: ['**No:**', 'Block Public Access'],
    },
  ],
  'decides a value that differs by its letters’ case': [
    {
      says: [`${assumed}\n\n${trustWithId}\nwe pass no external id`, 'ok I pass KB-2024 now, or does the case matter?'],
      must: ['with `KB-2024` the call stays denied, with `kb-2024` it passes'],
    },
  ],
};

describe('a refusal across two accounts', () => {
  for (const [what, all] of Object.entries(rows))
    it.each(all)(`${what}: $says.1`, async ({ says, must = [], not = [] }) => {
      const reply = await replyTo(...says);

      for (const each of must) expect(reply).toContain(each);
      for (const each of not) expect(reply).not.toContain(each);
    });
});

it.each(['the whole account 444455556666 please', 'just for account 444455556666'])(
  'the caller’s own account is no other place of the role: “%s”',
  async (words) => {
    const talk = openTalk();
    await talk.say(
      'User: arn:aws:iam::444455556666:role/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/worker because no resource-based policy allows the sts:AssumeRole action',
    );
    const { diagnosis } = await talk.say(words);

    expect(JSON.stringify(diagnosis)).not.toContain('arn:aws:iam::444455556666:role/worker');
  },
);

describe('a document of the case that a Deny refuses', () => {
  const by = (policy: string): string => refused(`s3:GetObject on resource: arn:aws:s3:::docs/a.csv ${policy}`);

  it.each(['put it elsewhere: in the bucket policy', 'write me the bucket policy that allows it'])(
    'is not made: “%s”',
    async (words) => {
      const talk = openTalk();
      await talk.say(by('with an explicit deny in a service control policy'));
      const { reply } = await talk.say(words);

      expect(reply).toContain('it wins over every Allow');
      expect(reply).not.toMatch(/"Effect": ?"Allow"/);
    },
  );

  it('is made where nothing allows it yet', async () => {
    const talk = openTalk();
    await talk.say(by('because no resource-based policy allows the s3:GetObject action'));

    expect((await talk.say('write me the bucket policy that allows it')).reply).toMatch(/"Effect": ?"Allow"/);
  });
});
