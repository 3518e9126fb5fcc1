type Profile = {
  readonly id: string;
  readonly geo: string;
  readonly model: string;
  readonly asOf: string;
  readonly source: string;
  readonly verified: string;
  readonly sources?: Readonly<Record<string, readonly string[]>>;
  readonly docSources?: Readonly<Record<string, { readonly asOf: string; readonly page: string }>>;
};

export type InferenceProfiles = {
  readonly generated: string;
  readonly profiles: readonly Profile[];
  readonly idsWithoutDestinations: readonly { readonly id: string }[];
};

/** One line a profile: id, date, number of its source, then `source=destinations` with Regions by number. */
export const printInferenceProfiles = (input: InferenceProfiles): Record<string, string> => {
  const regions = [...new Set(input.profiles.flatMap(regionsOf))].sort();
  const pages = [...new Set(input.profiles.flatMap((profile) => [profile.source, ...pagesOf(profile)]).map(address))];
  const printRow = (profile: Profile, from: string, to: readonly string[]): string => {
    const page = profile.docSources?.[from];
    const mark = page === undefined ? '' : `@${page.asOf}@${pages.indexOf(address(page.page))}`;
    return `${regions.indexOf(from)}=${to.map((region) => regions.indexOf(region)).join(',')}${mark}`;
  };
  const printProfile = (profile: Profile): string => {
    if (profile.id !== `${profile.geo}.${profile.model}`)
      throw new Error(`bug: \`${profile.id}\` is not prefix and model`);
    const rows = Object.entries(profile.sources ?? {}).map(([from, to]) => printRow(profile, from, to));
    return [profile.id, profile.asOf, pages.indexOf(address(profile.source)), ...rows].join(' ');
  };
  return {
    inferenceProfilesAsOf: input.generated,
    profileRegions: regions.join(' '),
    profilePages: pages.join('\n'),
    profileLines: input.profiles.map(printProfile).join('\n'),
    profilesWithoutRegions: idsOf(input.idsWithoutDestinations).join(' '),
  };
};

const regionsOf = (profile: Profile): string[] =>
  Object.entries(profile.sources ?? {}).flatMap(([from, to]) => [from, ...to]);

const pagesOf = (profile: Profile): string[] => Object.values(profile.docSources ?? {}).map((source) => source.page);

/** Which copy of a page was read stays in the notes beside the input. */
const address = (page: string): string => page.split(' (')[0] ?? page;

/** The input also sums up families in a sentence, which is no id. */
const idsOf = (entries: readonly { readonly id: string }[]): string[] =>
  entries.map((entry) => entry.id).filter((id) => !id.includes(' '));
