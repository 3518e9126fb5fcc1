import { describe, expect, it } from 'vitest';
import { askHandbook } from '../../../../layers/core/src/explain/handbook/index.ts';
import { things } from '../../../../layers/core/src/explain/handbook/seeing/things.data.ts';
import { waysToSee } from '../../../../layers/core/src/explain/handbook/seeing/ways-to-see.data.ts';

const told = (question: string): string => askHandbook(question, null)?.reply ?? '';

describe('what can be seen', () => {
  it('is told of things that the words know, in few words', () => {
    const known = new Set(Object.keys(things));

    for (const [of, also, says] of waysToSee) {
      expect(`${of} ${also}`.split(/[ /]/).filter((thing) => thing !== '' && !known.has(thing))).toEqual([]);
      expect(says.length, says).toBeLessThanOrEqual(500);
    }
  });

  it.each([
    ['How do I list all roles that have AmazonBedrockFullAccess attached?', 'list-entities-for-policy'],
    ['Is there a command to see who can assume the role app-prod?', 'AssumeRolePolicyDocument'],
    ['Mit welchem Befehl sehe ich, wann ein Access Key zuletzt benutzt wurde?', 'get-access-key-last-used'],
    ['Comment savoir qui a appelé le modèle Claude hier ?', 'lookup-events'],
    ['¿Dónde veo si el logging de invocaciones está activado?', 'get-model-invocation-logging-configuration'],
    ['como vejo a política baseada em recurso da minha função lambda?', 'aws lambda get-policy'],
    ['Come faccio a vedere quali guardrail ci sono?', 'list-guardrails'],
    ['今どのロールで呼び出しているか確認するコマンドは？', 'get-caller-identity'],
    ['怎么查看知识库同步失败的文档？', 'get-ingestion-job'],
    ['Where do I find the tokens per minute limit of my account?', 'list-service-quotas'],
  ])('is found by the things that are named: %s', (question, command) => {
    expect(told(question)).toContain(command);
  });

  it('has the names filled in that the question states, and AWS’s page of the command', () => {
    const reply = told('which command lists the inference profiles in eu-central-1?');

    expect(reply).toContain('aws bedrock list-inference-profiles --region eu-central-1');
    expect(reply).toContain('cli/latest/reference/bedrock/list-inference-profiles.html');
  });

  it('is not told to who asks for a way that is none of seeing', () => {
    expect(askHandbook('How do I forbid that anybody uses an access key?', null)?.kind).not.toBe('seeing');
  });
});

describe('a question of several clauses', () => {
  it('is answered clause by clause, in its order', () => {
    const reply = told('What is an external id for, and is it secret?');

    expect(reply.indexOf('third part')).toBeGreaterThan(-1);
    expect(reply).toMatch(/no secret|not (?:a )?secret/i);
  });

  it('has a command where one of its clauses asks for it', () => {
    const reply = told('What is a permissions boundary, and how do I see which boundary a role has?');

    expect(reply).toContain('PermissionsBoundary');
    expect(reply).toMatch(/can ever do|maximum|ceiling/);
  });
});
