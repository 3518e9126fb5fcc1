import { childOf, entriesOf, hasSymbol, type ModelResource, physicalName, soleSymbol } from '../../template/index.ts';
import type { Spot } from '../arrow.ts';
import type { ScanFile } from '../scan-input.ts';
import { readSource, type SourceReading } from '../source/index.ts';
import { excludedValues } from '../world/excluded-values.ts';
import { textAt } from '../world/look.ts';
import type { KnownEnvironment, Memory } from '../world/memory.ts';
import { spotOfResource, type World } from '../world/world.ts';
import { type FunctionCode, functionCode } from './function-code.ts';
import { runtimeCode, wordsOf } from './runtime-code.ts';

/** A function's code as read, with the environment its values come from; `open`: what was not understood. */
export type FunctionCalls = {
  readonly calls: SourceReading['calls'];
  /** In functions of the handler's own file that nothing is seen to call. */
  readonly uncalled: SourceReading['calls'];
  readonly open: readonly { readonly because: string; readonly spot: Spot }[];
  readonly environment: Readonly<Record<string, string>>;
  readonly spotOf: (at: { readonly file: string; readonly line: number; readonly column: number }) => Spot;
};

export const functionCalls = (world: World, resource: ModelResource, memory: Memory): FunctionCalls => {
  const set = Object.fromEntries(
    entriesOf(
      childOf(resource.properties, 'Environment', 'Variables') ?? childOf(resource.properties, 'EnvironmentVariables'),
    ).flatMap(({ key, value }) => {
      const text = textAt(world, value);
      return text === undefined ? [] : [[key, text]];
    }),
  );
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
  const environment = { AWS_LAMBDA_FUNCTION_NAME: physicalName(resource, world.scope), ...set };
  const isProgram = resource.type === 'AWS::BedrockAgentCore::Runtime';
  const code = isProgram ? runtimeCode(world, resource) : functionCode(world, resource);
  if (code.kind === 'elsewhere')
    return {
      calls: [],
      uncalled: [],
      open: [{ because: code.because, spot: spotOfResource(world, resource.id) }],
      environment,
      spotOf,
    };
  const known = Object.fromEntries([
    ...setByImage(world, code).map((name) => [name, null] as const),
    ...Object.entries(environment).map(([key, text]) => [key, knownOf(world, text)] as const),
  ]);
  const handler = textAt(world, resource.properties, 'Handler') ?? null;
  const runtime = textAt(world, resource.properties, 'Runtime') ?? null;
  const program = isProgram ? { program: wordsOf(world, resource) } : {};
  const reading = readOnce(world, code, { memory, entry: { handler, runtime, environment: known, ...program } });
  const place = code.kind === 'inline' ? inlineSpot(world, code.line) : spotOf;
  return {
    calls: reading.calls,
    uncalled: reading.unreached,
    open: openOf(world, resource, { code, reading, place }),
    environment,
    spotOf: place,
  };
};

/** A literal; of what only the deployment gives, what it is not. */
const knownOf = (world: World, text: string): KnownEnvironment[string] => {
  if (!hasSymbol(text)) return text;
  const isNot = excludedValues(world, soleSymbol(text) ?? '');
  return isNot.length === 0 ? null : { isNot };
};

type Read = {
  readonly code: Code;
  readonly reading: SourceReading;
  readonly place: FunctionCalls['spotOf'];
};

const openOf = (world: World, { id }: ModelResource, { code, reading, place }: Read): FunctionCalls['open'] => {
  const spot = spotOfResource(world, id);
  const standIn = {
    because: `the code of \`${id}\` in the template does nothing: it seems to stand in for what is deployed later`,
    spot,
  };
  return [
    ...reading.open.map(({ because, at }) => ({
      because: `${because}${isHandler.test(because) && code.kind === 'inline' ? inIndex : ''}`,
      spot: at.file === '' ? spot : place(at),
    })),
    ...(isStandIn(code, reading) ? [standIn] : []),
  ];
};

const isHandler = /^the handler `[^`]+` is not among the files$/;
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html
const inIndex = ': what stands in the template is put into the file `index`, so its handler is `index.` and the name';

/** A text in the template that says of itself that other code comes in its place, and that calls nothing. */
const isStandIn = (code: Code, { calls, unreached }: SourceReading): boolean =>
  code.kind === 'inline' &&
  calls.length + unreached.length === 0 &&
  /\b(?:placeholder|place holder|stub|dummy|replaced?|deploy(?:ed)?|uploaded?|update-function-code|todo|to be)\b/i.test(
    code.text,
  );

/** The variables that an image of the code's folder sets. https://docs.docker.com/reference/dockerfile/#env */
const setByImage = ({ input: { files = [] } }: World, code: Code): readonly string[] => {
  if (code.kind === 'inline') return [];
  const images = imagesOf.get(files) ?? files.filter(({ path }) => /(^|\/)Dockerfile$/.test(path));
  imagesOf.set(files, images);
  return images
    .filter(({ path }) => path === `${code.path === '' ? '' : `${code.path}/`}Dockerfile`)
    .flatMap(({ text }) => [...text.matchAll(/^[ \t]*ENV[ \t]+(\w+)/gm)].map(([, name = '']) => name));
};

const imagesOf = new WeakMap<readonly ScanFile[], readonly ScanFile[]>();

type Entry = {
  readonly handler: string | null;
  readonly runtime: string | null;
  readonly program?: readonly string[];
  readonly environment: KnownEnvironment;
};

type Code = Exclude<FunctionCode, { kind: 'elsewhere' }>;
type Asked = { readonly memory: Memory; readonly entry: Entry };

/** A reading holds as long as the variables that it asked for are the same, whatever else changes. */
const readOnce = (world: World, code: Code, { memory, entry }: Asked): SourceReading => {
  const key = JSON.stringify([code, entry.handler, entry.runtime, entry.program]);
  const known = memory.sources.get(key) ?? [];
  const same = known.find(({ environment, reading }) =>
    reading.asked.every((name) => isSameKnown(environment[name], entry.environment[name])),
  );
  if (same !== undefined) return same.reading;
  memory.tell('reading the code of the functions');
  const reading = read(world, code, { memory, entry });
  memory.sources.set(key, [...known, { environment: entry.environment, reading }]);
  return reading;
};

const isSameKnown = (one: KnownEnvironment[string] | undefined, other: KnownEnvironment[string] | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const read = (world: World, code: Code, { memory, entry }: Asked): SourceReading => {
  if (code.kind === 'folder')
    return readSource(
      { ...entry, files: world.input.files ?? [], codeUri: code.path, layers: code.layers },
      memory.codes,
    );
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-code.html: the file is named `index`
  const name = entry.runtime?.startsWith('python') === true ? 'index.py' : 'index.js';
  return readSource({ ...entry, files: [{ path: name, text: code.text }], codeUri: '', layers: [] });
};

const spotOf = (at: { readonly file: string; readonly line: number; readonly column: number }): Spot => ({
  kind: 'line',
  ...at,
});

/** A line of a text in the template: a block scalar begins on the line below its mark. */
const inlineSpot =
  (world: World, first: number) =>
  (at: { readonly line: number; readonly column: number }): Spot => ({
    kind: 'line',
    file: world.file,
    line: first + at.line,
    column: at.column,
  });
