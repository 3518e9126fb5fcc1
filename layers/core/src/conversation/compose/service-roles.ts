import { type ServiceRow, serviceRows } from './services.data.ts';

/** The service that plain letters name as the one that takes a role up; null: none. */
export const serviceNamed = (plain: string): ServiceRow | null =>
  serviceRows.find(({ words }) => words.test(plain)) ?? null;

/** It and those that stand in one row with it: "lambda and ec2". */
export const servicesNamed = (plain: string): readonly ServiceRow[] => {
  const first = serviceNamed(plain);
  if (first === null) return [];
  const found = [first];
  for (const row of serviceRows)
    if (
      found.every(({ principal }) => principal !== row.principal) &&
      found.some((each) => areJoined(each, row, plain))
    )
      found.push(row);
  return found;
};

const areJoined = ({ words: one }: ServiceRow, { words: other }: ServiceRow, plain: string): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([left, right]) => new RegExp(`(?:${left?.source})(?:${joining})(?:${right?.source})`).test(plain));

const joining =
  '(?:\\.amazonaws\\.com)?(?: functions?| instances?| tasks?| jobs?)?(?:, ?| ?& ?| ?/ ?| (?:and|und|et|y|e|or|oder|ou|o) (?:also |auch |for |fur |pour |para |per )?|と|和|、)(?:amazon |aws |the )?';
