import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, readText } from '../../../layers/core/src/intake/index.ts';
import awsMessages from '../../cases/intake/aws-messages.json' with { type: 'json' };
import policies from '../../cases/intake/pasted-policies.json' with { type: 'json' };
import pastes from '../../cases/intake/pastes.json' with { type: 'json' };
import realReports from '../../cases/intake/real-reports.json' with { type: 'json' };

const texts = [...awsMessages, ...realReports, ...pastes, ...policies].map(({ text }) => text);

type Mutation = (text: string) => string;

const mutation = fc.oneof(
  fc.record({ from: fc.nat(400), length: fc.nat(3000) }).map(
    ({ from, length }): Mutation =>
      (text) =>
        text.slice(from, from + length),
  ),
  fc.integer({ min: 20, max: 140 }).map(
    (width): Mutation =>
      (text) =>
        text.replaceAll(new RegExp(`[^\\n]{${width}}`, 'g'), '$&\n'),
  ),
  fc.constant<Mutation>((text) => JSON.stringify(text)),
  fc.constant<Mutation>((text) => JSON.stringify({ error: { message: text } })),
  fc.constant<Mutation>((text) => text.replaceAll(/\d{12}/g, '****')),
  fc.constant<Mutation>((text) => text.replaceAll(/(?<=:)\d{12}(?=:)/g, '<account id>')),
  fc.constant<Mutation>((text) => text.replaceAll('role/', '\u2026/')),
  fc.constant<Mutation>(
    (text) => `Bonjour, voici l\u2019erreur : \u00ab ${text} \u00bb \uad8c\ud55c\uc774 \uc5c6\uc2b5\ub2c8\ub2e4`,
  ),
  fc.constant<Mutation>((text) => text.replaceAll('"', '\u201c')),
  fc.constant<Mutation>((text) =>
    text
      .split('\n')
      .map((line) => `\u2502 ${line} \u2502`)
      .join('\n'),
  ),
  fc.constant<Mutation>((text) => text.replaceAll(/\b(is|on|the)\b/g, '**$1**')),
  fc.record({ at: fc.nat(2000), noise: fc.string({ maxLength: 12 }) }).map(
    ({ at, noise }): Mutation =>
      (text) =>
        text.slice(0, at) + noise + text.slice(at),
  ),
  fc.constantFrom(...texts).map(
    (other): Mutation =>
      (text) =>
        `${text}\n\n${other}`,
  ),
);

const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.array(mutation, { maxLength: 5 }))
  .map(([text, mutations]) => mutations.reduce((soFar, mutate) => mutate(soFar), text));

/** Letters and digits only: what a wrapper adds or takes, an escape or an encoding, is none of them. */
const essence = (text: string): string =>
  text
    .replaceAll(/\\+u[0-9a-f]{4}/g, '')
    .replaceAll(/\\+\n?[nrt]/g, '')
    .replaceAll(/%[^A-Za-z0-9]*[2-7][^A-Za-z0-9]*[0-9A-F]/gi, '')
    .replaceAll(/[^A-Za-z0-9]/g, '');

const lettersOf = (value: string): string => value.replaceAll(/[^A-Za-z0-9]/g, '');

const statedTexts = ({ denials, mentions }: Facts): string[] =>
  [
    ...denials.flatMap(({ principal, resource, policyArn, issuer }) => [
      principal,
      resource,
      policyArn,
      issuer ?? null,
    ]),
    ...mentions.arns,
  ].filter((value) => value !== null);

describe('mutated messages', () => {
  it('are read without throwing, and every stated ARN stands in the text', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const facts = readText(text);

        const source = essence(text);
        const written = text.replaceAll(/\s/g, '');
        const invented = statedTexts(facts)
          // As written, line breaks aside: kept, never completed.
          .filter((value) => !written.includes(value.replaceAll(/\s/g, '')))
          // Else freed of wrappers, escapes and encodings, and of all of them: half decoded is invented too.
          .filter((value) => !source.includes(essence(value)) || !source.includes(lettersOf(value)));
        expect(invented).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('are read twice the same', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(readText(text)).toEqual(readText(text));
      }),
      { numRuns: 50 },
    );
  });
});

describe('any text', () => {
  it('is read without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void readText(text)),
      { numRuns: 1000 },
    );
  });

  it('made of the pieces that matter is read without throwing', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '`',
      '\\',
      ':',
      ',',
      '=',
      '\n',
      ' ',
      '**',
      '\u2502',
      'User: ',
      'is not authorized to perform: ',
      'arn:',
      'on resource: ',
      'because no ',
      'with an explicit deny in ',
      'Statement',
      'Effect',
      'Allow',
      'Resources:',
      'Type: AWS::',
      '- ',
      '!Sub ',
      '${',
      'eventName',
      'userIdentity',
      'calling the ',
      '(Service: ',
      'AccessDenied',
      '\u0000',
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => void readText(pieces.join(''))),
      { numRuns: 2000 },
    );
  });
});
