import { demoAccount } from './demo-account.ts';

export type Example = { readonly title: string; readonly text: string };

const session = (role: string, name: string): string => `arn:aws:sts::${demoAccount}:assumed-role/${role}/${name}`;
const model = (region: string, id: string): string => `arn:aws:bedrock:${region}::foundation-model/${id}`;

/** Five denials of the demo account, as they look in a terminal or a log window. */
export const examples: readonly Example[] = [
  {
    title: 'My Lambda cannot call Bedrock',
    text: `An error occurred (AccessDeniedException) when calling the InvokeModel operation: User: ${session('support-chat-role', 'support-chat')} is not authorized to perform: bedrock:InvokeModel on resource: ${model('us-east-1', 'amazon.nova-lite-v1:0')} because no identity-based policy allows the bedrock:InvokeModel action`,
  },
  {
    title: 'I allowed it, and it is still denied',
    text: `botocore.errorfactory.AccessDeniedException: An error occurred (AccessDeniedException) when calling the Converse operation: User: ${session('summarizer-role', 'summarizer')} is not authorized to perform: bedrock:InvokeModel on resource: ${model('us-east-1', 'amazon.nova-lite-v1:0')} because no identity-based policy allows the bedrock:InvokeModel action`,
  },
  {
    title: 'It works in one Region and not in another',
    text: `AccessDeniedException: User: ${session('translator-role', 'translator')} is not authorized to perform: bedrock:InvokeModel on resource: ${model('eu-central-1', 'amazon.nova-micro-v1:0')} because no identity-based policy allows the bedrock:InvokeModel action`,
  },
  {
    title: 'I can see the models but not call them',
    text: `User: arn:aws:iam::${demoAccount}:user/maria is not authorized to perform: bedrock:InvokeModel on resource: ${model('us-east-1', 'amazon.nova-lite-v1:0')} because no identity-based policy allows the bedrock:InvokeModel action`,
  },
  {
    title: 'A permissions boundary is in the way',
    text: `User: ${session('reporting-role', 'nightly')} is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: ${model('us-east-1', 'amazon.nova-lite-v1:0')} because no permissions boundary allows the bedrock:InvokeModelWithResponseStream action`,
  },
];
