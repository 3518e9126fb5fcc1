import type { Cause, Recognition } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { cannotAssume } from '../../signs/cannot-assume.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-iam-role.html';

export const customizationImportRole: Cause = {
  id: 'CUSTOMIZATION_IMPORT_ROLE',
  title: 'The role of the customization or import job cannot reach its data or is not trusted',
  edge: 'bedrock job->s3',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:GetModelCustomizationJob -> failureMessage'],
  pitfalls: [
    'In the trust policy aws:SourceArn is a model-customization-job/* ARN, for imports a model-import-job/* one',
  ],
  recognise: (clues) =>
    cannotStart(clues) ??
    aboutTopic(clues, {
      topic: 'job->s3',
      because: 'a customization or import job reads S3 with its service role',
    }),
  remedy: grants('the job reads and writes with its role', url),
};

/** The call that starts such a job says that its role could not be taken up. */
const cannotStart = (clues: Clues): Recognition | null => {
  const assumed = clues.facts.operations.some(({ name }) => jobs.has(name)) ? cannotAssume(clues) : null;
  return assumed === null ? null : { ...assumed, because: 'Bedrock could not take the role of the job up' };
};

const jobs: ReadonlySet<string> = new Set(['CreateModelCustomizationJob', 'CreateModelImportJob']);
