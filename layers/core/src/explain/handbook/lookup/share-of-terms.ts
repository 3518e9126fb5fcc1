import { handbookPages } from '../handbook-pages.ts';
import type { HandbookPage } from '../page.ts';
import { termsOf } from './terms-of.ts';
import { weightOf } from './weight-of.ts';

/** How much of what is asked a page speaks of, 0 to 1: rare words weigh more, those of its title and names double. */
export const shareOfTerms = (page: HandbookPage, asked: ReadonlySet<string>): number => {
  const own = termsOfPages().get(page.id);
  if (own === undefined) return 0;
  let said = 0;
  let all = 0;
  for (const term of asked) {
    if (!heardTerms().has(term)) continue;
    const weight = weightOf(term);
    all += weight;
    if (own.title.has(term)) said += weight;
    else if (own.text.has(term)) said += weight / 2;
  }
  return all === 0 ? 0 : said / all;
};

type PageTerms = { readonly title: ReadonlySet<string>; readonly text: ReadonlySet<string> };

let terms: ReadonlyMap<string, PageTerms> | null = null;

const termsOfPages = (): ReadonlyMap<string, PageTerms> => {
  terms ??= new Map(
    handbookPages.map((page) => [
      page.id,
      {
        title: termsOf([page.title, ...page.names].join(' '), true),
        text: termsOf(
          [page.definition, ...page.facts, ...page.wrong.map(({ belief }) => belief), page.rows.when].join(' '),
          true,
        ),
      },
    ]),
  );
  return terms;
};

let heard: ReadonlySet<string> | null = null;

// A word that no page has says nothing for any.
const heardTerms = (): ReadonlySet<string> => {
  heard ??= new Set([...termsOfPages().values()].flatMap(({ title, text }) => [...title, ...text]));
  return heard;
};
