import type { DecidedRequest } from '../../playbook/index.ts';
import { fillable } from '../document/fill-in.ts';
import type { JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import { entriesOf } from '../judge/meet-conditions.ts';

/** The function of a URL that everybody may call already, as shown or as told: what is behind it is opened to no more. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
export const isBehindOpenUrl = (requests: readonly DecidedRequest[], resource: string): boolean =>
  requests.some(
    (request) =>
      request.action === 'lambda:InvokeFunctionUrl' &&
      request.principal === 'anonymous' &&
      isSame(request.resource, resource) &&
      (request.decision?.decision === 'allowed' || (request.decision === null && !request.required)),
  );

// A part that a template leaves open is one to fill in, in a statement.
const isSame = (own: string | null, resource: string): boolean =>
  own === resource || (own !== null && fillable(own) === resource);

/** A statement that lets everybody through such a URL to its function, and nowhere else. */
export const opensBehindUrl = (statement: JsonObject, requests: readonly DecidedRequest[]): boolean => {
  const actions = valuesOf(statement['Action']);
  const resources = valuesOf(statement['Resource']);
  return (
    actions.every((action) => action === 'lambda:InvokeFunction') &&
    entriesOf(statement['Condition']).some(
      ({ key, values }) => key.toLowerCase() === 'lambda:invokedviafunctionurl' && values.join() === 'true',
    ) &&
    resources.every((resource) => isBehindOpenUrl(requests, resource))
  );
};
