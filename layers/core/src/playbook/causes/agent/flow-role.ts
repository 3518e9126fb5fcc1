import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/flows-permissions.html';

export const flowRole: Cause = {
  id: 'FLOW_ROLE',
  title: 'The role of the flow may not do what one of its nodes does',
  edge: 'flow->{model,prompt,kb,agent,lambda,lex,s3}',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:GetFlow -> executionRoleArn, definition.nodes', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: ['Whoever calls the flow needs bedrock:InvokeFlow on its alias'],
  recognise: (clues) => {
    const because = 'a flow runs every node, Lambda included, with its own role';
    const byRole = whenDenied(clues, { fits: clues.principal.worksFor === 'flow', because });
    return (
      byRole ?? (isAction(clues, 'bedrock:InvokeFlow') ? null : aboutTopic(clues, { topic: 'flow->node', because }))
    );
  },
  remedy: grants('a node of the flow runs with its role', url),
};
