import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { found } from './found.ts';
import { hasSentence } from './says.ts';

/** Every Region of the text lies outside the geography of every profile that it names. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html */
export const profileOfAnother = (clues: Clues): Recognition | null => {
  if (hasSentence(clues)) return null;
  const { inferenceProfileIds, regions } = clues.facts.mentions;
  const outside = inferenceProfileIds.find((id) => regions.length > 0 && regions.every((region) => !holds(id, region)));
  const isAll = inferenceProfileIds.every((id) => regions.every((region) => !holds(id, region)));
  if (outside === undefined || !isAll) return null;
  return found({
    tier: 'sentence',
    confidence: 'possible',
    because: `\`${outside}\` is a profile of another geography than ${regions[0] ?? 'the Region'}, where it does not exist`,
  });
};

/** Whether a Region may know the profile; of prefixes that are not listed: yes. */
const holds = (id: string, region: string): boolean =>
  (homes[id.slice(0, id.indexOf('.'))] ?? ['']).some((start) => region.startsWith(start));

const homes: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  us: ['us-', 'ca-'],
  eu: ['eu-', 'il-'],
  apac: ['ap-', 'me-'],
  jp: ['ap-northeast-'],
  au: ['ap-southeast-', 'ap-'],
  'us-gov': ['us-gov-'],
};
