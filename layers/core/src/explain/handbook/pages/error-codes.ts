import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite, novaPro } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const errorCodesPage: HandbookPage = {
  id: 'error-codes',
  title: 'Errors that are no denial',
  definition:
    'Only `AccessDenied`/`AccessDeniedException` (403, “not authorized to perform”) is answered by policies. `ValidationException` is about the request, `ThrottlingException` about the rate, `ResourceNotFoundException` about a name or Region, `ExpiredTokenException` and `UnrecognizedClientException` about credentials.',
  wrong: [
    {
      belief: 'every 403 is a missing permission',
      truth:
        "API Gateway's “Missing Authentication Token” is mostly a wrong path, “Forbidden” a key or WAF; S3 answers 403 for a missing object when you may not list.",
    },
    {
      belief: 'ValidationException on a model id is a permission problem',
      truth: "“On-demand throughput isn't supported” asks for an inference profile; no policy helps.",
    },
  ],
  facts: [
    'A time-out is network (routing, endpoint, security group), never IAM.',
    "“You don't have access to the model with the specified model ID” is model access, not a missing action.",
  ],
  why: 'Adding permissions against a wrong name only opens the account.',
  check: "Look at the exception's name before the text.",

  rows: {
    where: 'in the answer of a failed call',
    does: 'tells which kind of problem it is',
    owner: 'AWS',
    when: 'before any policy is touched',
  },
  example: {
    says: 'With the permission in place, what remains is no denial.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaPro]),
    ],
  },
  arrow: 'every arrow',
  source: bedrockPage('Troubleshooting Amazon Bedrock API Error Codes', 'troubleshooting-api-error-codes'),
  related: ['authentication', 'throttling', 'denial-message', 'model-access'],
  names: [
    'error codes',
    'error code',
    'http 403',
    'http 401',
    'validationexception',
    'resourcenotfoundexception',
    'expiredtokenexception',
    'unrecognizedclientexception',
    'invalidsignatureexception',
    'fehlercodes',
    "codes d'erreur",
    'códigos de error',
    'códigos de erro',
    'codici di errore',
    'エラーコード',
    '错误代码',
  ],
};
