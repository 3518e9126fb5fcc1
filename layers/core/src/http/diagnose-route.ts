import type { Answered, Question } from '../conversation/index.ts';
import { checkBody } from './check-body.ts';
import { checkPolicies } from './check-policies.ts';
import type { Route } from './http-handler.ts';
import { readBody } from './read-body.ts';
import { diagnoseBody } from './request-schemas.ts';

export type Answering = (question: Question, caller: string) => Promise<Answered>;

/** `POST /v1/diagnose`: anything a person pastes, to its cause and a proven fix. */
export const diagnoseRoute = (answering: Answering): Route => ({
  name: 'diagnose',
  respond: async ({ event, caller }) => {
    const question = checkBody(diagnoseBody, readBody(event));
    checkPolicies(question.evidence?.policies);
    const { answer } = await answering(question, caller);
    return { status: 200, body: answer };
  },
});
