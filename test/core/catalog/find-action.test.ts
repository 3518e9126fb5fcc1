import { describe, expect, it } from 'vitest';
import {
  actionInfo,
  actionsOf,
  hasResourceType,
  isAction,
  isAlwaysOnResource,
} from '../../../layers/core/src/catalog/index.ts';

describe('actionInfo', () => {
  it('gives the spelling of AWS whatever the case', () => {
    const info = actionInfo('BEDROCK:invokemodel');

    expect(info?.action).toBe('bedrock:InvokeModel');
    expect(info?.accessLevel).toBe('Read');
    expect(info?.conditionKeys).toContain('bedrock:InferenceProfileArn');
  });

  it('gives the ARN patterns of each resource type', () => {
    const arns = actionInfo('bedrock:InvokeModel')?.resourceTypes.find(({ name }) => name === 'foundation-model')?.arns;

    expect(arns).toEqual(['arn:{Partition}:bedrock:{Region}::foundation-model/{ResourceId}']);
  });

  it('knows neither level nor keys of an action outside the services of GenAI', () => {
    expect(actionInfo('codecommit:listrepositories')).toEqual({
      action: 'codecommit:ListRepositories',
      accessLevel: '',
      resourceTypes: [],
      conditionKeys: [],
    });
  });

  it.each(['bedrock:Converse', 'bedrock', ':', 'nothing:Here', '#bedrock\n:x', ''])(
    'knows no action `%s`',
    (action) => {
      expect(isAction(action)).toBe(false);
    },
  );
});

describe('hasResourceType', () => {
  it.each([
    ['bedrock:ListFoundationModels', false],
    ['bedrock:InvokeModel', true],
    ['codecommit:GitPull', true],
    ['codecommit:ListRepositories', false],
    ['codecommit:NoSuchAction', true],
  ])('says of `%s`: %s', (action, expected) => {
    expect(hasResourceType(action)).toBe(expected);
  });
});

describe('an action of a service outside GenAI', () => {
  it('has its ARNs', () => {
    expect(actionInfo('RDS-DB:Connect')?.resourceTypes).toEqual([
      { name: 'db-user', arns: ['arn:{Partition}:rds-db:{Region}:{Account}:dbuser:{DbiResourceId}/{DbUserName}'] },
    ]);
  });

  it('has them where the name of a type is of two words, or a type has several', () => {
    expect(actionInfo('kafkaconnect:DescribeCustomPlugin')?.resourceTypes).toEqual([
      {
        name: 'custom plugin',
        arns: ['arn:{Partition}:kafkaconnect:{Region}:{Account}:custom-plugin/{CustomPluginName}/{UUID}'],
      },
    ]);
    expect(actionInfo('lex:RecognizeText')?.resourceTypes).toEqual([
      {
        name: 'bot alias',
        arns: [
          'arn:{Partition}:lex:{Region}:{Account}:bot-alias/{BotId}/{BotAliasId}',
          'arn:{Partition}:lex:{Region}:{Account}:bot:{BotName}:{BotAlias}',
        ],
      },
    ]);
  });

  it.each([
    ['redshift:GetClusterCredentials', true],
    ['ce:GetCostAndUsage', false],
    ['support:CreateCase', false],
    ['nothing:Here', true],
    ['cloudwatch:PutMetricData', false],
    ['translate:TranslateText', false],
    ['polly:SynthesizeSpeech', false],
    ['polly:GetLexicon', true],
    ['s3:GetObject', true],
  ])('is always asked on one: `%s`: %s', (action, expected) => {
    expect(isAlwaysOnResource(action)).toBe(expected);
  });
});

describe('actionsOf', () => {
  it('lists the actions of a whole service and of one known by names', () => {
    expect(actionsOf('sts')).toContain('sts:AssumeRoleWithWebIdentity');
    expect(actionsOf('codecommit')).toContain('codecommit:GitPull');
    expect(actionsOf('nothing')).toEqual([]);
  });
});
