import { describe, expect, it } from 'vitest';
import { controls } from '../../../../layers/core/src/explain/handbook/controls/controls.data.ts';
import { sayBelief } from '../../../../layers/core/src/explain/handbook/controls/say-belief.ts';
import { askHandbook, pageOf } from '../../../../layers/core/src/explain/handbook/index.ts';

describe('what is believed of a control', () => {
  it('has a page for each of them', () => {
    for (const [id, , , , , , page] of controls) expect(pageOf(page), id).not.toBeNull();
  });

  it.each([
    [
      'We have RCPs that allow s3:GetObject for all, so the app may read the bucket now, right?',
      /^\*\*No: an RCP grants nothing/,
    ],
    ['Mit einem Guardrail brauche ich keine IAM-Berechtigungen mehr, oder?', /^\*\*No: a guardrail filters/],
    [
      'Une politique de point de terminaison suffit pour donner accès au modèle ?',
      /^\*\*No: a VPC endpoint’s policy grants nothing/,
    ],
    ['Soy administrador, así que la SCP no me puede bloquear, ¿no?', /does not get past an SCP/],
    ['¿MFA reemplaza las políticas?', /^\*\*No: MFA proves better/],
    [
      'PowerUserAccess overrides the SCP of our organization, no?',
      /^\*\*No, `PowerUserAccess` does not get past an SCP/,
    ],
    ['CloudTrailを有効にすれば不正な呼び出しを防げますか？', /^\*\*No: CloudTrail records/],
    ['Do I need IAM or a guardrail against prompt injection?', /^\*\*Both/],
  ])('is put right: %s', (text, says) => {
    expect(sayBelief(text)?.says).toMatch(says);
  });

  it('stands before what a managed policy allows', () => {
    const reply = askHandbook('I have AdministratorAccess so an SCP cannot block my InvokeModel, right?', null)?.reply;

    expect(reply).toMatch(/^\*\*No/);
    expect(reply).not.toContain('`AdministratorAccess` allows');
  });

  it.each([
    'How do I write an SCP that allows only two models?',
    'The guardrail stops every answer since this morning.',
    'What is the difference between an SCP and a boundary?',
    'The SCP denies everything outside the EU, is it enough to add the profile?',
  ])('is no belief: %s', (text) => {
    expect(sayBelief(text)).toBeNull();
  });
});
