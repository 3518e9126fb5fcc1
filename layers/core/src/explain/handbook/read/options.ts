/** One answer of a multiple-choice question. */
export type Option = { readonly letter: string; readonly text: string };

export type Choice = {
  /** What is asked, before the first option. */
  readonly stem: string;
  readonly options: readonly Option[];
  /** How many are to be chosen. */
  readonly count: number;
};

/** A multiple-choice question with its options, on lines of their own or in a row; null when the text is none. */
export const readChoice = (text: string): Choice | null => {
  const marks = lettered(text) ?? numbered(text);
  const [first] = marks ?? [];
  if (first === undefined || marks === null) return null;
  const options = marks.map(({ letter, end }, index) => ({
    letter,
    text: text
      .slice(end, marks[index + 1]?.at ?? text.length)
      .trim()
      .replace(/[;,]$/, ''),
  }));
  if (options.some((option) => option.text === '') || isListOfTasks(options)) return null;
  return { stem: text.slice(0, first.at).trim(), options, count: countOf(text) };
};

const lettered = (text: string): readonly Mark[] | null => {
  const marks = inOrder([...text.slice(0, longest).matchAll(mark)].map(markOf));
  return marks.length < 2 ? null : marks;
};

/** `(1) … (2) … (3) …` behind a question: three at least, or it is a list of steps. */
const numbered = (text: string): readonly Mark[] | null => {
  const marks = inOrder(
    [...text.slice(0, longest).matchAll(number)].map((match) => ({
      ...markOf(match),
      letter: String.fromCharCode(64 + Number(match[1])),
    })),
  );
  const [first] = marks;
  const isAsked = first !== undefined && /[?？]/.test(text.slice(0, first.at)) && !/[?？]/.test(text.slice(first.end));
  return isAsked && marks.length >= fewestNumbered
    ? marks.map((each, at) => ({ ...each, letter: String(at + 1) }))
    : null;
};

const fewestNumbered = 3;
const number = /(?:^|[\s(（?？:：])([1-6])[)）]\s?/g;

/** "Which permissions to (a) turn it on and (b) read the logs?" as a question each: nothing is to be chosen there. */
export const tasksApart = (text: string): string => {
  const [first, ...others] = inOrder([...text.slice(0, longest).matchAll(mark)].map(markOf));
  if (first === undefined || others.length === 0) return text;
  const ends = [first, ...others].map(({ end }, index) => ({ end, next: others[index]?.at ?? text.length }));
  const tasks = ends.map(({ end, next }) => text.slice(end, next).trim());
  if (!isListOfTasks(tasks.map((task) => ({ letter: '', text: task })))) return text;
  const before = text.slice(0, first.at);
  const stem = before.slice(before.search(lastSentence));
  const [last = '', ...rest] = (tasks.at(-1) ?? '').split(/(?<=[?？])/);
  const asked = [...tasks.slice(0, -1).map((task) => task.replace(joined, '')), last.replace(/[?？]$/, '')];
  return `${before.slice(0, before.length - stem.length)}${asked.map((task) => `${stem.trim()} ${task}?`).join(' ')}${rest.join('')}`;
};

const lastSentence = /[^.!?。！？\n]*$/;

const joined = /(?:^|[\s,]+)(?:and|und|et|y|e|と|和)$/i;

const isListOfTasks = (options: readonly Option[]): boolean =>
  options.slice(0, -1).some(({ text }) => joined.test(text));

const longest = 6_000;

// `A)`, `(A)`, `A.`, `A:`, `A -`, `a)` after a blank, a line's end or a mark of its own.
const mark = /(?:^|[\s(（、。?？:：])([A-Fa-f])(?:[)）.:：、．]|\s[-–]\s)/g;

type Mark = {
  readonly letter: string;
  readonly at: number;
  readonly end: number;
  /** It begins its line: "(or account A)" in an option does not. */
  readonly isLine: boolean;
};

const markOf = (match: RegExpExecArray): Mark => ({
  letter: (match[1] ?? '').toUpperCase(),
  at: match.index,
  end: match.index + match[0].length,
  isLine: match.index === 0 || match[0].startsWith('\n'),
});

/** The marks that count up from A: "the key of account A. The policy" begins no row that a later A does not carry further. */
const inOrder = (marks: readonly Mark[]): readonly Mark[] =>
  marks
    .flatMap(({ letter }, at) => (letter === 'A' ? [rowFrom(marks.slice(at))] : []))
    .slice(-mostRows)
    .reduce<readonly Mark[]>((best, row) => (worthOf(row) >= worthOf(best) ? row : best), []);

/** The longest row, of two as long the one whose marks begin their lines. */
const worthOf = (row: readonly Mark[]): number => row.length + (row.some(({ isLine }) => !isLine) ? 0 : byLine);
const byLine = 0.5;

const mostRows = 8;

const rowFrom = (marks: readonly Mark[]): readonly Mark[] => {
  const taken: Mark[] = [];
  for (const each of marks) if (each.letter === String.fromCharCode(65 + taken.length)) taken.push(each);
  return taken;
};

/** "Which combination …", "select all that apply": how many is not said. */
export const isOpenCount = (stem: string): boolean =>
  /\b(?:which combination|combination of|all that apply|select all|which of (?:these|the following)(?: statements?)? (?:are|hold)|which statements|welche (?:der folgenden )?aussagen|quelles affirmations|lesquelles|cuáles|quais|quali|które z|welche kombination|alle zutreffenden|quelle combinaison|qué combinación|que combinação|quale combinazione)\b/i.test(
    stem,
  );

const countOf = (text: string): number => {
  if (
    /\b(?:choose|select|pick|which)\s+(?:the )?(?:two|2)\b(?!-)|\bzwei\b|\bdeux\b|\bdos\b|\bduas\b|\bdue\b|2つ|两个|两项/i.test(
      text,
    )
  )
    return 2;
  return /\b(?:choose|select|pick|which)\s+(?:the )?(?:three|3)\b(?!-)|\bdrei\b|\btrois\b|\btres\b|\btrês\b|\btre\b|3つ|三个|三项/i.test(
    text,
  )
    ? 3
    : 1;
};
