import type { Finding, ScanResult } from '../scan-result.ts';
import { fenced } from './fenced.ts';
import { plainText } from './plain-text.ts';
import { saidPlace } from './said-place.ts';

const mostFindings = 5;
const mostOpen = 3;

/** What a scan found, as somebody would say it: how many arrows work, what will be denied and the lines to change, what stayed open. */
export const printBrief = ({ arrows, findings, notDecided }: ScanResult): string => {
  const of = (...verdicts: readonly string[]): number =>
    arrows.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level === 'warning');
  const broken = of('broken', 'conditional');
  const counted = [
    ...(of('works') > 0 ? [`${of('works')} ${of('works') === 1 ? 'works' : 'work'}`] : []),
    ...(broken > 0 ? [`${broken} will be denied`] : []),
    ...(of('unknown') > 0 ? [`${of('unknown')} cannot be decided from the template alone`] : []),
  ].join(', ');
  const isOpen = of('unknown') > 0 || notDecided.length > 0;
  const first = broken > 0 ? 'No, not as it stands' : isOpen ? 'I cannot tell yet' : 'Yes';
  const open = notDecided
    .slice(0, mostOpen)
    .map(({ what, because }) => `Not decided: ${quoted(what)}: ${quoted(because)}.`);
  const counts = `of ${arrows.length} ${arrows.length === 1 ? 'arrow' : 'arrows'} in this template, ${counted}`;
  const parts = notDecided.length === 1 ? 'one part was' : `${notDecided.length} parts were`;
  const left = isOpen && of('unknown') === 0 ? `, and ${parts} not looked at` : '';
  return [
    `${first}: ${arrows.length === 0 ? 'nothing in this template could be decided' : `${counts}${left}`}.`,
    ...(broken === 0 ? open : []),
    ...errors.slice(0, mostFindings).flatMap((finding) => lines(finding, saidPlace(finding, { arrows }))),
    ...(errors.length > mostFindings ? [`And ${errors.length - mostFindings} more.`] : []),
    ...warned(warnings),
    ...(broken === 0 ? [] : open),
    ...(notDecided.some(({ because }) => isOfCode.test(because))
      ? [
          'Code that stands beside a template is read when it is pasted here as the next message, by `whydenied scan PATH`, and on the page by “Check a template”.',
        ]
      : []),
  ].join('\n\n');
};

/** What will not fail and is not right either, each by its line. */
const warned = (warnings: readonly Finding[]): readonly string[] => {
  if (warnings.length === 0) return [];
  const told = warnings.slice(0, mostFindings).map(({ at, message }) => `- Line ${at.line}: ${quoted(message)}.`);
  const more = warnings.length > mostFindings ? [`- And ${warnings.length - mostFindings} more.`] : [];
  const head = warnings.length === 1 ? 'One warning beside:' : `${warnings.length} warnings beside:`;
  return [[head, '', ...told, ...more].join('\n')];
};

const isOfCode = /\bcode\b/;

const lines = ({ message, fix }: Finding, place: string): readonly string[] => [
  `${place.startsWith('line') ? `L${place.slice(1)}` : place}: ${quoted(message)}.`,
  ...(fix === null ? [] : [fenced(fix.diff, 'diff')]),
];

const mostSigns = 600;

/** A long list ends behind a whole name. */
const quoted = (text: string): string => {
  const plain = plainText(text);
  if (plain.length <= mostSigns) return plain;
  const cut = plain.slice(0, mostSigns).replace(/,?\s+\S*$/, '');
  const isWithin = cut.split('`').length % 2 === 0;
  return `${isWithin ? cut.slice(0, cut.lastIndexOf('`')).replace(/,?\s+$/, '') : cut} and more`;
};
