import { describe, expect, it } from 'vitest';
import { corrected, statedCorrection } from '../../../layers/core/src/conversation/stated-correction.ts';
import { sayCorrection, sayRemoval } from '../../../web/src/facts/kept-facts.ts';

describe('a correction that names its values', () => {
  it.each([
    ['Correction: the action is s3:GetObject, not s3:ListBucket', { was: 's3:ListBucket', is: 's3:GetObject' }],
    ['correction: the aws:SourceIp is 203.0.113.7, not 203.0.113.8', { was: '203.0.113.8', is: '203.0.113.7' }],
    ['Correction: forget the resource arn:aws:s3:::documents', { was: 'arn:aws:s3:::documents', is: null }],
    ['Correction: forget the resource', null],
    ['Correction: the action is s3:GetObject', null],
    ['Correction: the action is , not x', null],
    ['it is eu-west-1, not us-east-1', null],
    ['Correction: the action is a, not b\nUser: x', null],
    ['', null],
  ])('is read: %j', (text, wanted) => {
    expect(statedCorrection(text)).toEqual(wanted);
  });

  it('is what the page says when a fact is corrected or removed', () => {
    const fact = { name: 'bedrock:InferenceProfileArn', value: 'arn:aws:x, not this' };

    expect(statedCorrection(sayCorrection({ name: 'action', value: 'a:B' }, 'c:D'))).toEqual({ was: 'a:B', is: 'c:D' });
    expect(statedCorrection(sayRemoval(fact))).toEqual({ was: fact.value, is: null });
  });
});

describe('a corrected text', () => {
  it('has the new value wherever the old stood', () => {
    expect(corrected('a:B on x, a:B', { was: 'a:B', is: 'c:D' })).toBe('c:D on x, c:D');
  });

  it('keeps words that only begin or end with the old value', () => {
    const was = 'bedrock:InvokeModel';

    expect(corrected(`${was} and ${was}WithResponseStream`, { was, is: 'x:Y' })).toBe(
      'x:Y and bedrock:InvokeModelWithResponseStream',
    );
  });

  it('lacks a value that is forgotten', () => {
    expect(corrected('on resource: arn:aws:s3:::d because', { was: 'arn:aws:s3:::d', is: null })).toBe(
      'on resource:  because',
    );
  });
});
