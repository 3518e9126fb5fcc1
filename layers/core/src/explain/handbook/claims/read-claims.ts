import { plainClaim } from './plain-claim.ts';

/** A list of statements that are to be called true or false. */
export type Claims = readonly { readonly mark: string; readonly text: string }[];

/** "True or false? 1) … 2) …", also with letters, dots or bullets; null: no such list, or one line alone. */
export const readClaims = (text: string): Claims | null => {
  const head = text.slice(0, longest);
  if (!asksTruth.test(plainClaim(head.slice(0, longestHead)))) return null;
  const marks = [...head.matchAll(mark)];
  const rows = inOrder(marks);
  if (rows.length < 2) return null;
  return rows.map(({ name, end }, at) => ({
    mark: name,
    text: oneLine(head.slice(end, rows[at + 1]?.at ?? head.length), at === rows.length - 1),
  }));
};

const longest = 4_000;
const longestHead = 400;

const asksTruth =
  /\btrue ?(?:or|\/|,) ?false\b|\bt ?\/ ?f\b|\b(?:wahr|richtig) ?(?:oder|\/) ?falsch\b|\bvrai ?(?:ou|\/) ?faux\b|\bverdadero ?(?:o|\/) ?falso\b|\bv ?\/ ?f\b|\bverdadeiro ?(?:ou|\/) ?falso\b|\bvero ?(?:o|\/) ?falso\b|\bprawda ?(?:czy|\/|albo) ?falsz\b|\bdogru ?(?:mu|\/|,|ya da|veya)? ?(?:\/ ?)?yanlis\b|正しいか|正誤|○か×|○×|对还是错|对错|判断(?:正误|对错)|正确还是错误/;

const mark = /(?:^|\n)[ \t>]*(?:\(?([1-9]|[a-h])[.)）:、]|([-*•–]))[ \t]+|[ \t(]([1-9]|[a-h])\)[ \t]+/gi;

type Row = { readonly name: string; readonly at: number; readonly end: number };

/** The numbers or letters that count up from the first; else the bullets. */
const inOrder = (marks: readonly RegExpMatchArray[]): readonly Row[] => {
  const rows = marks.map((match) => ({
    name: (match[1] ?? match[3] ?? '').toLowerCase(),
    at: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
  }));
  const counted: Row[] = [];
  for (const row of rows)
    if (row.name === (counted.length === 0 ? firstOf(row.name) : nextOf(counted.at(-1)))) counted.push(row);
  return counted.length >= 2
    ? counted
    : rows.filter(({ name }) => name === '').map((row, at) => ({ ...row, name: String(at + 1) }));
};

const firstOf = (name: string): string => (/\d/.test(name) ? '1' : 'a');
const nextOf = (row: Row | undefined): string => String.fromCharCode((row?.name.charCodeAt(0) ?? 0) + 1);

/** A statement ends with its line; the last one before what is said behind the list. */
const oneLine = (text: string, isLast: boolean): string =>
  (isLast ? (text.split(/\n\s*\n|\n(?=\S)/)[0] ?? '') : text).replace(/\s+/g, ' ').trim().replace(/[;,]$/, '');
