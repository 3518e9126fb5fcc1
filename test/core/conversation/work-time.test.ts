import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/index.ts';
import { sayReply } from '../../../layers/core/src/explain/index.ts';
import { timedWork } from '../../../layers/core/src/work-time.ts';

const denialOf = (bucket: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: s3:ListBucket on resource: arn:aws:s3:::${bucket} because no identity-based policy allows the s3:ListBucket action`;
const question = {
  input: ['one', 'two', 'three', 'four'].map(denialOf).join('\n'),
  evidence: {
    policies: {
      identity: [
        {
          name: 'inline',
          document: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::none' }],
          },
        },
      ],
    },
  },
};

/** A clock by which every look at it costs a second. */
const answerWithin = async (milliseconds: number) => {
  let now = 0;
  const clock = (): number => {
    now += 1_000;
    return now;
  };
  const answered = await answerQuestion({ readers: [], workTime: { clock, milliseconds } })(question);
  return { ...answered, reply: sayReply(answered) };
};

describe('the time of one answer', () => {
  it('changes nothing while there is some left', async () => {
    const { answer } = await answerWithin(1_000_000);

    expect(answer).toEqual((await answerQuestion({ readers: [] })(question)).answer);
    expect(answer.fix.kind).not.toBe('undecided');
  });

  it('ends the deciding where it is over: what was found stands, what is left is counted', async () => {
    const { answer, reply } = await answerWithin(4_000);

    const decided = answer.requests.filter(({ decision }) => decision !== null);
    expect(decided.length).toBeGreaterThan(0);
    expect(decided.length).toBeLessThan(answer.requests.length);
    expect(answer.requests[0]?.decision).toBe('implicitDeny');
    expect(answer.explanation).toMatch(/\d of \d requests were not decided/);
    expect(reply).toContain('**Not all of it:**');
  });

  it('offers no change that there was no time to search for and to prove', async () => {
    const { answer, reply } = await answerWithin(1);

    expect(answer.requests[0]?.decision).toBe('implicitDeny');
    expect(answer.cause.id).not.toBeNull();
    expect(answer.fix).toMatchObject({ kind: 'undecided', steps: [], actions: ['s3:ListBucket'] });
    expect(reply).toContain('no change was searched for');
  });

  it('counts the stages and not what is waited for between them', () => {
    let now = 0;
    const work = timedWork({ clock: () => now, milliseconds: 100 });

    work.stage(() => {
      now += 60;
    });
    now += 10_000;

    expect(work.isOver()).toBe(false);
    const over = work.stage((isOver) => {
      now += 60;
      return isOver();
    });
    expect([over, work.isOver()]).toEqual([true, true]);
  });
});
