import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hclString, hclValue } from '../../../../layers/core/src/repair/forms/hcl.ts';
import { readHcl } from './read-hcl.ts';

describe('a value in HCL', () => {
  it('reads back as it was', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'ä', '$', '{', '}', '%', '"', '\\', '\b', '\f', '\n', ' ', '*', '='),
    });
    const values = fc.dictionary(words, fc.oneof(words, fc.boolean(), fc.array(words)));

    fc.assert(
      fc.property(values, (value) => {
        expect(readHcl(hclValue(value))).toEqual({ ...value });
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a policy variable from being a template of Terraform', () => {
    expect(hclString('arn:aws:s3:::docs/${aws:username}/%{if}')).toBe('"arn:aws:s3:::docs/$${aws:username}/%%{if}"');
  });

  it('writes control characters as HCL knows them', () => {
    expect(hclString('\b\f\\b')).toBe('"\\u0008\\u000c\\\\b"');
  });
});
