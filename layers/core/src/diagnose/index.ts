export { compileShown } from './compile-shown.ts';
export { decideRequests } from './decide-requests.ts';
export { diagnose } from './diagnose.ts';
export type { Alternative, Citation, Confidence, Diagnosis, Question } from './diagnosis.ts';
export { isSamePrincipal } from './is-same-principal.ts';
export { layerWords } from './layer-words.ts';
export { policySetFor, takesPart } from './policy-set-for.ts';
export { withoutChange } from './without-change.ts';
export { mostDecided, mostMended } from './work-budget.ts';
