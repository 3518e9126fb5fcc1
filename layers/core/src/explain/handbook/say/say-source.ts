import { handbookAsOf } from '../handbook-as-of.ts';
import type { AwsPage, HandbookPage } from '../page.ts';

/** Where AWS says it, by the name of its page, and the day of what is told here: AWS changes its pages. */
export const saySource = (pages: readonly HandbookPage[]): string => sayLinks(pages.map(({ source }) => source));

/** The same of AWS's pages themselves. */
export const sayLinks = (pages: readonly AwsPage[]): string => {
  const links = [...new Map(pages.map(({ name, url }) => [url, `[${name}](${url})`])).values()];
  return `AWS: ${links.slice(0, 3).join(' · ')} (handbook of ${handbookAsOf})`;
};
