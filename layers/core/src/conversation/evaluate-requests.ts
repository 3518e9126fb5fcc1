import { type AccessRequest, compile, type Decision, decide, PolicyError, type PolicySet } from '@whydenied/iam';

export type Evaluated =
  | { readonly kind: 'evaluated'; readonly results: readonly Decision[] }
  | { readonly kind: 'unreadablePolicy'; readonly policy: string; readonly path: string; readonly message: string };

/** Decides each request against the policies, in order; a document that is no policy at all is named. */
export const evaluateRequests = (question: {
  readonly requests: readonly AccessRequest[];
  readonly policies: PolicySet;
}): Evaluated => {
  try {
    const compiled = compile(question.policies);
    return { kind: 'evaluated', results: question.requests.map((request) => decide(compiled, request)) };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { kind: 'unreadablePolicy', policy: error.policy, path: error.path, message: error.message };
  }
};
