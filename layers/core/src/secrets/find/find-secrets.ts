import { findBareKeys } from './find-bare-keys.ts';
import { findEncodedSecrets } from './find-encoded-secrets.ts';
import { findHeaderSecrets } from './find-header-secrets.ts';
import { findKeyRuns } from './find-key-runs.ts';
import { findManifestSecrets } from './find-manifest-secrets.ts';
import { findMarkedRuns } from './find-marked-runs.ts';
import { findNamedSecrets } from './find-named-secrets.ts';
import { findPrivateKeys } from './find-private-keys.ts';
import { findShapedSecrets } from './find-shaped-secrets.ts';
import { findSplitSecrets } from './find-split-secrets.ts';
import { findTableSecrets } from './find-table-secrets.ts';
import type { FoundSecret } from './found-secret.ts';
import { isBehindPass } from './is-behind-pass.ts';
import { shadowOf } from './shadow.ts';

/** Every credential in a text, in order of place: by their own shapes, by the names in front of them, by what stands around them. */
export const findSecrets = (written: string): FoundSecret[] => {
  const shadow = shadowOf(written);
  const shaped = findShapedSecrets(shadow.text);
  const lasting = shaped.some((secret) => secret.kind === 'accessKeyId' && secret.longTerm);
  const passing = shaped.some((secret) => secret.kind === 'accessKeyId' && !secret.longTerm);
  const others = finders.flatMap((find) => find(shadow.text));
  return [...shaped, ...others]
    .filter((secret) => !isBehindPass(shadow.text, secret))
    .map((secret) => (secret.kind === 'secretAccessKey' ? { ...secret, longTerm: lasting || !passing } : secret))
    .map((secret) => ({ ...secret, start: shadow.start(secret.start), end: shadow.end(secret.end) }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
};

const finders = [
  findNamedSecrets,
  findHeaderSecrets,
  findTableSecrets,
  findManifestSecrets,
  findKeyRuns,
  findMarkedRuns,
  findEncodedSecrets,
  findPrivateKeys,
  findBareKeys,
  findSplitSecrets,
];
