import { type AuthorizedActions, actionInfo, catalogDate, nearestAction, operationActions } from '../catalog/index.ts';

/** What an operation is authorised by; an action of IAM, `s3:GetObject`, is one as well, whatever client it was given with. */
export const findOperation = (service: string, operation: string): AuthorizedActions | undefined => {
  const [prefix, name] = /^([\w-]+):(\w+)$/.exec(operation)?.slice(1) ?? [];
  if (prefix === undefined || name === undefined) return operationActions({ service, operation });
  const action = actionInfo(operation)?.action;
  return action === undefined
    ? operationActions({ service: prefix, operation: name })
    : { required: [action], conditional: [], assumed: false };
};

/** What to call with instead. */
export const sayUnknown = (service: string, operation: string): string => {
  const near = nearestAction(`${prefixOf(service)}:${operation.replace(/^.*:/, '').replace(/[_-]/g, '')}`);
  const next = near === null ? "check the names of the SDK's client and operation" : `the nearest is \`${near}\``;
  return `${service} has no operation \`${operation}\` known to data of ${catalogDate.actions}: ${next}`;
};

/** The prefix of a client that has this operation or any: every client has one that lists or describes. */
const prefixOf = (service: string): string =>
  operationActions({ service, operation: 'TagResource' })?.required[0]?.split(':')[0] ?? service.toLowerCase();
