import { describe, expect, it } from 'vitest';
import { answerQuestion, type GivenEvidence } from '../../../layers/core/src/conversation/index.ts';
import { inertMarkdown } from '../../../layers/core/src/explain/index.ts';

const brought = '|<img src=x>|[c](javascript:x)|![i](https://evil.example/i)|</details>';

describe('Markdown with names of strangers', () => {
  it.each([
    ['outside of code', `x ${brought}`],
    ['behind a mark of code in a name', `the role \`Q\`${brought}\` is denied`],
    ['between two names', `\`a\`${brought}\`b\` and \`c\``],
    ['behind a mark that nothing closes', `a \` b ${brought}`],
    ['in a list whose marks close in the next item', `- a \` b\n- ${brought} \` c`],
    ['behind a fence that is no fence', `\`\`\` ${brought} \`\`\`\`\nx`],
    ['behind a block of code', `\`\`\`json\n{}\n\`\`\`\n${brought}`],
    ['in a definition', '[evil]: https://evil.example'],
  ])('holds no tag, link or image %s', (_, markdown) => {
    const text = inertMarkdown(markdown);

    expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/<[a-z/!]|\]\(|!\[|^\[[^\]]*\]:/i);
  });

  it.each([
    'a page of [AWS](https://docs.aws.amazon.com/IAM/latest/UserGuide/x.html) and <https://docs.aws.amazon.com/x>',
    '`arn:aws:s3:::<bucket>/*` in ``a`b`` and `identity[0](x)`',
    'AWS’s answers at [re:Post](https://repost.aws/knowledge-center/x)',
    'identity[0]: not seen',
    '```sh\naws x --query "a[?b](c)" <in.json\n```',
    '',
  ])('leaves what is ours: %s', (markdown) => {
    expect(inertMarkdown(markdown)).toBe(markdown);
  });

  it('takes time in proportion to the text', () => {
    const started = process.cpuUsage();
    for (const seed of ['`', '` ``', '`a', '<a', '![', '](', '- `\n', '```\n', '````\n```\n'])
      inertMarkdown(seed.repeat(20_000));
    const { user } = process.cpuUsage(started);

    expect(user / 1000).toBeLessThan(2_000);
  });
});

const denied =
  'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/k because no identity-based policy allows the s3:GetObject action';
const name = `Q\`${brought}`;
const policy = (parts: Readonly<Record<string, unknown>>): GivenEvidence => ({
  policies: {
    identity: [
      {
        name: 'p',
        document: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*', ...parts }],
        },
      },
    ],
  },
});

describe('an explanation', () => {
  it.each([
    ['an operator', policy({ Condition: { [name]: { 'aws:SourceIp': '1' } } })],
    ['a key', policy({ Condition: { StringEquals: { [name]: '1' } } })],
    ['a value', policy({ Condition: { IpAddress: { 'aws:SourceIp': name } } })],
    ['an action', policy({ Action: `s3:${name}` })],
    ['a resource', policy({ Resource: `arn:aws:s3:::${name}` })],
    ['an effect', policy({ Effect: name })],
    ['a Sid', policy({ Sid: name, Resource: 'arn:aws:s3:::c/*' })],
  ])('of a policy with %s of a stranger is text', async (_, evidence) => {
    const { answer } = await answerQuestion({ readers: [] })({ input: denied, evidence });

    expect(answer.explanation).toContain('evil.example');
    expect(inertMarkdown(answer.explanation)).toBe(answer.explanation);
  });
});
