import type { Cause } from '../cause.ts';
import { noChange } from '../remedies/no-change.ts';
import { isAction } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { hasSentence, says } from '../signs/says.ts';
import { sentence } from '../signs/sentence.ts';

export const llThrottle: Cause = {
  id: 'LL_THROTTLE',
  title: 'A quota is used up',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['servicequotas:ListServiceQuotas bedrock'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'too many requests',
        'too many tokens',
        'throttlingexception',
        'rate exceeded',
        'request rate is too high',
        'toomanyrequestsexception',
        'servicequotaexceeded',
        'quota exceeded',
        'exceeded the quota',
      ],
      weight: 70,
      because: 'a quota of the account and Region, not a policy',
    }),
  remedy: () =>
    noChange([
      'wait and retry with back-off, or ask for more',
      'aws service-quotas list-service-quotas --service-code bedrock --region REGION',
    ]),
};

export const llResourceNotFound: Cause = {
  id: 'LL_RESOURCE_NOT_FOUND',
  title: 'The id, Region or account of the resource is wrong',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['Get* in that region'],
  pitfalls: [],
  recognise: (clues) => {
    const isSaid =
      says(
        clues,
        'requested resource could not be found',
        'could not resolve the foundation model',
        'failed to retrieve resource because',
        'resourcenotfoundexception',
      ) ||
      (says(clues, 'knowledge base with id', 'agent with id', 'guardrail with identifier') &&
        says(clues, 'does not exist', 'not found'));
    return isSaid && !hasSentence(clues)
      ? found({
          tier: 'sentence',
          weight: 65,
          because: 'the service does not know this resource in this Region and account',
        })
      : null;
  },
  remedy: () =>
    noChange([
      'compare id, Region and account with what exists there, for example',
      'aws bedrock-agent list-knowledge-bases --region REGION',
    ]),
};

export const llWrongEndpoint: Cause = {
  id: 'LL_WRONG_ENDPOINT',
  title: 'The call went to an endpoint that does not know the operation',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/endpoints.html',
  evidence: ['endpoint host of the client'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'operation is not recognized by the service',
        'unknownoperationexception',
        'could not connect to the endpoint url',
        'endpointconnectionerror',
        'enotfound bedrock',
        'invalidendpoint',
      ],
      weight: 75,
      because:
        'the host does not exist in this Region or does not know the operation: inference calls go to bedrock-runtime, not to bedrock',
    }),
  remedy: () =>
    noChange([
      'use the host bedrock-runtime.REGION.amazonaws.com for InvokeModel and Converse (bedrock-agent-runtime for agents and knowledge bases)',
    ]),
};

export const llKbStorageConfig: Cause = {
  id: 'LL_KB_STORAGE_CONFIG',
  title: 'The vector index does not fit the knowledge base',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'UNVERIFIED wording',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-setup.html',
  evidence: ['index mapping (FAISS)'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      phrases: [
        'engine type associated with your vector index',
        'vector index is invalid',
        'valid engine types',
        ...(says(clues, 'storage configuration') ? ['dimension', 'no such index', 'index_not_found', 'mapping'] : []),
      ],
      weight: 80,
      because: 'engine, field mapping or dimension of the index is wrong, not a permission',
    }),
  remedy: () => noChange(['create the index again with the FAISS engine and the dimension of the embedding model']),
};

export const llApigwAuthorizer: Cause = {
  id: 'LL_APIGW_AUTHORIZER',
  title: 'API Gateway or its authorizer refused, before any policy of the caller',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'public reports',
  url: 'https://aws.amazon.com/premiumsupport/knowledge-center/api-gateway-403-error-lambda-authorizer/',
  evidence: ['API GW execution logs'],
  pitfalls: [],
  recognise: (clues) => {
    const isSaid =
      says(clues, 'missing authentication token', 'missingauthenticationtoken') ||
      (says(clues, 'not authorized to access this resource') && !says(clues, 'bedrock')) ||
      says(clues, 'on type query', 'on type mutation', 'on type subscription');
    const isBare =
      says(
        clues,
        '"message":"unauthorized"',
        '"message": "unauthorized"',
        '{"message":"forbidden"}',
        '{"message": "forbidden"}',
      ) && !says(clues, 'function url');
    if (hasSentence(clues) || !(isSaid || isBare)) return null;
    return found({
      tier: 'sentence',
      weight: 70,
      because: 'a Lambda authorizer refused, or the path, method or signature does not fit the API',
    });
  },
  remedy: () =>
    noChange(
      ['check stage, path and method of the call and whether it has to be signed'],
      [
        'read the execution log of the stage for the decision of the authorizer',
        'aws logs tail API-Gateway-Execution-Logs_API_ID/STAGE',
      ],
    ),
};

export const llS3403Is404: Cause = {
  id: 'LL_S3_403_IS_404',
  title: 'The object may not exist: without s3:ListBucket S3 answers 403 instead of 404',
  edge: 'look-alike',
  isPermissionProblem: false,
  verified: 'public reports',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html',
  evidence: ['s3:ListBucket grant'],
  pitfalls: [],
  recognise: (clues) => {
    const isHead =
      says(clues, 'headobject', 'head_object', 'head-object') &&
      (clues.action === null || isAction(clues, 's3:GetObject'));
    const isBare =
      clues.service === 's3' &&
      isAction(clues, 's3:GetObject') &&
      clues.layer.kind === 'unknown' &&
      clues.denial?.principal === null &&
      clues.denial.statedBy === 'operation';
    const isUnread = says(clues, 'unable to get object metadata from s3', "s3 uri that you provided can't be accessed");
    if (hasSentence(clues) || clues.statements.length > 0 || !(isHead || isBare || isUnread)) return null;
    const asking = {
      ask: 'Does the object exist under exactly this key?',
      because: 'with s3:ListBucket S3 would say 404 instead of 403',
      command: 'aws s3api list-objects-v2 --bucket BUCKET --prefix KEY',
    };
    return found({
      tier: 'edge',
      weight: 70,
      confidence: 'possible',
      because: 'S3 answers 403 for a missing object when the caller may not list the bucket',
      asking,
    });
  },
  remedy: () =>
    noChange([
      'check that the object exists under exactly this key',
      'aws s3api list-objects-v2 --bucket BUCKET --prefix KEY',
    ]),
};
