/** Where in a line AWS's refusal begins, by the words it has for that; -1 where there is none. */
export const whereRefused = (line: string): number => line.search(refusal);

const refusal = /not authorized|access ?denied|explicit deny|unauthorized|forbidden/i;
