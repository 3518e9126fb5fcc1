import type { Evidence } from '../../intake/index.ts';
import type { Repair } from '../../repair/index.ts';

/** A change of a document that who asks may not see becomes words for its owner: a part of it would disclose, the whole would overwrite. */
export const withholdFix = (repair: Repair, evidence: Evidence): Repair => {
  const withheld = evidence.unseenLayers.filter(({ isWithheld }) => isWithheld === true);
  const step = repair.fix.steps.find(({ target }) =>
    withheld.some(({ policyType, of }) => policyType === target.policyType && (of === null || of === target.attachTo)),
  );
  if (step === undefined) return repair;
  const { fix, details } = repair;
  const verification = { ...fix.verification, after: null, newlyAllowed: [], newlyDenied: [] };
  const where = step.target.attachTo === null ? 'your policy' : `the policy of \`${step.target.attachTo}\``;
  const ownerText = `Please look at ${where}: it has to allow ${fix.actions.map((action) => `\`${action}\``).join(', ')} for the request above. I may not read it, so I cannot say which statement.`;
  return {
    fix: { ...fix, kind: 'askOwner', steps: [], verification },
    details: { ...details, diffs: [], fillIn: [], ownerText, remarks: [], exposure: [] },
  };
};
