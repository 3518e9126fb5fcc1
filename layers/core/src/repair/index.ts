export type { CodeAddition } from './code/code-addition.ts';
export type { Danger } from './danger/danger.ts';
export { findDanger } from './danger/find-danger.ts';
export type { Fix, FixDetails, FixKind, FixStep, Repair, Verification } from './fix.ts';
export { cdk } from './forms/cdk.ts';
export { hclResource, hclString, jsonencode } from './forms/hcl.ts';
export { repair } from './repair.ts';
export type { AskedPrincipal, FixChange, Revision } from './revise/fix-change.ts';
