import { type AccessRequest, matchAction } from '@whydenied/iam';
import { actionsOf } from '../catalog/index.ts';
import { shapesOf } from './resource-shape.ts';

/**
 * What to say of requests that name several things at once; null: each is for one. AWS is never asked for a pattern: decided as a name it would
 * match hardly anything, and what must not be allowed would pass.
 */
export const refusePatterns = (name: string, requests: readonly AccessRequest[]): string | null => {
  for (const [index, { action, resource }] of requests.entries()) {
    const at = `\`${name}[${index}]`;
    if (/[*?]/.test(action))
      return `${at}.action\` is \`${action}\`, and a request is for one action: give one request for each${such(namesOf(action))}`;
    const [shape] = shapesOf(action);
    if (resource === '*' && shape !== undefined)
      return `${at}.resource\` is \`*\`, and \`${action}\` is asked for one resource: name one, as \`${shape}\``;
    if (/[*?]/.test(resource) && resource !== '*')
      return `${at}.resource\` is \`${resource}\`, and a request is for one resource: name one that the pattern fits`;
  }
  return null;
};

const mostNames = 3;

const namesOf = (pattern: string): readonly string[] =>
  actionsOf(pattern.slice(0, pattern.indexOf(':')))
    .filter((action) => matchAction(pattern, action))
    .slice(0, mostNames);

const such = (names: readonly string[]): string =>
  names.length === 0 ? '' : `, such as ${names.map((each) => `\`${each}\``).join(', ')}`;
