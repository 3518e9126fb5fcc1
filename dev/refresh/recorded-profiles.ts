import type { InferenceProfiles } from '../catalog/print-inference-profiles.ts';

/** What the data module of inference profiles holds, as text constants. */
export type ProfileData = {
  readonly inferenceProfilesAsOf: string;
  readonly profileRegions: string;
  readonly profilePages: string;
  readonly profileLines: string;
  readonly profilesWithoutRegions: string;
};

/** The recorded profiles as the generator takes them: the data module is its own source. */
export const recordedProfiles = (data: ProfileData): InferenceProfiles => {
  const regions = data.profileRegions.split(' ');
  const pages = data.profilePages.split('\n');
  const at = (list: readonly string[], index: string | undefined): string => list[Number(index)] ?? '';
  const profiles = data.profileLines.split('\n').map((line) => {
    const [id = '', asOf = '', page, ...rows] = line.split(' ');
    const read = rows.map((row) => {
      const [from, rest = ''] = row.split('=');
      const [to = '', day, source] = rest.split('@');
      return { from: at(regions, from), to: to.split(',').map((index) => at(regions, index)), day, source };
    });
    return {
      id,
      geo: id.slice(0, id.indexOf('.')),
      model: id.slice(id.indexOf('.') + 1),
      asOf,
      source: at(pages, page),
      verified: 'recorded',
      sources: Object.fromEntries(read.map(({ from, to }) => [from, to])),
      docSources: Object.fromEntries(
        read.flatMap(({ from, day, source }) =>
          day === undefined ? [] : [[from, { asOf: day, page: at(pages, source) }]],
        ),
      ),
    };
  });
  const without = data.profilesWithoutRegions.split(' ').map((id) => ({ id }));
  return { generated: data.inferenceProfilesAsOf, profiles, idsWithoutDestinations: without };
};
