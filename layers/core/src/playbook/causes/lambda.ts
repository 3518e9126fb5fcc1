import type { Cause } from '../cause.ts';
import { speaksOf } from '../clues/shown-statement.ts';
import { grantTrust } from '../remedies/grant-trust.ts';
import { grants, grantTo } from '../remedies/grants.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const lambdaUrlSecondAction: Cause = {
  id: 'LAMBDA_URL_SECOND_ACTION',
  title: 'A function URL needs lambda:InvokeFunction besides lambda:InvokeFunctionUrl',
  edge: 'user->lambda-url',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  evidence: ['lambda:GetPolicy', 'lambda:GetFunctionUrlConfig'],
  pitfalls: ['AuthType NONE still needs the public statements'],
  recognise: (clues) => {
    const forUrl = clues.statements.filter(
      (statement) => statement.effect === 'Allow' && speaksOf(statement, 'lambda:InvokeFunctionUrl'),
    );
    const both = clues.statements.some(
      (statement) => statement.effect === 'Allow' && speaksOf(statement, 'lambda:InvokeFunction'),
    );
    const because = 'a function URL is checked for lambda:InvokeFunctionUrl and for lambda:InvokeFunction through it';
    const isBare = clues.action === null && says(clues, '403', 'forbidden', 'denied');
    const isAbout =
      isBare ||
      clues.topic === 'user->lambdaUrl' ||
      isAction(clues, 'lambda:InvokeFunctionUrl', 'lambda:InvokeFunction');
    if (forUrl.length > 0 && !both && isAbout) return found({ tier: 'defect', weight: 70, places: forUrl, because });
    const byAction = whenDenied(clues, { fits: isAction(clues, 'lambda:InvokeFunctionUrl'), weight: 75, because });
    return byAction ?? aboutTopic(clues, { topic: 'user->lambdaUrl', weight: 65, because });
  },
  remedy: grants(
    'the function behind the URL is checked too',
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  ),
};

export const lambdaExecRoleTrust: Cause = {
  id: 'LAMBDA_EXEC_ROLE_TRUST',
  title: 'Lambda cannot take up the execution role',
  edge: 'lambda->role',
  isPermissionProblem: true,
  verified: 'message UNVERIFIED in this session (well known)',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  evidence: ['iam:GetRole (AssumeRolePolicyDocument)', 'lambda:GetFunctionConfiguration'],
  pitfalls: ['Also returned for a few seconds after role creation (eventual consistency)'],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'lambda->role',
      weight: 75,
      because: 'the execution role does not trust lambda.amazonaws.com, or was created a moment ago',
    }),
  remedy: (clues) =>
    grantTrust(clues, {
      service: 'lambda.amazonaws.com',
      text: 'Lambda takes the execution role up',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    }),
};

export const lambdaVpcEniPermission: Cause = {
  id: 'LAMBDA_VPC_ENI_PERMISSION',
  title: 'The execution role of a function in a VPC lacks the network-interface actions',
  edge: 'lambda->ec2',
  isPermissionProblem: true,
  verified: 'doc (action list); wording: corpus',
  url: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaVPCAccessExecutionRole.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['Same sentence when an SCP blocks it', 'Same sentence right after the role was created'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface') &&
        (clues.denial?.statedBy !== 'sentence' || says(clues, 'lambda', 'function')),
      weight: 70,
      because: 'a function in a VPC makes network interfaces with its execution role',
    }),
  remedy: (clues) =>
    grantTo(clues, {
      actions: ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'],
      text: 'a function in a VPC makes network interfaces',
      url: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaVPCAccessExecutionRole.html',
    }),
};
