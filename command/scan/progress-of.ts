import type { Terminal } from '../terminal.ts';

/** Tells what is being done, at most once a second, to whoever has waited that long. */
export const progressOf = ({ tell }: Pick<Terminal, 'tell'>, clock: () => number): ((doing: string) => void) => {
  let last = clock();
  return (doing) => {
    if (clock() - last < 1000) return;
    last = clock();
    tell(`${doing}…`);
  };
};
