import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { modelAccessAnswer, profileAnswer } from './answers.ts';
import { type FixtureServer, type Script, startFixtureServer } from './fixture-server.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage } from './open-browser.ts';

let server: FixtureServer;
let browser: Browser;
let opened: OpenedPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([startFixtureServer(), openBrowser()]);
  opened = await openPage(browser, server.address);
  // Ten seconds in which a forgetting can be undone are not waited for.
  await opened.page.clock.install();
});
beforeEach(() => opened.again());
afterAll(() => Promise.all([leaveBrowser(browser), server.close()]));

const answered = async (diagnosis: Script['diagnosis'], words?: string): Promise<OpenedPage> => {
  server.answerWith({ diagnosis: diagnosis ?? null, words: [words ?? diagnosis?.explanation ?? ''] });
  await opened.page.getByRole('button', { name: 'A permissions boundary is in the way' }).click();
  await opened.page.getByRole('article', { name: 'Answer' }).waitFor();
  await expect.poll(() => opened.page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
  return opened;
};

describe('the conversation', () => {
  it('a fact that is corrected is a turn', async () => {
    const { page } = await answered(profileAnswer);

    await page.getByRole('heading', { name: 'Facts so far' }).click();
    await page.getByRole('button', { name: 'Correct the action' }).click();
    await page.getByLabel('The action is').fill('bedrock:Converse');
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    await page.getByRole('heading', { name: 'Question 2' }).waitFor();
    await expect
      .poll(() => server.bodies.at(-1))
      .toEqual({
        conversationId: 'fixture-1',
        message: 'Correction: {"fact":"action","is":"bedrock:Converse","was":"bedrock:InvokeModel"}',
      });
  });

  it('a fact that is removed is a turn', async () => {
    const { page } = await answered(profileAnswer);

    await page.getByRole('heading', { name: 'Facts so far' }).click();
    await page.getByRole('button', { name: 'Correct the action' }).click();
    await page.getByRole('button', { name: 'Not known' }).click();

    await page.getByRole('heading', { name: 'Question 2' }).waitFor();
    await expect
      .poll(() => server.bodies.at(-1)?.['message'])
      .toBe('Correction: {"fact":"action","is":null,"was":"bedrock:InvokeModel"}');
  });

  it('is held by the address: a reload shows it, and goes on with it', async () => {
    const { page } = await answered(profileAnswer);
    expect(page.url()).toContain('#c=fixture-1');

    await page.reload();

    await page.getByRole('heading', { name: /inference profile routes/ }).waitFor();
    await page.getByLabel(/^Ask on/).fill('and now?');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => server.bodies.at(-1)?.['conversationId']).toBe('fixture-1');
  });

  it('is forgotten on the server, in the tab and in the address', async () => {
    const { page, requests } = await answered(profileAnswer);

    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.clock.fastForward(10_000);

    await page.getByText('Forgotten.', { exact: true }).waitFor();
    expect(requests).toContain(`${server.address}/chat/fixture-1`);
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });

  it('that is forgotten can be taken back for ten seconds: nothing was deleted', async () => {
    const { page, requests } = await answered(profileAnswer);
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('heading', { name: 'Question 1' }).waitFor({ state: 'detached' });

    // Whoever has no mouse has ten seconds too.
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).waitFor();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: /inference profile routes/ }).waitFor();
    await page.clock.fastForward(11_000);
    // What that would have asked for has had its time to be asked for.
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(requests).not.toContain(`${server.address}/chat/fixture-1`);
    expect(new URL(page.url()).hash).toBe('#c=fixture-1');
  });

  it('is there to go back to once another is begun, and no more once it is forgotten', async () => {
    const { page } = await answered(profileAnswer);
    await page.waitForURL(/#c=fixture-1$/);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const earlier = page.getByRole('region', { name: 'Earlier in this tab' });

    await earlier.getByRole('button', { name: profileAnswer.cause.title }).click();

    await page.getByRole('heading', { name: /inference profile routes/ }).waitFor();
    expect(new URL(page.url()).hash).toBe('#c=fixture-1');
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await earlier.count()).toBe(0);
    await page.clock.fastForward(10_000);
    await page.getByText('Forgotten.', { exact: true }).waitFor();
    expect(await earlier.count()).toBe(0);
  });

  it('is not shown again while its forgetting is still under way', async () => {
    const { page } = await answered(profileAnswer);
    await page.waitForURL(/#c=fixture-1$/);
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/chat/fixture-1', async (route) => {
      await held;
      await route.continue();
    });
    await page.evaluate(() => {
      const kept = sessionStorage.getItem('whydenied:fixture-1') ?? '';
      sessionStorage.setItem('whydenied:other', kept.replaceAll('fixture-1', 'other'));
      sessionStorage.setItem('whydenied:order', JSON.stringify(['fixture-1', 'other']));
    });
    const forget = page.getByRole('button', { name: 'Forget' });
    const earlier = page.getByRole('region', { name: 'Earlier in this tab' }).getByRole('button');
    await forget.click();
    await earlier.click();
    await forget.click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();

    expect(await earlier.count()).toBe(0);
    goOn();
  });

  it('that is left while it is being forgotten is forgotten then', async () => {
    const { page } = await answered(profileAnswer);
    const before = server.deleted.length;
    await page.getByRole('button', { name: 'Forget' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();

    await page.goto('about:blank');

    await expect.poll(() => server.deleted.length).toBe(before + 1);
    expect(server.deleted.at(-1)).toBe('/chat/fixture-1');
  });

  it('is left by Back and come to again by Forward', async () => {
    const { page } = await answered(profileAnswer);
    await page.waitForURL(/#c=fixture-1$/);

    await page.goBack();
    await page.getByLabel('Paste what AWS said').waitFor();
    await page.goForward();

    await page.getByRole('heading', { name: /inference profile routes/ }).waitFor();
  });

  it.each([
    ['a fix was found', profileAnswer, '✓ fix found · whydenied', 'icon.svg#fixed'],
    ['a step is open', modelAccessAnswer, '? one step open · whydenied', 'icon.svg#open'],
  ])('tells in the title and the icon of its tab that %s', async (_, diagnosis, title, icon) => {
    const { page } = await answered(diagnosis);

    expect(await page.title()).toBe(title);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe(icon);
    await page.goto('about:blank');
    await page.goto(server.address);
    await page.locator('#question').waitFor();
    await expect.poll(() => page.locator('link[rel=icon]').getAttribute('href')).toBe('icon.svg#idle');
  });

  it('sets a long question in somebody’s own words in the typeface of words, a printed one in that of programs', async () => {
    const { page } = opened;
    server.answerWith({ diagnosis: profileAnswer, words: [profileAnswer.explanation] });
    const familyOf = async (question: string): Promise<string> => {
      await page.locator('#question').fill(question);
      await page.keyboard.press('Control+Enter');
      return page
        .locator('.asked-line')
        .last()
        .evaluate((line) => getComputedStyle(line).fontFamily);
    };

    expect(
      await familyOf('The chat cannot read the knowledge base since Monday, though nothing was changed. '.repeat(3)),
    ).not.toMatch(/mono/i);
    await page.getByRole('article', { name: 'Answer' }).waitFor();
    expect(
      await familyOf(`User: arn:aws:iam::111122223333:user/x is not authorized to perform ${'this '.repeat(40)}`),
    ).toMatch(/mono/i);
  });

  it('that goes on about a form shows the fix in that form', async () => {
    const { page } = await answered(profileAnswer);

    await page.getByLabel(/^Ask on/).fill('and in Terraform?');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { name: 'Question 2' }).waitFor();
    await expect
      .poll(() => page.getByRole('tab', { name: 'Terraform' }).first().getAttribute('aria-selected'))
      .toBe('true');
  });

  it.each(['elsewhere', '%E0%A4%A', '<script>'])('that this tab does not hold is said, not guessed: %s', async (id) => {
    const { page } = opened;
    await page.goto('about:blank');
    await page.goto(`${server.address}/#c=${id}`);

    await page.getByText('That conversation is not kept in this tab.').waitFor();
  });
});
