import { type AskedForm, capital, codeSpan } from '../../explain/index.ts';
import { blockInForm } from '../documents/block-in-form.ts';
import type { Composition } from './composition.ts';
import { leftOut } from './left-out.ts';
import { namesUnwritten, negationsUnwritten } from './names-unwritten.ts';
import { proveComposed } from './prove-composed.ts';
import { type Reference, withJsonReferences, withReferences } from './references.ts';

/** A composed policy: where it goes, the document, what IAM decides of it, what is left to fill in, and AWS's page. */
export const sayComposed = (all: readonly Composition[], wish = '', form: AskedForm = 'json'): string => {
  const [first] = all;
  if (first === undefined) throw new Error('bug: nothing composed');
  const references = all.flatMap((made) => made.references ?? []);
  const open = openIn(all, form);
  const notes = notesOf(all, references, form);
  const missing = missingOf(all, references, wish);
  const sources = [...new Map(all.map(({ source }) => [source.url, source])).values()];
  const words = [
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
  return withReferences(words, references);
};

/** What stands in braces, to be filled in. */
const openIn = (all: readonly Composition[], form: AskedForm): readonly string[] => [
  ...new Set(
    all.flatMap(
      (made) =>
        `${JSON.stringify(documentOf(made))} ${blockInForm(made, form)}`.match(/(?<!\$)\{[A-Z][A-Za-z]+\}/g) ?? [],
    ),
  ),
];

const notesOf = (all: readonly Composition[], references: readonly Reference[], form: AskedForm): readonly string[] =>
  [
    ...references.flatMap(({ isCaller, address }) =>
      isCaller ? [`it goes to the role of \`${address}\` (its \`role\`)`] : [],
    ),
    // What the policy leads to is said before how it is written.
    ...new Set(all.flatMap((made) => made.notes)),
    ...(references.some(({ isCaller }) => !isCaller) && form !== 'terraform' ? [ofReferences] : []),
  ].slice(0, mostNotes);

/** What the wish says and no document holds. */
const missingOf = (all: readonly Composition[], references: readonly Reference[], wish: string): readonly string[] => [
  ...all.flatMap(({ untaken }) => untaken ?? []),
  ...leftOut(
    references.reduce((text, { isCaller, address }) => (isCaller ? text.replaceAll(address, ' ') : text), wish),
    all.map(({ statements, document, title }) =>
      [document ?? statements, title].map((each): unknown =>
        JSON.parse(withJsonReferences(JSON.stringify(each), references)),
      ),
    ),
    all.some(({ withholds }) => withholds === true),
  ),
  ...unwritten(all, wish),
];

const unwritten = (all: readonly Composition[], wish: string): readonly string[] => {
  const written = JSON.stringify(all.map(({ statements, title, notes }) => [statements, title, notes]));
  const isDeny = all.every(({ statements }) => statements.every(({ Effect }) => Effect === 'Deny'));
  const names = namesUnwritten(wish, `${written} ${all.flatMap(({ untaken }) => untaken ?? []).join(' ')}`, {
    isOfCaller: all.every(({ policyType }) => policyType === 'identity'),
  });
  return [
    ...(names.length === 0 ? [] : [`what it says of ${names.slice(0, 4).map(codeSpan).join(', ')}`]),
    ...(isDeny && wish !== '' ? negationsUnwritten(wish, written) : []),
  ];
};

const ofReferences =
  'the names in braces are Terraform’s values: `terraform output` or `terraform state show` prints the ARNs for a policy in JSON';

const documentOf = ({ document, statements }: Composition): unknown =>
  document ?? { Version: '2012-10-17', Statement: statements };

const mostNotes = 4;

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
