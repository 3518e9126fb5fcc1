import type { Change } from '../change.ts';
import type { JsonObject } from '../document/json-object.ts';
import { shellWord } from './shell-word.ts';

/** One command of the AWS CLI: words that are quoted already. */
export const awsCommand = (...words: readonly (string | null)[]): string =>
  ['aws', ...words.filter((word) => word !== null)].join(' ');

/** A document as one quoted word. */
export const documentWord = (document: JsonObject): string => shellWord(JSON.stringify(document));

export const regionOption = (region: string | null): string | null =>
  region === null || region === '' ? null : `--region ${shellWord(region)}`;

/** `asWritten`: how the file is handed to the command that writes; absent: by its name. */
type Reading = { readonly read: string; readonly write: string; readonly asWritten?: string };

/**
 * Reads a policy that nobody showed, adds the statements of the change with jq, and writes it back: what is there is kept and not said twice,
 * and where it cannot be read nothing is written. In a shell of its own, which ends at the first failure, and in a file of its own.
 */
export const addToUnseen = (statements: readonly JsonObject[], commands: Reading): string =>
  [
    '(',
    'set -euo pipefail',
    `statement=${shellWord(JSON.stringify(statements.length === 1 ? statements[0] : statements))}`,
    'policy=$(mktemp)',
    'trap \'rm -f "$policy"\' EXIT',
    `${commands.read} | jq --argjson statement "$statement" '([.Statement // []] | flatten) as $there | .Statement = ${addsUnseen}' > "$policy"`,
    'test -s "$policy"',
    `${commands.write} ${commands.asWritten ?? '"file://$policy"'}`,
    ')',
  ].join('\n');

/** What the script makes of the statements that are there, and what undoes it. */
export const addsUnseen = '$there + (([$statement] | flatten) - $there)';
export const takesOutAgain = '$there - ([$statement] | flatten)';

/** What a change adds to the one policy of its place that nobody showed; null: the policy is known, and written whole. */
export const addedToUnseen = ({ replaces, kind, after }: Change): readonly JsonObject[] | null =>
  replaces === null && kind !== 'removeStatement' && after.Statement.length > 0 ? after.Statement : null;
