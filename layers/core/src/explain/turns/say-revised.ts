import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { fitParts } from '../reply/fit-parts.ts';
import { bestForm, fixBlocks } from '../reply/fix-blocks.ts';
import { limits } from '../reply/limits.ts';
import { sayCheckedLine } from '../reply/say-checked-line.ts';
import { actAlone } from '../say-act.ts';
import type { AskedForm } from './ask.ts';
import { sayForm } from './say-form.ts';

/** A fix that was changed as the person asked: what is different, the statement as it stands now, what was decided; or why it stays as it is. */
export const sayRevised = (explained: Explained, form: AskedForm | null): string => {
  const { revision } = explained.repair.details;
  if (revision === undefined) return sentence(actAlone(explained));
  if (revision.refused.length > 0)
    return [
      `**No, it stays as it is:** ${revision.refused[0]}.`,
      'The statement of the fix is unchanged; ask for it in any form, or say what else should go into it.',
    ].join('\n\n');
  const { opens, closes, minds } = revision;
  const lead = revision.isSame ? '**That is so already:** nothing had to be changed.' : changedWords({ opens, closes });
  return fitParts(
    [
      { text: lead },
      { text: minds.map((each) => `Mind: ${each}.`).join('\n\n'), rank: 1 },
      ...blocksOf(explained, form).map((text) => ({ text, isBlock: true })),
      { text: checked(explained), rank: 2 },
    ],
    limits.answer,
  );
};

const changedWords = ({
  opens,
  closes,
}: {
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}): string =>
  [
    '**Changed as you asked.**',
    ...(opens.length === 0 ? [] : [`Against the fix before it also lets through: ${grouped(opens)}.`]),
    ...(closes.length === 0 ? [] : [`No longer let through: ${grouped(closes)}.`]),
    ...(opens.length + closes.length === 0 ? ['It lets through the same as before.'] : []),
  ].join(' ');

/** Of one action on many things: the action once. */
const grouped = (lines: readonly string[]): string => {
  const parts = lines.map((line) => /^(`[^`]+`) on (`[^`]+`)(.*)$/s.exec(line));
  const [first] = parts;
  if (lines.length < 2 || first == null || parts.some((part) => part?.[1] !== first[1]))
    return `${lines.slice(0, most).join('; ')}${more(lines)}`;
  const bound = parts.some((part) => part?.[3] !== '') ? ', where the conditions of its statement hold' : '';
  return `${first[1]} on ${parts
    .slice(0, most)
    .map((part) => part?.[2])
    .join(', ')}${more(lines)}${bound}`;
};

const most = 4;
const more = (lines: readonly string[]): string => (lines.length > most ? `; and ${lines.length - most} more` : '');

const blocksOf = (explained: Explained, form: AskedForm | null): readonly string[] => {
  const { fix, details } = explained.repair;
  if (fix.steps.length === 0) return details.ownerText === null ? [] : [codeBlock('text', details.ownerText)];
  return form === null ? fixBlocks(explained, bestForm(explained)) : [sayForm(form, explained)];
};

const checked = (explained: Explained): string => {
  const { revision } = explained.repair.details;
  const line = sayCheckedLine(explained) ?? '';
  return revision?.isProven === true && explained.repair.fix.verification.before === null
    ? `Decided: what was refused is let through by this statement${isBound(explained) ? ' once its condition is met' : ''}. ${line}`
    : line;
};

const isBound = ({ repair }: Explained): boolean =>
  repair.fix.steps.some(({ statement }) => statement?.['Condition'] !== undefined);

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
