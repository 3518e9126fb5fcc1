import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { profileAnswer } from './answers.ts';
import { type FixtureServer, startFixtureServer } from './fixture-server.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage, pasteInto } from './open-browser.ts';

let server: FixtureServer;
let browser: Browser;
let opened: OpenedPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([startFixtureServer(), openBrowser()]);
  server.answerWith({ diagnosis: profileAnswer, words: [profileAnswer.explanation] });
  opened = await openPage(browser, server.address);
});
beforeEach(() => opened.again());
afterAll(() => Promise.all([leaveBrowser(browser), server.close()]));

const denial =
  'User: arn:aws:iam::111122223333:user/ana is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';

type Dropped = { readonly name: string; readonly text: string };

const drop = async (page: Page, files: readonly Dropped[]): Promise<void> => {
  // What is dropped on the frame alone, before its script has come, is nobody's yet.
  await field(page).waitFor();
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
};

const field = (page: Page) => page.getByLabel(/^(Paste what AWS said|Ask on)/);
const lastBody = () => server.bodies.at(-1);

describe('asking', () => {
  it('sends a paste with Ctrl-Enter and shows the cause', async () => {
    const { page, complaints } = opened;

    await page.evaluate((text) => navigator.clipboard.writeText(text), denial);
    await field(page).focus();
    await page.keyboard.press('Control+V');
    await page.keyboard.press('Control+Enter');

    await page.getByRole('heading', { name: /inference profile routes to a Region/ }).waitFor();
    expect(lastBody()).toEqual({ message: denial });
    expect(complaints).toEqual([]);
  });

  it('sends an example of the demo account', async () => {
    const { page } = opened;

    await page.getByRole('button', { name: 'I can see the models but not call them' }).click();

    await page.getByRole('article', { name: 'Answer' }).waitFor();
    expect(lastBody()?.['message']).toContain('user/maria');
  });

  it('keeps the conversation: a second question names it', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'A permissions boundary is in the way' }).click();
    await page.getByText('In words').waitFor();

    await field(page).fill('why not the managed policy?');
    await page.getByRole('button', { name: /^Send/ }).click();

    await page.getByRole('heading', { name: 'Question 2' }).waitFor();
    await expect.poll(lastBody).toEqual({ conversationId: 'fixture-1', message: 'why not the managed policy?' });
  });

  it('says of an empty field that there is nothing to ask yet', async () => {
    const { page } = opened;
    const before = server.bodies.length;

    await field(page).press('Control+Enter');

    await page.getByRole('alert').getByText('Nothing to ask yet').waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(server.bodies.length).toBe(before);
    const height = await field(page).evaluate(({ clientHeight }) => clientHeight);
    await field(page).fill(denial);
    expect(await page.getByText('Nothing to ask yet').count()).toBe(0);
    // A paste is set in another type than somebody's own words: what stands below stays where it is.
    expect(await field(page).evaluate(({ clientHeight }) => clientHeight)).toBe(height);
  });
});

describe('files', () => {
  it('go as the evidence that they are, with their names shown', async () => {
    const { page } = opened;
    const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] };
    const bucket = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*' }] };

    await drop(page, [
      { name: 'app.json', text: JSON.stringify(policy) },
      { name: 'bucket.json', text: JSON.stringify({ Policy: JSON.stringify(bucket) }) },
      { name: 'account.json', text: '{"UserDetailList":[],"RoleDetailList":[]}' },
      { name: 'template.yaml', text: 'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n' },
      { name: 'event.json', text: '{"eventName":"InvokeModel","errorCode":"AccessDenied"}' },
    ]);
    const list = page.getByRole('list', { name: 'Files that go along' });
    await list.getByText('event.json').waitFor();
    await page.getByLabel('What kind of policy app.json is').selectOption('serviceControl');
    await field(page).fill(denial);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article', { name: 'Answer' }).waitFor();

    expect(lastBody()).toEqual({
      message: `${denial}\n\n{"eventName":"InvokeModel","errorCode":"AccessDenied"}`,
      evidence: {
        policies: {
          serviceControl: [[{ name: 'app.json', document: JSON.stringify(policy, null, 2) }]],
          resource: [{ name: 'bucket.json', document: JSON.stringify(bucket) }],
        },
        accountAuthorizationDetails: { UserDetailList: [], RoleDetailList: [] },
        template: 'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n',
      },
    });
    await page.getByText('with app.json, bucket.json, account.json, template.yaml, event.json').waitFor();
  });

  it('can be taken away, and chosen from the disk', async () => {
    const { page } = opened;

    await page.locator('input[type=file]').setInputFiles([
      { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('one') },
      { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
    ]);
    await page.getByRole('button', { name: 'Take one.txt away' }).click();
    await page.getByRole('button', { name: /Ask why/ }).click();
    await page.getByRole('article', { name: 'Answer' }).waitFor();

    expect(lastBody()).toEqual({ message: 'two' });
  });

  it('over the limit are refused in one sentence; a log can be cut to the lines around its error', async () => {
    const { page } = opened;
    const noise = 'INFO request done\n'.repeat(4000);
    const list = page.getByRole('list', { name: 'Files that go along' });

    await drop(page, [{ name: 'huge.log', text: `${noise}${denial}\n${noise}` }]);

    await page
      .getByRole('alert')
      .getByText(/huge\.log is \d+ KiB, and 64 KiB is the most that can go/)
      .waitFor();
    expect(await list.count()).toBe(0);
    await page.getByRole('button', { name: 'Keep the lines around the error' }).click();
    await list.getByText('huge.log').waitFor();
    await page.reload();
    await page.getByText('huge.log was not kept when the page was loaded again: add it again.').waitFor();
  });
});

describe('a long paste', () => {
  it('of 64 KiB goes, is folded, and its size is said before the limit is hit', async () => {
    const { page, complaints } = opened;
    const text = `${denial}\n${'é'.repeat(32 * 1024)}`;
    const most = text.slice(0, denial.length + 1 + (64 * 1024 - denial.length - 1) / 2);

    await field(page).fill(most);
    await page.getByText('64 KiB of 64 KiB').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article', { name: 'Answer' }).waitFor();

    expect(lastBody()?.['message']).toBe(most);
    expect(await page.getByText(/all of it, [\d,]+ characters/).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('over 64 KiB is cut to the lines around the error, when asked to', async () => {
    const { page } = opened;
    const noise = `${'noise '.repeat(200)}\n`.repeat(45);
    await pasteInto(field(page), `${noise}${denial}\n${noise}`);

    await page.getByRole('button', { name: 'Keep the lines around the error' }).click();
    await page.keyboard.press('Control+Enter');

    await page.getByRole('article', { name: 'Answer' }).waitFor();
    expect(lastBody()?.['message']).toContain(denial);
  });

  it('over 64 KiB stays, with one sentence', async () => {
    const { page } = opened;
    const before = server.bodies.length;

    await field(page).fill('é'.repeat(32 * 1024 + 1));

    await page
      .getByRole('alert')
      .getByText(/at most 64 KiB can go/)
      .waitFor();
    await page.keyboard.press('Control+Enter');
    expect(server.bodies.length).toBe(before);
  });
});
