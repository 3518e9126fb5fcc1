import type { Finder, ReadWish } from '../ports.ts';
import type { Permission } from './may-ask-about.ts';
import { type ReadPermission, readPermission } from './read-permission.ts';

/** A wish by the name that AWS holds its thing by, and whether the caller may be shown that very thing. */
export type Permitted = { readonly wish: ReadWish; readonly permission: Permission };

type Gate = {
  /** Null: whoever holds our credentials reads with them what they show, and nobody is asked. */
  readonly find: ((wish: ReadWish) => ReturnType<Finder>) | null;
  readonly mayRead: (needed: ReadPermission) => Promise<Permission>;
};

/**
 * Finds what a wish is about, then asks whether the caller may read what was found. Of what was not found nothing is told
 * that a caller without the permission would not hear of anything else.
 */
export const permitWish = async ({ find, mayRead }: Gate, wish: ReadWish): Promise<Permitted> => {
  const found = find === null ? { kind: 'found' as const, wish } : await find(wish);
  if (found.kind === 'unread') return { wish, permission: { may: false, because: found.because } };
  const held = found.kind === 'found' ? found.wish : wish;
  const needed = readPermission(held);
  return { wish: held, permission: needed === null ? { may: true } : await mayRead(needed) };
};
