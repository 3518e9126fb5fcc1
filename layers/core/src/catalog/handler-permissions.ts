import { handlerLines, handlersAsOf } from './data/handler-permissions.data.ts';

export type HandlerPermissions = {
  readonly create: readonly string[];
  readonly update: readonly string[];
  /** The day of the schemas. */
  readonly asOf: string;
};

const lines = new Map<string, string>();

/** What CloudFormation's handlers of a resource type may ask for with the deploying role: all that any of its properties takes; undefined for types that are not recorded. */
export const handlerPermissions = (type: string): HandlerPermissions | undefined => {
  if (lines.size === 0) for (const line of handlerLines.split('\n')) lines.set(line.slice(0, line.indexOf('|')), line);
  const [, create, update = ''] = lines.get(type)?.split('|') ?? [];
  return create === undefined ? undefined : { create: unfold(create), update: unfold(update), asOf: handlersAsOf };
};

/** `bedrock CreateAgent GetAgent;iam PassRole` */
const unfold = (folded: string): readonly string[] =>
  folded.split(';').flatMap((group) => {
    const [prefix, ...names] = group.split(' ');
    return names.map((name) => `${prefix}:${name}`);
  });
