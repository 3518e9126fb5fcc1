import { askerPlace } from '../chain/place-of.ts';

/** What a policy is attached to, in words: `role orders-chat` for its ARN; what has no such words stays as it is. */
export const sayOwner = (arn: string): { readonly kind: string; readonly name: string } => {
  if (!/^arn:[^:]*:iam:/.test(arn)) return { kind: '', name: arn };
  const { kind, name } = askerPlace(arn);
  return { kind: kind.toLowerCase(), name };
};
