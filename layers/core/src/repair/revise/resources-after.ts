import { matchGlob } from '@whydenied/iam';
import { bucketNamed, readArn, withParts } from '../../arn/index.ts';
import type { Need } from '../judge/need.ts';
import type { FixChange } from './fix-change.ts';
import { siblingArn } from './sibling-arn.ts';

/** The resources of a statement after a wish about them; null: the wish is not about resources, or not about these. */
export const resourcesAfter = (
  change: FixChange,
  resources: readonly string[],
  needs: readonly Need[],
): readonly string[] | null => {
  switch (change.kind) {
    case 'alsoOn':
      return withOthers(change, resources);
    case 'onlyUnder':
      return resources.some(isObject)
        ? resources.map((one) => (isObject(one) ? under(one, change.folder, needs) : one))
        : null;
    case 'exactly':
      return resources.some(isPattern) ? resources.flatMap((one) => exactlyOf(one, needs)) : resources;
    case 'anyOf':
      return resources.map((one) => (change.part === 'bucket' ? ofBucket(one) : ofLast(one)));
    case 'models':
      return withModels(change, resources);
    case 'regions':
      return withRegions(change, resources);
    case 'alsoDo':
    case 'notDo':
    case 'readOnly':
    case 'for':
    case 'onlyWhen':
      return null;
  }
};

type Of<Kind extends FixChange['kind']> = Extract<FixChange, { kind: Kind }>;
type Resources = readonly string[];

const withOthers = ({ names, region }: Of<'alsoOn'>, resources: Resources): Resources | null => {
  const there = (arn: string): string => (region === undefined || regionOf(arn) === '' ? arn : inRegion(arn, region));
  const added = names.flatMap((name) => resources.flatMap((one) => siblingArn(one, name) ?? []).map(there));
  return added.length === 0 ? null : union(resources, added);
};

const withModels = ({ ids, only }: Of<'models'>, resources: Resources): Resources | null => {
  const there = resources.filter(isModel);
  const other = ids.flatMap((id) => there.map((one) => withModel(one, id)));
  if (other.length === 0) return null;
  return union(only ? resources.filter((one) => !isModel(one)) : resources, other);
};

const withRegions = ({ regions, only }: Of<'regions'>, resources: Resources): Resources | null => {
  const placed = resources.filter((one) => regionOf(one) !== '');
  if (placed.length === 0) return null;
  const there = only ? placed.filter((one) => regions.includes(regionOf(one))) : placed;
  if (only && there.length > 0) return resources.filter((one) => !placed.includes(one) || there.includes(one));
  const other = regions.flatMap((region) => placed.map((one) => inRegion(one, region)));
  return union(only ? resources.filter((one) => !placed.includes(one)) : resources, other);
};

const union = (one: readonly string[], other: readonly string[]): readonly string[] => [...new Set([...one, ...other])];

const isObject = (arn: string): boolean => bucketNamed(arn) !== null && arn.includes('/');

const isPattern = (arn: string): boolean => arn !== '*' && /[*?]/.test(arn.replace(/-\?{6}$/, ''));

/** The folder as a person names it: a part of the denied key, or a path of its own. */
const under = (arn: string, folder: string | null, needs: readonly Need[]): string => {
  const [bucket = '', ...pattern] = arn.split('/');
  const key = keyIn(bucket, needs) ?? pattern.join('/');
  const parts = key.split('/');
  if (folder === null)
    return `${bucket}/${parts
      .slice(0, -1)
      .map((part) => `${part}/`)
      .join('')}*`;
  const said = folder.replace(/^\/+|\/*\**$/g, '');
  const at = parts.slice(0, -1).indexOf(said);
  return at < 0 ? `${bucket}/${said}/*` : `${bucket}/${parts.slice(0, at + 1).join('/')}/*`;
};

const keyIn = (bucket: string, needs: readonly Need[]): string | null =>
  needs.find(({ resource }) => resource.startsWith(`${bucket}/`))?.resource.slice(bucket.length + 1) ?? null;

const exactlyOf = (arn: string, needs: readonly Need[]): readonly string[] => {
  if (!isPattern(arn)) return [arn];
  const met = needs
    .map(({ resource }) => resource)
    .filter((resource) => !isPattern(resource) && matchGlob(arn, resource));
  return met.length === 0 ? [arn] : [...new Set(met)];
};

const ofBucket = (arn: string): string => (isObject(arn) ? `${arn.split('/')[0]}/*` : arn);

const ofLast = (arn: string): string => {
  if (arn === '*' || (bucketNamed(arn) !== null && !arn.includes('/'))) return arn;
  if (isModel(arn)) return withModel(arn, `${familyOf(arn)}*`);
  return arn.includes('/') ? arn.replace(/[^/]*$/, '*') : arn;
};

const isModel = (arn: string): boolean => {
  const { service, type } = readArn(arn);
  return service === 'bedrock' && type === 'foundation-model';
};

const withModel = (arn: string, id: string): string => withParts(arn, { name: `foundation-model/${id}` });

/** `amazon.nova-` of `amazon.nova-lite-v1:0`. */
const familyOf = (arn: string): string => /^[a-z0-9]+\.[a-z0-9]+-?/.exec(readArn(arn).id)?.[0] ?? '';

const regionOf = (arn: string): string => readArn(arn).region;

const inRegion = (arn: string, region: string): string => withParts(arn, { region });
