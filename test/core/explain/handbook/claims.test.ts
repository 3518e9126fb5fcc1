import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../../../layers/core/src/explain/handbook/claims/judge-claim.ts';
import { readClaims } from '../../../../layers/core/src/explain/handbook/claims/read-claims.ts';
import { askHandbook } from '../../../../layers/core/src/explain/index.ts';

describe('a statement', () => {
  it.each([
    ['SCPs restrict the management account', false],
    ['SCPs do not restrict the management account', true],
    ['Eine SCP beschränkt den Root-Benutzer eines Mitgliedskontos', true],
    ['Une SCP accorde des droits', false],
    ['Una SCP no otorga permisos', true],
    ['A SCP limita as roles vinculadas a um serviço', false],
    ['サービスにリンクされたロールも SCP で制限される', false],
    ['SCP 不授予权限', true],
    ['Granica uprawnień może być przypisana do grupy', false],
    ['SCP service-linked rolleri kısıtlamaz', true],
    ['An explicit deny overrides any allow', true],
    ['An allow in the bucket policy overrides a deny in the SCP', false],
    ['A session policy can give more permissions than the role has', false],
    ['bedrock:Converse is an IAM action', false],
    ['bedrock:InvokeModel is an IAM action', true],
    ['A role can have access keys', false],
    ['Role chaining sessions can last 4 hours', false],
    ['RCPs apply to resources no matter who calls', true],
    ['CloudTrail can block calls', false],
    ['Un gruppo può assumere un ruolo', false],
    ['An identity-based policy can contain a Principal', false],
    ['StringNotEquals is true when the key is missing', true],
  ])('%s: %s', (text, isTrue) => {
    expect(judgeClaim(text)?.isTrue).toBe(isTrue);
  });

  it.each(['SCPs limit only users', 'The weather is limited', 'Lambda functions are written in Python'])(
    'is not decided where nothing is known of it: %s',
    (text) => {
      expect(judgeClaim(text)).toBeNull();
    },
  );
});

describe('a list of statements', () => {
  it.each([
    ['True or false?\n1. SCPs grant permissions\n2) A group can be a principal', ['1', '2']],
    ['richtig oder falsch: a) SCPs gewähren Rechte b) Gruppen sind Principals', ['a', 'b']],
    ['Vrai ou faux ?\n- une SCP accorde des droits\n- un groupe est un principal', ['1', '2']],
  ])('is read with its marks: %s', (text, marks) => {
    expect(readClaims(text)?.map(({ mark }) => mark)).toEqual(marks);
  });

  it('is none without the question for the truth', () => {
    expect(readClaims('Do this:\n1. open IAM\n2. make a role')).toBeNull();
  });

  it('gets a verdict for each, and says where it has none', () => {
    const reply = askHandbook(
      'True or false?\n1) SCPs grant permissions\n2) IAM users like Bedrock on Mondays',
      null,
    )?.reply;

    expect(reply).toContain('**1) False:**');
    expect(reply).toContain('**2) not decided:**');
  });
});
