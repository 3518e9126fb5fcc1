import { handbookPages } from './handbook-pages.ts';
import type { HandbookPage } from './page.ts';

let pages: ReadonlyMap<string, HandbookPage> | null = null;

/** The page with an id; null where there is none. */
export const pageOf = (id: string): HandbookPage | null => {
  pages ??= new Map(handbookPages.map((page) => [page.id, page]));
  return pages.get(id) ?? null;
};
