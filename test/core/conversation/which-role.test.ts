import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const account = '111122223333';
const refused = (who: string, action: string, resource: string): string =>
  `User: arn:aws:sts::${account}:assumed-role/${who}/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const passed = refused('deployer', 'iam:PassRole', `arn:aws:iam::${account}:role/kb-service-role`);
const model = refused(
  'caller',
  'bedrock:InvokeModel',
  'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
);

describe('A role that is named where one is passed', () => {
  it('is passed as well where it is called nearly as that one', async () => {
    const reply = await replyTo(passed, 'and a second role: kb-service-role-2');

    expect(reply).toContain('--role-name deployer ');
    expect(reply).toContain(`"Resource":"arn:aws:iam::${account}:role/kb-service-role-2"`);
    expect(reply).not.toContain('--role-name kb-service-role-2');
  });

  it('takes the place of the one that is passed where it puts that right', async () => {
    const reply = await replyTo(passed, 'sorry, the role is kb-service-role-2');

    expect(reply).toContain('--role-name deployer ');
    expect(reply).toContain(`"Resource":"arn:aws:iam::${account}:role/kb-service-role-2"`);
  });

  it('passes it as well where it is called nearly as who passes', async () => {
    const reply = await replyTo(passed, 'the same for the role deployer-night');

    expect(reply).toContain('--role-name deployer-night ');
    expect(reply).not.toContain(`arn:aws:iam::${account}:role/deployer-night"`);
  });

  it('moves the fix to nobody where it may be either', async () => {
    const reply = await replyTo(passed, 'the role is lambda-exec');

    expect(reply).toMatch(/^\*\*That is noted, and it changes nothing in what was found:\*\*.* of role `deployer`\./);
    expect(reply).not.toContain('lambda-exec');
  });
});

describe('The role that was refused', () => {
  it.each([
    'my mistake, it was not caller that was refused but report-gen',
    'sorry, falsch: nicht caller, sondern report-gen',
    "c'était report-gen, pas caller",
    'era report-gen, no caller',
    'caller ではなく report-gen でした',
    '不是 caller，是 report-gen',
  ])('is another, however that is called: %s', async (turn) => {
    const reply = await replyTo(model, turn);

    expect(reply).toContain('--role-name report-gen ');
    expect(reply).not.toContain('--role-name caller ');
  });

  it('stays who it is where the other one has it already', async () => {
    const reply = await replyTo(model, 'report-gen has it, not caller');

    expect(reply).toMatch(/^\*\*That is noted, and it changes nothing in what was found:\*\*.* of role `caller`\./);
    expect(reply).not.toContain('report-gen');
  });

  it('is of the account that is said of the other', async () => {
    const reply = await replyTo(model, 'the role report-gen in account 555566667777 needs it too');

    expect(reply).toContain('the same for `arn:aws:iam::555566667777:role/report-gen`');
    expect(reply).toContain('is in another account: its command runs there');
  });
});
