import { isAction } from './find-action.ts';
import { operationActions } from './operation-actions.ts';
import { quoted } from './quoted.ts';
import { prefixesOfService } from './service-names.ts';

/** What to write instead of an action that does not exist, and why. */
export type PhantomAction = { readonly use: readonly string[]; readonly because: string };

/**
 * An action that people write and AWS does not have, with the right ones; undefined for an action that exists, holds a wildcard or is unheard of.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html
 */
export const phantomAction = (action: string): PhantomAction | undefined => {
  const [prefix = '', name = ''] = action.split(':');
  if (prefix === '' || name === '' || isAction(action)) return undefined;
  const known = written[action.toLowerCase()];
  if (known !== undefined) return known;
  if (prefix.includes('*') || (name.includes('*') && !isClientName(prefix))) return undefined;
  if (name.includes('*')) return replacedPrefix(prefix, name);
  const use = operationActions({ service: prefix, operation: name });
  if (use === undefined) return undefined;
  const because = isClientName(prefix)
    ? `${quoted(prefix)} is the name of an SDK client, not an action prefix`
    : `${quoted(name)} is an API operation; it is authorised by another action`;
  return { use: use.required.filter((required) => required !== 'iam:PassRole'), because };
};

const isClientName = (prefix: string): boolean => {
  const [real] = prefixesOfService(prefix);
  return real !== undefined && real !== prefix.toLowerCase();
};

const replacedPrefix = (prefix: string, name: string): PhantomAction => ({
  use: prefixesOfService(prefix).map((real) => `${real}:${name}`),
  because: `${quoted(prefix)} is the name of an SDK client, not an action prefix`,
});

const dataAccess: PhantomAction = {
  use: ['aoss:APIAccessAll'],
  because: 'it is a permission of an OpenSearch Serverless data access policy, not an IAM action',
};

const written: Readonly<Record<string, PhantomAction>> = {
  __proto__: null as never,
  'bedrock:invoke': {
    use: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    because: 'models are invoked by these two actions',
  },
  'bedrock:invokemodelstream': {
    use: ['bedrock:InvokeModelWithResponseStream'],
    because: 'streaming has this action of its own',
  },
  'lambda:invokemodel': { use: ['lambda:InvokeFunction'], because: 'functions are invoked, models belong to Bedrock' },
  'lambda:invoke': {
    use: ['lambda:InvokeFunction'],
    because: '`Invoke` is an API operation; it is authorised by another action',
  },
  'aoss:readdocument': dataAccess,
  'aoss:writedocument': dataAccess,
  'aoss:createindex': dataAccess,
  'aoss:deleteindex': dataAccess,
  'aoss:updateindex': dataAccess,
  'aoss:describeindex': dataAccess,
  's3:getobjects': { use: ['s3:GetObject'], because: 'objects are read one at a time' },
  's3:putobjects': { use: ['s3:PutObject'], because: 'objects are written one at a time' },
};
