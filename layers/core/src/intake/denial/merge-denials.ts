import type { StatedDenial } from '../facts.ts';

/** One denial for each principal, action and resource; a later telling adds what the first left open, and nothing else. */
export const mergeDenials = (denials: readonly StatedDenial[]): StatedDenial[] => {
  const merged: StatedDenial[] = [];
  const places = new Map<string, number>();
  for (const denial of denials) {
    const key = `${denial.principal}\n${denial.action?.toLowerCase()}\n${denial.resource}`;
    const place = places.get(key);
    const first = place === undefined ? undefined : merged[place];
    if (place === undefined || first === undefined) places.set(key, merged.push(denial) - 1);
    else merged[place] = fill(first, denial);
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
  context: { ...other.context, ...first.context },
});
