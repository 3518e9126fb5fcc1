import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const refused = (how: string): string =>
  `An error occurred (AccessDeniedException) when calling the InvokeModel operation: User: arn:aws:sts::111122223333:assumed-role/rag-task/7f3a1c is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-north-1::foundation-model/amazon.nova-lite-v1:0 ${how}`;
const bySCP = refused('with an explicit deny in a service control policy');
const byRole = refused('because no identity-based policy allows the bedrock:InvokeModel action');

describe('a service control policy that is said to spare some Regions', () => {
  it.each([
    'the SCP denies all Regions except eu-central-1',
    'our SCP only allows eu-central-1',
    'everything outside eu-central-1 is blocked by it',
    'die SCP verbietet alles außer Frankfurt',
    'la SCP bloque toutes les régions sauf eu-central-1',
    'la SCP deniega todas las regiones excepto eu-central-1',
    'a SCP nega todas as regiões exceto eu-central-1',
    'la SCP nega tutte le regioni tranne eu-central-1',
    'SCPはeu-central-1以外を拒否しています',
    'SCP只允许eu-central-1',
  ])('is taken as said, with both ways out: %s', async (said) => {
    const reply = await replyTo(bySCP, said);

    expect(reply).toContain('**Then the Region is what refuses it:** `eu-north-1` is not among');
    expect(reply).toContain('Taken as you say: its text was not shown.');
    expect(reply).toContain('`arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0` too');
    expect(reply).toContain('`aws:RequestedRegion`');
  });

  it.each([
    'the SCP does not deny all Regions except eu-central-1',
    'the SCP denies all Regions except eu-north-1',
    'the SCP denies all Regions',
    'our data is only in eu-central-1, and the SCP denies Bedrock',
    'we are only in eu-central-1, the SCP denies Bedrock',
    'wir sind nur in Frankfurt, aber die SCP verbietet Bedrock',
  ])('is not read from: %s', async (said) => {
    expect(await replyTo(bySCP, said)).not.toContain('Then the Region is what refuses it');
  });

  it.each([
    'the SCP denies only eu-central-1',
    'the SCP only blocks eu-central-1',
    'the SCP allows all Regions except eu-central-1',
    'die SCP verbietet nur eu-central-1',
    'die SCP erlaubt alles außer eu-central-1',
    'la SCP autorise toutes les régions sauf eu-central-1',
    'la SCP deniega solo eu-central-1',
    'SCPはeu-central-1だけを拒否しています',
  ])('that bars another one is not what refuses: %s', async (said) => {
    expect(await replyTo(bySCP, said)).toMatch(
      /^\*\*Then it is not that Deny:\*\* the call was in `eu-north-1`, and as you say it .+ bars `eu-central-1`\./,
    );
  });

  it('is none where the identity policy is what lacks', async () => {
    expect(await replyTo(byRole, 'the SCP denies all Regions except eu-central-1')).not.toContain(
      'Then the Region is what refuses it',
    );
  });
});

describe('another Region as the way out', () => {
  it.each([
    'can I just use eu-central-1 instead?',
    'Kann ich stattdessen einfach Frankfurt nehmen?',
    'puis-je utiliser eu-central-1 à la place ?',
    '¿puedo usar eu-central-1 en su lugar?',
    'eu-central-1を代わりに使えますか？',
  ])('is a Yes that hangs on what was not shown: %s', async (said) => {
    const reply = await replyTo(bySCP, said);

    expect(reply).toContain('**Yes, if the service control policy lets `eu-central-1` through:**');
    expect(reply).toContain('aws bedrock list-foundation-models --region eu-central-1');
  });

  it.each(['why eu-central-1?', 'do I need it in eu-central-1 too?'])('is not what is asked: %s', async (said) => {
    expect(await replyTo(bySCP, said)).not.toContain('**Yes, if the service control policy lets');
  });
});

describe('a profile of a geography', () => {
  const byProfile = bySCP.replace(
    'arn:aws:bedrock:eu-north-1::foundation-model/amazon.nova-lite-v1:0',
    'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-lite-v1:0',
  );

  it.each(['can I just use eu-central-1 instead?', 'the SCP denies all Regions except eu-central-1'])(
    'is not called from another: %s',
    async (said) => {
      const reply = await replyTo(byProfile, said);

      expect(reply).toContain('`us.amazon.nova-lite-v1:0` belongs to its geography');
      expect(reply).not.toContain('eu-central-1:111122223333:inference-profile/us.');
      expect(reply).not.toMatch(/^\*\*Yes/);
    },
  );

  it('is called from each Region of it', async () => {
    expect(await replyTo(byProfile, 'can I just use us-west-2 instead?')).toContain(
      '`arn:aws:bedrock:us-west-2:111122223333:inference-profile/us.amazon.nova-lite-v1:0` too',
    );
  });
});

describe('who that is', () => {
  it.each(['who is that, and how do I find them?', 'wer ist das, und wie erreiche ich den?', 'how do I find them?'])(
    'is the owner of what refuses, once a text for them stands there: %s',
    async (said) => {
      const reply = await replyTo(bySCP, said);

      expect(reply).toMatch(/^\*\*To the owner of the organization’s management account\*\*/);
      expect(reply).toContain('aws organizations describe-organization');
    },
  );

  it('is the caller where the role is what is asked about', async () => {
    expect(await replyTo(bySCP, 'who is that role?')).not.toMatch(/^\*\*To the owner/);
  });
});

describe('a network that is not named', () => {
  it.each([
    ['can I restrict it to one source VPC?', 'aws:SourceVpc'],
    ['can it be limited to our VPC?', 'aws:SourceVpc'],
    ['kann ich das auf eine VPC beschränken?', 'aws:SourceVpc'],
    ['peut-on le restreindre à notre VPC ?', 'aws:SourceVpc'],
    ['can I limit it to our VPC endpoint?', 'aws:SourceVpce'],
  ])('is asked for, with the condition that it will be: %s', async (said, key) => {
    const reply = await replyTo(byRole, said);

    expect(reply).toMatch(/^\*\*Yes, by a condition on the statement of the fix:\*\*/);
    expect(reply).toContain(`"${key}": "`);
    expect(await replyTo(byRole, said, 'only from vpc-0123456789abcdef0')).toContain(
      '"aws:SourceVpc":"vpc-0123456789abcdef0"',
    );
  });

  it.each([
    ['BedrockKbRole/DocumentLoaderTask-1', 'The knowledge base'],
    ['AmazonBedrockExecutionRoleForAgents_X/BedrockAgents-1', 'The agent'],
  ])('is not made a condition where a service calls from its own: %s', async (session, service) => {
    const call = byRole.replace('rag-task/7f3a1c', session);

    for (const said of ['can I restrict it to one source VPC?', 'only from vpc-0123456789abcdef0']) {
      const reply = await replyTo(call, said);
      expect(reply).toMatch(/^\*\*No\b/);
      expect(reply).toContain(`${service} makes this call with the role from the network of AWS`);
      expect(reply).toContain('it can never meet `aws:SourceVpc`');
      expect(reply).not.toContain('"aws:SourceVpc"');
    }
  });

  it('is told as a limit, not as something more that is let through', async () => {
    const reply = await replyTo(
      'User: arn:aws:sts::111122223333:assumed-role/rag-task/7f3a1c is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a.pdf because no identity-based policy allows the s3:GetObject action',
      'only from o-abcdefghij',
      'only from vpc-0123456789abcdef0',
    );

    expect(reply).toContain('"aws:PrincipalOrgID":"o-abcdefghij","aws:SourceVpc":"vpc-0123456789abcdef0"');
    expect(reply).toContain('No longer let through: `s3:GetObject`');
    expect(reply).not.toContain('also lets through');
  });

  it.each(['why is it limited to the VPC?', 'is the VPC the cause?'])('is not what is asked: %s', async (said) => {
    expect(await replyTo(byRole, said)).not.toContain('by a condition on the statement of the fix');
  });
});
