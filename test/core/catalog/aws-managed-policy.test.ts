import { describe, expect, it } from 'vitest';
import { awsManagedPolicy, catalogDate } from '../../../layers/core/src/catalog/index.ts';

describe('awsManagedPolicy', () => {
  it('gives the text by name with its date', () => {
    expect(awsManagedPolicy('AWSLambdaBasicExecutionRole')).toMatchObject({
      arn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      document: { Version: '2012-10-17' },
      asOf: catalogDate.managedPolicies,
    });
  });

  it('gives the text by ARN, in any partition', () => {
    const arn = 'arn:aws-us-gov:iam::aws:policy/AmazonBedrockFullAccess';

    expect(awsManagedPolicy(arn)?.arn).toBe(arn);
  });

  it.each(['arn:aws:iam::111122223333:policy/AdministratorAccess', 'Nothing', 'constructor', ''])(
    'has no text of `%s`',
    (name) => {
      expect(awsManagedPolicy(name)).toBeUndefined();
    },
  );
});
