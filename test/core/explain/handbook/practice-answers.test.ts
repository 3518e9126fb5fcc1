import { describe, expect, it } from 'vitest';
import { isAnswer } from '../../../../layers/core/src/explain/handbook/practice/is-answer.ts';

describe('What is said while a round of practice waits', () => {
  it.each([
    '2',
    '2, the action is wrong',
    'arrow 3',
    'solution',
    'i dont know, what is the answer and why',
    'the third one',
    'I think it is 1',
  ])('may be an answer: %s', (text) => expect(isAnswer(text)).toBe(true));

  it.each([
    "wait, before that: what's the difference between a permissions boundary and an scp?",
    'different one from the book: account a role has allow s3:getobject on bucket in account b. bucket policy of b says nothing about a. allowed?',
    'and why is kms different then',
    'how do i allow s3 access for 2 roles?',
    'user: arn:aws:iam::111122223333:user/lea is not authorized to perform: s3:getobject',
  ])('is something else: %s', (text) => expect(isAnswer(text)).toBe(false));
});
