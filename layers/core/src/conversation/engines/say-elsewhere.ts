import { codeSpan } from '../../explain/index.ts';
import { readText } from '../../intake/index.ts';
import type { Review, Reviewed } from './review.ts';

/** What the words say of account or Region, held against the conditions of an Allow: a bucket's ARN names neither, so only they can differ. Null: nothing does. */
export const sayElsewhere = ({ said, statements }: Review): Reviewed | null => {
  const { accounts, regions } = readText(said.text).mentions;
  const lines = statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ conditions }) => conditions)
    .filter(({ operator }) => /^(?:ForAnyValue:)?String(?:Equals|Like)(?:IfExists)?$/i.test(operator))
    .flatMap(({ key, values }) => {
      const kind = kinds.find(({ keys }) => keys.test(key));
      if (kind === undefined || values.some((value) => /[*?$]/.test(value))) return [];
      const other = (kind.of === 'account' ? accounts : regions).filter((each) => !values.includes(each));
      const own = (kind.of === 'account' ? accounts : regions).filter((each) => values.includes(each));
      // Where no other one is told than what stands there, nothing is at odds.
      return other.length === 0 || (kind.of === 'region' && own.length > 0)
        ? []
        : [
            `${codeSpan(key)} is ${values.slice(0, 3).map(codeSpan).join(', ')}: what ${kind.of === 'account' ? 'belongs to' : 'is called in'} ${other.slice(0, 2).map(codeSpan).join(', ')} never meets it, so nothing is allowed there; write ${codeSpan(other[0] ?? '')}, or both`,
          ];
    });
  return lines.length === 0 ? null : { words: `**No:** ${lines.join('.\n\n')}.`, told: [] };
};

const kinds = [
  { keys: /^(?:aws|s3):ResourceAccount$/i, of: 'account' },
  { keys: /^aws:RequestedRegion$/i, of: 'region' },
] as const;
