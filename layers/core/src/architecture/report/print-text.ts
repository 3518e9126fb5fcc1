import type { Finding, Place, ScanResult } from '../scan-result.ts';
import { isToDo } from './is-to-do.ts';
import { plainText } from './plain-text.ts';

const marks = { works: 'ok', broken: 'BROKEN', conditional: 'DEPENDS', unknown: 'unknown' } as const;
const levels = { error: 'error', warning: 'warning', note: 'note' } as const;
const widest = 34;

/** For a terminal: a table of the arrows, then each finding with its place and its fix. */
export const printText = (
  { arrows, findings, notDecided, nodes, asOf }: ScanResult,
  { colours }: { readonly colours: boolean },
): string => {
  const labels = new Map(nodes.map(({ id, label }) => [id, plainText(label)]));
  const name = (id: string): string => cut(labels.get(id) ?? plainText(id));
  const rows = arrows.map(({ from, to, verdict, when, because }) => ({
    mark: marks[verdict],
    from: name(from),
    to: name(to),
    why: plainText([because[0]?.text ?? '', ...(when === null ? [] : [`(${when})`])].join(' ')).slice(0, 60),
    at: because[0] === undefined ? '' : at(because[0].at),
  }));
  const widths = { from: longest(rows.map(({ from }) => from)), to: longest(rows.map(({ to }) => to)) };
  const table = rows.map(({ mark, from, to, why, at: where }) =>
    `${paint(mark.padEnd(8), mark, colours)} ${from.padEnd(widths.from)} -> ${to.padEnd(widths.to)}  ${why}  ${where}`.trimEnd(),
  );
  const open = notDecided.map(({ what, because }) => `  ${plainText(what)}: ${plainText(because)}`);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const broken = arrows.filter(({ verdict }) => verdict === 'broken' || verdict === 'conditional').length;
  return `${[
    ...table,
    ...findings.filter(({ rule }) => rule !== 'WD013').flatMap((finding) => ['', ...told(finding)]),
    ...(open.length === 0 ? [] : ['', 'not decided:', ...open]),
    '',
    `${arrows.length} arrows, ${broken} broken; ${errors} errors, ${findings.length - errors} other findings (actions as of ${asOf.actions})`,
  ].join('\n')}\n`;
};

const cut = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

const at = ({ file, line }: Place): string => `${plainText(file)}:${line}`;

const paint = (text: string, mark: string, colours: boolean): string => {
  if (!colours) return text;
  const colour = mark === 'ok' ? 32 : mark === 'BROKEN' ? 31 : 33;
  return `\u001b[${colour}m${text}\u001b[0m`;
};

const told = ({ rule, level, message, at: place, fix, related }: Finding): readonly string[] => [
  `${at(place)}: ${levels[level]} ${rule}: ${plainText(message)}`,
  ...related.flatMap(({ message: more, at: where }) => (isToDo(more, level) ? toAdd(more, where) : [])),
  ...(fix === null
    ? []
    : [
        ...fix.diff
          .split('\n')
          .filter((line) => /^[+-](?![+-]{2} )/.test(line))
          .map((line) => `    ${line[0]} ${plainLine(line.slice(1))}`),
        `    proof: ${fix.proof.before} -> ${fix.proof.after}; broken arrows ${fix.proof.brokenBefore} -> ${fix.proof.brokenAfter}, read again`,
      ]),
];

/** What is to be added to a configuration or code that is not edited here. */
const toAdd = (message: string, place: Place): readonly string[] => {
  const [first = '', ...lines] = message.split('\n');
  return [`    ${at(place)}: ${plainText(first)}`, ...lines.map((line) => `    + ${plainLine(line)}`)];
};

/** A line of the person's own file, its indentation kept. */
export const plainLine = (line: string): string => `${/^ */.exec(line)?.[0] ?? ''}${plainText(line)}`;
