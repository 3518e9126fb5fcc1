import type { TemplateRole } from '../../template/index.ts';

const shortest = 6;

/**
 * The role of a template that a principal's ARN speaks of: by its name, or by the logical id inside the name that CloudFormation made,
 * `stack-LogicalId-1A2B3C`, which it may have shortened; undefined when none or several fit.
 */
export const matchRole = (roles: readonly TemplateRole[], principal: string | null): TemplateRole | undefined => {
  const [, type, name] = /:((?:assumed-)?role)\/(.+)$/.exec(principal ?? '') ?? [];
  if (name === undefined) return undefined;
  const parts = name.split('/');
  const roleName = (type === 'role' ? parts.at(-1) : parts[0]) ?? '';
  const named = roles.find((role) => role.arn.split('/').at(-1) === roleName);
  if (named !== undefined) return named;
  const segments = roleName.split('-').filter((segment) => segment.length >= shortest);
  const fitting = roles.filter(({ id }) => segments.some((segment) => id === segment || id.startsWith(segment)));
  return fitting.length === 1 ? fitting[0] : fitting.find(({ id }) => segments.includes(id));
};
