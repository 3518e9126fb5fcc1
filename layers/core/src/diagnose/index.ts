export { decideRequests } from './decide-requests.ts';
export { diagnose } from './diagnose.ts';
export type { Citation, Confidence, Diagnosis, Question } from './diagnosis.ts';
export { policySetFor } from './policy-set-for.ts';
