import { describe, expect, it } from 'vitest';
import { actionInfo, actionsOf, isAction } from '../../../../layers/core/src/catalog/index.ts';
import { askHandbook, pageAnswers, pageOf } from '../../../../layers/core/src/explain/handbook/index.ts';
import { nearestAnswers } from '../../../../layers/core/src/explain/handbook/lookup/nearest-answers.ts';
import { termsOf } from '../../../../layers/core/src/explain/handbook/lookup/terms-of.ts';

const answers = pageAnswers();
// Keys of services of which the catalog knows the names only, of resources rather than actions, and of credentials:
// https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html
const globalKey =
  /^(?:aws|SAML):|^(?:ec2:MetadataHttpTokens|dynamodb:LeadingKeys|kms:ResourceAliases|kms:EncryptionContext|lambda:SourceFunctionArn)$/;
const isConditionKey = (name: string): boolean =>
  globalKey.test(name) ||
  actionsOf(name.split(':')[0] ?? '').some((action) =>
    actionInfo(action)?.conditionKeys.some(
      (key) =>
        key
          .toLowerCase()
          .split('/')[0]
          ?.replace(/\$\{.*/, '') === name.toLowerCase(),
    ),
  );

describe('the answers of the handbook', () => {
  it('belong to a page, are short, and say no word of ours', () => {
    for (const { page, says } of answers) {
      expect(pageOf(page), page).not.toBeNull();
      expect(says.length, says).toBeLessThanOrEqual(460);
      expect(says).not.toMatch(/\b(?:whydenied|handbook|evaluator)\b/i);
    }
  });

  it('name only actions that AWS has, but where they say that there is none', () => {
    const named = answers.flatMap(
      ({ says }) => says.match(/(?<![\w/:.-])[a-z][a-z0-9-]+:[A-Z][a-z]+[A-Z][A-Za-z]+\b/g) ?? [],
    );
    const unknown = new Set(named.filter((name) => !isAction(name) && !isConditionKey(name)));

    expect([...unknown]).toEqual([]);
  });

  it('are found by each of the ways to ask for them', () => {
    const lost = answers.flatMap((answer) =>
      answer.asked.filter((asked) => {
        const near = nearestAnswers(asked).slice(0, 3);
        return !near.some((each) => each.answer === answer);
      }),
    );

    expect(lost).toEqual([]);
  });

  it.each([
    ['Gilt ein explizites Deny auch für Administratoren?', /^\*\*Yes, also for administrators/],
    ['Pourquoi ma session expire après une heure quand j’enchaîne deux rôles ?', /role chaining/],
    ['¿Una SCP concede permisos?', /^\*\*No\.\*\* An SCP never grants/],
    ['Preciso de chave de acesso dentro da Lambda?', /^\*\*No\. Never put access keys into code/],
    ['Come obbligo gli utenti a usare MFA?', /aws:MultiFactorAuthPresent/],
    ['AssumeRole の認証情報はどのくらい有効ですか', /MaxSessionDuration/],
    ['What does s3:ExistingObjectTag do?', /^\*\*Yes, by `s3:ExistingObjectTag/],
    ['为什么有了 s3:GetObject 还读不了加密的文件？', /kms:Decrypt/],
  ])('stand first: %s', (question, says) => {
    expect(askHandbook(question, null)?.reply.split('\n')[0]).toMatch(says);
  });

  it('take no longer for a hostile text', () => {
    const started = performance.now();
    nearestAnswers('why is a role denied? '.repeat(3_000));

    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('the words of a text', () => {
  it('are the same for a role and a "rol", and none is lost inside of another word', () => {
    expect([...termsOf('which role is controlled')]).toEqual(expect.arrayContaining(['role']));
    expect([...termsOf('¿Qué rol necesita?')]).toEqual(expect.arrayContaining(['role', 'need']));
  });
});
