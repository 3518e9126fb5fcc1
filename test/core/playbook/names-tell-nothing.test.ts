import { describe, expect, it } from 'vitest';
import { readText, tells } from '../../../layers/core/src/intake/index.ts';
import { answerOf } from '../repair/answer-of.ts';

const key = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const sealed = (role: string, layer: string) =>
  `Lambda was unable to decrypt the environment variables because KMS access was denied. Please check the function's KMS key settings. KMS Exception: AccessDeniedException KMS Message: User: arn:aws:sts::111122223333:assumed-role/${role}/session is not authorized to perform: kms:Decrypt on resource: ${key} because no ${layer} policy allows the kms:Decrypt action`;
const statementOf = (text: string) => {
  const { fix, cause } = answerOf(text);
  const { steps } = fix;
  const { Effect, Action, Resource, Condition = null } = (steps[0]?.statement ?? {}) as Record<string, unknown>;
  return { cause, steps: steps.length, Effect, Action, Resource, Condition };
};

describe('environment variables that Lambda cannot decrypt', () => {
  it.each(['chat-role', 'rag-ingest-role', 'kb-sync', 's3-index-reader', 'knowledge-base-loader'])(
    'need the key for the execution role, whatever it is called: %s',
    (role) => {
      expect(statementOf(sealed(role, 'identity-based'))).toEqual({
        cause: 'IDENTITY_ALLOW_MISSING',
        steps: 1,
        Effect: 'Allow',
        Action: 'kms:Decrypt',
        Resource: key,
        Condition: null,
      });
    },
  );

  it('are mended in the key policy where AWS’s sentence names that', () => {
    expect(statementOf(sealed('rag-ingest-role', 'resource-based'))).toEqual({
      cause: 'KMS_KEY_POLICY',
      steps: 1,
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: '*',
      Condition: null,
    });
  });
});

describe('the name that somebody gave a role', () => {
  it.each(['rag-ingest-role', 'kb-sync', 'schema-index', 'api-gateway-caller'])(
    'gives no sign of what failed: %s',
    (name) => {
      const facts = readText(
        `User: arn:aws:sts::111122223333:assumed-role/${name}/${name} is not authorized to perform: kms:Decrypt on resource: ${key}`,
      );

      expect(tells(facts, 'ingestion', 'knowledgeBase', 'schema', 'apiGateway')).toBe(false);
    },
  );

  it('still tells who wrote it where AWS did', () => {
    const facts = readText(
      `User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/jane is not authorized to perform: s3:GetObject`,
    );

    expect(tells(facts, 'reservedRole')).toBe(true);
  });
});
