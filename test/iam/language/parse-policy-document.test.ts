import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../layers/iam/src/index.ts';

const document = {
  Version: '2012-10-17',
  Id: 'docs',
  Statement: [
    {
      Sid: 'Read',
      Effect: 'Allow',
      Principal: { AWS: ['111122223333', '*'], Service: 'bedrock.amazonaws.com' },
      NotAction: 's3:PutObject',
      NotResource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'],
      Condition: { StringEquals: { 'aws:PrincipalTag/team': ['a', 1, true] } },
    },
  ],
};

const notesOf = (input: unknown): readonly string[] => {
  const parsed = parsePolicyDocument(input);
  return parsed.kind === 'policy' ? parsed.notes.map(({ severity, path, text }) => `${severity} ${path}: ${text}`) : [];
};
const statement = (extra: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', ...extra }],
});

describe('parsePolicyDocument', () => {
  it('reads every element, with pointers', () => {
    expect(parsePolicyDocument(document)).toMatchObject({
      kind: 'policy',
      version: '2012-10-17',
      id: 'docs',
      notes: [],
      statements: [
        {
          index: 0,
          pointer: '/Statement/0',
          sid: 'Read',
          effect: 'Allow',
          notActions: ['s3:PutObject'],
          notResources: ['arn:aws:s3:::a', 'arn:aws:s3:::b'],
          principals: [
            { type: 'AWS', value: '111122223333', pointer: '/Statement/0/Principal/AWS' },
            { type: 'everyone', value: '*', pointer: '/Statement/0/Principal/AWS' },
            { type: 'Service', value: 'bedrock.amazonaws.com', pointer: '/Statement/0/Principal/Service' },
          ],
          conditions: [
            {
              operator: 'StringEquals',
              key: 'aws:PrincipalTag/team',
              values: ['a', '1', 'true'],
              pointer: '/Statement/0/Condition/StringEquals/aws:PrincipalTag~1team',
            },
          ],
        },
      ],
    });
  });

  it('reads text like the object it stands for, with line and column', () => {
    const text = `\ufeff${JSON.stringify(document, null, 2)}`;

    const parsed = parsePolicyDocument(text);

    expect(parsed).toMatchObject({ statements: [{ sid: 'Read', line: 5, column: 5 }] });
  });

  it('reads text that is text once more, and says so', () => {
    const parsed = parsePolicyDocument(JSON.stringify(JSON.stringify(document)));

    expect(parsed).toMatchObject({ kind: 'policy', statements: [{ sid: 'Read' }] });
    expect(notesOf(JSON.stringify(JSON.stringify(document)))).toEqual([
      'info : the policy is JSON text within JSON text, the inner one is read',
    ]);
  });

  it('takes one statement for a list of one', () => {
    const parsed = parsePolicyDocument({ Version: '2012-10-17', Statement: document.Statement[0] });

    expect(parsed).toMatchObject({ statements: [{ index: 0, pointer: '/Statement' }] });
  });

  it('reads an empty list of statements', () => {
    expect(parsePolicyDocument({ Version: '2012-10-17', Statement: [] })).toMatchObject({
      statements: [],
      notes: [{ severity: 'info', path: '/Statement' }],
    });
  });

  it.each([
    [undefined, 'a policy is a JSON object, this is nothing'],
    [null, 'a policy is a JSON object, this is null'],
    [7, 'a policy is a JSON object, this is `7`'],
    [[], 'a policy is a JSON object, this is a list'],
    [() => 1, 'a policy is a JSON object, this is a function'],
    [{}, 'a policy has a `Statement`, this object has none'],
    [{ statement: [] }, 'a policy has a `Statement`, this object has `statement`'],
    [{ Statement: 'x' }, '`Statement` is a list of objects, this is `x`'],
    [{ Statement: null }, '`Statement` is a list of objects, this is null'],
    [{ Statement: {} }, undefined],
    ['', 'the policy is empty'],
    [' \n ', 'the policy is empty'],
    ['%7B%22Version%22', 'the policy is URL-encoded, decode it first'],
    ['"text"', 'expected a value, found `text`'],
    ['[1]', 'a policy is a JSON object, this is a list'],
  ])('tells why %j is no policy', (input, reason) => {
    const parsed = parsePolicyDocument(input);

    expect(parsed.kind === 'unreadable' ? parsed.reason : undefined).toBe(reason);
  });

  it('tells line and column of a JSON error', () => {
    expect(parsePolicyDocument('{\n "Version": }')).toMatchObject({ kind: 'unreadable', line: 2, column: 13 });
  });

  it.each([
    [{ Statement: [] }, 'info : the policy has no `Version`: IAM takes 2008-10-17, in which variables are plain text'],
    [
      { Version: 2012, Statement: [] },
      'warning /Version: the version `2012` is unknown: it is taken as 2008-10-17, in which variables are plain text',
    ],
    [{ ...document, Comment: 'x' }, 'warning /Comment: `Comment` is no element of a policy, it is ignored'],
    [{ ...document, 'a/b': 'x' }, 'warning /a~1b: `a/b` is no element of a policy, it is ignored'],
    [
      statement({ resource: 'x' }),
      'warning /Statement/0/resource: `resource` is no element of a statement, the element is written `Resource`: it is ignored',
    ],
    [
      statement({ Effect: 'Deny', Comment: 'x' }),
      'error /Statement/0/Comment: `Comment` is no element of a statement: it is ignored',
    ],
    [statement({ Action: [] }), 'warning /Statement/0/Action: `Action` is an empty list and matches nothing'],
    [statement({ Action: ['*', 7] }), 'warning /Statement/0/Action/1: `Action` holds texts, `7` is ignored'],
    [
      statement({ Effect: 'Deny', Action: {} }),
      'error /Statement/0/Action: `Action` holds texts, an object is ignored',
    ],
    [
      statement({ Principal: 'me' }),
      'warning /Statement/0/Principal: a principal is `"*"` or an object such as `{"AWS": "…"}`, `me` matches nobody',
    ],
    [
      statement({ NotPrincipal: ['*'] }),
      'warning /Statement/0/NotPrincipal: a principal is `"*"` or an object such as `{"AWS": "…"}`, a list matches nobody',
    ],
    [
      statement({ Principal: { aws: '*' } }),
      'warning /Statement/0/Principal/aws: `aws` is no kind of principal, it matches nobody',
    ],
    [
      statement({ Condition: { StringEquals: { k: [null, 'a', {}] } } }),
      'warning /Statement/0/Condition/StringEquals/k: a condition compares with texts, numbers and booleans, null is ignored',
    ],
    [
      statement({ Condition: { StringEquals: 'x' } }),
      'warning /Statement/0: `Condition` must be an object of operators, so the statement is skipped',
    ],
    [
      { Version: '2012-10-17', Statement: [[]] },
      'error /Statement/0: a statement is an object, this is a list, so the statement is skipped',
    ],
    [
      { Version: '2012-10-17', Statement: [null] },
      'error /Statement/0: a statement is an object, this is null, so the statement is skipped',
    ],
    [
      {
        Version: '2012-10-17',
        Statement: [
          { Sid: 'A', Effect: 'Allow', Action: '*' },
          { Sid: 'A', Effect: 'Deny', Action: '*' },
        ],
      },
      'info /Statement/1/Sid: the `Sid` `A` stands twice in this policy',
    ],
    [
      '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}',
      'warning /Version: the key `Version` stands twice in one object, only the last one counts',
    ],
    [statement({ Sid: 7 }), 'warning /Statement/0/Sid: `Sid` is a text, `7` is ignored'],
    [{ ...document, Id: 7 }, 'warning /Id: `Id` is a text, `7` is ignored'],
  ])('notes what is odd in %j', (input, note) => {
    expect(notesOf(input)).toContain(note);
  });

  it('cuts a long text in a note', () => {
    const [note = ''] = notesOf({ ...document, Version: 'x'.repeat(1000) });

    expect(note.length).toBeLessThan(300);
  });
});
