import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

/** Small equivalents, written here, of what public templates were wrongly blamed for, each beside what has to be blamed. */
const template = (runtime: string, variables = 'MODE: text') => `Transform: AWS::Serverless-2016-10-31
Resources:
  Notes: { Type: AWS::DynamoDB::Table, Properties: { TableName: notes } }
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: ${runtime}
      Environment: { Variables: { TABLE: !Ref Notes, ${variables} } }
      Policies:
        - Version: 2012-10-17
          Statement: [{ Effect: Allow, Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: !GetAtt Notes.Arn }]
`;

const inPython = (lines: readonly string[], variables?: string) => {
  const code = [
    'import os',
    'import boto3',
    's3 = boto3.client("s3")',
    'table = boto3.resource("dynamodb").Table("notes")',
  ];
  return scanText(template('python3.13', variables), { files: { 'src/app.py': [...code, ...lines, ''].join('\n') } });
};

const inJavaScript = (lines: readonly string[], variables?: string) => {
  const code = [
    'import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";',
    'const s3 = new S3Client({});',
    'const fetchFile = () => s3.send(new GetObjectCommand({ Bucket: "files", Key: "a" }));',
  ];
  const files = { 'src/app.mjs': [...code, ...lines, ''].join('\n') };
  return scanText(template('nodejs22.x', variables), { files });
};

/** What is said of reading the file, which no policy allows. */
const reading = ({ arrows }: ReturnType<typeof scanText>) => arrows.find(({ to }) => to.includes(':s3:'))?.verdict;

/** Grants that nothing is said to use. */
const unused = ({ findings }: ReturnType<typeof scanText>) =>
  findings.filter(({ rule }) => rule === 'WD007').map(({ message }) => /granted `([^`]+)`/.exec(message)?.[1]);

const fetched = 's3.get_object(Bucket="files", Key="a")';

describe('what is false', () => {
  it.each([
    [
      'is not nothing',
      ['FLAG = False', 'def handler(event, context):', '    if FLAG is not None:', `        ${fetched}`],
      'broken',
    ],
    [
      'is not what a variable is that is not set',
      ['FLAG = os.environ.get("NONE")', 'def handler(event, context):', '    if FLAG != False:', `        ${fetched}`],
      'broken',
    ],
    [
      'is false',
      ['FLAG = False', 'def handler(event, context):', '    if FLAG == True:', `        ${fetched}`],
      'unknown',
    ],
    [
      'may be zero',
      ['FLAG = 0', 'def handler(event, context):', '    if FLAG == False:', `        ${fetched}`],
      'broken',
    ],
    [
      'is nothing where nothing is given',
      ['FLAG = None', 'def handler(event, context):', '    if FLAG is not None:', `        ${fetched}`],
      'unknown',
    ],
  ])('%s in Python', (_, lines, expected) => {
    expect(reading(inPython(lines))).toBe(expected);
  });

  it('is not nothing in JavaScript', () => {
    const asked = (test: string) =>
      reading(
        inJavaScript([
          'const flag = false;',
          `export const handler = async () => { if (${test}) await fetchFile(); };`,
        ]),
      );

    expect([asked('flag !== null'), asked('flag !== undefined'), asked('flag !== false')]).toEqual([
      'broken',
      'broken',
      'unknown',
    ]);
  });
});

describe('a call behind a test that turns out otherwise with what the template and the code set', () => {
  it.each<[string, readonly string[]]>([
    ['another value', ['def handler(event, context):', '    if os.environ["MODE"] == "file":', `        ${fetched}`]],
    [
      'another beginning',
      ['def handler(event, context):', '    if os.environ["MODE"].startswith("s3://"):', `        ${fetched}`],
    ],
    [
      'one of others',
      ['def handler(event, context):', '    if os.environ["MODE"].lower() in ("file", "both"):', `        ${fetched}`],
    ],
    ['a flag that is off', ['FILES = False', 'def handler(event, context):', '    if FILES:', `        ${fetched}`]],
    [
      'an entry of a table',
      ['FLAGS = {"files": False}', 'def handler(event, context):', '    if FLAGS["files"]:', `        ${fetched}`],
    ],
    [
      'a question that the code has a function for',
      [
        'FLAGS = {"files": False}',
        'def is_on(name):',
        '    return FLAGS.get(name, False)',
        'def handler(event, context):',
        '    if is_on("files"):',
        `        ${fetched}`,
      ],
    ],
    [
      'what was left before',
      [
        'FILES = os.environ.get("MODE") == "file"',
        'def handler(event, context):',
        '    if not FILES:',
        '        return None',
        `    ${fetched}`,
      ],
    ],
    [
      'what was refused before',
      [
        'def handler(event, context):',
        '    if os.environ["MODE"] != "file":',
        '        raise ValueError("no files")',
        `    ${fetched}`,
      ],
    ],
    [
      'what is given',
      [
        'def load(kind, deep=False):',
        '    if deep:',
        `        ${fetched}`,
        'def handler(event, context):',
        '    load("text")',
      ],
    ],
  ])('is not denied in Python: %s', (_, lines) => {
    expect(reading(inPython(lines))).toBe('unknown');
    expect(reading(inPython(['def handler(event, context):', `    ${fetched}`]))).toBe('broken');
  });

  it.each<[string, readonly string[]]>([
    ['another value', ['export const handler = async () => { if (process.env.MODE === "file") await fetchFile(); };']],
    [
      'a name for it',
      [
        'const isFile = process.env.MODE === "file";',
        'export const handler = async (event) => { if (event.x && isFile) await fetchFile(); };',
      ],
    ],
    [
      'no `if`',
      [
        'const isFile = process.env.MODE === "file";',
        'export const handler = async () => { isFile && (await fetchFile()); };',
      ],
    ],
    ['a choice', ['export const handler = async () => (process.env.MODE === "file" ? fetchFile() : null);']],
    [
      'what is left',
      [
        'export const handler = async () => { if (process.env.MODE === "text") return null; else return fetchFile(); };',
      ],
    ],
    [
      'a setting',
      [
        'const config = { flags: { files: false } };',
        'export const handler = async () => { if (config.flags.files) await fetchFile(); };',
      ],
    ],
    [
      'a list',
      ['export const handler = async () => { if (["file", "both"].includes(process.env.MODE)) await fetchFile(); };'],
    ],
    [
      'a variable that is there',
      ['export const handler = async () => { if (process.env.TABLE === undefined) await fetchFile(); };'],
    ],
    [
      'what was thrown before',
      [
        'export const handler = async () => { if (process.env.MODE !== "file") throw new Error("no"); await fetchFile(); };',
      ],
    ],
  ])('is not denied in JavaScript: %s', (_, lines) => {
    expect(reading(inJavaScript(lines))).toBe('unknown');
  });

  it.each<[string, readonly string[]]>([
    ['it holds', ['export const handler = async () => { if (process.env.MODE === "text") await fetchFile(); };']],
    [
      'it is of the event',
      ['export const handler = async (event) => { if (event.kind === "file") await fetchFile(); };'],
    ],
    [
      'it is given another value as well',
      ['let seen = false;', 'export const handler = async () => { if (seen) await fetchFile(); seen = true; };'],
    ],
    [
      'it is a field that changes',
      [
        'class Reader { ready = false; async run() { if (this.ready) await fetchFile(); this.ready = true; } }',
        'const reader = new Reader();',
        'export const handler = () => reader.run();',
      ],
    ],
    [
      'a setting is set elsewhere',
      [
        'const config = { files: false };',
        'const start = (event) => { config.files = event.files; };',
        'export const handler = async (event) => { start(event); if (config.files) await fetchFile(); };',
      ],
    ],
    [
      'somebody gives it',
      [
        'const load = async (kind) => { if (kind === "file") return fetchFile(); };',
        'export const handler = async () => { await load("text"); await load("file"); };',
      ],
    ],
    [
      'the loop changes what was given',
      [
        'const load = async (kind) => { for (const each of [1, 2]) { if (kind === "file") await fetchFile(each); kind = "file"; } };',
        'export const handler = () => load("text");',
      ],
    ],
    ['its body comes first', ['export const handler = async () => { do { await fetchFile(); } while (false); };']],
  ])('is denied where %s', (_, lines) => {
    expect(reading(inJavaScript(lines))).toBe('broken');
  });

  it('is denied in the way of deploying where it holds', () => {
    const lines = ['export const handler = async () => { if (process.env.MODE === "file") await fetchFile(); };'];

    expect(reading(inJavaScript(lines, 'MODE: file'))).toBe('broken');
  });

  it('is not held for a text in a text, nor for a word of two in Python', () => {
    const inText = ['def handler(event, context):', '    if "ex" in os.environ["MODE"]:', `        ${fetched}`];
    const isNot = ['def handler(event, context):', '    if os.environ.get("MODE") is not None:', `        ${fetched}`];
    const notIn = ['def handler(event, context):', '    if os.environ["MODE"] not in ("file",):', `        ${fetched}`];

    for (const lines of [inText, isNot, notIn]) expect(reading(inPython(lines))).toBe('broken');
  });
});

describe('modules that a variable names', () => {
  it('leave the function open where the variable is empty', () => {
    const index = [
      'const modules = process.env.MODE.split(",").map((name) => require(`./${name}`));',
      'exports.handler = (event) => Promise.all(modules.map((each) => each.handler(event)));',
      '',
    ].join('\n');
    const made = template('nodejs22.x', 'MODE: ""').replace('app.handler', 'index.handler');

    expect(unused(scanText(made, { files: { 'src/index.js': index } }))).toEqual([]);
  });
});

describe('what is chosen by name from a long table', () => {
  const many = (count: number, one: (index: number) => readonly string[]) =>
    Array.from({ length: count }, (_, index) => one(index)).flat();
  const table = (count: number) => `all_of = {${many(count, (index) => [`"n${index}": Made${index}`]).join(', ')}}`;
  const last = (count: number, index: number) => (index === count - 1 ? 'table.get_item(Key={"id": "1"})' : 'pass');

  it.each([12, 40, 200])('is followed: one of %i classes', (count) => {
    const classes = many(count, (index) => [
      `class Made${index}:`,
      '    def run(self):',
      `        ${last(count, index)}`,
    ]);
    const scanned = inPython([
      ...classes,
      table(count),
      'def handler(event, context):',
      '    all_of[event["kind"]]().run()',
    ]);

    expect(unused(scanned)).toEqual(['dynamodb:PutItem']);
    expect(scanned.arrows.map(({ to, verdict }) => [to, verdict])).toEqual([['Notes', 'works']]);
  });

  it('leaves the function open where there are more than are followed', () => {
    const functions = many(300, (index) => [`def Made${index}(x):`, `    ${last(300, index)}`]);
    const scanned = inPython([
      ...functions,
      table(300),
      'def handler(event, context):',
      '    all_of[event["kind"]](event)',
    ]);

    expect(unused(scanned)).toEqual([]);
  });
});
