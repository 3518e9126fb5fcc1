import { ofTable, type Wrapper } from './wrapper.ts';

const parameter = (calls: readonly string[], methods: Readonly<Record<string, readonly string[]>> = {}) => ({
  service: 'ssm',
  calls,
  methods,
  parameters: { Name: ['name', 'path', 'parameter_name'] },
  first: 'Name',
});

/** Powertools for AWS Lambda. https://docs.aws.amazon.com/powertools/ */
export const powertoolsWrappers: readonly Wrapper[] = [
  {
    at: /^aws_lambda_powertools\.utilities\.parameters(\.ssm)?\.get_parameter$/,
    ...parameter(['GetParameter']),
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.ssm)?\.set_parameter|@aws-lambda-powertools\/parameters\/ssm\.setParameter)$/,
    ...parameter(['PutParameter']),
    isFunction: true,
  },
  {
    at: /^aws_lambda_powertools\.utilities\.parameters(\.secrets)?\.set_secret$/,
    service: 'secretsmanager',
    calls: ['PutSecretValue'],
    parameters: { SecretId: ['name'] },
    first: 'SecretId',
    isFunction: true,
  },
  { at: /^@aws-lambda-powertools\/parameters\/ssm\.getParameter$/, ...parameter(['GetParameter']), isFunction: true },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.ssm)?\.get_parameters|@aws-lambda-powertools\/parameters\/ssm\.getParameters)$/,
    service: 'ssm',
    calls: ['GetParametersByPath'],
    parameters: { Path: ['path'] },
    first: 'Path',
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.ssm)?\.get_parameters_by_name|@aws-lambda-powertools\/parameters\/ssm\.getParametersByName)$/,
    service: 'ssm',
    calls: ['GetParameters'],
    parameters: { Names: ['parameters'] },
    first: 'Names',
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.secrets)?\.get_secret|@aws-lambda-powertools\/parameters\/secrets\.getSecret)$/,
    service: 'secretsmanager',
    calls: ['GetSecretValue'],
    parameters: { SecretId: ['name'] },
    first: 'SecretId',
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools\.utilities\.parameters(\.appconfig)?\.get_app_config|@aws-lambda-powertools\/parameters\/appconfig\.getAppConfig)$/,
    service: 'appconfigdata',
    calls: ['StartConfigurationSession', 'GetLatestConfiguration'],
    parameters: {
      ConfigurationProfileIdentifier: ['name'],
      ApplicationIdentifier: ['application'],
      EnvironmentIdentifier: ['environment'],
    },
    first: 'ConfigurationProfileIdentifier',
    isFunction: true,
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.SSMProvider$/,
    ...parameter(['GetParameter'], {
      get_multiple: ['GetParametersByPath'],
      getMultiple: ['GetParametersByPath'],
      get_parameters_by_name: ['GetParameters'],
      getParametersByName: ['GetParameters'],
      set: ['PutParameter'],
    }),
    firstOfMethods: 'Name',
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.SecretsProvider$/,
    service: 'secretsmanager',
    calls: ['GetSecretValue'],
    methods: { set: ['PutSecretValue'] },
    parameters: { SecretId: ['name'] },
    firstOfMethods: 'SecretId',
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.(AppConfigProvider|AppConfigStore)$/,
    service: 'appconfigdata',
    calls: ['StartConfigurationSession', 'GetLatestConfiguration'],
    parameters: { ApplicationIdentifier: ['application'], EnvironmentIdentifier: ['environment'] },
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.DynamoDBProvider$/,
    service: 'dynamodb',
    calls: ['GetItem'],
    methods: { get_multiple: ['Query'], getMultiple: ['Query'] },
    parameters: ofTable,
  },
  {
    at: /^(aws_lambda_powertools|@aws-lambda-powertools)\b.*\.(DynamoDBPersistenceLayer|DynamoDBPersistence)$/,
    service: 'dynamodb',
    calls: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
    parameters: ofTable,
  },
];
