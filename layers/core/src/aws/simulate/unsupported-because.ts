import type { SimulationAsked } from '../../conversation/index.ts';

/**
 * Why the simulator cannot be asked at all; null: it can.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html
 */
export const unsupportedBecause = ({ request, kind }: SimulationAsked): string | null => {
  const { principal, action } = request;
  if (!principal.startsWith('arn:'))
    return `IAM’s simulator takes users, groups and roles, and \`${principal}\` is none of them`;
  if (principal.includes(':sts:') && !principal.includes(':assumed-role/'))
    return 'IAM’s simulator does not take federated users';
  if (principal.endsWith(':root')) return 'IAM’s simulator does not take the root user';
  if (kind === 'custom' && action.includes('*')) return 'IAM’s simulator takes no wildcard in an action name';
  return null;
};
