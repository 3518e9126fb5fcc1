/** The name that botocore gives to the client of a package of the JavaScript SDK: `client-sfn` is `stepfunctions`. */
export const serviceId = (name: string): string => ids[name] ?? name;

const ids: Readonly<Record<string, string>> = {
  __proto__: null as never,
  sfn: 'stepfunctions',
  eventbridge: 'events',
  'cloudwatch-events': 'events',
  'cloudwatch-logs': 'logs',
  'cognito-identity-provider': 'cognito-idp',
  'lex-runtime-v2': 'lexv2-runtime',
  'lex-runtime-service': 'lex-runtime',
  'lex-models-v2': 'lexv2-models',
  'rds-data': 'rds-data',
  'data-pipeline': 'datapipeline',
  'cost-explorer': 'ce',
  'auto-scaling': 'autoscaling',
  'application-auto-scaling': 'application-autoscaling',
  'elastic-load-balancing': 'elb',
  'elastic-load-balancing-v2': 'elbv2',
  'elasticsearch-service': 'es',
  'database-migration-service': 'dms',
  'iot-data-plane': 'iot-data',
  'config-service': 'config',
  efs: 'efs',
  'sagemaker-runtime': 'sagemaker-runtime',
  'transcribe-streaming': 'transcribe',
  polly: 'polly',
};
