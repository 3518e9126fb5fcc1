import type { FailureSentence } from './failure-sentences.ts';

/**
 * How systems that are not AWS say no, each in a sentence of its own: the words lead, and what has to stand behind them follows.
 * A sentence that AWS, or a service that asks IAM, may say too is not here: `PAM authentication failed` and Kafka's are IAM's as well.
 */
export const otherSystemSentences: readonly FailureSentence[] = [
  {
    failure: 'otherSystem',
    kind: 'client',
    words: [
      // https://man.openbsd.org/ssh, https://git-scm.com/docs, https://docs.github.com/en/rest/authentication
      ...[['permission denied (publickey'], ['permission denied (password'], ['host key verification failed']],
      ...[['remote: permission to ', 'denied to '], ['could not read from remote repository']],
      ...[['remote: http basic: access denied'], ['protected branch hook declined'], ['refusing to allow a']],
      ...[['unable to access', 'github.com', 'returned error: 403'], ['resource not accessible by integration']],
      // https://docs.docker.com/engine/install/linux-postinstall/
      ...[
        ['permission denied', 'docker daemon socket'],
        ['permission denied', 'docker api at unix'],
      ],
      ...[['pull access denied for '], ['requested access to the resource is denied']],
      // https://dev.mysql.com/doc/mysql-errors/en/server-error-reference.html, https://www.postgresql.org/docs/current/errcodes-appendix.html
      ...[["access denied for user '", "'@'"], ['command denied to user'], ['error 1045 (28000)']],
      ...[['permission denied for table'], ['permission denied for relation'], ['permission denied for schema']],
      ...[['permission denied for database'], ['permission denied for sequence'], ['permission denied for view']],
      ...[['must be owner of '], ['password authentication failed for user'], ['no pg_hba.conf entry']],
      ...[["login failed for user '"], ['ora-01017'], ['ora-01031'], ['sql access control error']],
      // https://www.mongodb.com/docs/manual/reference/error-codes/, https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/
      ...[['not authorized on ', 'to execute command'], ['noauth authentication required'], ['noperm this user']],
      ...[['noperm user '], ['wrongpass invalid username']],
      // https://docs.npmjs.com/cli, https://huggingface.co/docs/hub/models-gated
      ...[
        ['403 forbidden', 'registry.npmjs.org'],
        ['403', 'pypi.org'],
        ['403 forbidden', 'registry.yarnpkg.com'],
      ],
      ...[['gated repo', 'huggingface'], ['huggingface', 'gated repo'], ['cannot access gated repo']],
      // https://nginx.org/en/docs/, https://developers.cloudflare.com/support/troubleshooting/cloudflare-errors/
      ...[
        ['403 forbidden', 'nginx/'],
        ['403 forbidden', '<center>nginx'],
        ['403 forbidden', 'apache/2'],
      ],
      ...[
        ['cloudflare', 'access denied'],
        ['access denied', 'cloudflare'],
        ['error 1020', 'access denied'],
      ],
      ...[['cf-mitigated: '], ['cloudflare ray id']],
      // https://learn.microsoft.com/en-us/azure/role-based-access-control/troubleshooting, https://cloud.google.com/iam/docs/troubleshooting-access
      ...[
        ['does not have authorization to perform action', 'microsoft.'],
        ['google.api_core.exceptions.permissiondenied'],
      ],
      ...[
        ['denied on resource', 'projects/'],
        ['caller does not have permission', 'googleapis'],
        ['firebaseerror', 'permission'],
      ],
      ...[
        ['firebase', 'insufficient permissions'],
        ['api has not been used in project'],
        ['incorrect api key provided'],
      ],
      // The model services of others: https://learn.microsoft.com/en-us/azure/ai-services/openai/reference, https://platform.openai.com/docs/guides/error-codes, https://docs.anthropic.com/en/api/errors, https://huggingface.co/docs/hub/security-tokens, https://ai.google.dev/gemini-api/docs/troubleshooting
      ...[
        ['access denied due to invalid subscription key'],
        ['access denied due to missing subscription key'],
        ['principal does not have access to api/operation'],
        ['lacks the required data action', 'microsoft.'],
        ['api deployment for this resource does not exist'],
      ],
      ...[
        ['insufficient_quota'],
        ['openai', 'does not have access to model'],
        ['project', 'does not have access to model'],
      ],
      ...[['invalid x-api-key'], ['anthropic.authenticationerror'], ['anthropic.permissiondeniederror']],
      ...[['hfhubhttperror'], ['401', 'huggingface.co/'], ['403', 'huggingface.co/'], ['huggingface_hub', 'not found']],
      ...[
        ["permission 'aiplatform."],
        ['api key not valid. please pass a valid api key'],
        ['generativelanguage.googleapis.com', 'permission'],
      ],
      ...[
        ['api.cohere', 'invalid api token'],
        ['api.mistral.ai', 'unauthorized'],
        ['pinecone', 'invalid api key'],
        ['langsmithautherror'],
      ],
      ...[
        ['your organization has been disabled'],
        ['github api', 'rate limit exceeded'],
        ['rate limit exceeded', 'github api'],
      ],
      // https://developer.hashicorp.com/vault/docs/troubleshoot, RFC 5321
      ...[['vault', '* permission denied'], ['vault permission denied'], ['550 5.7.1'], ['relay access denied']],
    ],
  },
  {
    // https://man7.org/linux/man-pages/man3/errno.3.html, https://docs.python.org/3/library/exceptions.html#PermissionError
    failure: 'fileRefused',
    kind: 'client',
    words: [
      ...[['eacces: permission denied'], ['eperm: operation not permitted'], ['erofs: read-only file system']],
      ...[
        ['[errno 13] permission denied'],
        ['[errno 1] operation not permitted'],
        ['[errno 30] read-only file system'],
      ],
      ...[
        ['bash: ', ': permission denied'],
        ['sh: ', ': permission denied'],
        ['exec ', ': permission denied'],
      ],
      ...[['mkdir: ', 'permission denied'], ['cannot open directory', 'permission denied'], ['rm: cannot remove']],
      ...[['open /', ': permission denied'], ['fopen(', 'permission denied'], ['not in the sudoers file']],
      ...[['selinux is preventing'], ["access to the path '", 'is denied'], ['(13)permission denied']],
    ],
  },
];
