import type { HandbookPage } from './page.ts';
import { accessAnalyzerPage } from './pages/access-analyzer.ts';
import { blockPublicAccessPage } from './pages/block-public-access.ts';
import { cloudtrailPage } from './pages/cloudtrail.ts';
import { externalAccessPage } from './pages/external-access.ts';
import { functionUrlPage } from './pages/function-url.ts';
import { internalAccessPage } from './pages/internal-access.ts';
import { lastAccessedPage } from './pages/last-accessed.ts';
import { policyGenerationPage } from './pages/policy-generation.ts';
import { policyValidationPage } from './pages/policy-validation.ts';
import { publicBucketPage } from './pages/public-bucket.ts';
import { qBusinessPage } from './pages/q-business.ts';
import { qBusinessRolesPage } from './pages/q-business-roles.ts';
import { qBusinessUsersPage } from './pages/q-business-users.ts';
import { simulatePage } from './pages/simulate.ts';
import { unusedAccessPage } from './pages/unused-access.ts';

export const watchingPages: readonly HandbookPage[] = [
  qBusinessPage,
  qBusinessUsersPage,
  qBusinessRolesPage,
  accessAnalyzerPage,
  externalAccessPage,
  internalAccessPage,
  unusedAccessPage,
  lastAccessedPage,
  policyGenerationPage,
  policyValidationPage,
  simulatePage,
  cloudtrailPage,
  publicBucketPage,
  blockPublicAccessPage,
  functionUrlPage,
];
