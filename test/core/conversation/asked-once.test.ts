import { describe, expect, it } from 'vitest';
import { asksIn, withoutQuestion } from '../../../layers/core/src/conversation/asked-before.ts';
import { openTalk } from './talk.ts';

const openings = [
  'bedrock çalışmıyor izin hatası',
  'my lambda cannot invoke bedrock, access denied',
  'our summarizer lambda stopped working after the security cleanup. permissions i guess?',
  'hola, mi agente no puede usar la lambda, acceso denegado',
  'knowledge base sync FAILED, forbidden',
  'HeadObject gives plain 403 Forbidden. both sides have s3:GetObject, I checked',
  'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/partner',
  'Access denied while invoking Lambda function arn:aws:lambda:us-east-1:111122223333:function:orders',
];
const turns = [
  'hata metni yok sadece ekranda kırmızı "Access denied" yazıyor, konsolda model playground',
  'I do not have the message, the client shows no log',
  'no idea',
  'cloudtraile bakmaya iznim yok. kullanıcım iam user "ogrenci7"',
  'model nova micro us-east-1, was soll ich eintragen?',
  'the role is app-runner, account 111122223333',
  'hm ok and now?',
  'why?',
  'das weiß ich nicht',
  'can you just tell me what to do',
  '¿y entonces?',
  'it still does not work',
  'ok thanks, and what else could it be',
  'その情報は持っていません',
];

describe('Nobody', () => {
  it.each(openings)('is asked the same twice, whatever they say: %s', async (opening) => {
    const talk = openTalk();
    const asked = new Map<string, string>();
    const earlier = new Set<string>();

    for (const say of [opening, ...turns]) {
      const { reply } = await talk.say(say);
      for (const ask of asksIn(reply)) {
        expect(asked.get(ask), `${say}: ${ask}`).toBeUndefined();
        asked.set(ask, say);
      }
      expect(earlier.has(reply), `${say}: ${reply.slice(0, 200)}`).toBe(false);
      earlier.add(reply);
    }
    expect(asked.size).toBeGreaterThan(0);
  });
});

describe('Who has no sentence of AWS', () => {
  const talkOf = async (says: readonly string[]): Promise<readonly string[]> => {
    const talk = openTalk();
    const replies: string[] = [];
    for (const say of says) replies.push((await talk.say(say)).reply);
    return replies;
  };

  const talks = {
    ogrenci7: [
      'bedrock çalışmıyor izin hatası',
      'hata metni yok sadece ekranda kırmızı "Access denied" yazıyor, konsolda model playground',
      'cloudtraile bakmaya iznim yok. kullanıcım iam user "ogrenci7", hoca açtı hesabı',
      'hoca dedi ki ne ekleyeyim tam json ver. model nova micro us-east-1',
    ],
    lehrling3: [
      'Unser Chat kommt nicht mehr an Bedrock, keine Berechtigung',
      'Einen Fehlertext habe ich nicht, im Playground der Konsole steht nur rot "Access denied"',
      'CloudTrail darf ich nicht öffnen. Ich bin IAM-User "lehrling3", das Konto gehört dem Chef',
      'Der Chef fragt, was er eintragen soll, gib mir das ganze JSON. Modell Nova Micro in us-east-1',
    ],
  };

  it.each(Object.entries(talks))(
    'hears where it is found, then gets the text for the administrator, then the likeliest statement: %s',
    async (who, says) => {
      const [, where, letter, policy] = await talkOf(says);

      expect(where).toContain('CloudTrail → Event history');
      expect(letter).toContain(`user ${who} gets “Access denied”`);
      expect(policy).toContain('arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0');
      expect(policy).toContain('not proven');
    },
  );

  it.each([
    ['user', 'my IAM user is pupil7', '--filter User', 'UserDetailList'],
    ['user', 'mein IAM-Benutzer ist pupil7', '--filter User', 'UserDetailList'],
    ['role', 'the role is pupil7', '--filter Role', 'RoleDetailList'],
  ])('is asked for the policies of the %s that is named: %s', async (_, named, filter, list) => {
    const [, reply] = await talkOf(['my app cannot use bedrock, access denied', named]);

    expect(reply).toContain('Which policies does `pupil7` have?');
    expect(reply).toMatch(new RegExp(`${filter}\\b.*${list}`));
  });
});

describe('A reply without its question', () => {
  it('keeps all the rest', () => {
    const reply =
      'a\n\n**Question:** What is it?\n\nIt matters because x.\n\n```sh\naws y\n```\n\n[AWS’s page](https://z)';

    expect(withoutQuestion(reply)).toBe('a\n\n[AWS’s page](https://z)');
  });
});
