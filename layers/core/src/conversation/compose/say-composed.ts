import { codeBlock, codeSpan } from '../../explain/index.ts';
import type { Composition } from './composition.ts';
import { proveComposed } from './prove-composed.ts';

/** A composed policy: where it goes, the document, what IAM decides of it, what is left to fill in, and AWS's page. */
export const sayComposed = (all: readonly Composition[]): string => {
  const [first] = all;
  if (first === undefined) throw new Error('bug: nothing composed');
  const open = [
    ...new Set(all.flatMap(({ statements }) => JSON.stringify(statements).match(/(?<!\$)\{[A-Z][A-Za-z]+\}/g) ?? [])),
  ];
  const notes = [...new Set(all.flatMap((made) => made.notes))].slice(0, mostNotes);
  const sources = [...new Map(all.map(({ source }) => [source.url, source])).values()];
  return [
    ...all.flatMap((made) => [
      `${made.title}:`,
      codeBlock('json', JSON.stringify({ Version: '2012-10-17', Statement: made.statements }, null, 2)),
      decided(made),
    ]),
    ...(open.length === 0
      ? []
      : [
          `Fill in ${open.map(codeSpan).join(', ')}: your text does not say ${open.length === 1 ? 'it' : 'them'}. Tell me, and I put ${open.length === 1 ? 'it' : 'them'} in.`,
        ]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${capital(note)}.`).join('\n')]),
    `AWS: ${sources.map(({ name, url }) => `[${name}](${url})`).join(', ')}`,
  ].join('\n\n');
};

const mostNotes = 3;

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const decided = (made: Composition): string => {
  const denied = [
    ...new Set(
      proveComposed(made).flatMap(({ ask }) => (ask.expect === 'denied' && ask.says !== '' ? [ask.says] : [])),
    ),
  ];
  const isDeny = made.statements.every(({ Effect }) => Effect === 'Deny');
  return isDeny
    ? `Decided by evaluation: ${denied.length === 0 ? 'what it names is denied' : `denied ${denied.join(', ')}`}; everything else stays as it was.`
    : `Decided by evaluation: what you asked for is allowed${denied.length === 0 ? '' : `; ${denied.join(', ')} it is not`}.`;
};
