import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openBrowser, openPage } from './open-browser.ts';
import { startRealServer } from './start-real-server.ts';

// The pictures of docs/, taken anew from the real server: npx node test/browser/take-screenshots.ts
const denial =
  'An error occurred (AccessDeniedException) when calling the Converse operation: User: arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1:210987654321:inference-profile/us.amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

const docs = (name: string): string => fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url));

const take = async (browser: Browser, address: string, { name, ...look }: BrowserContextOptions & { name: string }) => {
  const { page } = await openPage(browser, address, { reducedMotion: 'reduce', ...look });
  await page.getByRole('heading', { name: 'Or try one from a demo account' }).waitFor();
  if (name !== 'page-first') {
    await page.getByLabel('Paste what AWS said').fill(denial);
    await page.keyboard.press('Control+Enter');
    await page.getByText('In words').waitFor();
    await page.locator('.arrow-label.denied').waitFor();
  }
  await page.screenshot({ path: docs(name) });
  await page.context().close();
};

const [server, browser] = await Promise.all([startRealServer(), openBrowser()]);
await take(browser, server.address, { name: 'page-first', viewport: { width: 1200, height: 760 } });
await take(browser, server.address, { name: 'page-answer', viewport: { width: 1440, height: 1500 } });
await take(browser, server.address, {
  name: 'page-dark',
  viewport: { width: 1440, height: 1500 },
  colorScheme: 'dark',
});
await take(browser, server.address, { name: 'page-narrow', viewport: { width: 360, height: 1700 } });
await Promise.all([browser.close(), server.close()]);
