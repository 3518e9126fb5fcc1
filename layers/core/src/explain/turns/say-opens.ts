import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { principalWords } from '../principal-words.ts';
import { shortName } from '../reply/short-name.ts';
import { actSentence } from '../say-act.ts';

/** What a fix opens: decided where policies were shown, else what its statements say. */
export const sayOpens = (explained: Explained): string => {
  const { fix } = explained.repair;
  if (fix.steps.length === 0)
    return `Nothing is opened by you: the answer changes no policy of yours. ${actSentence(explained)}`;
  const { newlyAllowed, before } = fix.verification;
  const allowed = fix.steps.flatMap(({ statement }) => (statement?.['Effect'] === 'Allow' ? [statement] : []));
  const who = principalWords(
    explained.diagnosis.requests.find(({ principal }) => principal !== null)?.principal ?? null,
  );
  const besides =
    newlyAllowed.length === 0
      ? `No other action, no other resource, nobody else${before === null ? '' : ': decided before and after'}.`
      : `Besides, decided before and after, it opens:\n\n${listed(newlyAllowed.map(codeSpan))}`;
  if (allowed.length === 0) return `It allows nothing new by itself: it corrects what a statement says. ${besides}`;
  const lines = allowed.map(
    (statement) =>
      `${[statement['Action']].flat().map(String).map(codeSpan).join(', ')} on ${resources(statement)}${conditions(statement)}`,
  );
  return `Exactly this${newlyAllowed.length === 0 ? ' and nothing else' : ''}, for ${who}:\n\n${listed(lines)}\n\n${besides}`;
};

const mostLines = 8;

const listed = (lines: readonly string[]): string =>
  [
    ...lines.slice(0, mostLines).map((line) => `- ${line}`),
    ...(lines.length > mostLines ? [`- and ${lines.length - mostLines} more of the same kind`] : []),
  ].join('\n');

const resources = (statement: Readonly<Record<string, unknown>>): string =>
  statement['Resource'] === undefined
    ? 'the resource that carries the policy'
    : [statement['Resource']].flat().map(String).slice(0, 6).map(shortName).join(', ');

const conditions = (statement: Readonly<Record<string, unknown>>): string => {
  const condition = statement['Condition'];
  if (typeof condition !== 'object' || condition === null) return '';
  const keys = Object.values(condition).flatMap((each) => Object.keys(each ?? {}));
  return `, only where ${keys.map(codeSpan).join(' and ')} fit`;
};
