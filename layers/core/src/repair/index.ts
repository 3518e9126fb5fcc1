export type { Fix, FixDetails, FixKind, FixStep, Repair, Verification } from './fix.ts';
export { repair } from './repair.ts';
