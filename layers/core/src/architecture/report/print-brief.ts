import type { Finding, ScanResult } from '../scan-result.ts';
import { plainText } from './plain-text.ts';

const mostFindings = 5;
const mostOpen = 3;

/** What a scan found, as somebody would say it: how many arrows work, what will be denied and the lines to change, what stayed open. */
export const printBrief = ({ arrows, findings, notDecided }: ScanResult): string => {
  const of = (...verdicts: readonly string[]): number =>
    arrows.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning').length;
  const broken = of('broken', 'conditional');
  const counted = [
    ...(of('works') > 0 ? [`${of('works')} ${of('works') === 1 ? 'works' : 'work'}`] : []),
    ...(broken > 0 ? [`${broken} will be denied`] : []),
    ...(of('unknown') > 0 ? [`${of('unknown')} cannot be decided from the template alone`] : []),
  ].join(', ');
  const first = broken > 0 ? 'No, not as it stands' : of('unknown') > 0 ? 'As far as it can be seen' : 'Yes';
  return [
    `${first}: of ${arrows.length} ${arrows.length === 1 ? 'arrow' : 'arrows'} in this template, ${counted || 'none is known'}.`,
    ...errors.slice(0, mostFindings).flatMap(lines),
    ...(errors.length > mostFindings ? [`And ${errors.length - mostFindings} more.`] : []),
    ...(warnings === 0
      ? []
      : [
          `${warnings} ${warnings === 1 ? 'warning' : 'warnings'} beside: wider than needed, unused, unbound or open to the public.`,
        ]),
    ...notDecided.slice(0, mostOpen).map(({ what, because }) => `Not decided: ${quoted(what)}: ${quoted(because)}.`),
    'Code that stands beside a template is read by `whydenied scan PATH`.',
  ].join('\n\n');
};

const lines = ({ rule, message, at, fix }: Finding): readonly string[] => [
  `${rule}, line ${at.line}: ${quoted(message)}.`,
  ...(fix === null ? [] : [fenced(fix.diff)]),
];

const quoted = (text: string): string => plainText(text).slice(0, 600);

/** The changed lines, in a fence longer than any that they hold. */
const fenced = (diff: string): string => {
  const changed = diff.split('\n').filter((line) => /^[+-](?![+-]{2} )/.test(line));
  const longest = Math.max(2, ...[...diff.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}diff\n${changed.join('\n')}\n${fence}`;
};
