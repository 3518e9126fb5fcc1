import type { JsonObject } from '../document/json-object.ts';
import { shellWord } from './shell-word.ts';

/** One command of the AWS CLI: words that are quoted already. */
export const awsCommand = (...words: readonly (string | null)[]): string =>
  ['aws', ...words.filter((word) => word !== null)].join(' ');

/** A document as one quoted word. */
export const documentWord = (document: JsonObject): string => shellWord(JSON.stringify(document));

export const regionOption = (region: string | null): string | null =>
  region === null || region === '' ? null : `--region ${shellWord(region)}`;

/** Reads a policy that nobody showed, adds the statement with jq, and writes it back: the policy that is there is kept. */
export const addToUnseen = (statement: JsonObject, commands: { read: string; write: string }): string =>
  [
    `statement=${documentWord(statement)}`,
    `${commands.read} | jq --argjson statement "$statement" '.Statement += [$statement]' > policy.json`,
    `${commands.write} file://policy.json`,
  ].join('\n');
