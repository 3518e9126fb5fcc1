import { Fault } from '@whydenied/core';
import { checkBody, evaluateBody } from '@whydenied/core/http';
import { compile, type Decision, decide, PolicyError } from '@whydenied/iam';
import { WrongUse } from './wrong-use.ts';

export type Decided = { readonly request: string; readonly decision: Decision };

/** The body of `POST /v1/evaluate` in a file, decided; throws `WrongUse` naming file and field. */
export const decideBody = (file: string, text: string): readonly Decided[] => {
  try {
    const { requests, policies } = checkBody(evaluateBody, JSON.parse(text));
    const compiled = compile(policies);
    return requests.map((request) => ({
      request: `${request.principal} ${request.action} ${request.resource}`,
      decision: decide(compiled, request),
    }));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new WrongUse(`\`${file}\` is not JSON: it takes the body of POST /v1/evaluate`);
    if (error instanceof Fault || error instanceof PolicyError) throw new WrongUse(`\`${file}\`: ${error.message}`);
    throw error;
  }
};
