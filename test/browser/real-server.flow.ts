import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../../web/src/ask/examples.ts';
import { hostilePastes } from './hostile-pastes.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage, pasteInto } from './open-browser.ts';
import { type RealServer, startRealServer } from './start-real-server.ts';

let server: RealServer;
let browser: Browser;
let opened: OpenedPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), openBrowser()]);
  opened = await openPage(browser, server.address);
});
afterAll(() => Promise.all([leaveBrowser(browser), server.close()]));

const answered = async (page: Page, turn: number): Promise<void> => {
  await page.getByRole('heading', { name: `Question ${turn}` }).waitFor();
  await page
    .getByRole('article', { name: 'Answer' })
    .nth(turn - 1)
    .waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
};

const openMore = (page: Page): Promise<void> => page.getByText(/^How this was decided/).click();

const openFacts = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Facts so far' }).click();

const choose = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: title }).click();
  await answered(page, 1);
};

// What the demo account makes of each example: the policy to change, and a word of what is added to it.
const outcomes: Readonly<Record<string, { readonly target: string; readonly added: string; readonly isNew?: true }>> = {
  'My Lambda cannot call Bedrock': { target: 'logs', added: 'bedrock:InvokeModel' },
  'I allowed it, and it is still denied': { target: 'summarize', added: 'bedrock:InvokeModel' },
  'It works in one Region and not in another': { target: 'translate', added: 'eu-central-1' },
  'I can see the models but not call them': {
    target: 'user maria',
    added: 'bedrock:InvokeModel',
    isNew: true,
  },
  'A permissions boundary is in the way': {
    target: 'genai-boundary',
    added: 'bedrock:InvokeModelWithResponseStream',
  },
};

describe('with npm start', () => {
  beforeEach(() => opened.again());

  it.each(examples.map(({ title }) => title))('the example `%s` leads to its proven fix', async (title) => {
    const { page, requests, complaints } = opened;

    await choose(page, title);

    const outcome = outcomes[title];
    const fix = page.getByRole('region', { name: 'The fix' });
    // A policy that is new has no lines that changed: none of it is coloured.
    const lines = outcome?.isNew === true ? '.diff-line.same' : '.diff-line.added';
    const added = await fix.locator(`${lines} .diff-text`).allTextContents();
    expect(await fix.locator('.fix-target').innerText()).toContain(outcome?.target);
    expect(added.join('\n')).toContain(outcome?.added);
    await openMore(page);
    expect(await page.getByRole('row', { name: /^Before/ }).innerText()).toMatch(/✕ denied/);
    expect(await page.getByRole('row', { name: /^After/ }).innerText()).toContain('✓ allowed');
    expect(await page.locator('.arrow-label.denied').count()).toBe(1);
    expect(requests.filter((url) => !url.startsWith(`${server.address}/`))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('the fix that is copied is a policy', async () => {
    const { page } = opened;
    await choose(page, 'My Lambda cannot call Bedrock');

    await page.getByRole('button', { name: 'Copy the fix as JSON' }).click();

    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.Statement.map(({ Action }: { Action: unknown }) => Action)).toContain('bedrock:InvokeModel');
  });

  it('a fact that is corrected changes the answer', async () => {
    const { page } = opened;
    await choose(page, 'My Lambda cannot call Bedrock');

    await openFacts(page);
    await page.getByRole('complementary').getByRole('button', { name: 'Correct the resource' }).click();
    await page.getByLabel('The resource is').fill('arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-micro-v1:0');
    await page.keyboard.press('Enter');
    await answered(page, 2);

    const facts = await page.getByRole('complementary', { name: 'Facts so far' }).textContent();
    const added = await page.locator('.diff-line.added .diff-text').allTextContents();
    expect(facts).toContain('us-west-2::foundation-model/amazon.nova-micro-v1:0');
    expect(facts).not.toContain('us-east-1::foundation-model');
    expect(added.join('\n')).toContain('us-west-2::foundation-model/amazon.nova-micro-v1:0');
  });

  it('a fact that is removed is no longer kept', async () => {
    const { page } = opened;
    await choose(page, 'My Lambda cannot call Bedrock');

    await openFacts(page);
    await page.getByRole('complementary').getByRole('button', { name: 'Correct the resource' }).click();
    await page.getByRole('button', { name: 'Not known' }).click();
    await answered(page, 2);

    expect(await page.getByRole('complementary', { name: 'Facts so far' }).textContent()).not.toContain(
      'foundation-model',
    );
  });

  it('a policy that is shown is cited, its statement jumped to, and taken back', async () => {
    const { page } = opened;
    const denies = {
      Version: '2012-10-17',
      Statement: [
        { Sid: 'Models', Effect: 'Allow', Action: 'bedrock:*', Resource: '*' },
        {
          Sid: 'NoNova',
          Effect: 'Deny',
          Action: 'bedrock:InvokeModel',
          Resource: 'arn:aws:bedrock:*::foundation-model/amazon.nova-*',
        },
      ],
    };
    await page
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'app.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(denies, null, 2)) },
      ]);
    await page
      .getByLabel('Paste what AWS said')
      .fill(
        'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 with an explicit deny in an identity-based policy',
      );
    await page.keyboard.press('Control+Enter');
    await answered(page, 1);

    await openMore(page);
    await page.locator('.cite').first().click();

    expect((await page.locator('.policy-view mark').allTextContents()).join('')).toContain('NoNova');
    await openFacts(page);
    await page.getByRole('button', { name: 'Remove app.json' }).click();
    await answered(page, 2);
    expect(await page.getByRole('complementary', { name: 'Facts so far' }).textContent()).not.toContain('app.json');
    expect(await page.getByRole('article', { name: 'Answer' }).nth(1).innerText()).not.toContain('app.json');
  });

  it('a reload shows the conversation, and forgetting it forgets it on the server', async () => {
    const { page } = opened;
    await choose(page, 'I can see the models but not call them');
    const id = decodeURIComponent(new URL(page.url()).hash.slice('#c='.length));
    await page.reload();
    await answered(page, 1);

    await page.clock.install();
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.clock.fastForward(10_000);
    await page.getByText('Forgotten.', { exact: true }).waitFor();

    const after = await page.request.post(`${server.address}/chat`, {
      data: { conversationId: id, message: 'and now?' },
    });
    expect(after.status()).toBe(404);
  });

  it('a question about a concept is answered in words, and one about the weather is declined', async () => {
    const { page } = opened;

    await page.getByLabel('Paste what AWS said').fill('What is a permissions boundary?');
    await page.keyboard.press('Control+Enter');
    await answered(page, 1);

    expect(await page.getByRole('article', { name: 'Answer' }).innerText()).toContain('boundary');
    expect(await page.getByRole('region', { name: 'The fix' }).count()).toBe(0);
    await page.getByLabel(/^Ask on/).fill('Will it rain in Lyon tomorrow?');
    await page.keyboard.press('Control+Enter');
    await answered(page, 2);
    const declined = await page.getByRole('article', { name: 'Answer' }).nth(1).innerText();
    expect(declined).not.toContain('boundary');
    expect(declined.length).toBeLessThan(300);
  });

  it('64 KiB of noise around a denial are answered', async () => {
    const { page } = opened;
    const denial = `\n${examples[0]?.text}\n`;
    const noise = '{"level":"info","message":"[](((**__<<"}\n';

    await pasteInto(
      page.getByLabel('Paste what AWS said'),
      noise.repeat(Math.floor((64 * 1024 - denial.length) / noise.length)) + denial,
    );
    await page.keyboard.press('Control+Enter');
    await answered(page, 1);

    expect(await page.getByRole('region', { name: 'The fix' }).innerText()).toContain('support-chat-role');
  });
});

describe('with npm start and a stranger’s text', () => {
  it.each(hostilePastes.map((paste, index) => [index + 1, paste] as const))(
    'the hostile paste number %i is only data',
    async (_, paste) => {
      await opened.renew();
      const { page, requests, complaints } = opened;
      const text = `${paste}\n${examples[0]?.text}`;

      await page.getByLabel('Paste what AWS said').fill(text);
      await page.keyboard.press('Control+Enter');
      await answered(page, 1);

      const found = await page.evaluate(() => ({
        elements: document.querySelectorAll('#page :is(script, iframe, object, embed, link, style, base, meta, video)')
          .length,
        links: [...document.querySelectorAll('#page a')].map((link) => new URL((link as HTMLAnchorElement).href).host),
      }));
      expect(found.elements).toBe(0);
      expect(found.links.filter((host) => host !== 'docs.aws.amazon.com')).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(`${server.address}/`))).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
