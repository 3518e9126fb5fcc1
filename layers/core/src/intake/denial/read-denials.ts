import { isRefused } from '../error/is-refused.ts';
import type { PlacedError } from '../error/placed-error.ts';
import type { StatedDenial, StatedOperation } from '../facts.ts';
import type { Harvest } from '../loose/harvest-values.ts';
import { readTrailDenials } from '../trail/read-trail-denials.ts';
import { mergeDenials } from './merge-denials.ts';
import { noDenial } from './no-denial.ts';
import { readBootstrapRoles } from './read-bootstrap-roles.ts';
import { readEvaluatedDenials } from './read-evaluated-denials.ts';
import { readMeantRequests } from './read-meant-requests.ts';
import { readOperationDenials } from './read-operation-denials.ts';
import { readPanels } from './read-panels.ts';
import { type PlacedDenial, readSentences } from './read-sentences.ts';
import { readServiceSentences } from './read-service-sentences.ts';
import { readTerseDenials } from './read-terse-denials.ts';

type Reading = {
  /** As pasted, with its line breaks. */
  readonly text: string;
  readonly plain: string;
  readonly errors: readonly PlacedError[];
  readonly operations: readonly StatedOperation[];
  readonly harvests: readonly Harvest[];
};

/** Every denial of a text, the surest kind first: AWS's sentence, CloudTrail's record, a service's own words, an error with an operation, a call in code. */
export const readDenials = ({ text, plain, errors, operations, harvests }: Reading): StatedDenial[] => {
  const sentences = [...readSentences(plain), ...readPanels(plain)]
    .filter(saysWho)
    .map((placed) => withError(placed, errors));
  const meant = readMeantRequests(plain);
  const trail = readTrailDenials(plain, text, harvests);
  const own = readServiceSentences(plain);
  const terse = sentences.length > 0 ? [] : readTerseDenials(plain);
  // Whose own request a service speaks of, that one was refused, not the call that brought it up
  const called = readOperationDenials(errors, [...sentences, ...meant]);
  const surest = [
    ...inOrder(readBootstrapRoles(plain, sentences)),
    ...quotedLast(sentences, plain),
    ...trail,
    ...readEvaluatedDenials(harvests),
    ...inOrder([...own, ...meant, ...terse]),
    ...inOrder(called),
  ];
  return mergeDenials(surest.length > 0 ? surest : fromCalls(operations, errors));
};

/** `You are not authorized to perform this operation` tells neither who nor what. */
const saysWho = ({ denial }: PlacedDenial): boolean => denial.principal !== null || denial.action !== null;

/** What stands between quotes within a line was said by somebody: a name or a text that was logged. Of another principal than the line's own, it comes after. */
const quotedLast = (placed: readonly PlacedDenial[], plain: string): StatedDenial[] => {
  const isQuoted = ({ start }: PlacedDenial): boolean =>
    /[\w:,)] *\\?["'`](?:User: *)?$/.test(plain.slice(Math.max(0, start - 24), start));
  const bare = placed.filter((one) => !isQuoted(one));
  const isBares = ({ denial }: PlacedDenial): boolean => bare.some((one) => one.denial.principal === denial.principal);
  const said = bare.length === 0 ? [] : placed.filter((one) => isQuoted(one) && !isBares(one));
  return [...inOrder(placed.filter((one) => !said.includes(one))), ...inOrder(said)];
};

const inOrder = (placed: readonly PlacedDenial[]): StatedDenial[] =>
  placed.toSorted((a, b) => a.start - b.start).map(({ denial }) => denial);

/** The error around a sentence knows the code and the operation. */
const withError = (placed: PlacedDenial, errors: readonly PlacedError[]): PlacedDenial => {
  const around = errors.find(({ start, end }) => start <= placed.start && placed.start <= end);
  if (around === undefined) return placed;
  const { code, operation } = around.error;
  return { ...placed, denial: { ...placed.denial, errorCode: code, operation: placed.denial.operation ?? operation } };
};

/** A call that the text shows counts as stated where the text also reports a refusal. */
const fromCalls = (operations: readonly StatedOperation[], errors: readonly PlacedError[]): StatedDenial[] => {
  const error = errors.find((placed) => isRefused(placed.error));
  if (error === undefined) return [];
  return operations
    .filter((operation) => operation.actions.length > 0)
    .slice(0, 1)
    .map((operation) => ({
      ...noDenial,
      action: operation.actions[0] ?? null,
      operation: operation.name,
      errorCode: error.error.code,
      statedBy: operation.from === 'code' ? 'code' : 'operation',
      sentence: error.error.message,
    }));
};
