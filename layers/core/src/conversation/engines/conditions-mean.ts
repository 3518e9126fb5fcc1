import { parsePolicyDocument } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import { conditionMeanings } from './condition-meanings.data.ts';

/** What the conditions of shown policies come to, a line for each key that is known and not told of yet; null: they have none of those. */
export const conditionsMean = (policies: readonly SeenPolicy[], told = ''): string | null => {
  const keys = policies.flatMap(({ document }) => {
    const parsed = parsePolicyDocument(document);
    return parsed.kind === 'unreadable'
      ? []
      : parsed.statements.flatMap(({ conditions }) => conditions.map(({ key }) => key));
  });
  const lines = [...new Set(keys)].flatMap((key) => {
    const meaning = key.endsWith(':sub') ? subject : conditionMeanings[key.toLowerCase()];
    return meaning === undefined || told.includes(`\`${key}\``) ? [] : [`- ${codeSpan(key)}: ${meaning}.`];
  });
  return lines.length === 0 ? null : lines.slice(0, most).join('\n');
};

const subject =
  'it says whose tokens count: which repository and branch, or which service account. A `*` in it lets in everything that it stands for, with `repo:ORG/*` every repository and branch of the organization';

const most = 3;
