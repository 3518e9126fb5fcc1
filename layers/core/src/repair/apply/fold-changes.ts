import type { Change } from '../change.ts';
import { sameJson } from '../document/same-json.ts';

/** One step where several changed the same statement one after the other. */
export const foldChanges = (changes: readonly Change[]): readonly Change[] => {
  const folded: Change[] = [];
  for (const change of changes) {
    const last = folded.at(-1);
    const isSame = last !== undefined && growsTheSame(last, change);
    if (isSame) folded.pop();
    folded.push(isSame ? joined(last, change) : change);
  }
  return folded;
};

const joined = (earlier: Change, later: Change): Change => ({
  ...later,
  kind: earlier.kind === 'addStatement' ? earlier.kind : later.kind,
  before: earlier.before,
  replaces: earlier.replaces,
});

const growsTheSame = (earlier: Change, later: Change): boolean => {
  if (earlier.policyType !== later.policyType || !sameJson(earlier.after, later.before)) return false;
  const { statement } = earlier;
  if (statement === null || later.kind !== 'changeStatement') return false;
  const isKept = later.after.Statement.some((one) => sameJson(one, statement));
  return !isKept && later.after.Statement.length === earlier.after.Statement.length;
};
