import { isAction, isInferenceProfileId } from '../../catalog/index.ts';
import { readToken } from '../denial/read-token.ts';
import type { Mentions } from '../facts.ts';
import { readServices } from './read-services.ts';

const makers = new Set(
  'amazon anthropic meta mistral cohere ai21 stability deepseek openai qwen google nvidia writer twelvelabs luma moonshot moonshotai minimax xai zai zhipu upstage'.split(
    ' ',
  ),
);

/** What a text names, exactly as written, in order and once each. */
export const readMentions = (plain: string): Mentions => {
  const words = plain.match(/[A-Za-z0-9][\w.:/*-]*/g) ?? [];
  const ids = words.flatMap((word) => word.split('/')).map(trimEnd);
  const isProfile = (id: string): boolean => isInferenceProfileId(id) && makers.has(id.split('.')[1] ?? '');
  return {
    arns: once(readArns(plain)),
    accounts: once(plain.match(/(?<![\w-])\d{12}(?![\w-])/g) ?? []),
    regions: once(
      withoutGlobalEvents(plain).match(
        /\b(?:us-gov|us-iso|us-isob|[a-z]{2})-(?:central|north|south|east|west|northeast|northwest|southeast|southwest)-\d\b/g,
      ) ?? [],
    ),
    actions: once(words.map(trimEnd).filter((word) => word.includes(':') && word.length < 120 && isAction(word))),
    modelIds: once(ids.filter(isModelId)),
    inferenceProfileIds: once(ids.filter(isProfile)),
    services: readServices(plain),
  };
};

// CloudTrail records global services in one Region, whatever the caller's: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html
const globalEvent =
  /"eventSource"\s{0,4}:\s{0,4}"(?:iam|organizations|cloudfront|route53)\.amazonaws\.com"[^{}]{0,300}?"awsRegion"\s{0,4}:\s{0,4}"us-east-1"/g;

const withoutGlobalEvents = (plain: string): string =>
  plain.includes('"awsRegion"') ? plain.replace(globalEvent, ' ') : plain;

const readArns = (plain: string): string[] => {
  const found: string[] = [];
  let end = 0;
  for (let at = plain.indexOf('arn:'); at !== -1; at = plain.indexOf('arn:', Math.max(at + 4, end))) {
    const { text, end: behind } = readToken(plain, at);
    end = behind;
    if (text.includes(':', 4)) found.push(text);
  }
  return found;
};

const isModelId = (id: string): boolean => {
  const [maker = '', ...model] = id.split('.');
  return makers.has(maker) && model.join('.').length > 2 && model.join('.').includes('-') && !id.includes('amazonaws');
};

const trimEnd = (word: string): string => word.replace(/[.:*-]{1,4}$/, '');

const once = (words: readonly string[]): string[] => [...new Set(words)];
