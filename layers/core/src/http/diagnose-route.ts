import type { Answered, Question, TakeQuestion } from '../conversation/index.ts';
import { checkBody } from './check-body.ts';
import { checkPolicies } from './check-policies.ts';
import type { Route } from './http-handler.ts';
import { overQuota } from './over-quota.ts';
import { readBody } from './read-body.ts';
import { diagnoseBody } from './request-schemas.ts';

export type Answering = (question: Question, caller: string) => Promise<Answered>;

/** `POST /v1/diagnose`: anything a person pastes, to its cause and a proven fix, within the quota of its caller. */
export const diagnoseRoute = (answering: Answering, take: TakeQuestion): Route => ({
  name: 'diagnose',
  respond: async ({ event, caller }) => {
    const question = checkBody(diagnoseBody, readBody(event));
    checkPolicies(question.evidence?.policies);
    const taken = await take(caller);
    if (taken.kind === 'spent') throw overQuota(taken.freesAt);
    const { answer } = await answering(question, caller);
    return { status: 200, body: answer };
  },
});
