import type { NamedPart } from '../told/named-parts.ts';
import { patternsOf } from './arn-patterns.ts';

/** A call by its alias or version is asked on the ARN that ends in it: https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html */
export const qualifierIn = (action: string, parts: readonly NamedPart[]): string => {
  const [service] = action.split(':');
  const index = service === 'dynamodb' ? parts.find(({ noun }) => noun === 'index') : undefined;
  if (index !== undefined && !namesIndex(action)) return `/index/${index.name ?? 'any'}`;
  if (!/^lambda:(?:Invoke|Get|Update|Delete)Function/i.test(action)) return '';
  const part = parts.find(({ noun }) => noun === 'alias' || noun === 'version');
  return part === undefined ? '' : `:${part.name ?? 'any'}`;
};

/** AWS asks the action on an index as well. */
const namesIndex = (action: string): boolean =>
  patternsOf(action).some(({ slots }) => slots.some(({ noun }) => noun === 'index'));

/** A kind of thing that is told behind the ARN of another. */
export const isQualifier = (noun: string): boolean => noun === 'alias' || noun === 'version' || noun === 'index';
