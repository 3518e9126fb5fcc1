import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { splitPieces } from './split-pieces.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A fenced block: JSON must be a document or a statement of the fix, anything else must stand in the evidence as it is. */
export const checkBlock = ({ repair, explanation }: CheckedEvidence, vocabulary: Vocabulary): Check => {
  const documents = repair.fix.steps.flatMap(({ json, statement }) => [
    canonical(parse(json)),
    ...(statement === null ? [] : [canonical(statement), canonical(wrapped(statement)), canonical([statement])]),
  ]);
  const text = squeeze(vocabulary.text);
  const shown = blocksIn(explanation).map(squeeze);
  const isOfFix = (value: unknown): boolean =>
    documents.includes(canonical(value)) ||
    (Array.isArray(value) && value.length > 0 && value.every((each) => documents.includes(canonical(each))));
  return (piece) => {
    const block = piece.trimStart();
    const body = block.slice(block.indexOf('\n') + 1).replace(/\n?`{3,}\s*$/, '');
    const value = parse(body);
    if (shown.includes(squeeze(body))) return null;
    if (value !== undefined && typeof value === 'object')
      return isOfFix(value) ? null : 'it wrote a policy that is not the fix';
    return text.includes(squeeze(body)) ? null : 'it wrote a block that the evidence does not hold';
  };
};

/** The bodies of the fenced blocks of our own words. */
const blocksIn = (explanation: string): readonly string[] =>
  splitPieces(explanation)
    .map((piece) => piece.trim())
    .filter((piece) => piece.startsWith('```'))
    .map((block) => block.slice(block.indexOf('\n') + 1).replace(/\n?`{3,}$/, ''));

/** Policy text outside a fence: never, it could not be told from the fix. */
export const checkLoosePolicy: Check = (piece) =>
  /["'“]?\bEffect["'”]?\s*[:=]|["'“](?:Action|Resource|Statement|Principal)["'”]\s*:/.test(piece)
    ? 'it wrote policy text outside of a block'
    : /`{3}|~{3}/.test(piece)
      ? 'it hid a block inside a line'
      : null;

const wrapped = (statement: unknown): unknown => ({ Version: '2012-10-17', Statement: [statement] });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** JSON with its keys in order: the same value gives the same text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? '';
