import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html';

export const bedrockProvisionedCustomImported: Cause = {
  id: 'BEDROCK_PROVISIONED_CUSTOM_IMPORTED',
  title: 'A provisioned, custom or imported model has an ARN of its own',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        clues.service === 'bedrock' &&
        ['provisioned-model', 'custom-model', 'custom-model-deployment', 'imported-model'].includes(
          clues.resource.type,
        ),
      because:
        'the call names a provisioned, custom or imported model, which statements about foundation models do not cover',
    }),
  remedy: grants('the model of the account has this ARN', url),
};
