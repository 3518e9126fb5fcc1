export { escapeMarks } from '../template/index.ts';
export { checkPolicy } from './check-policy.ts';
export { type Comparison, comparePolicies } from './compare-policies.ts';
export type { CheckedPolicy, PolicyFinding, PolicyRule } from './finding.ts';
