import { type AskedForm, capital, codeSpan } from '../../explain/index.ts';
import { blockInForm } from '../documents/block-in-form.ts';
import type { Composition } from './composition.ts';
import { leftOut } from './left-out.ts';
import { proveComposed } from './prove-composed.ts';

/** A composed policy: where it goes, the document, what IAM decides of it, what is left to fill in, and AWS's page. */
export const sayComposed = (all: readonly Composition[], wish = '', form: AskedForm = 'json'): string => {
  const [first] = all;
  if (first === undefined) throw new Error('bug: nothing composed');
  const open = [
    ...new Set(
      all.flatMap(
        (made) =>
          `${JSON.stringify(documentOf(made))} ${blockInForm(made, form)}`.match(/(?<!\$)\{[A-Z][A-Za-z]+\}/g) ?? [],
      ),
    ),
  ];
  const notes = [...new Set(all.flatMap((made) => made.notes))].slice(0, mostNotes);
  const missing = [
    ...all.flatMap(({ untaken }) => untaken ?? []),
    ...leftOut(
      wish,
      all.map(({ statements, document, title }) => [document ?? statements, title]),
      all.some(({ withholds }) => withholds === true),
    ),
  ];
  const sources = [...new Map(all.map(({ source }) => [source.url, source])).values()];
  return [
    ...(missing.length === 0
      ? []
      : [
          `**Not everything that you asked for is in it.** Not written: ${missing.map((each) => each.replace(/\.$/, '')).join('; ')}.`,
        ]),
    ...all.flatMap((made) => [`${made.title}:`, blockInForm(made, form), decided(made, missing.length === 0)]),
    ...(open.length === 0
      ? []
      : [
          `Fill in ${open.map(codeSpan).join(', ')}: your text does not say ${open.length === 1 ? 'it' : 'them'}. Tell me, and I put ${open.length === 1 ? 'it' : 'them'} in.`,
        ]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${capital(note)}.`).join('\n')]),
    `AWS: ${sources.map(({ name, url }) => `[${name}](${url})`).join(', ')}`,
  ].join('\n\n');
};

const documentOf = ({ document, statements }: Composition): unknown =>
  document ?? { Version: '2012-10-17', Statement: statements };

const mostNotes = 3;

const decided = (made: Composition, isWhole: boolean): string => {
  if (made.document !== undefined) return `Held against its own rules: ${made.holds ?? ''}.`;
  const denied = [
    ...new Set(
      proveComposed(made).flatMap(({ ask }) => (ask.expect === 'denied' && ask.says !== '' ? [ask.says] : [])),
    ),
  ];
  const isDeny = made.statements.every(({ Effect }) => Effect === 'Deny');
  return isDeny
    ? `Decided by evaluation: ${denied.length === 0 ? 'what it names is denied' : `denied ${denied.join(', ')}`}; everything else stays as it was.`
    : `Decided by evaluation: ${isWhole ? 'what you asked for' : 'what stands in it'} is allowed${denied.length === 0 ? '' : `; ${denied.join(', ')} it is not`}.`;
};
