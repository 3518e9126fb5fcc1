/** The days that a text names, as `2026-12-31`, the first first; `3/4/2026` may be either and counts as none. */
export const daysIn = (text: string): readonly string[] => {
  const shown = text.slice(0, longest);
  const found = ways.flatMap(([pattern, order]) =>
    [...shown.matchAll(pattern)].map(({ groups }) => order(groups ?? {})).flatMap((day) => day ?? []),
  );
  return [...new Set(found)].toSorted();
};

/** A day of any of these ways in plain letters, wherever it stands. */
export const anyDay = (): RegExp =>
  new RegExp(ways.map(([{ source }]) => source.replaceAll(/\(\?<\w+>/g, '(?:')).join('|'), 'g');

/** Whether a text names a month beside a number or its end, with the day and the year or without: "until the end of March". */
export const namesMonth = (text: string): boolean => inMonth.test(text.slice(0, longest));

const longest = 2_000;

type Groups = Readonly<Record<string, string | undefined>>;

const day = (year: string | undefined, month: number, date: number): string | null =>
  month < 1 || month > 12 || date < 1 || date > 31
    ? null
    : `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const monthNames: readonly RegExp[] = [
  /^(?:jan|janv|ene|gen)/i,
  /^(?:feb|f[ée]v)/i,
  /^(?:mar|m[äa]r)/i,
  /^(?:apr|avr|abr)/i,
  /^(?:may|mai|mag)/i,
  /^(?:jun|juin|giu)/i,
  /^(?:jul|juil|lug)/i,
  /^(?:aug|ao[uû]t|ago)/i,
  /^(?:sep|set)/i,
  /^(?:oct|okt|out|ott)/i,
  /^(?:nov)/i,
  /^(?:dec|dez|d[ée]c|dic)/i,
];

const monthOf = (name: string | undefined): number => monthNames.findIndex((each) => each.test(name ?? '')) + 1;

const month = '(?<month>[A-Za-zäéûôç]{3,10})\\.?';
const year = '(?<year>20\\d\\d)';
const date = '(?<date>\\d{1,2})';

const byNumbers = ({ year: of, month: one, date: other }: Groups): string | null => day(of, Number(one), Number(other));
const byName = ({ year: of, month: name, date: on }: Groups): string | null => day(of, monthOf(name), Number(on));

const ways: readonly (readonly [RegExp, (groups: Groups) => string | null])[] = [
  [/\b(?<year>20\d\d)-(?<month>\d\d)-(?<date>\d\d)\b/g, byNumbers],
  [/(?<![\d.])(?<date>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>20\d\d)(?!\d)/g, byNumbers],
  [/(?<year>20\d\d) ?[年/] ?(?<month>\d{1,2}) ?[月/] ?(?<date>\d{1,2})(?!\d)/g, byNumbers],
  [
    new RegExp(`(?<![\\d.])${date}(?:\\.|st|nd|rd|th|er)? (?:de |of )?${month} (?:de |del )?${year}(?!\\d)`, 'g'),
    byName,
  ],
  [new RegExp(`\\b${month} ${date}(?:st|nd|rd|th)?,? ${year}(?!\\d)`, 'g'), byName],
  [
    /(?<![\d/])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>20\d\d)(?!\d)/g,
    // Which is the month is known where one of them can be none, or both are the same.
    ({ first, second, year: of }) => {
      const [one, other] = [Number(first), Number(second)];
      if (one > 12 || one === other) return day(of, other, one);
      return other > 12 ? day(of, one, other) : null;
    },
  ],
];

const stems =
  'january|february|march|april|may|june|july|august|september|october|november|december|januar|j[aä]nner|februar|märz|maerz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|jan|feb|apr|aug|sept?|oct|okt|nov|dec|dez';
const inMonth = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:\\.|st|nd|rd|th|er|º|°)?|end of|ende?|fin (?:de )?|fim de|fina(?:is|les) (?:de )?|fine (?:di )?|late|early|mid|anfang|mitte|début|principios de|início de|inizio) ?(?:of |de |di |d[’'])?(?:${stems})(?![\\p{L}])|(?<![\\p{L}])(?:${stems})\\.? (?:\\d{1,2}(?:st|nd|rd|th)?\\b|20\\d\\d)|\\d{1,2}月`,
  'iu',
);
