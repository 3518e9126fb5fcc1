import type { HandbookPage } from '../page.ts';

/** Where AWS says it, by the name of its page. */
export const saySource = (pages: readonly HandbookPage[]): string => {
  const links = [...new Map(pages.map(({ source }) => [source.url, `[${source.name}](${source.url})`])).values()];
  return `AWS: ${links.slice(0, 3).join(' · ')}`;
};
