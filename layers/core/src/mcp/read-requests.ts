import type { AccessRequest } from '@whydenied/iam';
import { request } from './schemas.ts';

export type ReadRequests =
  | { readonly kind: 'read'; readonly requests: readonly AccessRequest[] }
  | { readonly kind: 'wrong'; readonly because: string };

/** Requests as an agent gave them; else what to change in them. */
export const readRequests = (name: string, given: readonly unknown[]): ReadRequests => {
  const requests: AccessRequest[] = [];
  for (const [index, each] of given.entries()) {
    const read = request.safeParse(each);
    if (!read.success) {
      const [issue] = read.error.issues;
      return {
        kind: 'wrong',
        because: `\`${name}[${index}]${issue?.path.map((key) => `.${String(key)}`).join('') ?? ''}\`: ${issue?.message.replace(/^Invalid input: /, '') ?? 'it is no request'}; give {principal, action, resource, context?}`,
      };
    }
    requests.push(read.data as AccessRequest);
  }
  return { kind: 'read', requests };
};
