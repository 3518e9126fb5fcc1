import type { Requirements } from './requirement.ts';
import { atOnce, guide, iamTakes, resourcePolicyWords } from './shared.data.ts';

/** What calls of models, agents, functions and guardrails need. */
export const ofCalls: Requirements = {
  admitsBedrock: {
    holds: 'the function’s resource policy lets `bedrock.amazonaws.com` do `lambda:InvokeFunction`, with the agent’s ARN as `aws:SourceArn`',
    look: 'aws lambda get-policy --function-name FUNCTION_NAME --query Policy --output text',
    mend: 'aws lambda add-permission for the principal `bedrock.amazonaws.com` with the agent’s ARN; the agent’s role needs nothing for it.',
    takes: 'it counts within seconds',
    named: resourcePolicyWords,
    url: `${guide}/bedrock/latest/userguide/agents-permissions.html`,
  },
  callsRightFunction: {
    holds: 'the action group names that very function, version and alias, in the agent’s Region and account',
    look: 'aws bedrock-agent list-agent-action-groups --agent-id AGENT_ID --agent-version DRAFT',
    mend: 'Point the action group to the function’s ARN that the policy is on, then prepare the agent again.',
    takes: 'an agent has to be prepared again before its draft changes',
    named: 'action group|aktionsgruppe|groupe d.action|grupo de ac|gruppo di azioni|アクショングループ|操作组',
    url: `${guide}/bedrock/latest/userguide/agents-action-create.html`,
  },
  agentModel: {
    holds: 'the agent’s role may `bedrock:InvokeModel` on the agent’s model (and on profile and Regions, where it is a profile)',
    look: 'aws bedrock-agent get-agent --agent-id AGENT_ID --query "agent.[agentResourceRoleArn,foundationModel]"',
    mend: 'Allow the agent’s role `bedrock:InvokeModel` on that model’s ARN.',
    takes: iamTakes,
    named: 'bedrock:invokemodel|invokemodel|model access of the agent',
    url: `${guide}/bedrock/latest/userguide/agents-permissions.html`,
  },
  admitsGateway: {
    holds: 'the function’s resource policy lets `apigateway.amazonaws.com` do `lambda:InvokeFunction`, with the API’s ARN as `aws:SourceArn`',
    look: 'aws lambda get-policy --function-name FUNCTION_NAME --query Policy --output text',
    mend: 'aws lambda add-permission for the principal `apigateway.amazonaws.com` with the API’s ARN, stage, method and path.',
    takes: 'it counts within seconds',
    named: resourcePolicyWords,
    url: `${guide}/lambda/latest/dg/services-apigateway.html`,
  },
  gatewayIntegration: {
    holds: 'the integration names that very function (alias and version too), and the stage was deployed after it was set',
    look: 'aws apigateway get-integration --rest-api-id API_ID --resource-id RESOURCE_ID --http-method METHOD',
    mend: 'Set the function’s ARN in the integration, then deploy the stage again.',
    takes: 'only after a new deployment of the stage',
    named: 'integration|deploy|integracion|integracao|integrazione|統合|デプロイ|集成|部署',
    url: `${guide}/apigateway/latest/developerguide/how-to-deploy-api.html`,
  },
  subscribed: {
    holds: 'the account’s Marketplace subscription of the model is completed',
    look: 'aws bedrock list-foundation-model-agreement-offers --model-id MODEL_ID',
    mend: 'Invoke the model once as a principal with `aws-marketplace:Subscribe`, `Unsubscribe` and `ViewSubscriptions`; the runtime role needs none of them.',
    takes: 'up to 2 minutes after the permission is there, up to 15 for a new subscription; until then the same 403 comes',
    named:
      'marketplace|subscri|abonn|suscri|assinatur|assinou|iscri[tz]|sottoscri|サブスク|購読|订阅|订购|訂閱|freigeschaltet|freischalt|(?:enabled|activated|enabling) (?:it|the model|access)|habilit|activ[oa] el modelo|モデルを有効|启用了?模型',
    url: `${guide}/bedrock/latest/userguide/model-access.html`,
  },
  useCaseForm: {
    holds: 'the use case form is filled in, once for the account or the organization (Anthropic’s models)',
    look: 'aws bedrock get-use-case-for-model-access',
    mend: 'Fill in the use case form in the Bedrock console (Model catalog), in the account or in the organization’s management account.',
    takes: 'access follows within minutes',
    named: 'use[- ]?case|\\bform\\b|formular|formulaire|formulario|\\bmodulo\\b|ユースケース|フォーム|用例|表单',
    url: `${guide}/bedrock/latest/userguide/model-access.html`,
  },
  payment: {
    holds: 'the account (or its payer) has a payment method that AWS Marketplace takes',
    look: null,
    mend: 'Whoever owns billing sets a valid payment method for Marketplace purchases.',
    takes: 'then the subscription is tried again with the next call',
    named: 'payment|credit card|zahlung|kreditkarte|paiement|carte|pago|tarjeta|pagamento|cartao|carta di credito|支払|クレジット|付款|支付|信用卡',
    url: `${guide}/bedrock/latest/userguide/model-access.html`,
  },
  appliesGuardrail: {
    holds: 'the caller may `bedrock:ApplyGuardrail` on the guardrail’s ARN',
    look: 'aws bedrock get-guardrail --guardrail-identifier GUARDRAIL_ID --query guardrailArn',
    mend: 'Allow the caller `bedrock:ApplyGuardrail` on the guardrail’s ARN.',
    takes: iamTakes,
    named: 'applyguardrail',
    url: `${guide}/bedrock/latest/userguide/guardrails-permissions.html`,
  },
  guardrailThere: {
    holds: 'the guardrail, in the version that is passed, is of the Region and the account that the call goes to',
    look: 'aws bedrock list-guardrails --guardrail-identifier GUARDRAIL_ID',
    mend: 'Pass the identifier and a version that exist there.',
    takes: atOnce,
    named: 'guardrail.{0,20}(?:version|region)|(?:version|region).{0,20}guardrail',
    url: `${guide}/bedrock/latest/userguide/guardrails-use.html`,
  },
};
