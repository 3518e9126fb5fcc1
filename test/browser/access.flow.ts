import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { denyAnswer, modelAccessAnswer, profileAnswer } from './answers.ts';
import { type FixtureServer, type Script, startFixtureServer } from './fixture-server.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage } from './open-browser.ts';

let server: FixtureServer;
let browser: Browser;
let opened: OpenedPage;
let axe: string;
beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  [server, browser] = await Promise.all([startFixtureServer(), openBrowser()]);
  // Axe comes in from outside; it is not something that the page's own policy has to allow.
  opened = await openPage(browser, server.address, { bypassCSP: true, reducedMotion: 'reduce' });
});
afterAll(() => Promise.all([leaveBrowser(browser), server.close()]));

const scripts: Readonly<Record<string, Script>> = {
  'a fix with its chain': { diagnosis: profileAnswer, words: [profileAnswer.explanation] },
  'a statement to remove': { diagnosis: denyAnswer, words: [denyAnswer.explanation] },
  'no policy at fault': { diagnosis: modelAccessAnswer, words: [modelAccessAnswer.explanation] },
  'an error in the middle': { diagnosis: profileAnswer, words: ['Half'], ending: 'error' },
  'a text to send': {
    diagnosis: null,
    words: [
      'To copy and send:\n\n```text\nHello,\n\narn:aws:iam::111122223333:role/an-application-with-a-long-name-in-it is refused bedrock:InvokeModel.\nWhy we need it: [what the application does]\n{\n  "Effect": "Allow"\n}\nThank you.\n```',
    ],
  },
  'words only': { diagnosis: null, words: ['A **boundary** is the most that a role may do.'] },
};

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark' };

const open = async (script: Script, { width, colorScheme }: Look): Promise<Page> => {
  server.answerWith(script);
  const { page } = opened;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await opened.again();
  await page.getByRole('button', { name: 'A permissions boundary is in the way' }).click();
  await page.getByRole('article', { name: 'Answer' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
  return page;
};

const openEverything = async (page: Page): Promise<void> => {
  for (const details of await page.locator('details').all())
    await details.evaluate((element) => element.setAttribute('open', ''));
  if ((await page.locator('.arrow-label').count()) > 0) await page.locator('.arrow-label').first().click();
  if ((await page.locator('.cite').count()) > 0) await page.locator('.cite').first().click();
};

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    // What it looked at and found well is not gone through once more to be reported.
    const { violations } = await (window as unknown as Axe).axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
};

type Axe = { readonly axe: { readonly run: (options: object) => Promise<AxeResult> } };

type AxeResult = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
};

/** How much wider than its window the page is; where it is, what sticks out. */
const overflowOf = (page: Page): Promise<number | readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth === clientWidth) return 0;
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth && !element.closest('.graph-frame'))
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

const widths = [360, 768, 1440];
const resize = async (page: Page, width: number): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  // A picture is laid out anew after the frame that sees the new width.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
};

describe('axe', () => {
  it('finds nothing on the first page, light and dark', async () => {
    const { page } = opened;
    await opened.again();
    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).waitFor();

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }
  });
});

describe.each(Object.entries(scripts))('%s', (_, script) => {
  it('axe finds nothing, light and dark, nor at 360 px; nothing overflows, no type is below 14 px', async () => {
    const page = await open(script, { width: 1440, colorScheme: 'light' });
    await openEverything(page);

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }
    for (const width of widths) {
      await resize(page, width);
      const tooSmall = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter(
            (element) =>
              [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
              Number.parseFloat(getComputedStyle(element).fontSize) < 14,
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
      expect({ width, overflow: await overflowOf(page), tooSmall }).toEqual({ width, overflow: 0, tooSmall: [] });
    }
    await resize(page, 360);
    expect(await violationsOf(page), 'at 360 px').toEqual([]);
  });
});

describe('nothing overflows', () => {
  it('with French and Japanese text, one word of a thousand signs, and type of twice the size', async () => {
    server.answerWith({ diagnosis: profileAnswer, words: [profileAnswer.explanation] });
    const { page } = opened;
    await opened.again();
    const text = `Pourquoi l’accès est-il refusé ? ロールに許可がありません。${'あ'.repeat(300)} ${'x'.repeat(1000)}`;
    await page.getByLabel('Paste what AWS said').fill(text);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article', { name: 'Answer' }).waitFor();

    for (const size of ['100%', '200%']) {
      await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
      }, size);
      for (const width of widths) {
        await resize(page, width);
        expect({ size, width, overflow: await overflowOf(page) }).toEqual({ size, width, overflow: 0 });
      }
    }
  });
});

describe('with the keyboard alone', () => {
  const focusedName = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return '(nowhere)';
      return focused.getAttribute('aria-label') ?? focused.textContent;
    });

  const tabTo = async (page: Page, name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (name.test(await focusedName(page))) return;
    }
    throw new Error(`no Tab leads to ${name}`);
  };

  it('a question is asked, its fix copied, its broken arrow chosen, a statement looked up, a fact corrected', async () => {
    server.answerWith({ diagnosis: profileAnswer, words: [profileAnswer.explanation] });
    const { page } = opened;
    await page.setViewportSize({ width: 1440, height: 900 });
    await opened.again();
    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).waitFor();

    await tabTo(page, /^$/);
    await page.keyboard.type('why?');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article', { name: 'Answer' }).waitFor();
    await tabTo(page, /^JSON$/);
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /Copy the fix as CLI/);
    await page.keyboard.press('Enter');
    await page.getByText('Copied ✓').waitFor();
    await tabTo(page, /^bedrock:InvokeModel.*denied from/);
    await page.keyboard.press('Enter');
    await page.locator('.arrow-details').waitFor();
    await tabTo(page, /^How this was decided/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^statement 1 of handbook$/);
    await page.keyboard.press('Enter');
    await page.locator('.policy-view mark').first().waitFor();
    await tabTo(page, /^Facts so far/);
    await page.keyboard.press('Enter');
    await tabTo(page, /Correct the resource/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('arn:aws:s3:::documents');
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: 'Question 2' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(profileAnswer.fix.steps[0]?.cli);
    await expect.poll(() => server.bodies.at(-1)?.['message']).toContain('"is":"arn:aws:s3:::documents"');
  });

  it('every stop shows where the focus is', async () => {
    const page = await open(scripts['a fix with its chain'] ?? {}, { width: 1440, colorScheme: 'light' });
    const without: string[] = [];

    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused === null || focused === document.body ? 'none needed' : getComputedStyle(focused).outlineStyle;
      });
      if (outline === 'none') without.push(await focusedName(page));
    }

    expect(without).toEqual([]);
  });
});

describe('for those who listen', () => {
  it('the answer is in the order in which it is read: cause, fix, question, picture, proof, unseen, sources, words', async () => {
    const page = await open(scripts['a fix with its chain'] ?? {}, { width: 1440, colorScheme: 'light' });
    await page.getByText(/^How this was decided/).click();

    const answer = page.getByRole('article', { name: 'Answer' });
    const headings = await answer.getByRole('heading').allInnerTexts();
    const regions = await answer
      .getByRole('region')
      .evaluateAll((all) => all.map((region) => region.getAttribute('aria-label')));

    expect(headings).toEqual([
      'The inference profile routes to a Region whose model the role may not invoke',
      'Add a statement',
      'The chain of the call',
      'What else it could be',
      'The proof',
      'Not seen',
      'Sources',
      'In words',
    ]);
    expect(regions).toEqual([
      'The fix',
      'One question',
      'The chain of the call',
      'What else it could be',
      'The proof',
      'Not seen',
      'Sources',
      'In words',
    ]);
  });
});
