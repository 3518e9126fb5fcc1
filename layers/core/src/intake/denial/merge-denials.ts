import type { StatedDenial } from '../facts.ts';

/**
 * One denial for each principal, action and resource; a later telling adds what the first left open, and nothing else.
 * An action told again without who and where is the first denial of that action. An explicit deny of the same request counts, wherever it
 * stands: no Allow would be heard.
 */
export const mergeDenials = (denials: readonly StatedDenial[]): StatedDenial[] => {
  const merged: StatedDenial[] = [];
  const places = new Map<string, number>();
  for (const denial of denials) {
    const action = denial.action?.toLowerCase() ?? '';
    const key = `${action}\n${denial.principal}\n${denial.resource}`;
    const isVague = action !== '' && denial.principal === null && denial.resource === null;
    const place = places.get(key) ?? (isVague ? places.get(action) : undefined);
    const first = place === undefined ? undefined : merged[place];
    if (place !== undefined && first !== undefined) {
      const isHarder = denial.kind === 'explicit' && first.kind !== 'explicit';
      merged[place] = isHarder ? fill(denial, first) : fill(first, denial);
      continue;
    }
    merged.push(denial);
    places.set(key, merged.length - 1);
    if (!places.has(action)) places.set(action, merged.length - 1);
  }
  return merged;
};

const fill = (first: StatedDenial, other: StatedDenial): StatedDenial => ({
  ...first,
  kind: first.kind === 'unknown' ? other.kind : first.kind,
  policyType: first.policyType === 'unknown' ? other.policyType : first.policyType,
  policyArn: first.policyArn ?? other.policyArn,
  operation: first.operation ?? other.operation,
  errorCode: first.errorCode ?? other.errorCode,
  issuer: first.issuer ?? other.issuer ?? null,
  region: first.region ?? other.region,
  account: first.account ?? other.account,
  ...(first.meant === undefined && other.meant !== undefined ? { meant: other.meant } : {}),
  ...(first.recordedOf === undefined && other.recordedOf !== undefined ? { recordedOf: other.recordedOf } : {}),
  context: { ...other.context, ...first.context },
});
