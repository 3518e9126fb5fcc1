export type { Danger } from './danger.ts';
export { isAdministrators } from './danger-of-resource.ts';
export { dangers } from './dangers.data.ts';
export { findDanger } from './find-danger.ts';
export { passChains } from './pass-chains.data.ts';
export { weightOf } from './weight-of.ts';
