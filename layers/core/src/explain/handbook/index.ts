export { handbookPages } from './handbook-pages.ts';
export type { ArrowName, AwsPage, HandbookPage, Misbelief, PageRows } from './page.ts';
