import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ask } from './ask-page.ts';
import { type OpenedPage, openPage } from './open-browser.ts';
import { openReal } from './open-real.ts';

const real = openReal();

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Notes:
    Type: AWS::DynamoDB::Table
  AskFunction:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Policies:
        - Statement:
            - Effect: Allow
              Action: bedrock:InvokeModel
              Resource: !Sub arn:aws:bedrock:\${AWS::Region}::foundation-model/amazon.nova-lite-v1:0
            - Effect: Allow
              Action: dynamodb:GetItem
              Resource: !GetAtt Notes.Arn
`;
const code = `import boto3
bedrock = boto3.client("bedrock-runtime")
notes = boto3.resource("dynamodb").Table("Notes")

def handler(event, context):
    return bedrock.converse_stream(modelId="amazon.nova-lite-v1:0", messages=event["messages"])
`;

const files = [
  { name: 'template.yaml', text: template },
  { name: 'app.py', text: code },
];

const drop = async (page: Page, dropped: typeof files): Promise<void> => {
  await page.locator('#question').waitFor();
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name));
    return data;
  }, dropped);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
};

const scanned = async (looked: OpenedPage = real().opened): Promise<OpenedPage> => {
  await drop(looked.page, files);
  await looked.page.getByRole('article', { name: 'The architecture' }).waitFor();
  return looked;
};

describe('a template dropped with its code', () => {
  it('is drawn, its broken arrow explained by its line, its request and its fix, which turns it green', async () => {
    const { page, complaints, requests } = await scanned();

    const card = page.getByRole('region', { name: 'The chosen arrow' });
    const before = await card.innerText();
    expect(before).toContain('will be denied');
    expect(before).toContain('return bedrock.converse_stream(modelId="amazon.nova-lite-v1:0"');
    expect(before).toContain('denied: nothing allows it');
    expect(before).toContain('--- a/template.yaml');
    expect((await card.locator('.diff-line.added').allInnerTexts()).at(-1)).toContain(
      'bedrock:InvokeModelWithResponseStream',
    );
    expect(await page.locator('.graph .way.denied').count()).toBe(1);

    await card.getByRole('button', { name: 'Apply here and scan again' }).click();

    await page.locator('.graph .way.allowed').waitFor({ state: 'attached' });
    expect(await page.locator('.graph .way.denied').count()).toBe(0);
    expect(await page.locator('.verdict-line').innerText()).not.toContain('denied');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the changed template' }).click();
    expect(await readFile(await (await saving).path(), 'utf8')).toContain('bedrock:InvokeModelWithResponseStream');
    await page.getByRole('button', { name: 'Take the change back' }).click();
    await page.locator('.graph .way.denied').waitFor({ state: 'attached' });
    expect(requests.filter((url) => !url.startsWith(`${real().address}/`))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is chosen from in the table and in the picture alike, and saved as SVG and as Markdown', async () => {
    const { page } = await scanned();
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFile(await download.path(), 'utf8');
    };

    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.graph .arrow-label').first().click();
    const card = page.getByRole('region', { name: 'The chosen arrow' });
    await expect.poll(async () => (await card.boundingBox())?.y ?? Number.NaN).toBeLessThan(844 - 96);
    await page.getByRole('table').getByRole('button').first().click();

    expect(await page.locator('.graph .arrow-label[aria-pressed=true]').count()).toBe(1);
    expect(await save('Save as SVG')).toMatch(/^<svg [\s\S]*AskFunction[\s\S]*will be denied/);
    expect(await save('Save as Markdown')).toMatch(/\| AskFunction \|[\s\S]*\| will be denied \|[\s\S]*```diff/);
  });

  it('stays open for a Region until it is given, and Back leads to the question', async () => {
    const { page } = await scanned();

    await page.getByText(/^Region, account, parameters/).click();
    await page.getByLabel('Region').fill('eu-west-1');
    await page.keyboard.press('Enter');
    await page.getByText('arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0').first().waitFor();
    await page.goBack();

    await page.locator('#question').waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing for axe to find at 390 px, and does not overflow, %s',
    async (colorScheme) => {
      // Axe comes in from outside; it is not something that the page's own policy has to allow.
      const look = {
        colorScheme,
        bypassCSP: true,
        viewport: { width: 390, height: 844 },
        reducedMotion: 'reduce',
      } as const;
      const { page } = await scanned(await openPage(real().browser, real().address, look));
      await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));

      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: { run: () => Promise<Found> } }).axe.run();
        const { scrollWidth, clientWidth } = document.documentElement;
        return { violations: violations.map(({ id }) => id), overflow: scrollWidth - clientWidth };
      });

      expect(found).toEqual({ violations: [], overflow: 0 });
    },
  );
});

type Found = { readonly violations: readonly { readonly id: string }[] };

describe('a template alone', () => {
  it('goes along with a question, and is looked through when that is asked for', async () => {
    const { page } = real().opened;
    await page.locator('#question').waitFor();
    await drop(page, files.slice(0, 1));

    await page.getByRole('button', { name: 'Check all of it' }).click();

    await page.getByRole('article', { name: 'The architecture' }).waitFor();
    expect(await page.locator('.project-input').innerText()).toContain('no file beside it');
    expect(await page.locator('.verdict-line').innerText()).toContain('not decided');
    expect(
      await page
        .getByText(/the code of `?AskFunction`?/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await page.title()).not.toContain('nothing denied');
  });

  it('is taken from a paste too', async () => {
    const { page } = await openPage(real().browser, `${real().address}/#architecture`);
    await page.getByRole('heading', { name: 'What will AWS say no to?' }).waitFor();

    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, files[0]?.text ?? '');

    await page.getByRole('article', { name: 'The architecture' }).waitFor();
    await page
      .getByLabel('Template and code')
      .setInputFiles([{ name: 'app.log', mimeType: 'text/plain', buffer: Buffer.from('INFO') }]);
    await page.getByRole('alert').getByText('No file of these is a template or code.').waitFor();
    expect(await page.getByRole('article', { name: 'The architecture' }).isVisible()).toBe(true);
    await page.reload();
    await page.getByText('template.yaml was not kept when the page was loaded again').waitFor();
  });

  it('of many arrows shows those that do not work at first, and the rest when it is asked for', async () => {
    const { page } = await openPage(real().browser, `${real().address}/#architecture`);
    const many = Array.from({ length: 14 }, (_, at) =>
      (files[0]?.text ?? '')
        .split('\n')
        .slice(4, -1)
        .join('\n')
        .replace('AskFunction', `Ask${at}Function`)
        .replace(
          'CodeUri: src/',
          'InlineCode: |\n        import boto3\n        def handler(e, c):\n          boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0")',
        )
        .replace('app.handler', 'index.handler')
        .replace('bedrock:InvokeModel', at === 5 ? 'bedrock:Retrieve' : 'bedrock:InvokeModel'),
    );
    const head = (files[0]?.text ?? '').split('\n').slice(0, 4);

    await page
      .getByLabel('Template and code')
      .setInputFiles([{ name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from([...head, ...many].join('\n')) }]);

    await page.getByRole('article', { name: 'The architecture' }).waitFor();
    expect(await page.locator('.graph .way').count()).toBe(1);
    expect(await page.locator('.graph .way.denied').count()).toBe(1);
    await page.getByRole('button', { name: 'Show the 13 that work' }).click();
    await expect.poll(() => page.locator('.graph .way').count()).toBe(14);
  });

  it('that cannot be read says where', async () => {
    const { page } = await openPage(real().browser, `${real().address}/#architecture`);

    await page
      .getByLabel('Template and code')
      .setInputFiles([{ name: 'x.yaml', mimeType: 'text/yaml', buffer: Buffer.from('Resources:\n  A: [1\n  B: }') }]);

    expect(await page.getByRole('alert').innerText()).toMatch(/cannot be read.*line \d/);
  });

  it('is pasted into the field where there is nothing to drop', async () => {
    const { page } = await openPage(real().browser, `${real().address}/#architecture`, {
      viewport: { width: 390, height: 844 },
    });

    await page.getByLabel('A template, pasted').fill(files[0]?.text ?? '');
    await page.getByRole('button', { name: 'Check it' }).click();

    await page.getByRole('article', { name: 'The architecture' }).waitFor();
  });

  it('that stands in the field goes along to the check', async () => {
    const { page } = real().opened;
    await page.locator('#question').fill(files[0]?.text ?? '');

    await page.getByRole('button', { name: 'Check a template' }).click();

    await page.getByRole('article', { name: 'The architecture' }).waitFor();
  });
});

describe('a template in the chat', () => {
  // Code that stands in the template is always in the file `index`.
  const inline = template
    .replace('Handler: app.handler', 'Handler: index.handler')
    .replace('      CodeUri: src/\n', `      InlineCode: |\n${code.replaceAll(/^(?=.)/gm, '        ')}`);

  it('comes back mended as a file, its difference under its own name, with the way to all of it', async () => {
    const { page } = real().opened;
    await page.locator('#question').waitFor();
    await drop(page, [{ name: 'chat-stack.yaml', text: inline }]);
    await page.getByText('chat-stack.yaml').waitFor();
    await page.locator('#question').fill('Will this work?');
    await page.keyboard.press('Control+Enter');
    const saving = page.waitForEvent('download');

    await page.getByRole('button', { name: 'Save the fixed template' }).click();

    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('chat-stack.yaml');
    expect(await readFile(await saved.path(), 'utf8')).toContain('bedrock:InvokeModelWithResponseStream');
    await page.getByText('Read again: nothing in it is denied any more.').waitFor();
    expect(await page.locator('.words .diff-line.head-line').first().innerText()).toBe('--- a/chat-stack.yaml');
    await page.getByRole('button', { name: 'See the whole picture' }).click();
    await page.getByRole('article', { name: 'The architecture' }).waitFor();
  });

  it('is joined by the code that is pasted behind it, in the words, the saved file and the picture', async () => {
    const { page } = real().opened;
    await ask(page, template, 1);
    await page.getByText('nothing in this template could be decided').waitFor();

    await ask(page, code, 2);

    const second = page.getByRole('region', { name: 'Question 2', exact: true });
    expect(await second.innerText()).toMatch(/src\/app\.py, line \d+:/);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      second.getByRole('button', { name: 'Save the fixed template' }).click(),
    ]);
    expect(await readFile(await saved.path(), 'utf8')).toContain('bedrock:InvokeModelWithResponseStream');
    await second.getByRole('button', { name: 'See the whole picture' }).click();
    await page.locator('.graph .way.denied').waitFor({ state: 'attached' });
  });
});
