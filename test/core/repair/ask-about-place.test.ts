import { expect, it } from 'vitest';
import { askAboutPlace } from '../../../layers/core/src/repair/controls/ask-about-place.ts';
import { readDocument } from '../../../layers/core/src/repair/document/read-document.ts';

const asked = (effect: 'Allow' | 'Deny', values: readonly string[], region: string) => {
  const operator = effect === 'Deny' ? 'StringNotEquals' : 'StringEquals';
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: effect,
        Action: 'bedrock:*',
        Resource: '*',
        Condition: { [operator]: { 'aws:RequestedRegion': values } },
      },
    ],
  };
  const statement = readDocument(document)?.Statement[0];
  if (statement === undefined) throw new Error('bug: it is a document');
  const hinge = {
    policy: { name: 'place' },
    statement,
    entry: { operator, key: 'aws:RequestedRegion', values },
    state: 'unmet',
    bites: true,
    context: {},
  } as unknown as Parameters<typeof askAboutPlace>[0];
  const need = {
    resource: `arn:aws:bedrock:${region}::foundation-model/amazon.nova-lite-v1:0`,
    resourceAccount: null,
  } as unknown as Parameters<typeof askAboutPlace>[1];
  return askAboutPlace(hinge, need);
};

it('asks whether a Region that the list leaves out is wanted, and says what the list belongs to', () => {
  expect(asked('Allow', ['us-east-1'], 'eu-west-3')?.because).toContain('the Allow in `place` keeps it to `us-east-1`');
  expect(asked('Deny', ['us-east-1'], 'eu-west-3')?.because).toContain('the Deny in `place` keeps it to `us-east-1`');
});

it.each([[['us-east-1', 'us-west-2']], [['us-*']]])('never asks about a Region that the list holds: %s', (values) => {
  expect(asked('Deny', values, 'us-east-1')).toBeNull();
  expect(asked('Allow', values, 'us-east-1')).toBeNull();
});
