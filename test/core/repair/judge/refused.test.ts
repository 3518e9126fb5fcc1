import { describe, expect, it } from 'vitest';
import { newlyRefused } from '../../../../layers/core/src/repair/judge/newly-refused.ts';
import { role } from '../architecture.ts';
import { allow, bucket, evidenceOf, needOf, of } from './parts.ts';

const deny = (Resource: string) =>
  of('resource', bucket, { ...allow('s3:*', Resource, { Principal: '*' }), Effect: 'Deny' });
const refusedBy = (resource: string, principal: string | null = role): readonly string[] =>
  newlyRefused({
    before: evidenceOf(deny(`${bucket}/secret/*`)),
    after: evidenceOf(deny(resource)),
    needs: [needOf('s3:GetObject', `${bucket}/secret/a`, { principal })],
  });

describe('what a changed Deny newly denies', () => {
  it('is nothing where it covers less than before', () => {
    expect(refusedBy(`${bucket}/secret/b/*`)).toEqual([]);
  });

  it('is what it covers besides, the bucket that holds the object too', () => {
    expect(refusedBy(`${bucket}*`)).toContain(`s3:PutBucketPolicy on ${bucket}`);
  });

  it('is found for a caller whom nobody named as well', () => {
    expect(refusedBy(`${bucket}/*`, null)).not.toEqual([]);
    expect(refusedBy(`${bucket}/secret/*`, null)).toEqual([]);
  });
});
