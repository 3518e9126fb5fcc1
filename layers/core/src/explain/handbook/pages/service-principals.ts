import { iamPage } from '../aws-page.ts';
import { asks, open, policy } from '../example.ts';
import { account, toolFunction } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const servicePrincipalsPage: HandbookPage = {
  id: 'service-principals',
  title: 'Service principals',
  definition:
    'A service principal is the name of an AWS service as a caller, such as `bedrock.amazonaws.com`, `lambda.amazonaws.com` or `apigateway.amazonaws.com`. Trust policies name it so that the service may assume a role, resource policies so that it may call or write.',
  wrong: [
    {
      belief: "the service principal is the SDK's name, bedrock-runtime.amazonaws.com",
      truth:
        'For models, agents and knowledge bases it is `bedrock.amazonaws.com`; AgentCore is `bedrock-agentcore.amazonaws.com`.',
    },
    {
      belief: 'a service principal needs an identity policy',
      truth: "It has none: only the resource's policy can let it in.",
    },
  ],
  facts: [
    'Name each service; `"Service": "*"` is refused.',
    'Always tie it to your account with `aws:SourceAccount` and, where known, `aws:SourceArn`: a service acts for everybody.',
  ],
  why: 'Services have no account of yours to name; they are named by themselves.',
  check: "The error or CloudTrail's `invokedBy` names the service that called.",

  rows: {
    where: 'as Principal in trust and resource policies',
    does: 'lets a service in',
    owner: "the resource's owner",
    when: 'a service calls or assumes a role',
  },
  example: {
    says: "Bedrock may call the tool's function, only for agents of this account.",
    policies: {
      resource: [
        policy(
          open({ Service: 'bedrock.amazonaws.com' }, ['lambda:InvokeFunction', toolFunction], {
            StringEquals: { 'aws:SourceAccount': account },
          }),
        ),
      ],
    },
    asks: [
      asks('allowed', ['bedrock.amazonaws.com', 'lambda:InvokeFunction', toolFunction], {
        'aws:SourceAccount': account,
      }),
      asks('implicitDeny', ['apigateway.amazonaws.com', 'lambda:InvokeFunction', toolFunction], {
        'aws:SourceAccount': account,
      }),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('AWS JSON policy elements: Principal', 'reference_policies_elements_principal'),
  related: ['principal', 'confused-deputy', 'source-arn', 'trust'],
  names: [
    'service principal',
    'service principals',
    'service-prinzipal',
    'dienstprinzipal',
    'principal de service',
    'entidad principal de servicio',
    'principal de servicio',
    'principal do serviço',
    'principale del servizio',
    'サービスプリンシパル',
    '服务主体',
  ],
};
