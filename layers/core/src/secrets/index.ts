export { type Hiding, hidingAll, hidingInPlace, isHidden } from './hide-in-place.ts';
export { maskAnswer } from './mask-answer.ts';
export { maskOutgoing } from './mask-outgoing.ts';
export { maskSecrets } from './mask-secrets.ts';
export { maskValue } from './mask-value.ts';
export type { MaskedSecret } from './masked-secret.ts';
export type { SecretKind } from './secret-kind.ts';
export { secretsIn } from './secrets-in.ts';
