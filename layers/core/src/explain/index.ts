export { type Brief, briefly } from './briefly.ts';
export { explain } from './explain.ts';
export type { Explained } from './explain-input.ts';
export { type Place, placesOf } from './places-of.ts';
