import { beforeAll, describe, expect, it } from 'vitest';
import { loadJava, readSource } from '../../../../layers/core/src/architecture/source/index.ts';

const size = 65_536;
const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const texts: Readonly<Record<string, string>> = {
  'open brackets': fill('('),
  'open braces': fill('{'),
  'open templates': fill('`${'),
  'comments without an end': fill('/*'),
  'strings side by side': fill('f"{'),
  'towers of prefixes': fill('-'),
  'a sum without an end': fill('a+'),
  'a chain of calls': `a${fill('.b()')}`,
  'classes in classes': fill('class A { void a() { new B() {'),
  'lambdas in lambdas': `class App { Object handler() { return ${fill('x -> a(')}`,
  'arrows into arrows': fill('x=>'),
  'lists that hold themselves': `x=1\n${fill('if a:\n x = [x]\n')}`,
  'texts that double': `x = "a"\n${fill('x = x + x\n')}`,
  'records that double': `x = {}\n${fill('x = {"a": x, "b": x}\n')}`,
  'functions that call the next one twice': `${Array.from({ length: 900 }, (_, index) => `def f${index}(x):\n f${index + 1}(x); f${index + 1}([x])\n`).join('')}def handler(e,c): f0(e)\n`,
  'targets in targets that never end': fill('{a='),
  'objects of calls that never end': fill('p = f({ '),
  'places in places': `${fill('a[')}x${' += 1]'.repeat(300)}`,
  'many clients': `import boto3\n${fill('c = boto3.client("s3"); c.get_object(Bucket="b")\n')}`,
};

const runtimes: Readonly<Record<string, string>> = { py: 'python3.13', ts: 'nodejs22.x', java: 'java21' };

const read = (path: string, text: string) =>
  readSource({
    files: [{ path, text }],
    handler: path.endsWith('.java') ? 'App::handler' : 'app.handler',
    runtime: runtimes[path.split('.').at(-1) ?? ''] ?? null,
    codeUri: '',
    environment: {},
  });

/** Milliseconds of processor time. */
const timeOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};

const halfOf = (text: string): string => text.slice(0, text.length / 2);

// Below this a collection of garbage and the first compilation weigh more than the reading.
const floor = 150;
const mostTimes = 3;

const growth = (path: string, text: string): number =>
  Math.max(
    timeOf(() => read(path, text)),
    floor,
  ) /
  Math.max(
    timeOf(() => read(path, halfOf(text))),
    floor,
  );

beforeAll(() => loadJava([{ path: 'App.java' }]));

describe('code that is none', () => {
  for (const [name, text] of Object.entries(texts)) {
    for (const path of ['app.py', 'app.ts', 'App.java']) {
      it(`comes to an end with ${name} in ${path}, and in no more than twice the time for twice as much`, () => {
        const started = process.cpuUsage();
        expect(read(path, text).open.length).toBeGreaterThan(0);

        // So near the floor the half of it cannot be a third.
        if (process.cpuUsage(started).user / 1000 < floor * mostTimes) return;
        const first = growth(path, text);
        expect(first < mostTimes ? first : Math.min(growth(path, text), growth(path, text))).toBeLessThan(mostTimes);
      });
    }
  }

  it.each([
    ['java21', 'com.acme.Handler::handle', 'the handler `com.acme.Handler::handle` is not among the files'],
    ['dotnet8', 'Acme::Acme.Handler::Handle', 'code for dotnet8 is not read'],
    ['provided.al2023', 'bootstrap', 'a program of its own starts the code'],
    ['python3.13', 'gone.handler', 'the handler `gone.handler` is not among the files'],
  ])('says why code for %s is not understood', (runtime, handler, because) => {
    const files = [{ path: 'app.py', text: 'def handler(e, c): pass' }];

    const { calls, open } = readSource({ files, handler, runtime, codeUri: '', environment: {} });

    expect(calls).toEqual([]);
    expect(open.map((each) => each.because)).toEqual([because]);
  });
});
