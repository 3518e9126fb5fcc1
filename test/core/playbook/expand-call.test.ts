import { describe, expect, it } from 'vitest';
import { mergeEvidence, noEvidence, readText } from '../../../layers/core/src/intake/index.ts';
import { expandCall } from '../../../layers/core/src/playbook/index.ts';
import { readExpandCases } from './expand-cases.ts';

describe.each(readExpandCases())('%s', (_, { rule, cases }) => {
  it.each(cases.map((item) => [item.name, item] as const))(`${rule}: %s`, (_name, { input, stated, chain }) => {
    const facts = readText(input);

    const [first, ...rest] = expandCall({ facts, evidence: mergeEvidence(noEvidence, facts.evidence) });

    expect([first?.principal, first?.action, first?.resource]).toEqual(stated);
    expect(rest.filter(({ completes }) => completes !== true).map(toLine)).toEqual(chain);
  });
});

/** `who does what on what`, with `(foreseen)` for what only some calls make and `(resource policy)` where that must allow by itself. */
const toLine = ({
  principal,
  action,
  resource,
  required,
  needsResourcePolicy,
}: ReturnType<typeof expandCall>[number]) =>
  [
    `${principal?.split('/').at(-1) ?? 'somebody'} ${action} ${resource}`,
    ...(required ? [] : ['(foreseen)']),
    ...(needsResourcePolicy ? ['(resource policy)'] : []),
  ].join(' ');

describe('expandCall', () => {
  it('completes the first denial with the model that the text mentions', () => {
    const facts = readText('AccessDeniedException when calling InvokeModel in us-east-1, model amazon.nova-lite-v1:0');

    const completed = expandCall({ facts, evidence: noEvidence }).find((request) => request.completes === true);

    expect(completed?.resource).toBe('arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0');
  });

  it.each([
    [
      'kms:EncryptionContext:aws:s3:arn is arn:aws:s3:::docs',
      { 'kms:EncryptionContext:aws:s3:arn': 'arn:aws:s3:::docs' },
    ],
    ['kms:EncryptionContext:team=red', { 'kms:EncryptionContext:team': 'red' }],
    ['the statement has "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::docs/a.txt"', {}],
  ])('takes a key of the encryption context whole: %s', (told, brought) => {
    const denied =
      'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: kms:Decrypt on resource: ' +
      'arn:aws:kms:us-east-1:111122223333:key/k because no identity-based policy allows the kms:Decrypt action. ';

    const requests = expandCall({ facts: readText(denied + told), evidence: noEvidence });

    const keys = requests
      .flatMap(({ context }) => Object.entries(context))
      .filter(([key]) => key.startsWith('kms:Enc'));
    expect(Object.fromEntries(keys)).toEqual(brought);
  });

  it('leaves what the text states as it is written, masks included', () => {
    const facts = readText(
      'User: arn:aws:sts::****:assumed-role/app/x is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1:<account>:inference-profile/us.amazon.nova-lite-v1:0',
    );

    const [stated] = expandCall({ facts, evidence: noEvidence });

    expect(stated?.principal).toBe('arn:aws:sts::****:assumed-role/app/x');
    expect(stated?.resource).toBe('arn:aws:bedrock:us-east-1:<account>:inference-profile/us.amazon.nova-lite-v1:0');
    expect(stated?.context).toEqual({});
  });
});
