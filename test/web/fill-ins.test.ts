import { describe, expect, it } from 'vitest';
import { partLine } from '../../layers/core/src/explain/language.ts';
import { fillIn, fillInsOf } from '../../web/src/answer/fill-ins.ts';
import { importHint } from '../../web/src/answer/import-hint.ts';
import { plainStepsIn } from '../../web/src/answer/plain-steps-in.ts';
import { languageLineIn } from '../../web/src/words/language-line.ts';

const terraform = `# not ready: put your own for {PolicyName} first
# {PolicyName}: aws iam list-role-policies --role-name chat
resource "aws_iam_role_policy" "chat" {
  name   = "{PolicyName}"
  role   = "chat"
  policy = jsonencode({})
}
`;

describe('a form that waits for a name', () => {
  it('names it, with the command that prints it', () => {
    expect(fillInsOf(terraform, '{}')).toEqual([
      { name: 'PolicyName', finder: 'aws iam list-role-policies --role-name chat' },
    ]);
  });

  it('has the name in its place and nothing left to do once it is given', () => {
    const filled = fillIn(terraform, { PolicyName: 'logs' });

    expect(filled).toBe(
      'resource "aws_iam_role_policy" "chat" {\n  name   = "logs"\n  role   = "chat"\n  policy = jsonencode({})\n}\n',
    );
    expect(importHint(filled)).toBe('terraform import aws_iam_role_policy.chat chat:logs');
  });

  it.each(["lo'gs", '$(id)', 'a b', '"', '', '${x}'])('stays as it is by what is no name: %s', (name) => {
    expect(fillIn(terraform, { PolicyName: name })).toBe(terraform);
    expect(importHint(terraform)).toBeNull();
  });

  it('keeps waiting for the other one', () => {
    const two = terraform.replace('{PolicyName} first', '{PolicyName}, {RoleName} first');

    expect(fillIn(two, { PolicyName: 'logs' })).toMatch(/^# not ready: put your own for \{RoleName\} first$/m);
  });

  it('asks for none that is in the policy itself: that would be another policy', () => {
    expect(fillInsOf(terraform, '{"Resource":"{PolicyName}"}')).toEqual([]);
  });
});

describe('the line on the language', () => {
  it('is told apart, with its language', () => {
    const { line, rest } = languageLineIn('No policy.\n\n*Esta respuesta está en inglés: no hay ningún modelo.*');

    expect(line).toEqual({ lang: 'es', says: 'Esta respuesta está en inglés: no hay ningún modelo.' });
    expect(rest).toBe('No policy.');
  });

  it.each(Object.entries(partLine).filter(([lang]) => lang !== 'en'))(
    'is told apart where only a part is English: %s',
    (lang, says) => {
      expect(languageLineIn(`Ja.\n\n${says}`)).toEqual({ line: { lang, says: says.slice(1, -1) }, rest: 'Ja.' });
    },
  );

  it('is none where something else ends in italics', () => {
    expect(languageLineIn('No.\n\n*To check it:* run this').line).toBeNull();
  });
});

describe('a step that names models', () => {
  it('sets their ids as code', () => {
    expect(plainStepsIn('Why\nDo\n- use (eu.amazon.nova-lite-v1:0, amazon.nova-lite-v1:0) now')).toBe(
      '1. Use (`eu.amazon.nova-lite-v1:0`, `amazon.nova-lite-v1:0`) now',
    );
  });
});
