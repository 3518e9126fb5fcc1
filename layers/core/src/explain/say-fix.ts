import type { Repair } from '../repair/index.ts';
import { codeBlock, codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';
import { type Place, placesOf } from './places-of.ts';
import { sayAssumedLine } from './reply/say-assumed-line.ts';
import { sayProfileLine } from './reply/say-profile-line.ts';

/** The fix to paste: statements, commands, or the text for the owner. */
export const sayFix = (explained: Explained): readonly string[] => {
  const { repair } = explained;
  const { fix, details } = repair;
  const ofRegions = [sayAssumedLine(explained), sayProfileLine(explained)].filter((line) => line !== null);
  const places = placesOf(fix.steps);
  return [
    ...places.flatMap((place, index) => [
      `**${places.length > 1 ? `Place ${index + 1}` : 'The fix'}** (${whereOf(place)})`,
      ...sayChange(place, repair),
      ...(place.last.cli === '' || place.last.edits !== undefined || details.code != null
        ? []
        : [codeBlock('sh', place.last.cli)]),
    ]),
    ...(details.code == null
      ? []
      : [`**In the CDK code** (${details.code.at})`, codeBlock(details.code.language, details.code.text)]),
    ...(details.ownerText === null ? [] : [`**For the owner**\n\n${codeBlock('text', details.ownerText)}`]),
    ...(details.ownHalf?.step == null || details.ownHalf.isAside
      ? []
      : [`**Your half**`, codeBlock('sh', details.ownHalf.step.cli)]),
    ...details.plainSteps.flatMap(({ text, command }) => sayPlainStep(text, command)),
    ...sayFillIn(details.fillIn),
    ...list('**Mind**', [...ofRegions, ...details.remarks]),
    ...list('**Exposed**', details.exposure),
  ];
};

const whereOf = ({ last: { target } }: Place): string => {
  const where = target.policy === null ? 'a new policy' : codeSpan(target.policy);
  return `${where}${target.attachTo === null ? '' : ` on ${codeSpan(target.attachTo)}`}`;
};

// What is altered or taken away is not to be seen in what stands afterwards: those come as diffs.
const sayChange = ({ statements, steps, last }: Place, { fix, details }: Repair): readonly string[] => {
  const isAltered = last.target.policy !== null && (fix.kind !== 'addStatement' || statements.length === 0);
  // Lines of a template are one text, told where it begins.
  if (isAltered || last.edits !== undefined)
    return steps.flatMap((step) => {
      const diff = details.diffs[step] ?? '';
      return diff === '' ? [] : [codeBlock('diff', diff)];
    });
  return [codeBlock('json', JSON.stringify(statements.length === 1 ? statements[0] : statements, null, 2))];
};

const sayPlainStep = (text: string, command: string | null): readonly string[] =>
  command === null ? [`- ${text}`] : [`- ${text}`, codeBlock('sh', command)];

const sayFillIn = (names: readonly string[]): readonly string[] =>
  names.length === 0
    ? []
    : [`**Fill in:** ${names.map(codeSpan).join(', ')}: your text does not say ${names.length === 1 ? 'it' : 'them'}.`];

const list = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`];
