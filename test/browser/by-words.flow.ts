import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask, settled } from './ask-page.ts';
import { startFixtureServer } from './fixture-server.ts';
import { openPage } from './open-browser.ts';
import { openReal } from './open-real.ts';

const real = openReal();

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
    const { page } = real().opened;
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
    const { page } = real().opened;
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
    const { page } = real().opened;
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
  const deep = `${' '.repeat(18)}Resource: !Sub arn:\${AWS::Partition}:bedrock:\${AWS::Region}::foundation-model/amazon.titan-embed-text-v2:0`;

  /** Where the words of a line begin, and where each line begins that they break into. */
  const leftsOf = (line: Locator): Promise<{ readonly first: number; readonly below: readonly number[] }> =>
    line.evaluate((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      range.setStartAfter(text.querySelector('.indent') as Element);
      const [first, ...rest] = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (first === undefined) throw new Error('the line has no words');
      return { first: first.left, below: rest.filter(({ top }) => top > first.top + 4).map(({ left }) => left) };
    });

  it.each([
    ['a template', `\`\`\`yaml\nResources:\n${deep}\n\`\`\``, '.code-line'],
    ['a difference', `\`\`\`diff\n@@ -1 +1,2 @@\n Resources:\n+${deep}\n\`\`\``, '.diff-line.added'],
  ])('of %s goes on below where it began, never to the left of it', async (_, words, line) => {
    const fixture = await startFixtureServer();
    const { page } = await openPage(real().browser, fixture.address, { viewport: { width: 390, height: 844 } });
    fixture.answerWith({ diagnosis: null, words: [words] });
    await ask(page, 'and in SAM?', 1);

    const { first, below } = await leftsOf(page.locator(line).last());

    expect(below.length).toBeGreaterThan(0);
    expect(Math.min(...below)).toBeGreaterThanOrEqual(first);
    expect(Math.min(...below)).toBeLessThan(first + 40);
    await fixture.close();
  });

  it('is copied with all of its indentation', async () => {
    const fixture = await startFixtureServer();
    const { page } = await openPage(real().browser, fixture.address, { viewport: { width: 390, height: 844 } });
    fixture.answerWith({ diagnosis: null, words: [`\`\`\`yaml\nResources:\n${deep}\n\`\`\``] });
    await ask(page, 'and in SAM?', 1);

    await page.getByRole('button', { name: 'Copy the block' }).click();

    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(deep);
    await fixture.close();
  });
});
