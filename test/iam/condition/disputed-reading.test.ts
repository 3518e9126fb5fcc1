import { describe, expect, it } from 'vitest';
import { compile } from '../../../layers/iam/src/index.ts';

const notesOn = (operator: string, key: string, values: unknown): string[] => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition: { [operator]: { [key]: values } } },
    ],
  };
  return compile({ identity: [{ name: 'p', document }] }).notes.flatMap(({ text }) =>
    text.startsWith("AWS's pages disagree") ? [text] : [],
  );
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
describe('where AWS’s pages contradict each other', () => {
  it.each([
    [
      'Bool',
      'aws:SecureTransport',
      '${aws:PrincipalTag/secure}',
      'a variable in it is taken as plain text, which is neither `true` nor `false`',
    ],
    [
      'ForAllValues:Bool',
      'aws:SecureTransport',
      ['true', '${aws:PrincipalTag/secure}'],
      'a variable in it is taken as plain text, which is neither `true` nor `false`',
    ],
    [
      'boolIfExists',
      'aws:SecureTransport',
      '${aws:username}',
      'a variable in it is taken as plain text, which is neither `true` nor `false`',
    ],
    ['ForAllValues:StringNotLike', 'aws:TagKeys', 'team', 'without the key it is taken as met'],
    [
      'ArnNotEquals',
      'aws:PrincipalTag/owner',
      'arn:aws:iam::111122223333:role/a',
      'a value of the request that is no ARN is taken as not equal, so it is met',
    ],
    [
      'ArnNotLike',
      'aws:arnote',
      'arn:aws:iam::111122223333:role/a',
      'a value of the request that is no ARN is taken as not equal, so it is met',
    ],
    ['ForAnyValue:StringEqualsIfExists', 'aws:TagKeys', 'team', 'without the key it is taken as met, for `IfExists`'],
  ])('%s on %s is noted with the reading taken', (operator, key, values, reading) => {
    expect(notesOn(operator, key, values)).toEqual([`AWS's pages disagree on \`${operator}\`: ${reading}`]);
  });

  it.each([
    ['Bool', 'aws:SecureTransport', 'true'],
    ['StringEquals', 'aws:PrincipalTag/team', '${aws:username}'],
    ['StringLike', 'aws:userid', '${aws:userid}bool'],
    ['ArnNotEquals', 'aws:SourceArn', 'arn:aws:iam::111122223333:role/a'],
    ['ArnEquals', 'aws:PrincipalTag/owner', 'arn:aws:iam::111122223333:role/a'],
    ['StringNotEquals', 'aws:PrincipalTag/owner', 'arn:aws:iam::111122223333:role/a'],
    ['ForAnyValue:StringEquals', 'aws:TagKeys', 'team'],
    ['StringEqualsIfExists', 'aws:PrincipalTag/team', 'red'],
    ['ForAllValues:StringEqualsIfExists', 'aws:TagKeys', 'team'],
    ['Null', 'aws:TagKeys', 'true'],
  ])('%s on %s is disputed by no page', (operator, key, values) => {
    expect(notesOn(operator, key, values)).toEqual([]);
  });
});
