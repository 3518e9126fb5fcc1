import { anyDay, daysIn } from './days-in.ts';
import type { Wanted } from './wanted.ts';

/** "From 2026-12-01 to 2026-12-31", "not before", "before": the last day counts whole where it is one. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws-dates.html */
export const betweenDates = (text: string, plain: string): Wanted | null => {
  const [first, last] = daysIn(text);
  if (first === undefined) return null;
  const { start, end } = last === undefined ? edgesAt(first, plain) : edgesOf(first, last, plain);
  if (start === null && end === null) return null;
  const from = start === null ? null : `${start}T00:00:00Z`;
  return {
    id: 'until',
    allow: {
      ...(from === null ? {} : { DateGreaterThanEquals: { 'aws:CurrentTime': from } }),
      ...(end === null ? {} : { [end.operator]: { 'aws:CurrentTime': end.at } }),
    },
    // Both at once never hold: what is outside of a range takes a statement for each end.
    deny:
      end === null
        ? { DateLessThan: { 'aws:CurrentTime': from } }
        : { [contrary[end.operator]]: { 'aws:CurrentTime': end.at } },
    met: { 'aws:CurrentTime': end === null ? `${start}T12:00:00Z` : end.last },
    unmet: { 'aws:CurrentTime': end === null ? '2000-01-01T00:00:00Z' : '2099-01-01T00:00:00Z' },
    unmetSays: end === null ? 'earlier' : 'later',
    note: 'the times are UTC (`Z`); write an offset in its place for days of your own',
  };
};

type End = { readonly operator: 'DateLessThan' | 'DateLessThanEquals'; readonly at: string; readonly last: string };

const contrary = { DateLessThan: 'DateGreaterThanEquals', DateLessThanEquals: 'DateGreaterThan' } as const;

/** Until a day, with it. */
const ended = (day: string): End => ({
  operator: 'DateLessThanEquals',
  at: `${day}T23:59:59Z`,
  last: `${day}T12:00:00Z`,
});

/** Before a day, without it. */
const endedBefore = (day: string): End => ({
  operator: 'DateLessThan',
  at: `${day}T00:00:00Z`,
  last: `${moved(day, -1)}T12:00:00Z`,
});

/** From a day to another: "after" and "before" leave that day out, and so does who says that it is not meant with it. */
const edgesOf = (first: string, last: string, plain: string): { readonly start: string; readonly end: End } => ({
  start: isAfter(first, plain) ? moved(first, 1) : first,
  end: isExclusive(last, plain) ? endedBefore(last) : ended(last),
});

const isAfter = (day: string, plain: string): boolean => {
  const { before } = wordsBeside(day, plain);
  return justAfter.test(before) && !notJustAfter.test(before);
};

/** "Until but not including", "ends before". */
const isExclusive = (day: string, plain: string): boolean => {
  const { before, behind } = wordsBeside(day, plain);
  return justBefore.test(before) || exclusiveBefore.test(before) || exclusiveBehind.test(behind);
};

/** What stands on both sides of a day, up to the next one. */
const wordsBeside = (day: string, plain: string): { readonly before: string; readonly behind: string } => {
  const found = [...plain.matchAll(anyDay())].map(({ index, 0: said }) => ({
    from: index,
    to: index + said.length,
    said,
  }));
  const at = found.findIndex(({ said }) => daysIn(said)[0] === day);
  const own = found[at];
  if (own === undefined) return { before: '', behind: '' };
  return {
    before: plain.slice(Math.max(found[at - 1]?.to ?? 0, own.from - nearest), own.from),
    behind: plain.slice(own.to, Math.min(found[at + 1]?.from ?? plain.length, own.to + nearest)),
  };
};

const nearest = 40;

/** What the words beside one day make of it; "not before" begins then, "not after" ends. */
const edgesAt = (day: string, plain: string): { readonly start: string | null; readonly end: End | null } => {
  if (notBefore.test(plain)) return { start: day, end: null };
  if (notAfter.test(plain)) return { start: null, end: ended(day) };
  if (isExclusive(day, plain)) return { start: null, end: endedBefore(day) };
  if (until.test(plain)) return { start: null, end: ended(day) };
  if (before.test(plain)) return { start: null, end: endedBefore(day) };
  if (after.test(plain)) return { start: moved(day, 1), end: null };
  return { start: from.test(plain) ? day : null, end: null };
};

const moved = (day: string, by: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
};

const no =
  '(?:not?|never|nicht|nie|niemals|keinesfalls|pas|jamais|nunca|nao|non|mai|nada) (?:(?:be |earlier |already |schon |mehr )?(?:used |valid |wirksam )?)';
const sooner = '(?:before|prior to|earlier than|vor|avant|antes|prima)';
const later = '(?:after|later than|beyond|past|nach|apres|au-dela|despues|depois|dopo|oltre)';
const article = "(?:the |dem |den |der |le |la |el |o |a |il |del |al |d'|du |do |da )?(?:day (?:of )?)?";
const justBefore = new RegExp(`(?<!\\b${no})\\b${sooner} ${article}$`);
const justAfter = new RegExp(`\\b${later} ${article}$`);
const notJustAfter = new RegExp(`\\b${no}${later} ${article}$|\\bno later than ${article}$`);
const exclusiveBefore = new RegExp(
  `\\b(?:not including|without|excluding|exclusive of|ohne|sin incluir|sem incluir|sans|senza) ${article}$`,
);
const exclusiveBehind =
  /^[\s,(]{0,3}(?:exclusive(?:ly)?|excluded|not included|ausschliesslich|exklusive|exclue?|non (?:inclus|compris|incluso|compreso)|excluido|no (?:incluid[oa]|inclusive)|nao incluid[oa]|escluso)\b|^(?:を含まない|\(?不含)/;
const notBefore = new RegExp(
  `\\b${no}${sooner}\\b|\\bnot (?:\\w+ ){0,2}until\\b|\\bno hasta\\b|\\bnao ate\\b|以前(?:は|に).{0,12}(?:ない|不可|禁止)|之前(?:不|禁)`,
);
const notAfter = new RegExp(
  `\\b${no}${later}\\b|\\bno later than\\b|以降(?:は|に).{0,12}(?:ない|不可|禁止)|之后(?:不|禁)`,
);
const until =
  /\b(?:until|till|through|expires?|expiring|ends?|(?:by|up to)(?= (?:and including )?(?:the )?(?:end of )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|bis|spatestens|befristet|lauft|jusqu\w*|au plus tard|hasta|a mas tardar|ate|o mais tardar|fino|entro)\b|まで|以前|截止/;
const before = new RegExp(`\\b${sooner}\\b|より前|之前`);
const after = new RegExp(`\\b${later}\\b|より後|之后`);
const from =
  /\b(?:from|starting|onwards?|and later|or later|as of|since|ab|vom|seit|des|a partir|depuis|desde|dal|da)\b|以降|から|起/;
