import type { FixStep } from '../repair/index.ts';
import { codeBlock, codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';

/** The fix to paste: statements, commands, or the text for the owner. */
export const sayFix = ({ repair }: Explained): readonly string[] => {
  const { fix, details } = repair;
  return [
    ...fix.steps.flatMap((step, index) => sayStep(step, fix.steps.length > 1 ? `Step ${index + 1}` : 'The fix')),
    ...(details.ownerText === null ? [] : [`**For the owner**\n\n${codeBlock('text', details.ownerText)}`]),
    ...details.plainSteps
      .slice(fix.kind === 'noPolicyChange' ? 0 : 0)
      .flatMap(({ text, command }) => sayPlainStep(text, command)),
    ...sayFillIn(details.fillIn),
    ...list('**Mind**', details.remarks),
    ...list('**Exposed**', details.exposure),
  ];
};

const sayStep = (step: FixStep, title: string): readonly string[] => {
  const where = step.target.policy === null ? 'a new policy' : codeSpan(step.target.policy);
  const whose = step.target.attachTo === null ? '' : ` on ${codeSpan(step.target.attachTo)}`;
  return [
    `**${title}** (${where}${whose})`,
    ...(step.statement === null ? [] : [codeBlock('json', JSON.stringify(step.statement, null, 2))]),
    ...(step.cli === '' ? [] : [codeBlock('sh', step.cli)]),
  ];
};

const sayPlainStep = (text: string, command: string | null): readonly string[] =>
  command === null ? [`- ${text}`] : [`- ${text}`, codeBlock('sh', command)];

const sayFillIn = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [`**Fill in:** ${names.map(codeSpan).join(', ')}: your text does not say ${names.length === 1 ? 'it' : 'them'}.`];

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
