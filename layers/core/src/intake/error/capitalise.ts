/** AWS's codes begin with a capital; event streams and headers write them without. */
export const capitalise = (code: string): string => `${code[0]?.toUpperCase() ?? ''}${code.slice(1)}`;
