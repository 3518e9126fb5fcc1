import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createServer } from '@whydenied/core/mcp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const client = new Client({ name: 'test', version: '1' });
const [near, far] = InMemoryTransport.createLinkedPair();

beforeAll(async () => {
  const nothing = { kind: 'refused', because: 'no file' } as const;
  const server = createServer({
    version: '1',
    isLive: false,
    answer: () => Promise.reject(new Error('not asked here')),
    readFile: () => nothing,
  });
  await Promise.all([server.connect(far as never), client.connect(near)]);
});
afterAll(() => client.close());

type Result = { structuredContent?: Record<string, unknown>; content: { text: string }[]; isError?: boolean };

const call = async (name: string, given: Record<string, unknown>): Promise<Result> =>
  (await client.callTool({ name, arguments: given })) as unknown as Result;

const hidden = ['\u202e', '\u200b', '\u2066', '\u001b', '\u3164', '\udb40\udc41'];
const token = `ghp_${'Ab1'.repeat(12)}`;

describe('a server that reads the live account', () => {
  it('says so of the tools that may ask it, and of no other', async () => {
    const [here, there] = InMemoryTransport.createLinkedPair();
    const live = new Client({ name: 'test', version: '1' });
    const nothing = { kind: 'refused', because: 'no file' } as const;
    const server = createServer({
      ...{ version: '1', isLive: true, readFile: () => nothing },
      answer: () => Promise.reject(new Error('not asked here')),
    });
    await Promise.all([server.connect(there as never), live.connect(here)]);

    const [opened, closed] = await Promise.all([live.listTools(), client.listTools()]);
    await live.close();

    const open = ({ tools }: typeof opened) =>
      tools.filter(({ annotations }) => annotations?.openWorldHint === true).map(({ name }) => name);
    expect(open(opened)).toEqual(['explain_denial']);
    expect(open(closed)).toEqual([]);
    expect(opened.tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });
});

describe('what an agent reads', () => {
  it.each([
    [
      'required_permissions',
      (mark: string) => ({ service: 's3', operation: 'get_object', resource: `arn:aws:s3:::b${mark}/k` }),
    ],
    [
      'check_policy',
      (mark: string) => ({
        policies: [
          {
            name: `p${mark}`,
            document: { Statement: [{ Sid: `a${mark}`, Effect: 'Allow', Action: `s3:Gett${mark}`, Resource: '*' }] },
          },
        ],
      }),
    ],
    ['required_permissions', (mark: string) => ({ service: 's3', operation: `get${mark}` })],
  ])('of %s holds no character that hides or turns a word', async (name, given) => {
    for (const mark of hidden) {
      const answer = JSON.stringify(await call(name, given(mark)));

      expect(answer).toContain(`\\\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
      expect(answer).not.toContain(mark);
    }
  });

  it('holds no credential, in a text, a name or a refusal', async () => {
    const checked = await call('check_policy', {
      policies: [
        {
          name: token,
          document: { Statement: [{ [token]: 1, Effect: 'Allow', Action: `s3:${token}`, Resource: '*' }] },
        },
      ],
    });
    const refused = await call('required_permissions', { service: 's3', operation: token });

    expect(checked.structuredContent).toMatchObject({ errors: expect.any(Number) });
    expect(refused.isError).toBe(true);
    expect(JSON.stringify([checked, refused])).not.toContain(token);
  });

  it('is a prompt without either', async () => {
    const { messages } = await client.getPrompt({ name: 'fix-access-denied', arguments: { error: `\u202e ${token}` } });

    expect(JSON.stringify(messages)).not.toMatch(new RegExp(`\u202e|${token}`));
  });
});

describe('arguments of a wrong shape', () => {
  const all = ['explain_denial', 'required_permissions', 'check_policy', 'decide_access', 'verify_change'];

  it.each(all)('are refused by %s with what to change, as an answer of the tool', async (name) => {
    const unknown = await call(name, { surely_no_argument: 1 });

    expect(unknown.isError).toBe(true);
    expect(unknown.content[0]?.text).toMatch(/`surely_no_argument` is not known: leave it out.*Call again with /);
  });

  it.each([
    ['required_permissions', { operation: 'Converse' }, /^`service` is missing: SDK client: bedrock-runtime/],
    ['required_permissions', { service: 's3', operation: 'x', Regions: 'eu' }, /`Regions` is not known: `region` is;?/],
    ['required_permissions', { service: 3, operation: 'x' }, /^`service` is no string: give a string/],
    ['required_permissions', { service: 's3' }, /Call again with `service`, `operation`, and any of `model`/],
    ['explain_denial', { input: ['AccessDenied'] }, /^`input` is no string: give a string/],
    ['explain_denial', {}, /^`input` is missing/],
    ['check_policy', { policies: {} }, /^`policies` is no array: give an array/],
    ['decide_access', { requests: [{ principal: 'p', action: 'a' }] }, /`requests\[0\]\.resource` is missing/],
    ['decide_access', { requests: 'all' }, /^`requests` is no array/],
    ['verify_change', { before: [], after: {} }, /^`before` is no record: give a record/],
  ])('of %s are told by their names: %j', async (name, given, said) => {
    const { isError, content } = await call(name, given);

    expect(isError).toBe(true);
    expect(content[0]?.text).toMatch(said);
  });

  it('show no credential that stands where a name should', async () => {
    const refused = await call('explain_denial', { input: 'x', [token]: 1 });

    expect(refused.isError).toBe(true);
    expect(JSON.stringify(refused)).not.toContain(token);
  });
});

describe('required_permissions', () => {
  it('takes a profile that nobody recorded by the pattern of its geography, and says so', async () => {
    const { structuredContent } = await call('required_permissions', {
      service: 'bedrock-runtime',
      operation: 'Converse',
      model: 'us.acme.model-v1:0',
      region: 'us-east-1',
      account: '111122223333',
    });

    const said = JSON.stringify(structuredContent);
    for (const region of ['us-east-1', 'us-east-2', 'us-west-2'])
      expect(said).toContain(`arn:aws:bedrock:${region}::foundation-model/acme.model-v1:0`);
    expect(said).not.toContain('bedrock:*::');
    expect(structuredContent?.['notes']).toContainEqual(
      expect.stringMatching(/not recorded: most `us\.` profiles called from there/),
    );
  });

  it.each([
    ['model', { service: 'bedrock-runtime', operation: 'Converse', model: '*', region: 'us-east-1' }],
    ['region', { service: 'bedrock-runtime', operation: 'Converse', model: 'amazon.nova-lite-v1:0', region: '*' }],
    [
      'model',
      { service: 'bedrock-runtime', operation: 'Converse', model: 'arn:aws:bedrock:us-east-1::foundation-model/*' },
    ],
    ['resource', { service: 's3', operation: 'get_object', resource: 'arn:aws:s3:::*' }],
    [
      'resource',
      { service: 'dynamodb', operation: 'get_item', resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/*' },
    ],
    ['resource', { service: 's3', operation: 'get_object', resource: '*' }],
  ])('takes no pattern for every %s, and asks for the one', async (field, given) => {
    const { structuredContent } = await call('required_permissions', given);

    expect(JSON.stringify(structuredContent?.['statements'])).not.toMatch(/[/:]\*"|:\*:/);
    expect(structuredContent?.['notes']).toContainEqual(
      expect.stringMatching(new RegExp(`\`${field}\`.*name the one`)),
    );
  });

  it('shows the plain form of a resource that was not given', async () => {
    const { structuredContent } = await call('required_permissions', { service: 's3', operation: 'get_object' });

    expect(structuredContent).toMatchObject({ statements: [{ Resource: 'arn:aws:s3:::{BucketName}/{ObjectName}' }] });
  });

  it('takes a pattern below one bucket', async () => {
    const { structuredContent } = await call('required_permissions', {
      service: 's3',
      operation: 'get_object',
      resource: 'arn:aws:s3:::docs/*',
    });

    expect(structuredContent).toMatchObject({ statements: [{ Resource: 'arn:aws:s3:::docs/*' }] });
  });
});
