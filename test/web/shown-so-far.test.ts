import { describe, expect, it } from 'vitest';
import { nameTemplate, templateOf } from '../../web/src/answer/template-of.ts';
import { pastedFile, templateIn } from '../../web/src/architecture/project-file.ts';
import type { TurnMessage, TurnMetadata } from '../../web/src/conversation/message.ts';
import { filesShown, textShown } from '../../web/src/conversation/shown-so-far.ts';
import type { Turn } from '../../web/src/conversation/turns.ts';
import { sayHowToStart } from '../../web/src/frame/by-device.ts';
import { profileAnswer } from '../browser/answers.ts';

const turn = (text: string, metadata: TurnMetadata = {}, diagnosis: typeof profileAnswer | null = null): Turn => {
  const message = (role: 'user' | 'assistant', parts: TurnMessage['parts']): TurnMessage => ({
    ...{ id: `${role} ${text}`, role, metadata, parts },
  });
  return {
    question: message('user', [{ type: 'text', text }]),
    answer: message('assistant', [{ type: 'data-diagnosis', data: diagnosis }]),
  };
};

const denial = (name: string): string =>
  `User: arn:aws:iam::111122223333:user/${name} is not authorized to perform: s3:GetObject`;
const policy = '{"Version":"2012-10-17","Statement":[]}';

describe('what goes along into a new conversation', () => {
  it('is the denial, what was shown and corrected since, and the question; no small talk, no older denial', () => {
    const text = textShown([
      turn(denial('old')),
      turn(denial('ana')),
      turn('why is that so?'),
      turn(policy),
      turn('Correction: {"fact":"action","is":"s3:PutObject","was":"s3:GetObject"}'),
      turn('and give me that as CLI'),
    ]);

    expect(text.split('\n\n')).toEqual([
      denial('ana'),
      policy,
      'The action is `s3:PutObject`, not `s3:GetObject`.',
      'and give me that as CLI',
    ]);
  });

  it('begins with the first question where nothing was pasted', () => {
    expect(textShown([turn('my bot is denied, why?'), turn('it is a Lambda'), turn('and now?')])).toBe(
      'my bot is denied, why?\n\nand now?',
    );
  });

  it('is the policies with what they were taken for, and the template', () => {
    const files = filesShown([
      turn('a', { policies: [{ name: 'scp.json', text: policy, kind: 'serviceControl' }] }),
      turn('b', { template: { name: 'app.yaml', text: 'Resources:\n' } }),
    ]);

    expect(files).toMatchObject([
      { name: 'scp.json', kind: 'policy', policyKind: 'serviceControl', document: policy },
      { name: 'app.yaml', kind: 'template', text: 'Resources:\n' },
    ]);
  });
});

const template = 'Transform: AWS::Serverless-2016-10-31\nResources:\n  A:\n    Type: AWS::S3::Bucket\n';

describe('a template in the conversation', () => {
  it('is what was pasted, from where it begins, or the file under its own name; a denial since puts it aside', () => {
    expect(templateOf([turn(`will this work?\n\n${template}`), turn('why?')])).toEqual({
      name: 'template.yaml',
      text: template,
    });
    expect(templateOf([turn(`ok?\n\`\`\`yaml\n${template}\`\`\`\nthanks`)])?.text).toBe(template);
    expect(templateOf([turn('Here is app.yaml', { template: { name: 'app.yaml', text: template } })])?.name).toBe(
      'app.yaml',
    );
    expect(templateOf([turn(template), turn(denial('ana'), {}, profileAnswer)])).toBeNull();
    expect(templateOf([turn(denial('ana'))])).toBeNull();
  });

  it('is called what the person calls it, in a difference alone', () => {
    const words = 'a/template\n--- a/template\n+++ b/template\n+ x';

    expect(nameTemplate(words, { name: 'my $1.yaml', text: '' })).toBe(
      'a/template\n--- a/my $1.yaml\n+++ b/my $1.yaml\n+ x',
    );
  });

  it('is a file by its form', () => {
    expect(templateIn('{"Resources": {}}')?.name).toBe('template.json');
    expect(templateIn('no template')).toBeNull();
    expect(pastedFile('Resources: [').name).toBe('template.yaml');
  });
});

describe('a server that is away', () => {
  it('is started by who can: on its own machine with npm start, else by whoever runs it', () => {
    expect(sayHowToStart('localhost', false)).toContain('npm start');
    for (const [host, byTouch] of [
      ['127.0.0.1', true],
      ['denied.example.com', false],
    ] as const)
      expect(sayHowToStart(host, byTouch)).not.toContain('npm');
  });
});
