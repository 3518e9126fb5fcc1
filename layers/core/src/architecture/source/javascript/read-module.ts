import { parser } from '@lezer/javascript';
import { children } from '../code/children.ts';
import type { ModuleCode } from '../code/code.ts';
import { parseText } from '../code/parse-text.ts';
import { startReading } from '../code/reading.ts';
import { readStatements } from './read-statements.ts';

/** A JavaScript or TypeScript file, by what its name ends with. */
export const readModule = (text: string, path: string): ModuleCode => {
  const reading = startReading(text);
  const { top, isCut } = parseText(parserFor(path), text);
  const statements = top === null ? [] : readStatements(reading, children(top));
  return { statements, size: text.length, isCut: isCut || reading.isCut };
};

const typescript = parser.configure({ dialect: 'ts' });
const typescriptWithTags = parser.configure({ dialect: 'ts jsx' });
const withTags = parser.configure({ dialect: 'jsx' });

const parserFor = (path: string): typeof parser => {
  if (path.endsWith('.tsx')) return typescriptWithTags;
  return /\.[cm]?ts$/.test(path) ? typescript : withTags;
};
