import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { leaveBrowser, type OpenedPage, openBrowser, openPage } from './open-browser.ts';
import { type RealServer, startRealServer } from './start-real-server.ts';

type Real = { readonly address: string; readonly browser: Browser; readonly opened: OpenedPage };

/** The page of the real server for all the tests of a file, and as it is first opened for each of them. */
export const openReal = (): (() => Real) => {
  let server: RealServer;
  let browser: Browser;
  let opened: OpenedPage;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startRealServer(), openBrowser()]);
    opened = await openPage(browser, server.address, { reducedMotion: 'reduce' });
  });
  beforeEach(() => opened.again());
  afterAll(() => Promise.all([leaveBrowser(browser), server.close()]));
  return () => ({ address: server.address, browser, opened });
};
