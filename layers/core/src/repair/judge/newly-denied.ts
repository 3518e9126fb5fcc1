import { canHappen } from './can-happen.ts';
import { changedPolicies } from './changed-policies.ts';
import { isAllowed } from './is-allowed.ts';
import { mostOfCandidate } from './most-probes.ts';
import type { Trial } from './need.ts';
import { allowedProbes, joined, type Probe, type Probes, probesOf } from './probe.ts';

/** What the shown policies allow before and not after, of the first requests that the change touches: made concrete from the statements that changed, all of them where a Deny grew. */
export const newlyDenied = (trial: Trial, most = mostOfCandidate): readonly string[] => {
  const { before, after, needs } = trial;
  const probes = deniedProbes(trial).probes.slice(0, most);
  const lost = probes.filter((probe) => isAllowed(before, probe, { needs }) && !isAllowed(after, probe, { needs }));
  return [...new Set(lost.map(nameOf))];
};

/** What a change could take away. */
export const deniedProbes = (trial: Trial): Probes => {
  const { before, needs } = trial;
  const changed = changedPolicies(trial);
  const altered = changed.flatMap(({ policy, lost }) =>
    lost.filter(isAllow).map((statement) => probesOf(statement, { policy, needs })),
  );
  const grows = changed.some(({ gained }) => gained.some((statement) => !isAllow(statement)));
  const { probes, isAll } = joined([...altered, ...(grows ? [allowedProbes(before, needs)] : [])]);
  return { probes: probes.filter(canHappen), isAll };
};

const isAllow = (statement: Readonly<Record<string, unknown>>): boolean => statement['Effect'] === 'Allow';

const nameOf = ({ actionPattern, resourcePattern, raw }: Probe): string => {
  const values = Object.entries(raw).map(([key, value]) => `${key} ${value}`);
  return `${actionPattern} on ${resourcePattern}${values.length === 0 ? '' : ` with ${values.join(', ')}`}`;
};
