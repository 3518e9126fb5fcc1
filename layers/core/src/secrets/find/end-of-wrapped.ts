import { looksRandom } from './looks-random.ts';

/** Where a run ends that a terminal, a mail or a shell broke: it goes on in the lines below, as long as each is one more run of such characters. */
export const endOfWrapped = (text: string, end: number): number => {
  let whole = end;
  for (let line = lineAt(text, whole); line !== null && goesOn(line[1] ?? ''); line = lineAt(text, whole))
    whole += line[0].length;
  return whole;
};

const lineAt = (text: string, at: number): RegExpExecArray | null => nextLine.exec(text.slice(at, at + longestLine));

const longestLine = 400;
const nextLine =
  /^\\?[ \t]{0,8}\r?\n(?:>[ \t]?){0,3}[ \t]{0,8}([A-Za-z0-9+/=_.%-]{4,300})(?=[ \t"'`]{0,8}(?:\r?\n|$|["'`;,]))/;

/** A word alone, a Region or a name ends the run; the last line may be too short to look random. */
const goesOn = (run: string): boolean =>
  run.length < shortestRandom ? /^[A-Za-z0-9+/=]+$/.test(run) && /[\d+=]/.test(run) : looksRandom(run);

const shortestRandom = 16;
