import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../../bench/hostile-texts.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { greatestGrowth, processorTime } from '../../processor-time.ts';

const kibibyte = 1024;

/** Each repeated to the length asked for, beside the texts that the benchmark holds. */
const seeds: Readonly<Record<string, string>> = {
  'client calls in Python': "boto3.client('bedrock-runtime').converse(",
  'client calls of many services': "boto3.client('s3').converse( boto3.client('sqs').invoke_model( ",
  'client calls in JavaScript': 'new BedrockRuntimeClient({}).send(new ConverseCommand({',
  imports: "import { S3Client } from '@aws-sdk/client-s3';\n",
  'CLI calls': 'aws bedrock-runtime converse --model-id x\n',
  policies: '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}\n',
  'ARNs of many kinds': 'arn:aws:iam::111122223333:role/app arn:aws:bedrock:us-east-1::foundation-model/x ',
  wording: 'no identity-based policy allows, explicit deny in a service control policy, permissions boundary ',
  'trail records':
    '{"Records":[{"eventSource":"bedrock.amazonaws.com","eventName":"Converse","errorCode":"AccessDenied","errorMessage":"User: x is not authorized to perform: bedrock:Converse"}]}\n',
  'encoded messages': 'Encoded authorization failure message: abcdefABCDEF0123456789 ',
  German: 'Der Zugriff wurde verweigert, keine Berechtigung ',
};

const textsOf = (length: number): ReadonlyMap<string, string> =>
  new Map([
    ...hostileTexts(length),
    ...Object.entries(seeds).map(([name, seed]) => [name, fill(seed, length)] as const),
  ]);

const fill = (seed: string, length: number): string => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);

// The whole length under it leaves nothing to compare.
const mostTimes = 2.6;

const sizes = [8, 16, 32, 64].map((size) => textsOf(size * kibibyte));

describe('the time to read', () => {
  it('is measured on every kind of text', () => {
    expect(sizes[0]?.size).toBeGreaterThan(75);
  });

  it.each([...(sizes[0]?.keys() ?? [])])(
    'does not grow with the square of the text: %s',
    (name) => {
      const texts = sizes.map((each) => each.get(name) ?? '');
      const row = texts.map((text) => () => readText(text));

      expect(greatestGrowth(row, mostTimes)).toBeLessThan(mostTimes);
    },
    60_000,
  );

  it('is milliseconds for calls of one client repeated to the limit', () => {
    const text = fill("boto3.client('bedrock-runtime').converse(", 64 * kibibyte);

    expect(processorTime(() => readText(text), 3)).toBeLessThan(500);
  });
});
