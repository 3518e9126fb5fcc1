import { readFile } from '../read-file.ts';
import { WrongUse } from '../wrong-use.ts';

/** The JSON of a file; throws `WrongUse` where it is none. */
export const jsonFile = (file: string): unknown => {
  const text = readFile(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUse(`\`${file}\` cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};
