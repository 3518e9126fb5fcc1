import type { InferenceProfiles } from '../catalog/print-inference-profiles.ts';
import type { DumpedProfile } from './read-profile-dump.ts';

const source = 'aws bedrock list-inference-profiles';

/** The recorded profiles with the rows of a dump in place of theirs; each keeps its day and its source, what the dump lacks stays. */
export const mergeProfiles = (
  recorded: InferenceProfiles,
  dumped: readonly DumpedProfile[],
  day: string,
): InferenceProfiles => {
  const profiles = new Map(recorded.profiles.map((profile) => [profile.id, profile]));
  for (const { id, from, to } of dumped) {
    const geo = id.slice(0, id.indexOf('.'));
    if (from === '' || to.length === 0 || geo === 'global') continue;
    const known = profiles.get(id) ?? {
      id,
      geo,
      model: id.slice(geo.length + 1),
      asOf: day,
      source,
      verified: 'dumped',
    };
    if (known.sources?.[from]?.join() === to.join()) continue;
    profiles.set(id, {
      ...known,
      sources: { ...known.sources, [from]: to },
      docSources: { ...known.docSources, [from]: { asOf: day, page: source } },
    });
  }
  const isNamed = (id: string): boolean => profiles.has(id);
  return {
    generated: dumped.length === 0 ? recorded.generated : day,
    profiles: [...profiles.values()],
    idsWithoutDestinations: recorded.idsWithoutDestinations.filter(({ id }) => !isNamed(id)),
  };
};
