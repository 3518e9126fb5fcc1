import { describe, expect, it } from 'vitest';
import { scan } from '../../../layers/core/src/architecture/index.ts';
import { readTemplate } from '../../../layers/core/src/intake/index.ts';
import {
  arnOf,
  hasSymbol,
  readModel,
  resolveReference,
  type Scope,
  scopeOf,
  symbolOf,
} from '../../../layers/core/src/template/index.ts';
import { greatestGrowth } from '../../processor-time.ts';

const times = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const bucket = (id: string, name: string): string =>
  `  ${id}:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: ${name}\n`;

const buckets = (links: number, nameAfter: (next: string) => string): string =>
  `Resources:\n${times(links, (at) => bucket(`R${at}`, nameAfter(`R${at + 1}`))).join('')}`;

const many = 12;

/** Templates whose names and conditions each ask for the next one several times. */
const chains: Readonly<Record<string, (links: number) => string>> = {
  'Fn::Sub': (links) => buckets(links, (next) => `!Sub "${`\${${next}}`.repeat(many)}x"`),
  'Fn::Join': (links) => buckets(links, (next) => `!Join ["", [${Array(many).fill(`!Ref ${next}`).join(', ')}]]`),
  'Fn::GetAtt': (links) =>
    buckets(links, (next) => `!Join ["", [!GetAtt ${next}.Arn, !GetAtt ${next}.BucketName, !GetAtt ${next}.Arn]]`),
  'variables of Fn::Sub': (links) =>
    `Resources:\n${bucket(
      'B',
      times(links, () => 0).reduce<string>(
        (inner) => `!Sub ["${'${a}'.repeat(many)}", {a: ${inner}}]`,
        '!Ref AWS::Region',
      ),
    )}`,
  parameters: (links) =>
    `Parameters:\n${times(links, (at) => `  P${at}: {Type: String, Default: !Sub "\${P${at + 1}}\${P${at + 1}}"}\n`).join('')}Resources:\n${bucket('B', '!Ref P0')}`,
  mappings: (links) =>
    `Mappings:\n  M:\n${times(links, (at) => `    k${at}: {v: [!FindInMap [M, k${at + 1}, v], !FindInMap [M, k${at + 1}, v]]}\n`).join('')}    k${links}: {v: [a]}\nResources:\n${bucket('B', '!Join ["", !FindInMap [M, k0, v]]')}`,
  conditions: (links) =>
    conditional(links, (at) => `!Or [!Condition C${at + 1}, !Condition C${at + 2}, !Not [!Condition C${at + 1}]]`),
  'wide conditions': (links) =>
    conditional(
      links,
      (at) =>
        `!And [${Array(many)
          .fill(`!Condition C${at + 1}`)
          .join(', ')}]`,
    ),
};

const conditional = (links: number, ask: (at: number) => string): string =>
  `Parameters:\n  P: {Type: String}\nConditions:\n${times(links, (at) => `  C${at}: ${ask(at)}\n`).join('')}  C${links}: !Equals [!Ref P, a]\n  C${links + 1}: !Equals [!Ref P, b]\nResources:\n${bucket('B', 'b')}    Condition: C0\n`;

// Twice the links are twice the text
const mostTimes = 2.6;

const links = [4, 8, 16, 32];

describe('the time to resolve a template', () => {
  it.each(Object.entries(chains))('grows with its length: %s', (_, make) => {
    const texts = links.map(make);
    expect(
      greatestGrowth(
        texts.map((text) => () => scan({ template: text, templatePath: 't.yaml', files: [] })),
        mostTimes,
      ),
    ).toBeLessThan(mostTimes);
    expect(
      greatestGrowth(
        texts.map((text) => () => readTemplate(text)),
        mostTimes,
      ),
    ).toBeLessThan(mostTimes);
  });
});

const scopeIn = (text: string, given: Partial<Omit<Scope, 'model'>> = {}): Scope => {
  const reading = readModel(text);
  if (reading.kind === 'unreadable') throw new Error(reading.because);
  return scopeOf(reading.model, given);
};

const lengthOf = (value: unknown): number => String(value).length;

describe('a name of names', () => {
  it('is what it stands for, however many ask', () => {
    const scope = scopeIn(
      `Resources:\n${bucket('A', '!Sub "a-${B}-${C}"')}${bucket('B', '!Sub "b-${C}"')}${bucket('C', 'c')}`,
    );
    expect(resolveReference('A', scope)).toBe('a-b-c-c');
    expect(resolveReference('B', scope)).toBe('b-c');
    expect(resolveReference('A.Arn', scope)).toBe(resolveReference('A.Arn', scopeIn(scope.model.text)));
  });

  it('that is longer than AWS takes is unknown, not cut and not a wildcard', () => {
    const scope = scopeIn(chains['Fn::Sub']?.(6) ?? '');
    expect(resolveReference('R0', scope)).toBe(symbolOf('R0'));
    const [first] = scope.model.resources.values();
    expect(first === undefined ? null : arnOf(first, scope)).toBe(`arn:aws:s3:::${symbolOf('R0')}`);
    expect(hasSymbol(String(resolveReference('R5', scope)))).toBe(true);
    expect(lengthOf(resolveReference('R5', scope))).toBeLessThan(100);
  });

  it('that leads back to itself is its own symbol', () => {
    const scope = scopeIn(
      `Parameters:\n  P: {Type: String, Default: !Ref P}\nResources:\n${bucket('A', '!Sub "a-${B}"')}${bucket('B', '!Sub "b-${A}"')}`,
    );
    expect(resolveReference('A', scope)).toBe(`a-b-${symbolOf('A')}`);
    expect(resolveReference('B', scope)).toBe(`b-${symbolOf('A')}`);
    expect(resolveReference('P', scope)).toBe(symbolOf('P'));
  });

  it('of a long text, a definition of a state machine, keeps every line of it', () => {
    const states = times(400, (at) => `step ${at} of \${B}`).join(', ');
    const scope = scopeIn(
      `Resources:\n${bucket('B', 'data')}  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      DefinitionString: !Sub "${states}"\n`,
    );
    const { properties } = scope.model.resources.get('M') ?? {};
    const definition = properties?.entries[0]?.value;
    expect(scope.resolve(definition, scope)).toBe(states.replaceAll('${B}', 'data'));
  });
});

describe('a condition of conditions', () => {
  const ifC0 = (text: string, given: Partial<Omit<Scope, 'model'>>): readonly [unknown, readonly string[]] => {
    const open: string[] = [];
    const scope = scopeIn(text, { ...given, undecided: (name) => void open.push(name) });
    const reading = readModel(`Resources:\n${bucket('B', '!If [C0, yes, no]')}`);
    const node =
      reading.kind === 'template' ? reading.model.resources.get('B')?.properties.entries[0]?.value : undefined;
    return [scope.resolve(node, scope), open];
  };

  it.each([
    ['a', 'yes'],
    ['c', 'no'],
  ])('is decided by the value %s through many of them', (value, expected) => {
    const text = conditional(20, (at) => `!Or [!Condition C${at + 1}, !Condition C${at + 2}]`);
    expect(ifC0(text, { parameters: { P: value } })).toEqual([expected, []]);
  });

  it('that asks for itself is undecided: it holds or not by the way that is tried', () => {
    const text = conditional(2, (at) => `!Not [!Condition C${1 - at}]`);
    expect(ifC0(text, {})[1]).toContain('C0');
    expect(ifC0(text, {})[0]).toBe('yes');
    expect(ifC0(text, { choices: { C0: false } })[0]).toBe('no');
  });
});
