export { escapeMarks } from '../template/index.ts';
export { checkDataAccess } from './check-data-access.ts';
export { checkPolicy } from './check-policy.ts';
export { type Comparison, comparePolicies, type Difference, differenceOf } from './compare-policies.ts';
export { readDataAccess, type ServerlessEntry, type ServerlessRule } from './data-access.ts';
export type { CheckedPolicy, PolicyFinding, PolicyRule } from './finding.ts';
export type { ComparedAs } from './probes.ts';
export { waysRound } from './ways-round.ts';
export { whoIsLetIn } from './who-is-let-in.ts';
