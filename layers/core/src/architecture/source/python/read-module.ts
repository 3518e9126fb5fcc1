import { parser } from '@lezer/python';
import { children } from '../code/children.ts';
import type { ModuleCode } from '../code/code.ts';
import { parseText } from '../code/parse-text.ts';
import { startReading } from '../code/reading.ts';
import { readStatements } from './read-statements.ts';

/** A Python file, whatever is wrong with it: what cannot be read is left out. */
export const readModule = (text: string): ModuleCode => {
  const reading = startReading(text);
  const { top, isCut } = parseText(parser, text);
  const statements = top === null ? [] : readStatements(reading, children(top));
  return { statements, size: text.length, isCut: isCut || reading.isCut };
};
