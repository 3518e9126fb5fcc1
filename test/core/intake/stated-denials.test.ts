import { describe, expect, it } from 'vitest';
import { readText, type StatedDenial } from '../../../layers/core/src/intake/index.ts';
import awsMessages from '../../cases/intake/aws-messages.json' with { type: 'json' };
import consolePanels from '../../cases/intake/console-panels.json' with { type: 'json' };
import pastes from '../../cases/intake/pastes.json' with { type: 'json' };
import realReports from '../../cases/intake/real-reports.json' with { type: 'json' };

type Case = { readonly name: string; readonly text: string; readonly expect: Readonly<Record<string, string | null>> };

/** What the first denial says of the fields that a case speaks of; without a denial nothing is stated. */
const statedFields = ({ text, expect: expected }: Case): Record<string, unknown> => {
  const [denial] = readText(text).denials;
  const unstated = { kind: 'unknown', policyType: 'unknown' };
  const fields: Partial<Record<string, unknown>> = denial ?? unstated;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, fields[key as keyof StatedDenial] ?? null]));
};

describe.each([
  ['sentences that AWS documents', awsMessages as readonly Case[]],
  ["the console's panel", consolePanels as readonly Case[]],
  ['pastes of every shape', pastes as readonly Case[]],
  ['real reports, retyped with neutral names', realReports as readonly Case[]],
])('stated denials of %s', (_, cases) => {
  it.each(cases)('$name', (row) => {
    expect(statedFields(row)).toEqual(row.expect);
  });
});
