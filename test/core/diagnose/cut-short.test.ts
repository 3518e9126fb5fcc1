import { describe, expect, it } from 'vitest';
import { explainedOf } from '../repair/answer-of.ts';

const asked = (action: string, resource: string) =>
  explainedOf(
    `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: ${action} on resource: ${resource}`,
  ).diagnosis.questions[0]?.ask ?? '';

describe('a sentence that ends within its resource', () => {
  it.each([
    ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-mo'],
    ['bedrock:InvokeModel', 'arn:aws:bedr'],
    ['dynamodb:Query', 'arn:aws:dynamodb:us-east-1:111122223333:tab'],
    ['bedrock:Retrieve', 'arn:aws:bedrock:us-east-1:111122223333:knowledge-base'],
  ])('is asked to go on: %s on %s', (action, resource) => {
    expect(asked(action, resource)).toContain(`go on behind \`${resource}\``);
  });

  it.each([
    ['bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0'],
    ['dynamodb:Query', 'arn:aws:dynamodb:us-east-1:111122223333:table/t'],
    ['s3:GetObject', 'arn:aws:s3:::docs/a.pdf'],
    ['sqs:SendMessage', 'arn:aws:sqs:us-east-1:111122223333:jobs'],
    ['bedrock:InvokeModel', '*'],
  ])('is whole where the resource is: %s on %s', (action, resource) => {
    expect(asked(action, resource)).toBe('Which policies does `app` have?');
  });
});
