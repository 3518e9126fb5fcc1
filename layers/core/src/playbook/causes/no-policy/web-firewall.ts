import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const webFirewall: Cause = {
  id: 'WEB_FIREWALL',
  isListed: false,
  title: 'A web firewall or CloudFront blocked the request before it reached the API',
  edge: 'the firewall',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://repost.aws/knowledge-center/cloudfront-troubleshoot-403-errors',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['webFirewall'],
      confidence: 'certain',
      because: 'a rule of AWS WAF or of the distribution matched: no IAM policy was asked',
    }),
  remedy: () =>
    noChange(
      ['look up which rule blocked it: sampled requests of the web ACL', 'aws wafv2 list-web-acls --scope REGIONAL'],
      [
        'a prompt with code or SQL in it matches managed rules, and a long one their limit of the body: let this path through that rule only',
      ],
    ),
};
