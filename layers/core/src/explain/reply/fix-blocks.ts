import type { FixStep } from '../../repair/index.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { placesOf } from '../places-of.ts';

/** The forms a fix can be pasted in. */
export type FixForm = 'cli' | 'json' | 'sam' | 'terraform' | 'diff' | 'code';

const languages = { cli: 'sh', json: 'json', sam: 'yaml', terraform: 'hcl', diff: 'diff' } as const;

/** The fix in one form: one block a place, since the last document of a place holds all of its steps. */
export const fixBlocks = (explained: Explained, form: FixForm): readonly string[] => {
  if (form !== 'code') return blocksOfPlaces(explained, form);
  const { code } = explained.repair.details;
  return code == null ? [] : [codeBlock(code.language, code.text)];
};

const blocksOfPlaces = (explained: Explained, form: Exclude<FixForm, 'code'>): readonly string[] =>
  placesOf(explained.repair.fix.steps).flatMap(({ last, steps, statements }) => {
    if (form === 'diff')
      return steps.flatMap((at) => {
        const diff = explained.repair.details.diffs[at] ?? '';
        return diff === '' ? [] : [codeBlock('diff', diff)];
      });
    const text = form === 'json' ? statementText(statements) : last[form];
    return text === '' || text === null ? [] : [codeBlock(languages[form], text)];
  });

const statementText = (statements: readonly NonNullable<FixStep['statement']>[]): string | null => {
  const [only] = statements;
  if (only === undefined) return null;
  return JSON.stringify(statements.length === 1 ? only : statements, null, 2);
};

/** The form that fits what is changed and who asks: their template, a difference to what they showed, a command, or the bare statement. */
export const bestForm = (explained: Explained): FixForm => {
  const { steps, kind } = explained.repair.fix;
  const [first] = steps;
  if (first === undefined) return 'json';
  if (explained.repair.details.code != null) return 'code';
  const isTemplate = explained.evidence.policies.some(
    ({ source, name }) => source === 'template' && name === first.target.policy,
  );
  if (first.edits !== undefined) return 'diff';
  if (isTemplate && first.sam !== '') return 'sam';
  if (first.target.policy !== null && kind !== 'addStatement') return 'diff';
  const isSet = steps.some(({ target }) => target.policyType === 'permissionSet');
  return isSet || first.cli === '' || first.cli.length > longestCommand ? 'json' : 'cli';
};

// A longer command is a document on one line, which nobody can read before running it.
const longestCommand = 900;
