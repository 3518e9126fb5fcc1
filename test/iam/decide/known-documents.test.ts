import { expect, it } from 'vitest';
import { compile, decide, knownDocuments } from '../../../layers/iam/src/index.ts';

const document = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' },
    { Effect: 'Allow', Action: 's3:NoSuchAction', Resource: 'no arn' },
  ],
};
const request = {
  principal: 'arn:aws:iam::111122223333:role/app',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::docs/a.md',
};

it('decides and notes with remembered documents what it does without', () => {
  const known = knownDocuments();
  const sets = [
    { identity: [{ name: 'one', document }] },
    { identity: [{ name: 'two', document }], permissionsBoundary: [{ document }] },
    { identity: [{ name: 'one', document: JSON.stringify(document) }] },
    { identity: [{ name: 'one', document }] },
  ];

  for (const policies of sets) {
    expect(decide(compile(policies, known), request)).toEqual(decide(compile(policies), request));
  }
});

it('compiles a document once under each name and in each kind of policy', () => {
  const known = knownDocuments();
  let made = 0;
  const make = () => {
    made += 1;
    return { statements: [], notes: [] };
  };

  for (const key of ['identity one', 'identity one', 'session one']) known.of(document, key, make);
  for (const text of ['{}', '{}']) known.of(text, 'identity one', make);

  expect(made).toBe(4);
});
