import { describe, expect, it } from 'vitest';
import { readText, type SeenPolicy } from '../../../layers/core/src/intake/index.ts';
import cases from '../../cases/intake/pasted-policies.json' with { type: 'json' };

type Document = { readonly Statement: readonly { readonly Action: string | readonly string[] }[] };

const summarise = ({ policyType, name, document }: SeenPolicy) => {
  const { Statement } = (
    typeof document === 'string' ? JSON.parse(document.replaceAll('\u00a0', ' ')) : document
  ) as Document;
  return { policyType, name, actions: Statement.flatMap(({ Action }) => Action) };
};

describe('policies in a paste', () => {
  it.each(cases)('$name', ({ text, expect: expected, notes }) => {
    const facts = readText(text);

    expect(facts.evidence.policies.map(summarise)).toEqual(expected);
    expect(facts.notes).toEqual(notes);
  });

  it('keeps the text of a valid document, for its lines and repeated keys', () => {
    const document = '{ "Statement": [ { "Effect": "Allow", "Effect": "Deny", "Action": "*", "Resource": "*" } ] }';

    expect(readText(`here: ${document}`).evidence.policies[0]?.document).toBe(document);
  });

  it('has not seen the whole of a kind that is cut off', () => {
    const facts = readText('{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}');

    expect(facts.evidence.seenLayers).toEqual([]);
  });
});
