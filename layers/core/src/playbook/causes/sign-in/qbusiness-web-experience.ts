import type { Cause } from '../../cause.ts';
import { grantTo } from '../../remedies/grants.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/web-experience-iam-role-idc.html';

export const qbusinessWebExperience: Cause = {
  id: 'QBUSINESS_WEB_EXPERIENCE',
  title: 'The web experience role of Q Business lacks trust or conversation actions',
  edge: 'IdC->Q Business',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['qbusiness:GetWebExperience', 'iam:GetRole'],
  pitfalls: [
    'Amazon Q Business is no longer open to new customers',
    'CloudTrail may show the person as IdentityCenterUser',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'qbusiness',
      because: 'Q Business conversations run with the web experience role',
    }),
  remedy: (clues) =>
    grantTo(clues, {
      actions: [],
      text: 'conversations run with this role',
      url,
    }),
};
