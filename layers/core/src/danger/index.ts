export type { Danger } from './danger.ts';
export { dangers } from './dangers.data.ts';
export { findDanger, isAdministrators } from './find-danger.ts';
