import type { EvaluateBody } from './request-schemas.ts';

/** How often a value of a request may have to be compared with one of a condition, over all requests: lists are compared each with each. */
export const countComparisons = ({ requests, policies }: EvaluateBody): number =>
  requests.reduce((sum, { context }) => sum + longestList(context), 0) * conditionValues(policies);

const longestList = (context: Readonly<Record<string, unknown>> = {}): number =>
  Math.max(0, ...Object.values(context).map((value) => (Array.isArray(value) ? value.length : 1)));

/** The values of conditions; of a document that is given as text what stands in quotes. */
const conditionValues = (value: unknown): number => {
  if (typeof value === 'string') return value.includes('Condition') ? value.split('"').length / 2 : 0;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === 'Condition' ? leaves(each) : conditionValues(each)),
    0,
  );
};

const leaves = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, each) => sum + leaves(each), 0)
    : 1;
