import type { Finding, ScanResult } from '../scan-result.ts';
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

const findingLines = ({ rule, level, message, at, fix }: Finding): string[] => [
  `- **${rule}** (${level}) ${place(at)}: ${inert(message)}`,
  ...(fix === null ? [] : ['', fenced(fix.diff), '']),
];

const place = (at: { readonly file: string; readonly line: number } | undefined): string =>
  at === undefined ? '' : `${inert(at.file)}:${at.line}`;

/** Every character that Markdown or HTML could take for its own, as an entity. */
const inert = (text: string): string =>
  plainText(text.replaceAll('`', "'")).replace(/[<>&@[\]()!*_#|\\~"{}^:/]/g, (character) =>
    character === ':' || character === '/' || character === '_' || character === '(' || character === ')'
      ? character
      : `&#${character.charCodeAt(0)};`,
  );

/** The changed lines in a fence longer than any that they hold; what a renderer without fences would take for a tag, a mention or a link is written otherwise. */
const fenced = (diff: string): string => {
  const longest = Math.max(2, ...[...diff.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = diff
    .split('\n')
    .filter((line) => /^[+-](?![+-]{2} )/.test(line))
    .map((line) => `${line[0]}${/^ */.exec(line.slice(1))?.[0] ?? ''}${plainText(line.slice(1))}`)
    .map((line) =>
      line
        .replace(/<(?=[a-z/!])/gi, '‹')
        .replace(/@(?=[a-z])/gi, '＠')
        .replaceAll('](', '] ('),
    );
  return `${fence}diff\n${lines.join('\n')}\n${fence}`;
};
