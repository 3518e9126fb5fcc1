import type { SecretKind } from '../secret-kind.ts';

export type FoundSecret = {
  readonly kind: SecretKind;
  readonly longTerm: boolean;
  readonly isExample: boolean;
  readonly start: number;
  readonly end: number;
};
