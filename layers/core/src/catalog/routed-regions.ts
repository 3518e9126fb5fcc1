import {
  inferenceProfilesAsOf,
  profileLines,
  profilePages,
  profileRegions,
  profilesWithoutRegions,
} from './data/inference-profiles.data.ts';

/** Where a call through an inference profile may run: the foundation model must be allowed in each of these Regions. */
export type RoutedRegions =
  | {
      readonly kind: 'known';
      readonly modelId: string;
      readonly regions: readonly string[];
      readonly asOf: string;
      readonly source: string;
    }
  /** Not recorded: where most recorded profiles of its geography go. */
  | {
      readonly kind: 'pattern';
      readonly modelId: string;
      readonly prefix: string;
      readonly regions: readonly string[];
      readonly asOf: string;
    }
  | { readonly kind: 'global'; readonly modelId: string }
  | { readonly kind: 'unknown'; readonly modelId: string | null; readonly prefix: string };

type Row = { readonly regions: readonly string[]; readonly asOf: string; readonly source: string };

const prefixes = ['us-gov', 'us', 'eu', 'apac', 'au', 'jp', 'in', 'ca', 'sa', 'me', 'af', 'global'];

/**
 * The Regions behind a system-defined inference profile when called from `sourceRegion`, as recorded; the source Region is always among them.
 * Of a source Region that nobody stated, all that are recorded from any.
 * `global`: the model's ARN has no Region and `aws:RequestedRegion` is `unspecified`. `pattern`: not recorded, so that its geography's other
 * profiles stand in, which is a guess. `unknown`: nothing of the kind is recorded. `bedrock:GetInferenceProfile` in the source Region tells.
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html
 */
export const routedRegions = (call: { readonly profileId: string; readonly sourceRegion: string }): RoutedRegions => {
  const { profileId, sourceRegion } = call;
  const dot = profileId.indexOf('.');
  const prefix = profileId.slice(0, Math.max(dot, 0));
  const modelId = isInferenceProfileId(profileId) ? profileId.slice(dot + 1) : null;
  if (modelId === null) return { kind: 'unknown', modelId, prefix };
  if (prefix === 'global') return { kind: 'global', modelId };
  const isStated = /^[a-z]{2}-/.test(sourceRegion);
  const row = isStated ? findRow(profileId, sourceRegion) : unionOf(profileId);
  if (row === null) {
    const regions = patternOf(prefix, isStated ? sourceRegion : null);
    if (regions.length === 0) return { kind: 'unknown', modelId, prefix };
    return { kind: 'pattern', modelId, prefix, regions, asOf: inferenceProfilesAsOf };
  }
  if (!isStated) return { kind: 'known', modelId, ...row };
  // AWS asks for the source Region's model too: https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html
  return { kind: 'known', modelId, ...row, regions: [...new Set([sourceRegion, ...row.regions])].sort() };
};

/** Whether an id is written like a system-defined inference profile: a geography, a provider, a model. */
export const isInferenceProfileId = (id: string): boolean => {
  const [prefix = '', provider = '', ...model] = id.split('.');
  return prefixes.includes(prefix) && provider !== '' && model.join('.') !== '';
};

/** Every recorded inference profile id, also those whose Regions nobody recorded. */
export const inferenceProfileIds = (): readonly string[] => [
  ...profileLines.split('\n').map((line) => line.slice(0, line.indexOf(' '))),
  ...profilesWithoutRegions.split(' '),
];

const findRow = (profileId: string, sourceRegion: string): Row | null =>
  rowsOf(profileId).find(({ from }) => from === sourceRegion) ?? null;

const unionOf = (profileId: string): Row | null => {
  const rows = rowsOf(profileId);
  const [first] = rows;
  if (first === undefined) return null;
  return { ...first, regions: [...new Set(rows.flatMap(({ from, regions }) => [from, ...regions]))].sort() };
};

/** The Regions that most recorded profiles of a geography go to from there; none where no such profile is called from there. */
const patternOf = (prefix: string, sourceRegion: string | null): readonly string[] => {
  const key = `${prefix} ${sourceRegion ?? ''}`;
  const pattern = patterns.get(key) ?? countPattern(prefix, sourceRegion);
  if (patterns.size >= mostPatterns) patterns.clear();
  patterns.set(key, pattern);
  return pattern;
};

// One answer asks for the same geography several times.
const patterns = new Map<string, readonly string[]>();
const mostPatterns = 64;

const countPattern = (prefix: string, sourceRegion: string | null): readonly string[] => {
  const counts = new Map<string, number>();
  for (const id of inferenceProfileIds().filter((each) => each.startsWith(`${prefix}.`)))
    for (const { from, regions } of rowsOf(id).filter((row) => sourceRegion === null || row.from === sourceRegion)) {
      const set = [...new Set([from, ...regions])].sort().join(' ');
      counts.set(set, (counts.get(set) ?? 0) + 1);
    }
  const [most] = [...counts].toSorted(([one, some], [other, more]) => more - some || other.length - one.length);
  return most === undefined ? [] : most[0].split(' ');
};

const rowsOf = (profileId: string): readonly (Row & { readonly from: string })[] => {
  const { lines, regions, pages } = recorded();
  const [, asOf = '', page = '', ...rows] = lines.get(profileId)?.split(' ') ?? [];
  const named = (index: string): string => regions[Number(index)] ?? '';
  return rows.map((row) => {
    const [from = '', rest = ''] = row.split('=');
    const [to = '', rowAsOf = asOf, rowPage = page] = rest.split('@');
    return {
      from: named(from),
      regions: to.split(',').map(named),
      asOf: rowAsOf,
      source: pages[Number(rowPage)] ?? '',
    };
  });
};

type Recorded = {
  readonly lines: ReadonlyMap<string, string>;
  readonly regions: readonly string[];
  readonly pages: readonly string[];
};

let read: Recorded | null = null;

/** The recorded lists, taken apart when they are first asked for. */
const recorded = (): Recorded => {
  read ??= {
    lines: new Map(profileLines.split('\n').map((line) => [line.slice(0, line.indexOf(' ')), line])),
    regions: profileRegions.split(' '),
    pages: profilePages.split('\n'),
  };
  return read;
};
