import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const user = 'User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform:';
const base = 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB12345678';
const retrieve = `${user} bedrock:Retrieve on resource: ${base} because no identity-based policy allows the bedrock:Retrieve action`;
const decrypt = `${user} kms:Decrypt on resource: arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab because no resource-based policy allows the kms:Decrypt action`;
const scp = `${user} bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0 with an explicit deny in a service control policy`;
const boundary = scp.replace('a service control policy', 'a permissions boundary');

describe('who made the thing that was refused', () => {
  it('is told by the events of its kind', async () => {
    const reply = await replyTo(retrieve, 'who created this knowledge base?');

    expect(reply).toContain('AttributeValue=CreateKnowledgeBase');
    expect(reply).not.toContain('PutRolePolicy');
  });

  it('is another question than who changed the policy', async () => {
    expect(await replyTo(retrieve, 'who changed the policy?')).toContain('AttributeValue=PutRolePolicy');
  });
});

describe('the kind of a thing', () => {
  it('is that of which the refused one is a part, where that is named', async () => {
    const agent = `${user} bedrock:InvokeAgent on resource: arn:aws:bedrock:eu-west-1:111122223333:agent-alias/AGENT12345/ALIAS12345 because no identity-based policy allows the bedrock:InvokeAgent action`;

    expect(await replyTo(agent, 'who made this agent?')).toContain('AttributeValue=CreateAgent ');
    expect(await replyTo(agent, 'is InvokeAgent enough or does it need InvokeModel too?')).toMatch(
      /^\*\*Yes, but not from this caller:\*\* role `\{AgentRole\}` makes that call, and needs `bedrock:InvokeModel`/,
    );
  });
});

describe('whom a kind of policy reaches', () => {
  it.each([
    [scp, 'does the SCP also hit our Lambda roles?', '**An SCP reaches every user and role of the member accounts'],
    [scp, 'gilt die SCP auch für alle Benutzer?', '**An SCP reaches every user and role of the member accounts'],
    [scp, 'does it apply to every account of ours?', '**An SCP reaches every user and role of the member accounts'],
    [boundary, 'does the boundary also apply to our other roles?', '**A permissions boundary reaches only'],
  ])('is told of others: %#', async (denial, question, lead) =>
    expect(await replyTo(denial, question)).toContain(lead),
  );

  it('is not asked by who asks whether it refused', async () => {
    const reply = await replyTo(scp, 'is it because of the SCP?');

    expect(reply).toMatch(/^Yes, a service control policy takes part in this denial:/);
    expect(reply).not.toContain('reaches every user');
  });
});

describe('a deed that is not the fix', () => {
  it('is answered by what is known of that deed', async () => {
    const reply = await replyTo(decrypt, 'if I rotate the key, will this break again?');

    expect(reply).toContain('A KMS key with automatic rotation: nothing breaks');
    expect(reply).not.toContain('a statement that is added only lets more through');
  });

  it('leaves the fix its own answer', async () => {
    expect(await replyTo(decrypt, 'will adding this break anything?')).toContain(
      'a statement that is added only lets more through',
    );
  });
});

describe('one more action', () => {
  it('is asked for, not why the refused one is not in it', async () => {
    const reply = await replyTo(decrypt, 'is kms:Decrypt enough or do I need DescribeKey too?');

    expect(reply).toContain('**Yes, `kms:Decrypt` is enough for this call:**');
    expect(reply).not.toContain('does not include');
  });
});

describe('the way that a call takes', () => {
  it.each([
    '¿y si uso la consola en vez de la CLI, cambia algo?',
    'Does it matter whether I use the console or the CLI?',
    'spielt es eine Rolle, ob ich das per SDK oder Konsole aufrufe?',
  ])('changes nothing: %s', async (question) => {
    const reply = await replyTo(retrieve, question);

    expect(reply).toContain('No, not for `bedrock:Retrieve`:**');
    expect(reply).not.toContain('put-role-policy');
  });

  it('is no form of the fix, which is had by its name', async () => {
    expect(await replyTo(retrieve, 'and with the CLI?')).toContain('put-role-policy');
  });
});

describe('a limit by something else', () => {
  it('is told as what comes nearest, not as small as it gets', async () => {
    const reply = await replyTo(retrieve, 'could I limit that to documents with a tag?');

    expect(reply).not.toContain('as small as it gets');
    expect(reply).toContain('Inside one knowledge base IAM sees');
  });
});
