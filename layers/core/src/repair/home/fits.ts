import type { SeenPolicy } from '../../intake/index.ts';
import type { PolicyStore } from './policy-store.ts';
import { sizeLimit, sizeOf } from './size-limit.ts';

type Placed = { readonly store: PolicyStore; readonly document: unknown; readonly siblings: readonly SeenPolicy[] };

/** Whether a document is within the size that AWS allows for its kind; inline policies of one principal share theirs. */
export const fits = ({ store, document, siblings }: Placed): { readonly fits: boolean; readonly because: string } => {
  const limit = sizeLimit(store);
  if (limit === null) return { fits: true, because: '' };
  const others = limit.together ? siblings.reduce((sum, policy) => sum + documentSize(policy), 0) : 0;
  const size = sizeOf(document, limit.count) + others;
  const counted = limit.count === 'bytes' ? 'bytes' : 'characters without white space';
  return {
    fits: size <= limit.limit,
    because: `${size} of ${limit.limit} ${counted}${limit.together ? ' for all inline policies together' : ''} (${limit.url})`,
  };
};

const documentSize = (policy: SeenPolicy): number =>
  typeof policy.document === 'string'
    ? policy.document.replace(/\s/g, '').length
    : sizeOf(policy.document, 'withoutWhiteSpace');
