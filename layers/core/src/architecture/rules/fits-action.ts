import { actionInfo } from '../../catalog/index.ts';
import { deployedText, replaceSymbols } from '../../template/index.ts';
import { globsMeet } from '../judge/overlaps.ts';
import type { World } from '../world/world.ts';

/** The ARN patterns of an action, with placeholders; none where the action has no resource type or is not recorded. */
export const patternsOf = (action: string): readonly string[] => {
  const known = patterns.get(action);
  if (known !== undefined) return known;
  const made =
    action.includes('*') || action.includes('?')
      ? []
      : (actionInfo(action)?.resourceTypes.flatMap(({ arns }) =>
          arns.flatMap((text) => text.match(/arn:[^\s,]+/g) ?? []),
        ) ?? []);
  // Names that nobody recorded are as many as a text likes
  if (made.length > 0) patterns.set(action, made);
  return made;
};

// Asked for with every statement that is written, in every way of deploying
const patterns = new Map<string, readonly string[]>();

/** Whether a written resource may be one of an action. */
export const fitsAction = (resource: string, action: string, world: World): boolean => {
  const text = replaceSymbols(deployedText(resource, world.scope), () => '*');
  return patternsOf(action).some((pattern) => globsMeet(text, pattern.replaceAll(/\{[^}]+\}/g, '*')));
};
