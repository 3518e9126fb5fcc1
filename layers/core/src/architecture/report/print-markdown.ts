import type { Finding, ScanResult } from '../scan-result.ts';
import { isToDo } from './is-to-do.ts';
import { plainText } from './plain-text.ts';

/** For a pull request: the arrows as a table, the findings below it. Somebody's text is text: no link, no image, no mention comes of it. */
export const printMarkdown = ({ arrows, findings, notDecided, nodes }: ScanResult): string => {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const name = (id: string): string => inert(labels.get(id) ?? id);
  const rows = arrows.map(
    ({ from, to, verdict, when, because }) =>
      `| ${name(from)} | ${name(to)} | ${verdictWords[verdict]}${when === null ? '' : ` (${inert(when)})`} | ${inert(because[0]?.text ?? '').slice(0, 120)} | ${place(because[0]?.at)} |`,
  );
  const told = findings.filter(({ rule }) => rule !== 'WD013').flatMap(findingLines);
  const open = notDecided.map(({ what, because }) => `- ${inert(what)}: ${inert(because)}`);
  return `${[
    '## What each arrow is allowed',
    '',
    '| from | to | verdict | why | where |',
    '|---|---|---|---|---|',
    ...rows,
    ...(told.length === 0 ? [] : ['', '## Findings', '', ...told]),
    ...(open.length === 0 ? [] : ['', '## Not decided', '', ...open]),
  ].join('\n')}\n`;
};

/** As the picture says them: a reviewer reads no code names. */
const verdictWords: Readonly<Record<ScanResult['arrows'][number]['verdict'], string>> = {
  broken: 'will be denied',
  conditional: 'depends',
  unknown: 'not decided',
  works: 'works',
};

const findingLines = ({ rule, level, message, at, related, fix }: Finding): string[] => [
  `- **${rule}** (${level}) ${place(at)}: ${inert(message)}`,
  ...related.flatMap((each) => (isToDo(each.message, level) ? toDo(each) : [])),
  ...(fix === null ? [] : ['', fenced(changed(fix.diff), 'diff'), '']),
];

const toDo = ({ message, at }: Finding['related'][number]): string[] => {
  const [first = '', ...lines] = message.split('\n');
  return [`  - ${place(at)}: ${inert(first)}`, ...(lines.length === 0 ? [] : ['', fenced(lines, ''), ''])];
};

const place = (at: { readonly file: string; readonly line: number } | undefined): string =>
  at === undefined ? '' : `${inert(at.file)}:${at.line}`;

/** Every character that Markdown or HTML could take for its own, as an entity. */
const inert = (text: string): string =>
  plainText(text.replaceAll('`', "'")).replace(/[<>&@[\]()!*_#|\\~"{}^:/]/g, (character) =>
    character === ':' || character === '/' || character === '_' || character === '(' || character === ')'
      ? character
      : `&#${character.charCodeAt(0)};`,
  );

const changed = (diff: string): readonly string[] => diff.split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line));

/** Lines in a fence longer than any that they hold; what a renderer without fences would take for a tag, a mention or a link is written otherwise. */
const fenced = (lines: readonly string[], language: string): string => {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  const plain = lines
    .map((line) => /^([+-]?)( *)(.*)$/s.exec(line) ?? [])
    .map(([, sign = '', indent = '', rest = '']) => `${sign}${indent}${plainText(rest)}`)
    .map((line) =>
      line
        .replace(/<(?=[a-z/!])/gi, '‹')
        .replace(/@(?=[a-z])/gi, '＠')
        .replaceAll('](', '] ('),
    );
  return `${fence}${language}\n${plain.join('\n')}\n${fence}`;
};
