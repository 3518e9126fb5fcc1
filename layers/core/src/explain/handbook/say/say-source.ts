import { handbookAsOf } from '../handbook-as-of.ts';
import type { HandbookPage } from '../page.ts';

/** Where AWS says it, by the name of its page, and the day of what is told here: AWS changes its pages. */
export const saySource = (pages: readonly HandbookPage[]): string => {
  const links = [...new Map(pages.map(({ source }) => [source.url, `[${source.name}](${source.url})`])).values()];
  return `AWS: ${links.slice(0, 3).join(' · ')} (handbook of ${handbookAsOf})`;
};
