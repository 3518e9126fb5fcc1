import { codeSpan } from '../../explain/index.ts';
import { companions } from '../engines/companions.data.ts';
import type { Beside } from './beside.ts';
import { asks } from './question-words.ts';

/** "Do I need kms:Decrypt as well?": whether what was refused goes on to ask for it, by AWS's pages; null: no other action is named, or no page tells. */
export const alsoNeeded = ({ question, plain, action }: Beside): string | null => {
  // "It has s3:GetObject, why s3:ListBucket?" asks of what was refused.
  if (action === null || !asks.must.test(plain) || asks.why.test(plain)) return null;
  const own = action.toLowerCase();
  const named = [...question.matchAll(written)].map(([each]) => each).find((each) => each.toLowerCase() !== own);
  const row =
    named === undefined ? undefined : companions.find(({ of, also }) => of.test(own) && also.test(named.toLowerCase()));
  if (named === undefined || row === undefined) return null;
  return row.verdict === 'yes'
    ? `**Yes, ${codeSpan(named)} too:** ${row.because}.`
    : `**${codeSpan(named)} only if** ${row.because}. ${codeSpan(action)} itself does not ask for it.`;
};

const written = /(?<![\w:/.-])[a-z][a-z0-9-]{1,30}:[A-Z][A-Za-z0-9]{1,60}(?![\w:/])/g;
