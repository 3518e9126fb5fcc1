import type { Cause } from '../../cause.ts';
import { correctCondition } from '../../remedies/correct-condition.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/cross-service-confused-deputy-prevention.html';

export const confusedDeputySource: Cause = {
  id: 'CONFUSED_DEPUTY_SOURCE',
  title: 'aws:SourceArn or aws:SourceAccount in the policy does not fit the real resource',
  edge: 'service->role/resource',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetRole', 'lambda:GetPolicy', 's3:GetBucketPolicy'],
  pitfalls: [
    'An aws:SourceArn with a * needs ArnLike; StringEquals never matches one',
    'aws:SourceAccount and the account in aws:SourceArn have to be the same',
  ],
  recognise: (clues) => {
    const about = clues.statements.filter(
      ({ policyType, conditions }) =>
        policyType === 'resource' &&
        conditions.some(({ key }) => ['aws:sourcearn', 'aws:sourceaccount'].includes(key.toLowerCase())),
    );
    const because = 'the policy admits the service only for another aws:SourceArn or aws:SourceAccount';
    const isService =
      clues.topic !== null &&
      ['agent->lambda', 'kb->assume', 'apigw->lambda', 'lambda->role', 'bedrock->logs', 'bedrock->s3Logs'].includes(
        clues.topic,
      );
    const isDenied = clues.requests.some(
      (request) =>
        request.decision?.nearMisses.some(
          (miss) =>
            miss.failedOn === 'condition' &&
            about.some((statement) => statement.policy === miss.policy && statement.index === miss.index),
        ) === true,
    );
    if (about.length > 0 && isDenied) return found({ tier: 'defect', places: about, because });
    // Once decided, a statement for another service is not the one that fails.
    if (about.length > 0 && isService && clues.main?.decision == null)
      return found({ tier: 'defect', confidence: 'possible', places: about, because });
    return says(clues, 'sourceKey') && isService ? found({ tier: 'edge', confidence: 'possible', because }) : null;
  },
  remedy: (clues) =>
    correctCondition(clues, {
      keys: ['aws:SourceArn', 'aws:SourceAccount'],
      url,
    }),
};
