import type { CheckedPolicy, PolicyFinding } from '@whydenied/core/policy-check';
import { parsePolicyDocument } from '@whydenied/iam';

/** Findings with the place of what is nearest around them, where theirs has none of its own: a single action that is no list. */
export const placeNear = (
  findings: readonly PolicyFinding[],
  policies: readonly CheckedPolicy[],
): readonly PolicyFinding[] => {
  const documents = new Map(policies.map(({ name, document }) => [name, parsePolicyDocument(document)]));
  return findings.map((finding) => {
    const parsed = documents.get(finding.policy);
    if (finding.place !== null || parsed?.kind !== 'policy') return finding;
    for (let pointer = finding.pointer; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
      const place = parsed.locate(pointer);
      if (place !== undefined) return { ...finding, place };
    }
    return finding;
  });
};
