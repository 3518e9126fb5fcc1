import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrected, statedCorrection } from '../../../layers/core/src/conversation/stated-correction.ts';
import { withCorrections } from '../../../layers/core/src/conversation/with-corrections.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { correctionIn, sayCorrection } from '../../../web/src/facts/correction.ts';

describe('a correction that names its values', () => {
  it.each([
    [
      'Correction: the action is s3:GetObject, not s3:ListBucket',
      { fact: 'action', was: 's3:ListBucket', is: 's3:GetObject' },
    ],
    [
      'correction: the aws:SourceIp is 203.0.113.7, not 203.0.113.8',
      { fact: 'aws:SourceIp', was: '203.0.113.8', is: '203.0.113.7' },
    ],
    ['Correction: the bucket is a, not b', { fact: null, was: 'b', is: 'a' }],
    [
      'Correction: forget the resource arn:aws:s3:::documents',
      { fact: 'resource', was: 'arn:aws:s3:::documents', is: null },
    ],
  ])('is read: %j', (text, wanted) => {
    expect(statedCorrection(text)).toEqual(wanted);
  });

  it.each([
    'Correction: forget the resource',
    'Correction: the action is s3:GetObject',
    'Correction: the action is , not x',
    'it is eu-west-1, not us-east-1',
    'Correction: the action is a, not b\nUser: x',
    '',
    'Correction: {"fact":"action"',
    'Correction: {"fact":"action","is":null,"was":null}',
    'Correction: {"fact":"__proto__","is":"x","was":null}',
    'Correction: {"fact":"cause","is":"x","was":null}',
    'Correction: {"fact":"action","is":7,"was":null}',
  ])('is none: %j', (text) => {
    expect(statedCorrection(text)).toBeNull();
  });
});

// Names of people are in every script; a line break in a value is written as one.
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const fact = fc.oneof(
  fc.constantFrom('principal', 'action', 'resource', 'aws:SourceIp', 'bedrock:InferenceProfileArn', 'aws:TagKeys'),
  fc.stringMatching(/^[a-z][a-z-]{0,8}:[A-Za-z]{1,9}(?:\/[a-z]{1,4})?$/),
);
const was = fc.option(value);
const denial = readText('calling the Converse operation: AccessDeniedException').denials;

describe('what the page says', () => {
  it('is read back exactly, by the page and by the server, and is the fact from then on', () => {
    fc.assert(
      fc.property(fact, value, was, (name, is, before) => {
        const said = sayCorrection({ name, value: before }, is);
        const facts = withCorrections({ ...readText(''), denials: denial }, { [name]: is });
        const stated = { ...facts.denials[0]?.context, ...facts.denials[0] } as Readonly<Record<string, unknown>>;

        expect(statedCorrection(said)).toEqual({ fact: name, is, was: before });
        expect(correctionIn(said)).toEqual({ fact: name, is, was: before });
        expect(stated[name]).toBe(is);
      }),
    );
  });

  it('takes a fact back', () => {
    const said = sayCorrection({ name: 'resource', value: 'arn:aws:s3:::d' }, null);

    expect(statedCorrection(said)).toEqual({ fact: 'resource', is: null, was: 'arn:aws:s3:::d' });
  });
});

describe('facts that were put right', () => {
  const facts = readText(
    'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/m',
  );

  it('leave the others as they were', () => {
    const [now] = withCorrections(facts, { action: 'bedrock:Retrieve' }).denials;

    expect(now).toEqual({ ...facts.denials[0], action: 'bedrock:Retrieve', operation: null, statedBy: 'sentence' });
  });

  it('keep the type that a value had', () => {
    const [first] = facts.denials;
    const context = { 'aws:TagKeys': ['a'], 'aws:MultiFactorAuthPresent': false, 'x:Count': 1 };
    const typed = { ...facts, denials: first === undefined ? [] : [{ ...first, context }] };

    const [now] = withCorrections(typed, {
      ...{ 'aws:TagKeys': 'b, c', 'aws:MultiFactorAuthPresent': 'true', 'x:Count': '2' },
    }).denials;

    expect(now?.context).toEqual({ 'aws:TagKeys': ['b', 'c'], 'aws:MultiFactorAuthPresent': true, 'x:Count': 2 });
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
