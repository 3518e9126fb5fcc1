/** The operation that a waiter asks again and again; undefined for one that is not known. Names as in Python or as `waitUntil…` of JavaScript. */
export const waiterOperation = (service: string, name: string): string | undefined =>
  waiters[service]?.[name.replaceAll('_', '').toLowerCase()];

// https://github.com/boto/botocore: `waiters-2.json` of each service
const waiters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  __proto__: null as never,
  s3: {
    bucketexists: 'HeadBucket',
    bucketnotexists: 'HeadBucket',
    objectexists: 'HeadObject',
    objectnotexists: 'HeadObject',
  },
  dynamodb: { tableexists: 'DescribeTable', tablenotexists: 'DescribeTable' },
  lambda: {
    functionactive: 'GetFunctionConfiguration',
    functionactivev2: 'GetFunction',
    functionexists: 'GetFunction',
    functionupdated: 'GetFunctionConfiguration',
    functionupdatedv2: 'GetFunction',
    publishedversionactive: 'GetFunctionConfiguration',
  },
  ec2: {
    instancerunning: 'DescribeInstances',
    instancestopped: 'DescribeInstances',
    instanceterminated: 'DescribeInstances',
  },
  ecs: { tasksstopped: 'DescribeTasks', tasksrunning: 'DescribeTasks', servicesstable: 'DescribeServices' },
  cloudformation: {
    stackcreatecomplete: 'DescribeStacks',
    stackupdatecomplete: 'DescribeStacks',
    stackdeletecomplete: 'DescribeStacks',
    stackexists: 'DescribeStacks',
    changesetcreatecomplete: 'DescribeChangeSet',
  },
  sagemaker: {
    endpointinservice: 'DescribeEndpoint',
    endpointdeleted: 'DescribeEndpoint',
    trainingjobcompletedorstopped: 'DescribeTrainingJob',
  },
  rds: { dbinstanceavailable: 'DescribeDBInstances', dbclusteravailable: 'DescribeDBClusters' },
  cloudfront: { invalidationcompleted: 'GetInvalidation', distributiondeployed: 'GetDistribution' },
  ssm: { commandexecuted: 'GetCommandInvocation' },
  iam: { roleexists: 'GetRole', userexists: 'GetUser', policyexists: 'GetPolicy' },
  kinesis: { streamexists: 'DescribeStream', streamnotexists: 'DescribeStream' },
  ecr: { imagescancomplete: 'DescribeImageScanFindings' },
};
