import type { SecretKind } from './secret-kind.ts';

export type MaskedSecret = { readonly kind: SecretKind; readonly longTerm: boolean };
