export type { Fix, FixDetails, FixKind, FixStep, Repair, Verification } from './fix.ts';
export { hclResource, hclString, jsonencode } from './forms/hcl.ts';
export { repair } from './repair.ts';
