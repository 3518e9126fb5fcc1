import { escapeMarks } from '../../template/index.ts';

/** JSON in which nothing steers a terminal that prints it: control and direction characters are escaped. */
export const printJson = (value: unknown): string => `${escapeMarks(JSON.stringify(value, null, 2))}\n`;
