import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileAnswer } from './answers.ts';
import { type FixtureServer, type Script, startFixtureServer } from './fixture-server.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage } from './open-browser.ts';

let server: FixtureServer;
let browser: Browser;
let desk: OpenedPage;
let phone: OpenedPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([startFixtureServer(), openBrowser()]);
  [desk, phone] = await Promise.all([
    openPage(browser, server.address, { reducedMotion: 'reduce' }),
    openPage(browser, server.address, {
      ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, reducedMotion: 'reduce' },
    }),
  ]);
});
afterAll(() => Promise.all([leaveBrowser(browser), server.close()]));

const denial =
  'User: arn:aws:iam::111122223333:user/ana is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a';
const policy = JSON.stringify({ Version: '2012-10-17', Statement: [] });

const say = async (page: Page, text: string): Promise<void> => {
  await page.locator('#question').fill(text);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.getByRole('button', { name: 'Stop' }).count(), { timeout: 20_000 }).toBe(0);
};

const opened = async (script: Script, { page, again }: OpenedPage = desk): Promise<Page> => {
  server.answerWith(script);
  await page.bringToFront();
  await again();
  await page.locator('#question').waitFor();
  return page;
};

const answered = async (script: Script, looked: OpenedPage = desk): Promise<Page> => {
  const page = await opened(script, looked);
  await say(page, denial);
  await page.getByRole('article', { name: 'Answer' }).waitFor();
  return page;
};

const whole: Script = { diagnosis: profileAnswer, words: [profileAnswer.explanation] };

describe('a server that was started again', () => {
  it('is asked anew with the denial, the policy that was a file and the question, nothing typed again', async () => {
    const page = await opened(whole);
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'app.json', mimeType: 'application/json', buffer: Buffer.from(policy) }]);
    await page.getByLabel('What kind of policy app.json is').selectOption('serviceControl');
    await say(page, denial);
    await page.getByRole('article', { name: 'Answer' }).waitFor();
    server.answerWith({ refuse: { status: 404, detail: 'no such conversation' } });
    await say(page, 'and give me that as CLI');

    await page.getByRole('button', { name: 'Start a new conversation' }).click();

    const field = page.getByLabel('Paste what AWS said');
    await field.waitFor();
    expect(await field.inputValue()).toBe(`${denial}\n\nand give me that as CLI`);
    server.answerWith(whole);
    await field.press('Control+Enter');
    await page.getByRole('article', { name: 'Answer' }).waitFor();
    expect(server.bodies.at(-1)).toEqual({
      message: `${denial}\n\nand give me that as CLI`,
      evidence: {
        policies: { serviceControl: [[{ name: 'app.json', document: JSON.stringify(JSON.parse(policy), null, 2) }]] },
      },
    });
  });
});

describe('what still fails', () => {
  it('fails as before or otherwise, as the person says; another error goes into the field', async () => {
    const page = await answered(whole);
    const next = page.getByRole('group', { name: 'Next' });

    await next.getByRole('button', { name: 'Still fails' }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await page.getByText('Paste the new message into the field below.').waitFor();
    expect(await page.locator('#question').evaluate((field) => field === document.activeElement)).toBe(true);
    const asked = server.bodies.length;
    await next.getByRole('button', { name: 'The same error' }).click();
    await expect.poll(() => server.bodies.length).toBe(asked + 1);
    expect(server.bodies.at(-1)?.['message']).toContain('with the same error');
  });
});

describe('a message that is sent while an answer comes', () => {
  const begun = async (script: Script): Promise<Page> => {
    const page = await opened(script);
    await page.locator('#question').fill(denial);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.locator('#question').fill('in Terraform?');
    await page.keyboard.press('Control+Enter');
    await page.getByText('This goes out as soon as the answer above is there.').waitFor();
    return page;
  };

  it('goes out behind it, once', async () => {
    const asked = server.bodies.length;
    const page = await begun({ ...whole, byHand: true });
    expect(server.bodies.length).toBe(asked + 1);

    server.go(20);

    await expect.poll(() => server.bodies.length).toBe(asked + 2);
    expect(server.bodies.at(-1)?.['message']).toBe('in Terraform?');
    expect(await page.locator('#question').inputValue()).toBe('');
  });

  it('stays in the field where the answer is stopped', async () => {
    const page = await begun({ ...whole, ending: 'wait' });
    const asked = server.bodies.length;

    await page.getByRole('button', { name: 'Stop' }).click();

    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await page.getByText('This goes out as soon as').count()).toBe(0);
    expect(await page.locator('#question').inputValue()).toBe('in Terraform?');
    expect(server.bodies.length).toBe(asked);
  });
});

describe('the buttons below a turn', () => {
  it('ask for Terraform and show it, wherever the fix is shown again', async () => {
    const page = await answered(whole);
    await say(page, 'What does it open?');

    await page.getByRole('button', { name: 'In Terraform' }).click();

    await expect.poll(() => page.getByRole('tab', { name: 'Terraform' }).getAttribute('aria-selected')).toBe('true');
  });

  it('say which refusal they go back to, where the turn is of something else', async () => {
    const page = await answered(whole);
    await say(page, 'What does it open?');
    const next = page.getByRole('group', { name: 'Next' });
    expect(await next.innerText()).not.toContain('Back to');
    server.answerWith({ diagnosis: null, words: ['A boundary is a ceiling.'] });

    await say(page, 'what is a boundary?');

    expect(await next.innerText()).toMatch(/^Back to the refusal of bedrock:InvokeModel:/);
  });
});

describe('an earlier conversation', () => {
  it('is one click away from the next one, which is not in its own list', async () => {
    const page = await answered(whole);
    await page.evaluate(() => {
      const kept = sessionStorage.getItem('whydenied:fixture-1') ?? '';
      sessionStorage.setItem('whydenied:other', kept.replaceAll('fixture-1', 'other'));
      sessionStorage.setItem('whydenied:order', JSON.stringify(['fixture-1', 'other']));
    });
    await page.reload();
    const earlier = page.getByRole('region', { name: 'Earlier in this tab' }).getByRole('button');

    await earlier.click();

    await expect.poll(() => new URL(page.url()).hash).toBe('#c=other');
  });
});

describe('the keyboard after an answer', () => {
  it('is two keys from the field', async () => {
    const page = await answered(whole);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    expect(await page.locator('#question').evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('a block of words that is longer than its box', () => {
  it('says that there is more, and shows it', async () => {
    const lines = Array.from({ length: 60 }, (_, line) => `line ${line}`).join('\n');
    const page = await answered({ diagnosis: null, words: [`This is it:\n\n\`\`\`json\n${lines}\n\`\`\``] }, phone);
    const box = page.locator('.block pre');

    await page.getByRole('button', { name: 'Show all of it' }).tap();

    expect(await box.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(1);
  });
});

describe('words that ask back', () => {
  it('have their answers as buttons', async () => {
    const choices = [{ label: 'Arrow 2', says: 'Arrow 2' }];
    const page = await answered({
      ...{ diagnosis: null, words: ['Which arrow fails?'] },
      questions: [{ ask: 'Which arrow fails?', because: 'one does', command: null, choices }],
    });

    await page.getByRole('button', { name: 'Arrow 2' }).click();

    await expect.poll(() => server.bodies.at(-1)?.['message']).toBe('Arrow 2');
  });
});

describe('for fingers', () => {
  it('nothing is to be dropped, a follow-up is no why, and a server that is away is not for them to start', async () => {
    const page = await answered(whole, phone);

    expect(await page.locator('#question-hint').innerText()).toBe('a log, an event, a policy, a template');
    expect(await page.locator('.composer .primary').innerText()).toMatch(/^Send/);
    await page.route('**/chat/stream', (route) => route.abort());
    await say(page, 'and now?');
    await page.getByText('Whoever runs it has to start it again.').waitFor();
  });
});
