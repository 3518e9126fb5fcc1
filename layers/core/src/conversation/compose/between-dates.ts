import { daysIn } from './days-in.ts';
import type { Wanted } from './wanted.ts';

/** "From 2026-12-01 to 2026-12-31": the last day counts whole. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws-dates.html */
export const betweenDates = (text: string, plain: string): Wanted | null => {
  const days = daysIn(text);
  const [first, last] = days;
  if (first === undefined) return null;
  const isRange = last !== undefined;
  const ends =
    isRange ||
    /\b(?:until|till|before|expires?|bis|befristet|jusqu\w*|avant|hasta|antes|ate|fino|entro)\b|まで|以前|之前|截止/.test(
      plain,
    );
  const starts =
    isRange || /\b(?:from|starting|after|since|ab|vom|seit|des|depuis|desde|dal|da)\b|以降|から|起/.test(plain);
  if (!ends && !starts) return null;
  const from = ends && !isRange ? null : `${first}T00:00:00Z`;
  const to = isRange ? `${last}T23:59:59Z` : ends ? `${first}T23:59:59Z` : null;
  return {
    id: 'until',
    allow: {
      ...(from === null ? {} : { DateGreaterThanEquals: { 'aws:CurrentTime': from } }),
      ...(to === null ? {} : { DateLessThanEquals: { 'aws:CurrentTime': to } }),
    },
    // Both at once never hold: what is outside of a range takes a statement for each end.
    deny: to === null ? { DateLessThan: { 'aws:CurrentTime': from } } : { DateGreaterThan: { 'aws:CurrentTime': to } },
    met: { 'aws:CurrentTime': `${isRange ? last : first}T12:00:00Z` },
    unmet: { 'aws:CurrentTime': to === null ? '2000-01-01T00:00:00Z' : '2099-01-01T00:00:00Z' },
    unmetSays: to === null ? 'earlier' : 'later',
    note: 'the times are UTC (`Z`); write an offset in its place for days of your own',
  };
};
