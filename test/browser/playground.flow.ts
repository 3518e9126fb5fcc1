import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundlePlayground } from '../../dev/packages/bundle-playground.ts';
import { leaveBrowser, type OpenedPage, openBrowser, openPage } from './open-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'whydenied-playground-'));
const file = join(folder, 'playground.html');
let browser: Browser;
let opened: OpenedPage;

// As it lies in the package: opened from the disk, without a server.
beforeAll(async () => {
  writeFileSync(file, await bundlePlayground());
  browser = await openBrowser();
  opened = await openPage(browser, pathToFileURL(file).href);
});
afterAll(async () => {
  await leaveBrowser(browser);
  rmSync(folder, { recursive: true });
});

it('decides its example, and again at each change of policy or request', async () => {
  const { page } = opened;
  const decision = page.locator('#decision');

  await expect.poll(() => decision.innerText()).toMatch(/denied/i);

  const request = JSON.parse(await page.locator('#request').inputValue());
  await page.locator('#request').fill(JSON.stringify({ ...request, action: 'bedrock:InvokeModel' }));
  await expect.poll(() => decision.innerText()).toMatch(/allowed/i);

  await page.locator('#policies').fill('{"identity":');
  await expect.poll(() => decision.innerText()).toMatch(/not JSON yet/);

  await page
    .locator('#policies')
    .fill('{"identity":[{"name":"p","document":{"Statement":[{"Effect":"Permit","Action":"*","Resource":"*"}]}}]}');
  await expect.poll(() => decision.innerText()).toMatch(/error · p · `Effect` must be `Allow` or `Deny`/);
});

it('loads nothing but itself and breaks nowhere', () => {
  expect(opened.requests).toEqual([pathToFileURL(file).href]);
  expect(opened.complaints).toEqual([]);
});
