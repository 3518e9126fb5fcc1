import { codeSpan } from './code-span.ts';
import type { Explained } from './explain-input.ts';

/** Why nothing was decided by evaluation although something was shown; null: nothing was. */
export const whyUnchecked = ({ evidence }: Pick<Explained, 'evidence'>): string | null => {
  const parts = evidence.policies.filter(({ isPart }) => isPart === true).map(({ name }) => name);
  if (parts.length > 0) return `of ${parts.slice(0, 3).map(codeSpan).join(', ')} only a part was shown; paste it whole`;
  const lack = evidence.unseenLayers.find(
    ({ policyType, isWithheld, isUnread }) => policyType === 'identity' && !isWithheld && !isUnread,
  );
  if (lack !== undefined) return lack.because;
  return evidence.policies.length > 0 ? 'what was shown does not decide this call' : null;
};
