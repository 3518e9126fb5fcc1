import { parseJson } from '@whydenied/iam';
import { type LooseNode, plainValue } from '../loose/node.ts';
import { lackingPart } from './lacking-part.ts';
import { withPatterns } from './with-patterns.ts';

/**
 * A document as the evaluator takes it: its own JSON text where that is valid, so that lines and repeated keys are kept,
 * else the value as far as it could be read, with what was mended.
 */
export const toDocument = (
  node: LooseNode,
  text: string,
): { document: unknown; complete: boolean; problems: readonly string[] } => {
  const slice = text.slice(node.start, node.end);
  const parsed = node.complete ? parseJson(slice) : null;
  const lacks = lackingPart(node);
  const lacking =
    lacks === null ? [] : [`has a statement without ${lacks}, which AWS refuses: it is not the one that is kept`];
  if (parsed?.kind === 'json') return { document: slice, complete: lacks === null, problems: lacking };
  const whole = isWhole(node);
  const { value, unresolved } = withPatterns(plainValue(node));
  const mended = isCode(slice)
    ? 'was read from code'
    : 'is not valid JSON, which IAM would refuse; it was read by its sense';
  const problem = whole ? mended : 'is cut off or broken in the middle; only what stands before that was read';
  return { document: value, complete: whole && lacks === null, problems: [problem, ...lacking, ...unresolved] };
};

/** Terraform, JavaScript and Python write keys without quotes or with single ones. */
const isCode = (slice: string): boolean => /^\{\s*[A-Za-z_']/.test(slice.slice(0, 200));

const isWhole = (node: LooseNode): boolean => {
  if (!node.complete) return false;
  if (node.kind === 'array') return node.items.every(isWhole);
  return node.kind !== 'object' || node.entries.every((entry) => isWhole(entry.node));
};
