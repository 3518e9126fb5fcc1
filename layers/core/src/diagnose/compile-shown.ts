import { type CompiledPolicies, compile, knownDocuments, type PolicySet } from '@whydenied/iam';

// Evidence is never changed in place: a document is compiled once, however often one beside it is tried otherwise.
const known = knownDocuments();

/** Makes shown policies ready to decide with. */
export const compileShown = (policies: PolicySet): CompiledPolicies => compile(policies, known);
