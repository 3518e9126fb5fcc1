import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';

let opened: Promise<Browser> | undefined;

/** Debian's Chromium, one for all files of a run, whose process takes it along when it ends. */
export const openBrowser = (): Promise<Browser> => {
  opened ??= launch();
  return opened;
};

/** What a file has opened is closed; the next one has the same browser. */
export const leaveBrowser = (browser: Browser): Promise<unknown> =>
  Promise.all(browser.contexts().map((context) => context.close()));

// Quiet: it looks nothing up by itself.
const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
    ],
  });

/** A page with all that it asked for, and all that went wrong on it: script errors, refused content, dialogs. */
export type OpenedPage = {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: string[];
  /** The page as it is first opened, nothing kept and nothing noted, in the same context: much quicker than another. */
  readonly again: () => Promise<void>;
  /** A new conversation in the page that is there, as its own button begins it, nothing noted: quicker again. */
  readonly renew: () => Promise<void>;
};

/** Opens an address in a fresh context. */
export const openPage = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('page', (page) => page.on('pageerror', (error) => complaints.push(`script: ${error.message}`)));
  context.on('console', (message) => {
    // A request that fails is told by the browser itself; the tests that make one fail expect it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`console: ${message.text()}`);
  });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  const again = async (): Promise<void> => {
    // What is kept is of the page's own address alone.
    if (!page.url().startsWith(address)) await page.goto(address);
    await page.evaluate(() => {
      sessionStorage.clear();
      localStorage.clear();
    });
    requests.length = 0;
    complaints.length = 0;
    await page.goto(address);
  };
  const renew = async (): Promise<void> => {
    const button = page.getByRole('button', { name: 'New', exact: true });
    if ((await button.count()) === 0) return again();
    requests.length = 0;
    complaints.length = 0;
    await button.click();
    await page.getByLabel('Paste what AWS said').waitFor();
  };
  return { page, requests, complaints, again, renew };
};

/** Puts a text into a field as somebody does who has it at hand; typed line by line, 64 KiB would take seconds. */
export const pasteInto = async (field: Locator, text: string): Promise<void> => {
  await field.evaluate((_, given) => navigator.clipboard.writeText(given), text);
  await field.focus();
  await field.press('ControlOrMeta+V');
};
