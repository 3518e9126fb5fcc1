import type { Arn } from '../language/arn.ts';
import { compileGlob, fitsGlob, type Glob, type GlobPart } from './glob.ts';
import { letterPairs } from './letter-pairs.ts';
import type { RequestResource } from './request-resource.ts';
import { splitSections } from './split-sections.ts';
import { plainParts } from './template.ts';

/** An ARN with wildcards, made ready. `service` has none: comparing it first rejects most statements at once. */
export type ArnPattern = {
  readonly kind: 'arn';
  readonly text: string;
  readonly service: string;
  /** Each part against its own; undefined when the pattern has fewer than six. */
  readonly sections: ArnSections | undefined;
  /** The whole against the whole, when a `*` ends one of the first five parts and so may run past colons. */
  readonly across: Glob | undefined;
  /** The letter pairs that the resource part of an ARN must have to fit. */
  readonly pairs: number;
};

type ArnSections = {
  readonly partition: Glob;
  readonly region: Glob;
  readonly account: Glob;
  readonly resource: Glob;
};

export const compileArnPattern = (text: string, parts: readonly GlobPart[]): ArnPattern => {
  const [, partition = [], , region = [], account = [], resource] = splitSections(parts).map(plainParts);
  const leading = [partition, region, account];
  // The service part takes neither wildcard nor variable, so it is plain text.
  const service = text.split(':', 3)[2] as string;
  const glob = { partition: compileGlob(partition), region: compileGlob(region), account: compileGlob(account) };
  return {
    kind: 'arn',
    text,
    service,
    sections: resource === undefined ? undefined : { ...glob, resource: compileGlob(resource) },
    across: mayRunAcross(leading) ? compileGlob(parts) : undefined,
    pairs: (resource ?? []).reduce((pairs, part) => (part.kind === 'text' ? pairs | letterPairs(part.text) : pairs), 0),
  };
};

// A `*` at the end of a part may match past its colon; a wildcard elsewhere in the first five parts may not, and then
// the parts are compared one by one: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
const mayRunAcross = (leading: readonly (readonly GlobPart[])[]): boolean =>
  leading.some((section) => section.at(-1)?.kind === 'star') &&
  leading.every((section) => section.slice(0, -1).every((part) => part.kind === 'text'));

// A `*` that runs past colons leaves less than the ARN's resource part to the pattern's: its pairs are among these, too.
export const fitsArnPattern = (
  { service, sections, across, pairs }: ArnPattern,
  resource: RequestResource,
): boolean => {
  const { arn, text } = resource;
  if (arn === undefined || (pairs & ~resource.pairs) !== 0 || arn.service !== service) return false;
  if (sections !== undefined && fitsSections(sections, arn)) return true;
  return across !== undefined && couldRunAcross(sections, resource) && fitsGlob(across, text);
};

// A `*` that ran past a colon leaves only what follows a later colon to the resource part: mostly nothing that fits.
const couldRunAcross = (sections: ArnSections | undefined, { tails }: RequestResource): boolean =>
  sections === undefined || tails === undefined || tails.some((tail) => fitsGlob(sections.resource, tail));

const fitsSections = ({ partition, region, account, resource }: ArnSections, arn: Arn): boolean =>
  fitsGlob(resource, arn.resource) &&
  fitsGlob(region, arn.region) &&
  fitsGlob(account, arn.account) &&
  fitsGlob(partition, arn.partition);
