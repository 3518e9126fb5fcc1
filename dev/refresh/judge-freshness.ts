export type Judged = { readonly line: string; readonly isStale: boolean };

const oldAfter = 30;
const staleAfter = 90;

// What no dump of AWS's renews, a person does.
const renewing: Readonly<Record<string, string>> = {
  handbook: "hold its pages against AWS's and set handbookAsOf",
};

/** How old each kind of fact is on a day; old ones are said, stale ones fail where that is required. */
export const judgeFreshness = (dates: Readonly<Record<string, string>>, today: string): readonly Judged[] =>
  Object.entries(dates).map(([kind, date]) => {
    const days = Math.floor((Date.parse(today) - Date.parse(date)) / 86_400_000);
    const isStale = days > staleAfter;
    const mark = isStale ? '::warning::stale: ' : days > oldAfter ? '::warning::' : '';
    return {
      line: `${mark}${kind}: of ${date}, ${days} days old${days > oldAfter ? `, ${renewing[kind] ?? 'run npm run refresh'}` : ''}`,
      isStale,
    };
  });
