/** A sentence of a service that a resource of the person does not let in: who it is, what it does there, and what kind of ARN names the resource. */
export type RefusedService = {
  /** Lower case. */
  readonly phrase: string;
  readonly principal: string;
  readonly action: string;
  /** The service in the resource's ARN. */
  readonly of: 'lambda' | 'kms';
};

export const refusedServices: readonly RefusedService[] = [
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html
  {
    phrase: 'grants access to the principal secretsmanager.amazonaws.com',
    principal: 'secretsmanager.amazonaws.com',
    action: 'lambda:InvokeFunction',
    of: 'lambda',
  },
  // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
  {
    phrase: 'elasticloadbalancing principal does not have permission to invoke',
    principal: 'elasticloadbalancing.amazonaws.com',
    action: 'lambda:InvokeFunction',
    of: 'lambda',
  },
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Notify_Users_Alarm_Changes.html
  {
    phrase: 'cloudwatch alarms does not have authorization to access the sns topic encryption key',
    principal: 'cloudwatch.amazonaws.com',
    action: 'kms:GenerateDataKey',
    of: 'kms',
  },
];
