import type { Answer } from '@whydenied/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileAnswer } from './answers.ts';
import { type FixtureServer, startFixtureServer } from './fixture-server.ts';
import { hostilePastes } from './hostile-pastes.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage } from './open-browser.ts';

let server: FixtureServer;
let browser: Browser;
let opened: OpenedPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([startFixtureServer(), openBrowser()]);
  opened = await openPage(browser, server.address);
});
beforeEach(() => opened.again());
afterAll(() => Promise.all([leaveBrowser(browser), server.close()]));

// The worst server: it puts the paste wherever an answer has room for a name or for words.
const echoing = (paste: string): Answer => {
  const [step] = profileAnswer.fix.steps;
  if (step === undefined) throw new Error('bug: the answer has no step');
  const text = JSON.stringify({ Version: '2012-10-17', Statement: [{ Sid: paste }] }, null, 2);
  return {
    ...profileAnswer,
    cause: {
      id: paste,
      title: paste,
      confidence: 'possible',
      alternatives: [{ id: paste, title: paste, because: paste }],
    },
    requests: profileAnswer.requests.map((request, index) =>
      index === 0
        ? { ...request, principal: paste, resource: paste, action: paste, context: { [paste]: paste } }
        : request,
    ),
    fix: {
      ...profileAnswer.fix,
      actions: [paste],
      steps: [
        {
          target: { policyType: 'identity', attachTo: paste, policy: paste },
          ...{
            before: null,
            statement: { Sid: paste, Action: paste },
            json: text,
            cli: paste,
            sam: paste,
            terraform: paste,
          },
        },
      ],
      verification: { ...profileAnswer.fix.verification, newlyAllowed: [paste], newlyDenied: [] },
    },
    questions: [{ ask: paste, because: paste, command: paste, choices: [{ label: paste, says: paste }] }],
    notEvaluated: [{ policyType: 'serviceControl', because: paste }],
    citations: [{ label: paste, policy: paste, pointer: '/Statement/0', url: paste }],
    explanation: `${paste}\n\n${paste}`,
  };
};

// Four in one conversation: each is asked, clicked through and looked at, and all of them are drawn again by a reload.
const groups = Array.from({ length: Math.ceil(hostilePastes.length / 4) }, (_, group) => group * 4);

const clickThrough = async (page: Page): Promise<void> => {
  const answer = page.getByRole('article', { name: 'Answer' }).last();
  for (const form of ['CLI', 'SAM', 'Terraform']) await answer.getByRole('tab', { name: form }).first().click();
  await answer.locator('.arrow-label').last().click();
  // What is folded may do harm too.
  await answer.locator('details').evaluateAll((all) => {
    for (const fold of all) (fold as HTMLDetailsElement).open = true;
  });
  await answer.locator('.cite').first().click();
};

const expectInert = async ({ page, requests, complaints }: OpenedPage): Promise<void> => {
  const found = await page.evaluate(() => ({
    elements: document.querySelectorAll(
      '#page :is(script, iframe, object, embed, link, style, base, meta, video, audio, image, input[type=password])',
    ).length,
    images: [...document.querySelectorAll('#page img')].map((image) => image.getAttribute('src')),
    links: [...document.querySelectorAll('#page a')].map((link) => new URL((link as HTMLAnchorElement).href).origin),
    handlers: [...document.querySelectorAll('#page *')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
    polluted: 'polluted' in {},
  }));
  expect(found).toEqual({ elements: 0, images: ['icon.svg'], links: [], handlers: 0, polluted: false });
  expect(requests.filter((url) => !url.startsWith(`${server.address}/`))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(new URL(page.url()).origin).toBe(server.address);
};

describe('a hostile paste', () => {
  it.each(groups.map((from) => [from + 1, Math.min(from + 4, hostilePastes.length)] as const))(
    'of the numbers %i to %i does nothing, drawn once and again',
    async (first, last) => {
      const { page } = opened;
      const pastes = hostilePastes.slice(first - 1, last);

      for (const [at, paste] of pastes.entries()) {
        server.answerWith({ diagnosis: echoing(paste), words: [paste, '\n\n', paste], explainedBy: 'bedrock' });
        await page.locator('#question').fill(paste);
        await page.keyboard.press('Control+Enter');
        await page.getByRole('article', { name: 'Answer' }).nth(at).waitFor();
        await expect.poll(() => page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
        await clickThrough(page);
        await expectInert(opened);
      }
      await page.reload();
      await page
        .getByRole('article', { name: 'Answer' })
        .nth(pastes.length - 1)
        .waitFor();

      await expectInert(opened);
    },
  );

  it('there are at least thirty of them', () => {
    expect(new Set(hostilePastes).size).toBeGreaterThanOrEqual(30);
  });
});

describe('the page', () => {
  it('asks no other host, and is served under a policy that allows only itself', async () => {
    const { page, requests } = opened;
    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).waitFor();

    const response = await page.request.get(server.address);

    expect(response.headers()['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'sha256-[\w+/=]+';/,
    );
    const { host } = new URL(server.address);
    expect(requests.map((url) => new URL(url).host).filter((each) => each !== host)).toEqual([]);
    const paths = new Set(requests.map((url) => new URL(url).pathname));
    expect([...paths].filter((path) => !path.startsWith('/part/')).toSorted()).toEqual([
      '/',
      '/healthz',
      '/icon.svg',
      '/page.js',
    ]);
  });

  it('says that it broke when an answer is none, instead of standing empty', async () => {
    server.answerWith({ diagnosis: { cause: null } as unknown as Answer });
    const { page } = opened;

    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).click();

    await page.getByText(/^This page broke: /).waitFor();
  });

  it('makes direction-turning marks visible instead of obeying them', async () => {
    server.answerWith({ diagnosis: echoing('role/\u202Eppa'), words: ['x'] });
    const { page } = opened;

    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).click();

    await page.getByRole('heading', { name: 'Role/⟨U+202E⟩ppa' }).waitFor();
    const obeyed = await page.evaluate(() =>
      [...document.querySelectorAll('#page *')]
        .filter((element) =>
          [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.includes('\u202E'),
          ),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    );
    expect(obeyed).toEqual([]);
  });
});
