import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../web/src/architecture/apply-edits.ts';
import { architectureDrawing, sayType } from '../../web/src/architecture/architecture-drawing.ts';
import { droppedPaths } from '../../web/src/architecture/dropped-paths.ts';
import { isProject } from '../../web/src/architecture/project-file.ts';
import { readProject } from '../../web/src/architecture/read-project.ts';

const sam = 'Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: ./src/\n';

const file = (path: string, text: string): File => {
  const made = new File([text], path.split('/').at(-1) ?? path);
  droppedPaths.set(made, path);
  return made;
};

const pathsOf = async (...files: File[]) => {
  const read = await readProject(files, null);
  return read.kind === 'none' ? read.because : [read.template.path, ...read.files.map(({ path }) => path)];
};

describe('a project', () => {
  it('has the paths that its template sees, whatever folder was dropped', async () => {
    const paths = await pathsOf(file('app/infra/template.yaml', sam), file('app/infra/src/a/app.py', 'x'));

    expect(paths).toEqual(['template.yaml', 'src/a/app.py']);
  });

  it('takes code that came without its folder for that of the only folder of code', async () => {
    expect(await pathsOf(file('template.yaml', sam), file('app.py', 'x'))).toEqual(['template.yaml', 'src/app.py']);
  });

  it('leaves it where it is when there are two folders', async () => {
    const two = `${sam}      CodeUri: other/\n`;

    expect(await pathsOf(file('template.yaml', two), file('app.py', 'x'))).toEqual(['template.yaml', 'app.py']);
  });

  it('leaves out what is no part of it', async () => {
    const paths = await pathsOf(
      file('p/template.yaml', sam),
      ...['p/node_modules/x/index.js', 'p/.git/config.json', 'p/README.md', 'p/tests/test_app.py'].map((path) =>
        file(path, 'x'),
      ),
    );

    expect(paths).toEqual(['template.yaml']);
  });

  it('takes the template nearest to the root', async () => {
    const paths = await pathsOf(
      file('p/nested/child.yaml', sam),
      file('p/template.yaml', sam),
      file('p/src/app.py', 'x'),
    );

    expect(paths).toEqual(['template.yaml', 'nested/child.yaml', 'src/app.py']);
  });

  it('without a template says what to add', async () => {
    expect(await pathsOf(file('app.py', 'x'))).toMatch(/add the SAM or CloudFormation file/);
  });

  it('keeps its template when code is added later, and its code when that is replaced', async () => {
    const before = { template: { path: 'template.yaml', text: sam }, files: [{ path: 'src/app.py', text: 'old' }] };

    const read = await readProject([file('app.py', 'new'), file('more.py', 'x')], before);

    expect(read).toMatchObject({
      template: before.template,
      files: [{ path: 'src/app.py', text: 'new' }, { path: 'src/more.py' }],
    });
  });

  it('is a template together with code, and neither alone', async () => {
    const found = await Promise.all(
      [
        [file('t.yaml', sam), file('a.py', 'x')],
        [file('t.yaml', sam)],
        [file('a.py', 'x')],
        [file('a.py', 'x'), file('e.json', '{}')],
      ].map(isProject),
    );

    expect(found).toEqual([true, false, false, false]);
  });

  it('has the edits of a fix in the file that they name, however many', () => {
    const project = { template: { path: 'template.yaml', text: 'abcdef' }, files: [{ path: 'a.json', text: '123' }] };

    const edited = applyEdits(project, [
      { file: 'template.yaml', start: 1, end: 2, text: 'B!' },
      { file: 'template.yaml', start: 4, end: 4, text: '-' },
      { file: 'a.json', start: 0, end: 3, text: '' },
    ]);

    expect([edited.template.text, edited.files[0]?.text]).toEqual(['aB!cd-ef', '']);
  });
});

describe('the picture of an architecture', () => {
  const node = (id: string) => ({ id, type: 'AWS::S3::Bucket', label: id, arn: null, at: null });
  const arrow = { id: 'a1', from: 'A', to: 'B', when: null, because: [], requests: [], findings: [] };

  it.each([
    ['works', 'allowed'],
    ['broken', 'denied'],
    ['conditional', 'foreseen'],
    ['unknown', 'unseen'],
  ] as const)('draws what %s as %s, and leaves out what nothing calls', (verdict, tone) => {
    const { places, arrows } = architectureDrawing({
      nodes: ['A', 'B', 'C'].map(node),
      arrows: [{ ...arrow, verdict }],
      ...{ findings: [], notDecided: [], asOf: { actions: '' } },
    });

    expect([places.map(({ name }) => name), arrows.map((each) => each.tone)]).toEqual([['A', 'B'], [tone]]);
  });

  it.each([
    ['AWS::Bedrock::InferenceProfile', 'Bedrock inference profile'],
    ['AWS::Serverless::Function', 'Serverless function'],
    ['comprehend', 'Comprehend'],
  ])('says %s as %s', (type, words) => {
    expect(sayType(type)).toBe(words);
  });
});
