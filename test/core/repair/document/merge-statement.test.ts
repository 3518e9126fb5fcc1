import { describe, expect, it } from 'vitest';
import { mergeStatement } from '../../../../layers/core/src/repair/document/merge-statement.ts';
import { readDocument } from '../../../../layers/core/src/repair/document/read-document.ts';

const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const novaWest = 'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0';
const wanted = { Sid: 'InvokeModel', Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: novaWest };

const documentOf = (...statements: readonly object[]) => {
  const document = readDocument({ Version: '2012-10-17', Id: 'mine', Statement: statements });
  if (document === null) throw new Error('the document of the test cannot be read');
  return document;
};

describe('merging a statement', () => {
  it('adds an ARN to the statement that allows the very same actions', () => {
    const merged = mergeStatement(documentOf({ ...wanted, Sid: 'Mine', Resource: nova }), wanted);

    expect(merged).toMatchObject({ kind: 'extended', statement: { Sid: 'Mine', Resource: [nova, novaWest] } });
  });

  it('adds an action to the statement about the very same resources', () => {
    const merged = mergeStatement(documentOf({ ...wanted, Action: 'bedrock:GetFoundationModel' }), wanted);

    expect(merged).toMatchObject({
      kind: 'extended',
      statement: { Action: ['bedrock:GetFoundationModel', 'bedrock:InvokeModel'] },
    });
  });

  it('adds a statement where an ARN would gain more actions than were asked for', () => {
    const wide = { Effect: 'Allow', Action: ['bedrock:InvokeModel', 'bedrock:DeleteCustomModel'], Resource: nova };

    const merged = mergeStatement(documentOf(wide), wanted);

    expect(merged).toMatchObject({ kind: 'added', document: { Statement: [wide, wanted] } });
  });

  it('never grows a deny, a NotAction or a statement under another condition', () => {
    const others = [
      { Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: nova },
      { Effect: 'Allow', NotAction: 'bedrock:InvokeModel', Resource: nova },
      { ...wanted, Resource: nova, Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } } },
    ];

    const merged = mergeStatement(documentOf(...others), wanted);

    expect(merged.kind).toBe('added');
  });

  it('gives a new statement a Sid that nobody has', () => {
    const taken = { Sid: 'InvokeModel', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' };

    const merged = mergeStatement(documentOf(taken), wanted);

    expect(merged).toMatchObject({ kind: 'added', statement: { Sid: 'InvokeModel2' } });
  });

  it('keeps order, Sids and the other fields of the document', () => {
    const first = { Sid: 'B', Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' };
    const second = { Sid: 'A', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' };

    const merged = mergeStatement(documentOf(first, second), wanted);

    expect(merged).toMatchObject({
      document: { Version: '2012-10-17', Id: 'mine', Statement: [first, second, wanted] },
    });
  });

  it('finds its own result and changes nothing the second time', () => {
    const merged = mergeStatement(documentOf({ ...wanted, Resource: nova }), wanted);

    const again = merged.kind === 'present' ? merged : mergeStatement(merged.document, wanted);

    expect(again).toEqual({ kind: 'present' });
  });

  it('reads a statement that stands alone, and a text', () => {
    const document = readDocument(JSON.stringify({ Version: '2012-10-17', Statement: wanted }));

    expect(document?.Statement).toEqual([wanted]);
  });

  it('leaves what is no document alone', () => {
    expect(readDocument('{"Version": "2012-10-17", }')).toBeNull();
    expect(readDocument({ Statement: ['Allow'] })).toBeNull();
  });
});
