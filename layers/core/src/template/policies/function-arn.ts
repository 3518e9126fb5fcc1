import { isAccountId, namesIn } from '../../arn/index.ts';
import { resolveReference } from '../model/reference.ts';
import type { Scope } from '../model/scope.ts';

/** The ARN of a function given by name, name and qualifier, partial or whole ARN. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html */
export const functionArn = (name: string, scope: Scope): string => {
  if (name.startsWith('arn:')) return name;
  const region = String(resolveReference('AWS::Region', scope));
  const account = String(resolveReference('AWS::AccountId', scope));
  const [owner = '', type, ...partial] = namesIn(name);
  const own = isAccountId(owner) && type === 'function' ? partial.join(':') : name;
  return `arn:${scope.partition}:lambda:${region}:${account}:function:${own}`;
};
