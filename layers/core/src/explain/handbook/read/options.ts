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
  const marks = inOrder([...text.slice(0, longest).matchAll(mark)].map(markOf));
  const [first] = marks;
  if (first === undefined || marks.length < 2) return null;
  const options = marks.map(({ letter, end }, index) => ({
    letter,
    text: text
      .slice(end, marks[index + 1]?.at ?? text.length)
      .trim()
      .replace(/[;,]$/, ''),
  }));
  if (options.some((option) => option.text === '')) return null;
  return { stem: text.slice(0, first.at).trim(), options, count: countOf(text) };
};

const longest = 6_000;

// `A)`, `(A)`, `A.`, `A:`, `A -`, `a)` after a blank, a line's end or a mark of its own.
const mark = /(?:^|[\s(（、。?？:：])([A-Fa-f])(?:[)）.:：、．]|\s[-–]\s)/g;

type Mark = { readonly letter: string; readonly at: number; readonly end: number };

const markOf = (match: RegExpExecArray): Mark => ({
  letter: (match[1] ?? '').toUpperCase(),
  at: match.index,
  end: match.index + match[0].length,
});

/** The marks that count up from A: "the key of account A. The policy" begins no row that a later A does not carry further. */
const inOrder = (marks: readonly Mark[]): readonly Mark[] =>
  marks
    .flatMap(({ letter }, at) => (letter === 'A' ? [rowFrom(marks.slice(at))] : []))
    .slice(-mostRows)
    .reduce<readonly Mark[]>((best, row) => (row.length >= best.length ? row : best), []);

const mostRows = 8;

const rowFrom = (marks: readonly Mark[]): readonly Mark[] => {
  const taken: Mark[] = [];
  for (const each of marks) if (each.letter === String.fromCharCode(65 + taken.length)) taken.push(each);
  return taken;
};

const countOf = (text: string): number => {
  if (
    /\b(?:choose|select|pick|which)\s+(?:two|2)\b(?!-)|\bzwei\b|\bdeux\b|\bdos\b|\bduas\b|\bdue\b|2つ|两个|两项/i.test(
      text,
    )
  )
    return 2;
  return /\b(?:choose|select|pick|which)\s+(?:three|3)\b(?!-)|\bdrei\b|\btrois\b|\btres\b|\btrês\b|\btre\b|3つ|三个|三项/i.test(
    text,
  )
    ? 3
    : 1;
};
