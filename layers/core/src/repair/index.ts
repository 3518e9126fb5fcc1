export type { CodeAddition } from './code/code-addition.ts';
export type { Control } from './controls/control.ts';
export { controlOf } from './controls/control-of.ts';
export type { Fix, FixDetails, FixKind, FixStep, OwnHalf, Repair, Verification } from './fix.ts';
export { cdk } from './forms/cdk.ts';
export { hclResource, hclString, jsonencode } from './forms/hcl.ts';
export { nameWord, shellWord } from './forms/shell-word.ts';
export { repair } from './repair.ts';
export type { AskedPrincipal, FixChange, Revision } from './revise/fix-change.ts';
