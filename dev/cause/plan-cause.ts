import { registered } from './registered.ts';

/** What is asked of a new cause; the text is one that somebody met, names neutralised. */
export type NewCause = { readonly id: string; readonly family: string; readonly text: string; readonly url: string };

/** A file as it is to stand, by its path from the root. */
export type PlannedFile = { readonly path: string; readonly text: string };

/** The files of a new cause: itself, recognising nothing yet, its row in the registry, a case that fails until it does, and its first example. */
export const planCause = (cause: NewCause, registry: string): readonly PlannedFile[] => [
  { path: `${playbook}/causes/${cause.family}/${fileOf(cause.id)}.ts`, text: sourceOf(cause) },
  {
    path: registryPath,
    text: registered(registry, { name: nameOf(cause.id), family: cause.family, file: fileOf(cause.id) }),
  },
  { path: `test/cases/diagnose/${fileOf(cause.id)}.json`, text: caseOf(cause) },
  {
    path: `layers/core/examples/causes/${cause.id}.jsonl`,
    text: `${JSON.stringify({ text: cause.text, lang: 'en', from: 'report' })}\n`,
  },
];

const playbook = 'layers/core/src/playbook';

export const registryPath = `${playbook}/causes.ts`;

const fileOf = (id: string): string => id.toLowerCase().replaceAll('_', '-');

const nameOf = (id: string): string => id.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const sourceOf = ({ id, url }: NewCause): string => `import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';

const url = '${url}';

export const ${nameOf(id)}: Cause = {
  id: '${id}',
  title: '${id}: one sentence for the reader',
  edge: 'any',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: [],
  pitfalls: [],
  recognise: () => null,
  remedy: grants('why the call needs it', url),
};
`;

const caseOf = ({ id, text }: NewCause): string =>
  `${JSON.stringify({ rule: `${id} is recognised`, cases: [{ name: id, input: text, expect: { cause: id } }] }, null, 2)}\n`;
