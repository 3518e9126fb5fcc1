/** The made-up account that the examples live in. */
export const account = '111122223333';
/** Another company's account. */
export const otherAccount = '444455556666';

const arnIn = (service: string, rest: string): string => `arn:aws:${service}:us-east-1:${account}:${rest}`;

export const roleArn = (name: string, owner: string = account): string => `arn:aws:iam::${owner}:role/${name}`;
export const sessionArn = (name: string, owner: string = account): string =>
  `arn:aws:sts::${owner}:assumed-role/${name}/session`;
export const userArn = (name: string): string => `arn:aws:iam::${account}:user/${name}`;

/** The session of a Lambda function's execution role. */
export const app = sessionArn('chat-fn');
export const developer = sessionArn('developer');
export const alice = userArn('alice');
export const agentSession = sessionArn('agent-role');
export const knowledgeBaseSession = sessionArn('kb-role');
export const outsider = sessionArn('visitor', otherAccount);

export const modelArn = (model: string, region = 'us-east-1'): string =>
  `arn:aws:bedrock:${region}::foundation-model/${model}`;
export const novaLite = modelArn('amazon.nova-lite-v1:0');
export const novaPro = modelArn('amazon.nova-pro-v1:0');
export const titanEmbeddings = modelArn('amazon.titan-embed-text-v2:0');
export const usProfile = arnIn('bedrock', 'inference-profile/us.amazon.nova-lite-v1:0');
export const guardrail = arnIn('bedrock', 'guardrail/gr1example23');
export const knowledgeBase = arnIn('bedrock', 'knowledge-base/KB12EXAMPL');
export const agent = arnIn('bedrock', 'agent/AGENT12345');
export const agentAlias = arnIn('bedrock', 'agent-alias/AGENT12345/ALIAS12345');
export const chatFunction = arnIn('lambda', 'function:chat');
export const toolFunction = arnIn('lambda', 'function:order-tool');
export const collection = arnIn('aoss', 'collection/abcdefghij1234567890');
export const vectorIndex = arnIn('s3vectors', 'bucket/vectors/index/docs');
export const key = arnIn('kms', 'key/0f1e2d3c-aaaa-bbbb-cccc-1234567890ab');
export const secret = arnIn('secretsmanager', 'secret:store-login-AbCdEf');
export const logGroup = arnIn('logs', 'log-group:/bedrock/invocations:*');
export const restApi = arnIn('execute-api', 'a1b2c3d4e5/*/POST/chat');
export const bucket = 'arn:aws:s3:::docs-bucket';
export const objects = `${bucket}/*`;
export const oneObject = `${bucket}/guide.pdf`;
