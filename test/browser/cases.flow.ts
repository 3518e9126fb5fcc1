import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask, settled } from './ask-page.ts';
import { openReal } from './open-real.ts';

const real = openReal();

const denial = (role: string, action: string, resource: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/${role}/s is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

const turn = (page: Page, number: number) => page.getByRole('region', { name: `Question ${number}`, exact: true });

describe('two cases in one conversation', () => {
  it('have an undo each: the one of the first card undoes the first fix, as a turn and no card', async () => {
    const { page } = real().opened;
    await ask(
      page,
      denial('summarize', 'bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0'),
      1,
    );
    await ask(page, denial('export', 's3:GetObject', 'arn:aws:s3:::docs/a.txt'), 2);

    await turn(page, 1).getByRole('button', { name: 'Undo this fix' }).click();
    await settled(page, 3);

    const told = await turn(page, 3).getByRole('article', { name: 'Answer' }).innerText();
    expect(told).toContain('summarize');
    expect(told).not.toContain('export');
    expect(told).toMatch(/delete-role-policy|put-role-policy/);
    expect(await turn(page, 3).getByRole('region', { name: 'The fix' }).count()).toBe(0);
  });

  it('undo the fix that is named in words, in the form in which it came in', async () => {
    const { page } = real().opened;
    await ask(
      page,
      denial('summarize', 'bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0'),
      1,
    );
    await page.getByRole('tab', { name: 'Terraform' }).click();
    await ask(page, denial('export', 's3:GetObject', 'arn:aws:s3:::docs/a.txt'), 2);

    await turn(page, 1).getByRole('button', { name: 'Undo this fix' }).click();
    await settled(page, 3);

    const told = await turn(page, 3).getByRole('article', { name: 'Answer' }).innerText();
    expect(told).toContain('summarize');
    expect(told).not.toContain('aws iam');
    await ask(page, 'undo the fix for s3:GetObject', 4);
    expect(await turn(page, 4).getByRole('article', { name: 'Answer' }).innerText()).toContain('export');
  });
});

describe('a knowledge base that cannot read its bucket', () => {
  const role = 'AmazonBedrockExecutionRoleForKnowledgeBase_docs';
  const arn = `arn:aws:iam::111122223333:role/service-role/${role}`;
  const trust = { Effect: 'Allow', Principal: { Service: 'bedrock.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const embeds = { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' };
  const documentOf = (statement: object) => ({ Version: '2012-10-17', Statement: [statement] });
  const printed = JSON.stringify({
    RoleDetailList: [
      {
        ...{ RoleName: role, Path: '/service-role/', Arn: arn, AttachedManagedPolicies: [] },
        RolePolicyList: [{ PolicyName: 'embed', PolicyDocument: documentOf(embeds) }],
        AssumeRolePolicyDocument: documentOf(trust),
      },
    ],
    Policies: [],
  });

  it('is asked for its role, its bucket and the policies, one after the other, and has its proven fix at the end', async () => {
    const { page, complaints } = real().opened;
    const question = () => page.getByRole('region', { name: 'One question' }).last();
    const answer = async (text: string, number: number): Promise<void> => {
      await question().getByRole('textbox').fill(text);
      await question().getByRole('button', { name: 'Answer', exact: true }).click();
      await settled(page, number);
    };

    await ask(page, "my knowledge base can't read the bucket", 1);
    expect(await question().innerText()).toContain('Which role does the knowledge base have?');
    await answer(role, 2);
    expect(await question().innerText()).toContain('Which bucket is it?');
    await answer('acme-docs', 3);
    expect(await question().innerText()).toContain(`RoleName=='${role}'`);
    await answer(printed, 4);

    const last = turn(page, 4);
    const added = (await last.locator('.diff-line.added .diff-text').allTextContents()).join('\n');
    expect(added).toContain('"arn:aws:s3:::acme-docs"');
    expect(added).toContain('"arn:aws:s3:::acme-docs/*"');
    expect(await last.getByRole('note', { name: 'Proof in one line' }).innerText()).toMatch(/was denied.*now allowed/s);
    expect(await last.getByRole('region', { name: 'One question' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe('a text to send', () => {
  it('stands whole, is copied with its blank filled, and is followed by whom it is for', async () => {
    const { page } = real().opened;
    await ask(
      page,
      'User: arn:aws:sts::111122223333:assumed-role/export/s is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a.txt with an explicit deny in a service control policy',
      1,
    );
    await page.getByRole('button', { name: 'As a whole mail' }).click();
    await settled(page, 2);
    const mail = page.locator('.to-send .owner-text');

    await page.getByLabel(/^One thing only you know/).fill('monthly reports');
    await page.getByRole('button', { name: 'Copy the text', exact: true }).click();

    await page.getByText('Copied ✓').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Why we need it: monthly reports');
    expect(JSON.parse(/\{\n[\s\S]*\n\}/.exec(copied)?.[0] ?? '')).toHaveProperty('Condition');
    expect(await mail.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(1);
    expect(
      await mail
        .locator('p')
        .first()
        .evaluate((line) => getComputedStyle(line).fontFamily),
    ).not.toMatch(/mono/i);
    await page.getByRole('button', { name: 'To whom?' }).click();
    await settled(page, 3);
    expect(await turn(page, 3).innerText()).toContain('the owner of the organization’s management account');
  });
});

describe('a whole conversation with the keyboard alone', () => {
  const focusedName = (page: Page): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );

  const tabTo = async (page: Page, name: RegExp, key = 'Tab'): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press(key);
      if (name.test(await focusedName(page))) return;
    }
    throw new Error(`no ${key} leads to ${name}`);
  };

  it('is asked, asked on by its buttons, a text filled and copied, forgotten and taken back', async () => {
    const { page } = real().opened;
    await page.locator('#question').waitFor();
    await tabTo(page, /^$/);
    await page.keyboard.type(denial('export', 's3:GetObject', 'arn:aws:s3:::docs/a.txt'));
    await page.keyboard.press('Control+Enter');
    await settled(page, 1);

    await tabTo(page, /^What does it open/);
    await page.keyboard.press('Enter');
    await settled(page, 2);
    await tabTo(page, /^Text for the owner/);
    await page.keyboard.press('Enter');
    await settled(page, 3);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('monthly reports');
    await tabTo(page, /^Copy the text$/);
    await page.keyboard.press('Enter');
    await page.getByText('Copied ✓').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Why we need it: monthly reports');
    await tabTo(page, /^Forget$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Question 1' }).waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Undo');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Question 3' }).waitFor();
  });
});

describe('a fix that rests on a word', () => {
  it('says so in its proof, and what the call may need besides', async () => {
    const { page } = real().opened;
    await ask(
      page,
      'the sync of our knowledge base fails with access denied. the role is arn:aws:iam::482910375512:role/kb-role and the documents are in the bucket handbook-prod',
      1,
    );
    await ask(page, 'the role has no policy for that bucket', 2);
    await ask(page, 'the Region is eu-central-1 and the embedding model is amazon.titan-embed-text-v2:0', 3);

    const proof = await turn(page, 3).getByRole('note', { name: 'Proof in one line' }).innerText();

    expect(proof).toContain('now allowed');
    expect(proof).toContain('decided on your word that there is no policy');
    expect(proof).toMatch(/Denied next, and not in this fix: .*kms:Decrypt/);
  });
});
