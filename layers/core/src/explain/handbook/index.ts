export type { PageAnswer } from './answers/page-answer.ts';
export { pageAnswers } from './answers/page-answers.ts';
export { askHandbook } from './ask-handbook.ts';
export { handbookPages } from './handbook-pages.ts';
export type { ArrowName, AwsPage, HandbookPage, Misbelief, PageRows } from './page.ts';
export { pageOf } from './page-of.ts';
export { pageOfAction } from './page-of-action.ts';
export { pageOfCause } from './page-of-cause.ts';
export type { HandbookAnswer, HandbookThread } from './thread.ts';
