import { inferenceProfileIds } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { type Facts, readText } from '../../intake/index.ts';
import { compose } from '../compose/compose.ts';
import { sayComposed } from '../compose/say-composed.ts';
import { readNames } from '../told/read-names.ts';

/** What a role needs for the profile that a model is called through there, once role and Region are told; null: not yet. */
export const profilePolicy = ({ text, mentions }: Pick<Facts, 'text' | 'mentions'>): string | null => {
  const role = readNames(text).findLast(({ kind }) => kind === 'role')?.name;
  const [region] = mentions.regions.slice(-1);
  const [model] = mentions.modelIds;
  if (role === undefined || region === undefined || model === undefined) return null;
  const known = inferenceProfileIds().filter((id) => id.slice(id.indexOf('.') + 1) === model);
  const profile = known.find((id) => id.startsWith(`${geographyOf(region)}.`));
  if (profile === undefined)
    return `AWS’s list has no profile of this model for ${codeSpan(region)}${known.length === 0 ? '' : `; it has ${known.map(codeSpan).join(', ')}`}.`;
  const account = mentions.accounts.at(-1);
  const made = compose(
    readText(
      `Write the policy for role ${role} with inference profile ${profile} in ${region}${account === undefined ? '' : `, account ${account}`}`,
    ),
  );
  return made === null ? null : `Called through ${codeSpan(profile)}, the role needs this. ${sayComposed(made)}`;
};

const geographyOf = (region: string): string => {
  const [area = ''] = region.split('-');
  return area === 'ap' ? 'apac' : area;
};
