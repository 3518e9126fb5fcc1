import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pasteInto } from './open-browser.ts';

/** Asks the page, and waits for the whole answer to its so-manieth question. */
export const ask = async (page: Page, text: string, turn: number): Promise<void> => {
  await pasteInto(page.locator('#question'), text);
  await page.keyboard.press('Control+Enter');
  await settled(page, turn);
};

export const settled = async (page: Page, turn: number): Promise<void> => {
  await page
    .getByRole('article', { name: 'Answer' })
    .nth(turn - 1)
    .waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
};
