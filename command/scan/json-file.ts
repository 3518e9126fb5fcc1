import { readFileSync } from 'node:fs';
import { WrongUse } from '../wrong-use.ts';

/** The JSON of a file; throws `WrongUse` where it is none. */
export const jsonFile = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongUse(`\`${file}\` cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};
