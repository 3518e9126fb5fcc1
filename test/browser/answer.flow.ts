import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { denyAnswer, modelAccessAnswer, profileAnswer } from './answers.ts';
import { type FixtureServer, type Script, startFixtureServer } from './fixture-server.ts';
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

const answered = async (diagnosis: Script['diagnosis'], words?: string): Promise<OpenedPage> => {
  server.answerWith({ diagnosis: diagnosis ?? null, words: [words ?? diagnosis?.explanation ?? ''] });
  await opened.page.getByRole('button', { name: 'A permissions boundary is in the way' }).click();
  await opened.page.getByRole('article', { name: 'Answer' }).waitFor();
  await expect.poll(() => opened.page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
  return opened;
};

const openMore = (page: Page): Promise<void> => page.getByText(/^How this was decided/).click();

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('the fix', () => {
  it('is copied in each of its forms', async () => {
    const { page } = await answered(profileAnswer);
    const [step] = profileAnswer.fix.steps;
    const copied: string[] = [];

    for (const form of ['JSON', 'CLI', 'SAM', 'Terraform']) {
      await page.getByRole('tab', { name: form }).click();
      await page.getByRole('button', { name: `Copy the fix as ${form}` }).click();
      await page.getByText('Copied ✓').waitFor();
      copied.push(await clipboard(page));
    }

    expect(copied).toEqual([step?.json, step?.cli, step?.sam, step?.terraform]);
  });

  it('shows line by line what is added', async () => {
    const { page } = await answered(profileAnswer);

    const added = await page.locator('.diff-line.added .diff-text').allTextContents();

    expect(added.join('\n')).toContain('"Sid": "InvokeThroughProfile"');
    expect(await page.locator('.diff-line.removed').count()).toBe(0);
  });

  it('shows line by line what is removed, as the diff of the words knows it', async () => {
    const { page } = await answered(denyAnswer);

    const removed = await page.locator('.diff-line.removed .diff-text').allTextContents();

    expect(removed.map((line) => line.trim())).toEqual([
      '},',
      '{',
      '"Effect": "Deny",',
      '"Action": "bedrock:*",',
      '"Resource": "*"',
    ]);
  });

  it('is proven in a table, and what was not seen is named with its command', async () => {
    const { page } = await answered(profileAnswer);
    await openMore(page);

    const proof = page.getByRole('region', { name: 'The proof' });

    const before = proof.getByRole('row', { name: /^Before/ });
    expect(await before.innerText()).toContain('denied: nothing allows it');
    expect(await before.getByTitle('implicitDeny').count()).toBe(1);
    expect(await proof.getByRole('row', { name: /^After/ }).innerText()).toContain('allowed');
    expect(await proof.getByRole('row', { name: /^Opens besides/ }).innerText()).toContain('us-west-2');
    expect(await page.getByRole('region', { name: 'Not seen' }).innerText()).toContain('service control policy');
    expect(await page.getByRole('region', { name: 'One question' }).innerText()).toContain('aws organizations');
  });

  it('is none when no policy is at fault: the words stand open', async () => {
    const { page } = await answered(modelAccessAnswer);

    expect(await page.getByText('no policy is at fault').isVisible()).toBe(true);
    const remedy = page.getByRole('region', { name: 'What helps' });
    expect(await remedy.getByText(/Open the model in the console/).isVisible()).toBe(true);
    expect(await page.getByRole('tab').count()).toBe(0);
  });

  it('is not there for a question about a concept: only the words are', async () => {
    const { page } = await answered(null, 'A permissions boundary is the most that a role may do.');

    expect(await page.getByText('A permissions boundary is the most').isVisible()).toBe(true);
    expect(await page.getByRole('region', { name: 'The fix' }).count()).toBe(0);
  });
});

describe('the picture', () => {
  it('tells the broken arrow in words, and a click shows its request, decision and statement', async () => {
    const { page } = await answered(profileAnswer);
    const broken = page.getByRole('button', { name: /bedrock:InvokeModel denied from handbook-chat to/ });

    await broken.click();

    const details = page.locator('.arrow-details');
    const text = await details.innerText();
    expect(text).toContain('arn:aws:sts::111122223333:assumed-role/handbook-chat/web');
    expect(text).toContain('denied: nothing allows it');
    expect(text).toContain('"Sid": "InvokeThroughProfile"');
    expect(await broken.getAttribute('aria-pressed')).toBe('true');
  });

  it('has each state in words: allowed, denied next, not seen', async () => {
    const { page } = await answered(profileAnswer);

    const labels = (await page.locator('.arrow-label').allInnerTexts()).map(
      (label) => label.split(/\s+from /)[0] ?? '',
    );

    expect(labels.map((label) => label.replace('\n', ' ')).toSorted()).toEqual([
      'bedrock:InvokeModel ! denied next',
      'bedrock:InvokeModel ✓ allowed',
      'bedrock:InvokeModel ✕ denied',
      'bedrock:Retrieve ✓ allowed',
      's3:GetObject ? not seen',
      'sts:AssumeRole ✓ allowed',
    ]);
  });

  it('an arrow itself can be clicked', async () => {
    const { page } = await answered(denyAnswer);
    const way = page.locator('.graph .way').first();
    await way.scrollIntoViewIfNeeded();
    const onIt = await way.evaluate((element) => {
      const path = element as SVGPathElement;
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 8);
      const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
      return { left, top };
    });

    await page.mouse.click(onIt.left, onIt.top);

    await page.locator('.arrow-details').waitFor();
  });

  it('is saved as an SVG of its own', async () => {
    const { page } = await answered(profileAnswer);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as SVG' }).click(),
    ]);

    const svg = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('whydenied-chain.svg');
    expect(svg).toContain('denied next');
    expect(svg).not.toContain('http://127');
  });
});

describe('what a new reader looks for', () => {
  it('how sure it is, explained by a key; a box of the picture, corrected where it stands; what to say next, after each turn', async () => {
    const { page } = await answered(profileAnswer);

    await page.getByRole('button', { name: 'certain' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('BEDROCK_GEO_PROFILE_DEST_REGION').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('BEDROCK_GEO_PROFILE_DEST_REGION').isVisible()).toBe(false);
    const caller = page.locator('.chain').getByRole('button', { name: 'Correct the caller' });
    await caller.click();
    await page.keyboard.press('Escape');
    expect(await caller.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toContain('arrow-label denied');
    await page.keyboard.press('Enter');
    const details = await page.locator('.arrow-details').boundingBox();
    expect((details?.y ?? 0) + Math.min(details?.height ?? Number.NaN, 300)).toBeLessThanOrEqual(900);
    await caller.click();
    await page.keyboard.type('arn:aws:iam::111122223333:role/other');
    await page.keyboard.press('Enter');

    const next = page.getByRole('article', { name: 'Answer' }).nth(1).getByRole('group', { name: 'Next' });
    await next.getByRole('button', { name: 'Still fails' }).waitFor();
    expect(await page.getByText('The caller is arn:aws:iam::111122223333:role/other, not').isVisible()).toBe(true);
    expect(server.bodies.at(-1)?.['message']).toContain(
      '"fact":"principal","is":"arn:aws:iam::111122223333:role/other"',
    );
  });
});

describe('a citation', () => {
  it('jumps to its statement in the policy, highlighted', async () => {
    const { page } = await answered(profileAnswer);
    await openMore(page);

    await page.getByRole('button', { name: 'statement 1 of handbook' }).click();

    const marked = (await page.locator('.policy-view mark').allTextContents()).join('');
    expect(JSON.parse(marked)).toMatchObject({ Sid: 'WriteLogs' });
    expect(await page.locator('.policy-view').evaluate((view) => view === document.activeElement)).toBe(true);
  });

  it('opens the fold it stands in, when a broken arrow leads to it', async () => {
    const { page } = await answered(profileAnswer);
    await page.getByRole('button', { name: /denied from handbook-chat to/ }).click();

    await page.getByRole('button', { name: 'Show statement 1 of handbook' }).click();

    const view = page.locator('.policy-view');
    await view.waitFor();
    expect(await view.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await view.locator('mark').allTextContents()).join('')).toContain('WriteLogs');
  });

  it('links to AWS only, without a referrer', async () => {
    const { page } = await answered(profileAnswer);
    await openMore(page);

    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]));

    expect(links).toEqual([
      ['https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html', 'noreferrer noopener'],
    ]);
  });
});
