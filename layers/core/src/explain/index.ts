export { explain } from './explain.ts';
export type { Explained } from './explain-input.ts';
