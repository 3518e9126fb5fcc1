import { fileURLToPath } from 'node:url';
import { openBrowser, openPage } from './open-browser.ts';
import { startRealServer } from './start-real-server.ts';

// The picture that the README shows, taken anew from the real server: npx node test/browser/take-screenshots.ts
const denial =
  'An error occurred (AccessDeniedException) when calling the Converse operation: User: arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1:210987654321:inference-profile/us.amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

const [server, browser] = await Promise.all([startRealServer(), openBrowser()]);
const { page } = await openPage(browser, server.address, {
  ...{ reducedMotion: 'reduce', viewport: { width: 1440, height: 1500 } },
});
await page.getByRole('heading', { name: 'Or try one from a demo account' }).waitFor();
await page.getByLabel('Paste what AWS said').fill(denial);
await page.keyboard.press('Control+Enter');
await page.getByText('In words').waitFor();
await page.locator('.arrow-label.denied').waitFor();
await page.screenshot({ path: fileURLToPath(new URL('../../docs/page-answer.png', import.meta.url)) });
await Promise.all([browser.close(), server.close()]);
