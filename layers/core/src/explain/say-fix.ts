import type { FixStep } from '../repair/index.ts';
import { codeBlock, codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';

/** The fix to paste: statements, commands, or the text for the owner. */
export const sayFix = ({ repair }: Explained): readonly string[] => {
  const { fix, details } = repair;
  return [
    ...fix.steps.flatMap((step, index) => [
      `**${fix.steps.length > 1 ? `Step ${index + 1}` : 'The fix'}** (${place(step)})`,
      // What is altered or taken away is not to be seen in what stands afterwards.
      ...(step.target.policy !== null && (fix.kind !== 'addStatement' || step.statement === null)
        ? [codeBlock('diff', details.diffs[index] ?? '')]
        : sayStatement(step)),
      ...(step.cli === '' ? [] : [codeBlock('sh', step.cli)]),
    ]),
    ...(details.ownerText === null ? [] : [`**For the owner**\n\n${codeBlock('text', details.ownerText)}`]),
    ...details.plainSteps.flatMap(({ text, command }) => sayPlainStep(text, command)),
    ...sayFillIn(details.fillIn),
    ...list('**Mind**', details.remarks),
    ...list('**Exposed**', details.exposure),
  ];
};

const place = ({ target }: FixStep): string => {
  const where = target.policy === null ? 'a new policy' : codeSpan(target.policy);
  return `${where}${target.attachTo === null ? '' : ` on ${codeSpan(target.attachTo)}`}`;
};

const sayStatement = ({ statement }: FixStep): readonly string[] =>
  statement === null ? [] : [codeBlock('json', JSON.stringify(statement, null, 2))];

const sayPlainStep = (text: string, command: string | null): readonly string[] =>
  command === null ? [`- ${text}`] : [`- ${text}`, codeBlock('sh', command)];

const sayFillIn = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [`**Fill in:** ${names.map(codeSpan).join(', ')}: your text does not say ${names.length === 1 ? 'it' : 'them'}.`];

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
