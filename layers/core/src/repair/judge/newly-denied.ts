import { canHappen } from './can-happen.ts';
import { changedPolicies } from './changed-policies.ts';
import { isAllowed } from './is-allowed.ts';
import type { Trial } from './need.ts';
import { allowedProbes, type Probe, probesOf } from './probe.ts';

const most = 400;

/** What the shown policies allow before and not after: made concrete from the statements that changed, all of them where a Deny grew. */
export const newlyDenied = (trial: Trial): readonly string[] => {
  const { before, after, needs } = trial;
  const changed = changedPolicies(trial);
  const altered = changed.flatMap(({ policy, lost }) =>
    lost.filter(isAllow).flatMap((statement) => probesOf(statement, { policy, needs })),
  );
  const grows = changed.some(({ gained }) => gained.some((statement) => !isAllow(statement)));
  const all = [...altered, ...(grows ? allowedProbes(before, needs) : [])];
  const probes = all.filter(canHappen).slice(0, most);
  const lost = probes.filter((probe) => isAllowed(before, probe, { needs }) && !isAllowed(after, probe, { needs }));
  return [...new Set(lost.map(nameOf))];
};

const isAllow = (statement: Readonly<Record<string, unknown>>): boolean => statement['Effect'] === 'Allow';

const nameOf = ({ actionPattern, resourcePattern, raw }: Probe): string => {
  const values = Object.entries(raw).map(([key, value]) => `${key} ${value}`);
  return `${actionPattern} on ${resourcePattern}${values.length === 0 ? '' : ` with ${values.join(', ')}`}`;
};
