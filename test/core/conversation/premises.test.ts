import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

describe('a talk in which one premise after the other changes', () => {
  const verdicts = async (...turns: readonly string[]): Promise<readonly string[]> => {
    const { say } = openTalk();
    const replies: string[] = [];
    for (const turn of turns) replies.push((await say(turn)).reply);
    return replies.map((reply) => /^\*\*([A-Z][a-z, ]+)\.\*\*/.exec(reply)?.[1] ?? reply);
  };

  it('decides each anew, also where no question mark stands', async () => {
    expect(
      await verdicts(
        'one identity policy allows s3:GetObject, another policy attached to a group of the same user denies it. who wins?',
        'and if instead of the deny there is just... nothing in the second policy?',
        'now same user, bucket is in another account. bucket policy allows the user, user’s own policy says nothing about s3',
        'ok and same account again, bucket policy allows the user, identity policy says nothing',
      ),
    ).toEqual(['Denied explicitly', 'Allowed', 'Denied, implicitly', 'Allowed']);
  });

  it.each([
    'ok. and a user with the boundary AdministratorAccess and no other policies, is that an administrator?',
    '¿y un usuario con boundary AdministratorAccess y sin más políticas, es administrador?',
  ])('begins a new one where somebody else is brought in: %s', async (said) => {
    const { say } = openTalk();
    await say(
      'the identity policy allows kms:Decrypt, the key policy says nothing of the account. can the role decrypt?',
    );
    const { reply } = await say(said);

    expect(reply).toMatch(/^\*\*Denied, implicitly\.\*\* The permissions boundary allows the call, but the identity/);
    expect(reply).not.toContain('kms:Decrypt');
  });

  it('takes away what is said not to be there', async () => {
    expect(
      await verdicts(
        'same account: the role’s identity policy allows s3:GetObject, the bucket policy denies it. works?',
        'and if the deny is not there but the bucket is in another account?',
        'both allow now, but an SCP only allows ec2:*',
        'without the SCP?',
      ),
    ).toEqual(['Denied explicitly', 'Denied, implicitly', 'Denied, implicitly', 'Allowed']);
  });

  it('reads names with a hyphen, and an SCP’s service whatever it is', async () => {
    expect(
      await verdicts(
        'Die Identity-Policy erlaubt s3:PutObject, die Permissions Boundary erlaubt nur s3:GetObject. Geht PutObject?',
        'und wenn die Boundary weg ist?',
        'jetzt liegt der Bucket in einem anderen Konto, die Bucket-Policy sagt nichts',
        'und wenn beide erlauben?',
      ),
    ).toEqual(['Denied, implicitly', 'Allowed', 'Denied, implicitly', 'Allowed']);
    expect(await verdicts('The queue policy allows our role, an SCP denies sqs:*. would it let us in?')).toEqual([
      'Denied explicitly',
    ]);
  });

  it('knows a key policy that delegates, one that names another, and one that names the caller', async () => {
    expect(
      await verdicts(
        'key policy delegates to the account root, my role has kms:Decrypt in its identity policy. allowed?',
        'what if the key policy only names another role and not the account?',
        'and if the key policy names my role directly and my role has nothing?',
        'same again but from another account?',
      ),
    ).toEqual(['Allowed', 'Denied, implicitly', 'Allowed', 'Denied, implicitly']);
  });

  it('takes another thing in place of the first, and a question of its own for one', async () => {
    const { say } = openTalk();
    await say('The identity policy allows bedrock:InvokeModel, the SCP only allows s3:*. Can the role invoke?');
    const fresh = await say(
      'Then a resource policy question: same account, role has NO identity policy, bucket policy allows the role GetObject. works?',
    );
    const key = await say("and if instead of s3 it's a kms key whose key policy names only that role?");

    expect(fresh.reply).toMatch(/^\*\*Allowed\.\*\*/);
    expect(fresh.reply).not.toContain('SCP');
    expect(key.reply).toMatch(/^\*\*Allowed\.\*\* .+`kms:Decrypt`/);
  });

  it('reads the contrary of a premise as the contrary', async () => {
    expect(
      await verdicts(
        'My role policy allows s3:DeleteObject and the SCP denies it. Allowed?',
        'And if it is not in the management account?',
      ),
    ).toEqual(['Denied explicitly', 'Denied explicitly']);
    expect(
      await verdicts(
        'My role policy allows s3:GetObject and the bucket policy says nothing. Same account. Allowed?',
        'And if it is not the same account?',
        'und wenn weder SCP noch Boundary es verbieten und es dasselbe Konto ist, same account?',
        'Und wenn weder SCP noch Boundary es erlauben?',
      ),
    ).toEqual(['Allowed', 'Denied, implicitly', 'Allowed', 'Denied, implicitly']);
    expect(
      await verdicts("The key policy doesn't delegate to the account and the role policy allows kms:Decrypt. Allowed?"),
    ).toEqual(['Denied, implicitly']);
    expect(
      await verdicts(
        'The key policy does not name the role but delegates to the account, and the role policy allows kms:Decrypt. Allowed?',
      ),
    ).toEqual(['Allowed']);
  });

  it('reads an Allow and a Deny of one policy each with its own actions', async () => {
    expect(
      await verdicts(
        'If the role policy allows s3:* and denies s3:PutObject, and the SCP allows both, can it get an object?',
        'If the role policy allows s3:* and denies s3:PutObject, and the SCP allows both, can it put an object?',
      ),
    ).toEqual(['Allowed', 'Denied explicitly']);
    expect(
      await verdicts(
        'Die Rollenrichtlinie erlaubt kms:Decrypt, die Key-Policy nennt die Rolle nicht und delegiert nicht ans Konto. Darf sie entschlüsseln?',
        'Die Rollenrichtlinie erlaubt kms:Decrypt, die Key-Policy nennt die Rolle nicht, delegiert aber ans Konto. Darf sie entschlüsseln?',
      ),
    ).toEqual(['Denied, implicitly', 'Allowed']);
  });

  it.each([
    'And if the bucket policy allows only our VPC endpoint?',
    'And if the endpoint policy denies it, but the call does not go through the endpoint?',
    'And if the bucket policy denies it for another role?',
    'And if the boundary of another role denies it?',
    'And what if the boundary only allows s3:GetObject on another bucket?',
    'And if the bucket policy denies everybody but the role admin?',
    'And if only the SCP allows it?',
    'And if the boundary does not only have s3:PutObject?',
    'And if the SCP used to deny it?',
    'And if the boundary does not allow s3:PutObject?',
  ])('decides nothing by what is said of somebody or something else: %s', async (premise) => {
    const told = 'My role policy allows s3:GetObject and the bucket policy says nothing. Same account. Allowed?';

    expect((await verdicts(told, premise))[1]).not.toMatch(/^(?:Denied|Allowed)(?:, implicitly| explicitly)?$/);
  });

  it('says that the key policy leaves it to the account', async () => {
    const { reply } = await openTalk().say(
      'key policy delegates to the account root, my role has kms:Decrypt in its identity policy. allowed?',
    );

    expect(reply).toContain('the policy of the resource leaves it to the policies of its account');
  });

  it('asks the same of other things, each by whose policy has to allow it there', async () => {
    const { say } = openTalk();
    await say('same account: the bucket policy allows the user s3:GetObject, the identity policy says nothing. works?');
    const { reply } = await say('does that hold for KMS keys and role trust policies too?');

    expect(reply).toMatch(/- `kms:Decrypt`: \*\*Allowed\.\*\*.+An identity policy alone is not enough\./);
    expect(reply).toMatch(/- `sts:AssumeRole`: \*\*Allowed\.\*\*.+`:root`.+An identity policy alone is not enough\./);
    expect(reply).not.toContain('either side');
  });

  it('asks the same of another thing for all of its service, and lets it through no limit of the first', async () => {
    const { say } = openTalk();
    await say('same account: the bucket policy allows s3:* to the role, the identity policy says nothing. works?');

    expect((await say('does that hold for KMS keys too?')).reply).toMatch(/^- `kms:Decrypt`: \*\*Allowed\.\*\*/);
    await say('and if the SCP only allows s3:*?');
    expect((await say('does that hold for KMS keys too?')).reply).toMatch(
      /\*\*Denied, implicitly.+but the SCP allows only `s3:\*`/,
    );
  });

  it('takes the call from the question, and the root user for one that an SCP limits', async () => {
    const { say } = openTalk();
    const { reply } = await say(
      'Un SCP permite solo bedrock:* en la organización y el rol tiene AdministratorAccess. ¿Puede crear un bucket S3?',
    );

    expect(reply).toMatch(/^\*\*Denied, implicitly\.\*\* .+`s3:CreateBucket`/);
    expect((await say('¿y el usuario root?')).reply).toMatch(/^\*\*Denied, implicitly\.\*\*/);
  });

  it.each([
    ['如果我给它加上权限边界,边界里只写 bedrock:InvokeModel,Retrieve 还能用吗?', 'Denied, implicitly'],
    ['e se metto un Deny su bedrock:* nella boundary, vince sull’Allow?', 'Denied explicitly'],
    ['what if the boundary allows bedrock:* only?', 'Allowed'],
  ])('supposes one more policy beside those of a case: %s', async (turn, verdict) => {
    expect(
      (
        await verdicts(
          'User: arn:aws:sts::111122223333:assumed-role/rag/a is not authorized to perform: bedrock:Retrieve on resource: arn:aws:bedrock:us-west-2:111122223333:knowledge-base/KBABCDEF12 because no identity-based policy allows the bedrock:Retrieve action',
          turn,
        )
      )[1],
    ).toBe(verdict);
  });

  it('supposes beside what was settled that the policy which refused lets it in now', async () => {
    expect(
      (
        await verdicts(
          'User: arn:aws:sts::111122223333:assumed-role/mailer/i is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:eu-west-1:111122223333:outbox because no resource-based policy allows the sqs:SendMessage action',
          'works now, thanks',
          'if an SCP denied sqs:* in this account, would the queue policy still let us in?',
        )
      )[2],
    ).toBe('Denied explicitly');
  });

  it('decides nothing where a condition is told: TLS, an address', async () => {
    expect(
      (
        await verdicts(
          'same account: the role’s identity policy allows s3:GetObject, the bucket policy says nothing. works?',
          'and what if the bucket policy denies anything without TLS?',
        )
      )[1],
    ).not.toMatch(/^(?:Denied|Allowed)/);
  });

  it('is left by a failure that is told of it', async () => {
    const { say } = openTalk();
    await say('same account: the role’s identity policy allows s3:GetObject, the bucket policy says nothing. works?');
    const { reply } = await say(
      'now I tried it and it fails with access denied. identity policy allows, bucket policy allows.',
    );

    expect(reply).not.toMatch(/^\*\*Allowed/);
  });
});
