export type Example = { readonly title: string; readonly text: string };

const account = '210987654321';
const session = (role: string, name: string): string => `arn:aws:sts::${account}:assumed-role/${role}/${name}`;
const model = (region: string, id: string): string => `arn:aws:bedrock:${region}::foundation-model/${id}`;

/** Five denials of the demo account, as they look in a terminal or a log window. */
export const examples: readonly Example[] = [
  {
    title: 'A Lambda that cannot call its model',
    text: `An error occurred (AccessDeniedException) when calling the InvokeModel operation: User: ${session('support-chat-role', 'support-chat')} is not authorized to perform: bedrock:InvokeModel on resource: ${model('us-east-1', 'amazon.nova-lite-v1:0')} because no identity-based policy allows the bedrock:InvokeModel action`,
  },
  {
    title: 'A policy that names an action that is none',
    text: `botocore.errorfactory.AccessDeniedException: An error occurred (AccessDeniedException) when calling the Converse operation: User: ${session('summarizer-role', 'summarizer')} is not authorized to perform: bedrock:InvokeModel on resource: ${model('us-east-1', 'amazon.nova-lite-v1:0')} because no identity-based policy allows the bedrock:InvokeModel action`,
  },
  {
    title: 'The right model, another Region',
    text: `AccessDeniedException: User: ${session('translator-role', 'translator')} is not authorized to perform: bedrock:InvokeModel on resource: ${model('eu-central-1', 'amazon.nova-micro-v1:0')} because no identity-based policy allows the bedrock:InvokeModel action`,
  },
  {
    title: 'A user whose group may only read',
    text: `User: arn:aws:iam::${account}:user/maria is not authorized to perform: bedrock:InvokeModel on resource: ${model('us-east-1', 'amazon.nova-lite-v1:0')} because no identity-based policy allows the bedrock:InvokeModel action`,
  },
  {
    title: 'A role under a boundary',
    text: `User: ${session('reporting-role', 'nightly')} is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: ${model('us-east-1', 'amazon.nova-lite-v1:0')} because no permissions boundary allows the bedrock:InvokeModelWithResponseStream action`,
  },
];
