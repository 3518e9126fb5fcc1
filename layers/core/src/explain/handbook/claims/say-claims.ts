import { rankPages } from '../lookup/rank-pages.ts';
import type { HandbookPage } from '../page.ts';
import { saySource } from '../say/say-source.ts';
import { within } from '../say/within.ts';
import { judgeClaim } from './judge-claim.ts';
import type { Claims } from './read-claims.ts';

export type SaidClaims = { readonly reply: string; readonly pages: readonly HandbookPage[] };

/** Each statement of a list with its verdict and why; what is not known is said to be so. Null: nothing is known of any. */
export const sayClaims = (claims: Claims): SaidClaims | null => {
  const judged = claims.map((claim) => ({ ...claim, verdict: judgeClaim(claim.text) }));
  if (judged.every(({ verdict }) => verdict === null)) return null;
  const [page] = rankPages(claims.map(({ text }) => text).join(' ')).map((ranked) => ranked.page);
  const lines = judged.map(({ mark, text, verdict }) =>
    verdict === null
      ? `- **${mark}) not decided:** I know nothing for sure of “${text.slice(0, longestQuote)}”.`
      : `- **${mark}) ${verdict.isTrue ? 'True' : 'False'}:** ${verdict.because}.`,
  );
  const pages = page === undefined ? [] : [page];
  return { reply: within(limit, [lines.join('\n')], saySource(pages)), pages };
};

const longestQuote = 100;
const limit = 2_200;
