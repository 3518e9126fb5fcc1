import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { modelAccessAnswer, profileAnswer } from './answers.ts';
import { type FixtureServer, startFixtureServer } from './fixture-server.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage } from './open-browser.ts';

let server: FixtureServer;
let browser: Browser;
let opened: OpenedPage;
beforeAll(async () => {
  browser = await openBrowser();
  opened = await openPage(browser, 'about:blank');
});
// Each test has a server of its own, at a port where the browser has kept nothing.
beforeEach(async () => {
  server = await startFixtureServer();
});
afterEach(() => server.close());
afterAll(() => leaveBrowser(browser));

const openHere = async (): Promise<OpenedPage> => {
  await opened.page.goto(server.address);
  return opened;
};

const askExample = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'A permissions boundary is in the way' }).click();
const cause = (page: Page) => page.getByRole('heading', { name: /inference profile routes to a Region/ });

describe('while an answer comes', () => {
  it('says what is being read, then the diagnosis, then the words', async () => {
    const { page, complaints } = await openHere();
    server.answerWith({
      statuses: [{ text: 'reading role app', done: 2, total: 5 }],
      diagnosis: profileAnswer,
      words: ['First words.', ' Last words.'],
      ...{ explainedBy: 'bedrock', byHand: true },
    });

    await askExample(page);

    server.go(2);
    await page.getByRole('status').getByText('reading role app, 2 of 5').waitFor();
    expect(await cause(page).count()).toBe(0);
    server.go(3);
    await cause(page).waitFor();
    await page.getByText('First words.').waitFor({ state: 'attached' });
    expect(await page.getByText('Last words.').count()).toBe(0);
    server.go(3);
    await page.getByText('First words. Last words.').waitFor();
    await page.getByText(/worded by Amazon Bedrock, checked/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('Escape stops it: the server sees the client leave, and what came stays', async () => {
    const { page } = await openHere();
    server.answerWith({ diagnosis: profileAnswer, words: ['Half a'], ending: 'wait' });
    await askExample(page);
    await cause(page).waitFor();

    await page.keyboard.press('Escape');

    await server.left;
    await page.getByText('Stopped. What stands above is what had come.').waitFor();
    expect(await cause(page).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /^Send/ }).isVisible()).toBe(true);
  });

  it('the Stop button does the same, and asking again asks the same', async () => {
    const { page } = await openHere();
    server.answerWith({ diagnosis: profileAnswer, ending: 'wait' });
    await askExample(page);
    await page.getByRole('button', { name: 'Stop' }).click();
    await server.left;
    server.answerWith({ diagnosis: modelAccessAnswer, words: [modelAccessAnswer.explanation] });

    await page.getByRole('button', { name: 'Ask again' }).click();

    await page.getByRole('heading', { name: 'The account has no access to this model' }).waitFor();
    expect(server.bodies[1]?.['message']).toBe(server.bodies[0]?.['message']);
  });
});

describe('when it goes wrong', () => {
  it('an error in the middle is said, and what came stays', async () => {
    const { page } = await openHere();
    server.answerWith({ diagnosis: profileAnswer, words: ['Half an'], ending: 'error' });

    await askExample(page);

    await page
      .getByRole('alert')
      .getByText(/IAM asked us to slow down/)
      .waitFor();
    expect(await cause(page).isVisible()).toBe(true);
  });

  it('a connection cut in the middle is said', async () => {
    const { page } = await openHere();
    server.answerWith({ diagnosis: profileAnswer, words: ['Half an'], ending: 'cut', byHand: true });

    await askExample(page);
    server.go(4);
    await cause(page).waitFor();
    server.go(1);

    await page.locator('.failure').waitFor();
    expect(await cause(page).isVisible()).toBe(true);
  });

  it('a server that is gone is said, and one that came back answers', async () => {
    const { page } = await openHere();
    const port = Number(new URL(server.address).port);
    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).waitFor();
    // The whole page is there: what happens without a part of it is the next test's.
    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).hover();
    await page.waitForLoadState('networkidle');
    await server.close();
    await askExample(page);
    await page.getByRole('alert').getByText('The server does not answer.').waitFor();
    server = await startFixtureServer(port);
    server.answerWith({ diagnosis: profileAnswer });

    await page.getByRole('button', { name: 'Ask again' }).click();

    await cause(page).waitFor();
    expect(await page.locator('.failure').count()).toBe(0);
  });

  const openWithoutPart = async (): Promise<Page> => {
    const { page } = opened;
    await page.route('**/part/turn-list-*', (route) => route.abort());
    await page.goto(server.address);
    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).waitFor();
    return page;
  };
  const loadAgain = async (page: Page): Promise<void> => {
    await page.getByRole('alert').getByText('The server does not answer.').waitFor();
    await page.unroute('**/part/turn-list-*');
    await page.getByRole('button', { name: 'Load the page again' }).click();
  };

  it('a part of the page that cannot be fetched is said, and the answer stands once it can', async () => {
    const page = await openWithoutPart();
    server.answerWith({ diagnosis: profileAnswer });
    await askExample(page);

    await loadAgain(page);

    await cause(page).waitFor();
    expect(await page.locator('#question').inputValue()).toBe('');
  });

  it('what was asked of a server that is gone, part and all, stands in the field once it is back', async () => {
    const page = await openWithoutPart();
    const port = Number(new URL(server.address).port);
    await server.close();
    await askExample(page);
    await page.getByRole('alert').getByText('The server does not answer.').waitFor();
    server = await startFixtureServer(port);
    server.answerWith({ diagnosis: profileAnswer });

    await loadAgain(page);

    const field = page.getByLabel('Paste what AWS said');
    await field.waitFor();
    expect(await field.inputValue()).not.toBe('');
    await field.press('Control+Enter');
    await cause(page).waitFor();
  });

  it('a refusal is said in the words of the server', async () => {
    const { page } = await openHere();
    server.answerWith({ refuse: { status: 400, detail: 'the message is empty: paste the error' } });

    await askExample(page);

    await page.getByRole('alert').getByText('the message is empty: paste the error').waitFor();
  });

  it('a conversation that the server forgot is started anew with the question that was typed', async () => {
    const { page } = await openHere();
    server.answerWith({ refuse: { status: 404, detail: 'no such conversation' } });
    await page.getByLabel('Paste what AWS said').fill('why not the managed policy?');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('button', { name: 'Start a new conversation' }).click();

    await page.getByRole('heading', { name: 'Why did AWS say no?' }).waitFor();
    expect(await page.getByLabel('Paste what AWS said').inputValue()).toBe('why not the managed policy?');
  });

  it('what is being typed is there after a reload, also before the answer, and gone once it is answered', async () => {
    const { page } = await openHere();
    await page.getByLabel('Paste what AWS said').fill('half a sent');
    await page.reload();
    expect(await page.getByLabel('Paste what AWS said').inputValue()).toBe('half a sent');

    server.answerWith({ ending: 'wait' });
    await page.getByLabel('Paste what AWS said').press('Control+Enter');
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('Paste what AWS said').inputValue()).toBe('half a sent');

    server.answerWith({ diagnosis: profileAnswer });
    await page.keyboard.press('Tab');
    await page.getByLabel('Paste what AWS said').press('Control+Enter');
    await cause(page).waitFor();

    expect(await page.getByLabel(/^Ask on/).inputValue()).toBe('');
    await page.waitForURL(/#c=/);
    await page.reload();
    await cause(page).waitFor();
    expect(await page.getByLabel(/^Ask on/).inputValue()).toBe('');
  });
});
