import { Fault } from '@whydenied/core';
import { checkBody, evaluateBody } from '@whydenied/core/http';
import { maskAnswer } from '@whydenied/core/secrets';
import { compile, type Decision, decide, PolicyError } from '@whydenied/iam';
import { WrongUse } from './wrong-use.ts';

export type Decided = { readonly request: string; readonly decision: Decision };

/** The body of `POST /v1/evaluate` in a file, decided; throws `WrongUse` naming file and field. */
export const decideBody = (file: string, text: string): readonly Decided[] => {
  try {
    const body = checkBody(evaluateBody, JSON.parse(text));
    const compiled = compile(body.policies);
    const decided = body.requests.map((request) => ({
      request: `${request.principal} ${request.action} ${request.resource}`,
      decision: decide(compiled, request),
    }));
    return maskAnswer(decided, body);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new WrongUse(`\`${file}\` is not JSON: it takes the body of POST /v1/evaluate`);
    if (error instanceof Fault || error instanceof PolicyError) throw new WrongUse(`\`${file}\`: ${error.message}`);
    throw error;
  }
};
