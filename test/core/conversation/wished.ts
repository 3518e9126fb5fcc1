import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { sayComposed } from '../../../layers/core/src/conversation/compose/say-composed.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import type { Asked } from './decided.ts';

export const model = (id: string, region = 'us-east-1'): Asked => ({
  action: 'bedrock:InvokeModel',
  resource: `arn:aws:bedrock:${region}::foundation-model/${id}`,
});
export const haiku = model('anthropic.claude-haiku-4-5-20251001-v1:0');
export const command = model('cohere.command-r-v1:0');
export const llama = model('meta.llama3-8b-instruct-v1:0');
export const nova = (size: string, region?: string): Asked => model(`amazon.nova-${size}-v1:0`, region);
export const as = (principal: string, asked: Asked): Asked => ({ ...asked, principal });
export const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;

export const passing = (name: string, service: string, account = '{AccountId}'): Asked => ({
  action: 'iam:PassRole',
  resource: `arn:aws:iam::${account}:role/${name}`,
  context: { 'iam:PassedToService': service },
});

export const sayFor = (wish: string, form: 'json' | 'terraform' = 'json'): string =>
  sayComposed(compose(readText(wish)) ?? [], wish, form);
