import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { type Comparison, checkPolicy, comparePolicies, type PolicyFinding } from '../../policy-check/index.ts';
import { isWritten } from './is-written.ts';

/** Whether shown policies are safe: the gravest findings first, and what would make them narrow; beside an answer, nothing where nothing stands out. */
export const sayPolicyCheck = (policies: readonly SeenPolicy[], isBeside = false): string => {
  const findings = checkPolicy(policies.filter(isWritten).map(({ name, document }) => ({ name, document })));
  if (findings.length === 0 && isBeside) return '';
  if (findings.length === 0)
    return 'Nothing stands out: every action exists, no grant is wider than one of its services, no principal is open to the world, and AWS would accept it. What it is used for decides whether it is least privilege: tell me the calls, and I say what could go.';
  const grave = findings.filter(({ level }) => level !== 'note');
  const verdict =
    grave.length === 0
      ? 'Mostly yes, with a remark:'
      : isBeside
        ? 'Besides:'
        : grave.some(({ level }) => level === 'error') && grave.every(({ level }) => level === 'error')
          ? 'It is not dangerous, but part of it cannot work:'
          : 'No, it is wider than one application needs:';
  const shown = fitting(findings);
  const more = findings.length - shown.length;
  return [
    verdict,
    shown.join('\n'),
    ...(more > 0 ? [`And ${more} more of lesser weight.`] : []),
    'Tell me what it is used for (the call, the model or bucket, the Region), and I write the narrow one.',
  ].join('\n\n');
};

const lineOf = ({ text, place, nearest, policy, pointer }: PolicyFinding): string => {
  const where =
    place === null ? (pointer === '' ? '' : ` (${codeSpan(`${policy}${pointer}`)})`) : ` (line ${place.line})`;
  const instead =
    nearest.length === 0 || nearest.some((each) => each.includes('{'))
      ? ''
      : `; rather ${nearest.slice(0, 2).map(codeSpan).join(', ')}`;
  return `- ${text}${where}${instead}`;
};

const room = 800;

const fitting = (findings: readonly PolicyFinding[]): readonly string[] => {
  let left = room;
  return findings.map(lineOf).filter((line) => {
    left -= line.length + 1;
    return left >= 0;
  });
};

/** Which of two shown policies is narrower, decided. */
export const sayComparison = ([first, second]: readonly SeenPolicy[]): string => {
  if (first === undefined || second === undefined) return 'Show both policies, and they are compared action by action.';
  const isUnnamed = first.name === second.name || [first, second].every(({ name }) => /\[\d+\]$/.test(name));
  const names = isUnnamed ? (['the first', 'the second'] as const) : [first.name, second.name];
  const compared = comparePolicies(
    { name: names[0] ?? '', document: first.document },
    { name: names[1] ?? '', document: second.document },
  );
  switch (compared.kind) {
    case 'unfinished':
      return sayUnfinished(names, compared);
    case 'unreadable':
      return `${codeSpan(compared.policy)} cannot be read as a policy, so nothing can be compared.`;
    case 'same':
      return 'Neither: decided over every action and resource that they name, both allow the same.';
    case 'narrower':
      return `${codeSpan(compared.narrower)} is narrower. Decided action by action, ${codeSpan(compared.wider)} allows ${compared.beyond.length} more, such as ${some(compared.beyond)}; the other way round there is nothing.`;
    case 'crossed':
      return `Neither is simply narrower: ${codeSpan(names[0] ?? '')} alone allows ${some(compared.onlyFirst)}; ${codeSpan(names[1] ?? '')} alone allows ${some(compared.onlySecond)}.`;
  }
};

const sayUnfinished = (
  names: readonly (string | undefined)[],
  { compared, onlyFirst, onlySecond }: Extract<Comparison, { readonly kind: 'unfinished' }>,
): string => {
  const found = [onlyFirst, onlySecond].flatMap((texts, at) =>
    texts.length === 0 ? [] : [`${codeSpan(names[at] ?? '')} alone allows ${some(texts)}`],
  );
  const soFar = found.length === 0 ? 'no difference was found' : found.join('; ');
  return `Which is narrower is not decided: they are too large to compare whole. Over the first ${compared} combinations of action and resource ${soFar}; the rest was not looked at. Show them in parts, the statements that belong together.`;
};

const some = (texts: readonly string[]): string =>
  `${texts.slice(0, 3).map(codeSpan).join(', ')}${texts.length > 3 ? ` and ${texts.length - 3} more` : ''}`;
