import { isAction } from '../../../catalog/index.ts';
import type { Cause } from '../../cause.ts';
import { grants, grantTo } from '../../remedies/grants.ts';
import { isTagging } from '../../signs/is-tagging.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/supported-iam-actions-tagging.html';

export const tagOnCreateAction: Cause = {
  id: 'TAG_ON_CREATE_ACTION',
  title: 'The call tags what it creates, and the caller may not tag',
  edge: 'caller->service (create call with tags)',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['The tags of a CloudFormation stack count too'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isTagging(clues) || says(clues, 'tagsRefused'),
      because: 'the call carries tags, and tagging is an action of its own',
    }),
  remedy: (clues) =>
    says(clues, 'tagsRefused') && clues.service !== null && isAction(`${clues.service}:TagResource`)
      ? grantTo(clues, { actions: [`${clues.service}:TagResource`], text: 'the call tags what it creates', url })
      : grants('the call tags what it creates', url)(clues),
};
