/** The first paragraph of the explanation: why, and what to do; a line each. */
export const twoLines = (explanation: string): string => (explanation.split('\n\n')[0] ?? '').replaceAll('\n', '\n\n');
