import { type Shares, shares } from '@whydenied/core/shares';
import { fitShares, isRight, type Right, rightOf } from './fit-shares.ts';
import { folds } from './fold-of.ts';
import type { UnseenReport } from './unseen-reports.ts';

/** What the shares, the exclusions and the confidences are worth on reports that the ranking had not seen. */
export const sharesTable = (reports: readonly UnseenReport[]): string => {
  const open = reports.filter((report) => report.open.kind === 'open');
  return [
    `${reports.length} reports, each ranked by a model without its fold`,
    ...calibration(reports),
    `possible: ${said(rightOf(open, shares), open.length)} with the shares as they are`,
    ...neighbours(open),
    ...refitted(open),
    ...exclusions(open),
  ].join('\n');
};

const calibration = (reports: readonly UnseenReport[]): readonly string[] =>
  (['certain', 'likely'] as const).map((confidence) => {
    const asserted = reports.flatMap(({ example, open }) =>
      open.kind === 'asserted' && open.confidence === confidence ? [isRight(example, open.id)] : [],
    );
    return `${confidence}: right ${asserted.filter(Boolean).length} of ${asserted.length}`;
  });

const said = ({ first, three }: Right, all: number): string => `first ${first}, among three ${three} of ${all}`;

const factors = [0, 0.5, 1, 2, 4] as const;

const neighbours = (open: readonly UnseenReport[]): readonly string[] => [
  `share           now ${factors.map((factor) => `times ${factor}`.padStart(11)).join('')}`,
  ...(Object.keys(shares) as (keyof Shares)[]).map((name) => {
    const tried = factors.map((factor) => rightOf(open, { ...shares, [name]: shares[name] * factor }));
    const cells = tried.map(({ first, three }) => `${first}/${three}`.padStart(11));
    return `${name.padEnd(12)} ${String(shares[name]).padStart(6)} ${cells.join('')}`;
  }),
];

/** Shares fitted on four folds and tried on the fifth, against those that ship. */
const refitted = (open: readonly UnseenReport[]): readonly string[] => {
  const tried = Array.from({ length: folds }, (_, held) => {
    const fitted = fitShares(
      open.filter(({ fold }) => fold !== held),
      shares,
    );
    return rightOf(
      open.filter(({ fold }) => fold === held),
      fitted,
    );
  });
  const sum = tried.reduce((all, { first, three }) => ({ first: all.first + first, three: all.three + three }));
  return [
    `fitted on four folds, tried on the fifth: ${said(sum, open.length)}`,
    `fitted on all: ${JSON.stringify(fitShares(open, shares))}`,
  ];
};

const exclusions = (open: readonly UnseenReport[]): readonly string[] => {
  const rules = [
    ...new Set(open.flatMap(({ open: each }) => (each.kind === 'open' ? Object.values(each.excluded) : []))),
  ];
  return rules.map((rule) => {
    const { first, three } = rightOf(open, shares, rule);
    return `without “${rule}”: first ${first}, among three ${three}`;
  });
};
