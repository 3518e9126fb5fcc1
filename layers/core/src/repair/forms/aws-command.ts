import type { JsonObject } from '../document/json-object.ts';
import { shellWord } from './shell-word.ts';

/** One command of the AWS CLI: words that are quoted already. */
export const awsCommand = (...words: readonly (string | null)[]): string =>
  ['aws', ...words.filter((word) => word !== null)].join(' ');

/** A document as one quoted word. */
export const documentWord = (document: JsonObject): string => shellWord(JSON.stringify(document));

export const regionOption = (region: string | null): string | null =>
  region === null || region === '' ? null : `--region ${shellWord(region)}`;

/**
 * Reads a policy that nobody showed, adds the statement with jq, and writes it back: the policy that is there is kept, and where it
 * cannot be read nothing is written. In a shell of its own, which ends at the first failure, and in a file of its own.
 */
export const addToUnseen = (statement: JsonObject, commands: { read: string; write: string }): string =>
  [
    '(',
    'set -euo pipefail',
    `statement=${documentWord(statement)}`,
    'policy=$(mktemp)',
    'trap \'rm -f "$policy"\' EXIT',
    `${commands.read} | jq --argjson statement "$statement" '.Statement = ([.Statement // []] | flatten) + [$statement]' > "$policy"`,
    'test -s "$policy"',
    `${commands.write} "file://$policy"`,
    ')',
  ].join('\n');
