import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFixtureServer } from './fixture-server.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage, pasteInto } from './open-browser.ts';
import { type RealServer, startRealServer } from './start-real-server.ts';

let server: RealServer;
let browser: Browser;
let opened: OpenedPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), openBrowser()]);
  opened = await openPage(browser, server.address, { reducedMotion: 'reduce' });
});
beforeEach(() => opened.again());
afterAll(() => Promise.all([leaveBrowser(browser), server.close()]));

const settled = async (page: Page, turn: number): Promise<void> => {
  await page
    .getByRole('article', { name: 'Answer' })
    .nth(turn - 1)
    .waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
};

const ask = async (page: Page, text: string, turn: number): Promise<void> => {
  await pasteInto(page.locator('#question'), text);
  await page.keyboard.press('Control+Enter');
  await settled(page, turn);
};

const role = {
  Path: '/service-role/',
  RoleName: 'kb-docs-role',
  Arn: 'arn:aws:iam::111122223333:role/service-role/kb-docs-role',
  AssumeRolePolicyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'bedrock.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  },
  RolePolicyList: [
    {
      PolicyName: 'model',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'bedrock:InvokeModel',
            Resource: 'arn:aws:bedrock:eu-central-1::foundation-model/amazon.titan-embed-text-v2:0',
          },
        ],
      },
    },
  ],
  AttachedManagedPolicies: [],
};

const told =
  "My knowledge base's sync fails with access denied. The documents are in the S3 bucket acme-handbook-docs.";

describe('a failure that is told by words only', () => {
  it('is asked about, picked, answered with none, and fixed for the told bucket once the policies are pasted', async () => {
    const { page } = opened;
    await ask(page, told, 1);

    await page.getByRole('button', { name: /may not list the bucket or read its objects/ }).click();
    await settled(page, 2);
    await ask(page, 'it has none', 3);
    await ask(page, JSON.stringify({ RoleDetailList: [role], Policies: [] }, null, 2), 4);

    const last = page.getByRole('region', { name: 'Question 4', exact: true });
    const added = (await last.locator('.diff-line.added .diff-text').allTextContents()).join('\n');
    expect(added).toContain('arn:aws:s3:::acme-handbook-docs"');
    expect(added).toContain('arn:aws:s3:::acme-handbook-docs/*');
    expect(added).not.toMatch(/InvokeModel|\{[A-Z]/);
    expect(await last.innerText()).toContain('now allowed');
    expect(await last.getByRole('button', { name: 'Copy the fix as JSON', exact: true }).count()).toBe(1);
  });

  it('with a name still missing is not ready: said beside the Copy, and in the first line of what is copied', async () => {
    const { page } = opened;
    await ask(page, told, 1);
    await page.getByRole('button', { name: /may not list the bucket or read its objects/ }).click();
    await settled(page, 2);
    await ask(page, 'it has none', 3);

    const last = page.getByRole('region', { name: 'Question 3', exact: true });
    await last.getByRole('tab', { name: 'JSON' }).click();
    await last.getByRole('button', { name: 'Copy the fix as JSON, not ready' }).click();

    expect(await last.locator('.not-ready').innerText()).toContain('the embedding model id');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^\/\/ not ready: put your own for .*\{EmbeddingModelId\} first\n\{/);
    expect(() => JSON.parse(copied)).toThrow();
  });
});

describe('what a page without a question has read', () => {
  it('is under 180 kB, and what draws answers comes with the first letter', async () => {
    const { page } = opened;
    const read = (): Promise<{ readonly name: string; readonly size: number }[]> =>
      page.evaluate(() =>
        ['navigation', 'resource']
          .flatMap((type) => performance.getEntriesByType(type) as PerformanceResourceTiming[])
          .map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize })),
      );
    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).waitFor();

    // Whatever would be read when nothing else is done.
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const before = await read();

    expect(before.length).toBeGreaterThan(3);
    expect(before.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(180_000);
    expect(before.filter(({ name }) => name.includes('turn-list'))).toEqual([]);

    await page.locator('#question').press('a');

    await expect.poll(async () => (await read()).some(({ name }) => name.includes('turn-list'))).toBe(true);
  });
});

describe('a deep line on a telephone', () => {
  it('goes on below where it began, never to the left of it, and is copied with all of its indentation', async () => {
    const fixture = await startFixtureServer();
    const { page } = await openPage(browser, fixture.address, { viewport: { width: 390, height: 844 } });
    const line = `${' '.repeat(18)}Resource: !Sub arn:\${AWS::Partition}:bedrock:\${AWS::Region}::foundation-model/amazon.titan-embed-text-v2:0`;
    fixture.answerWith({ diagnosis: null, words: [`\`\`\`yaml\nResources:\n${line}\n\`\`\``] });
    await ask(page, 'and in SAM?', 1);
    const deep = page.locator('.code-line').last();

    const lefts = await deep.evaluate((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      range.setStartAfter(text.querySelector('.indent') as Element);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    });
    await page.getByRole('button', { name: 'Copy the block' }).click();

    const [first] = lefts;
    const below = lefts.filter(({ top }) => top > (first?.top ?? 0) + 4);
    expect(below.length).toBeGreaterThan(0);
    expect(Math.min(...below.map(({ left }) => left))).toBeGreaterThanOrEqual(first?.left ?? 0);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(line);
    await fixture.close();
  });
});
