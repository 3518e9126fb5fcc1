import type { Entry } from './entry.ts';
import { cleanFolder } from './follow/resolve-module.ts';
import type { SourceInput } from './source-call.ts';

// Handlers of frameworks, which find what they call by its annotations
const frameworks =
  /^(org\.springframework\.cloud\.function|io\.quarkus|io\.micronaut|com\.amazonaws\.serverless\.proxy)\./;

/** `com.x.Foo::handle`, or the class alone. https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html */
export const findJavaEntry = (input: SourceInput, handler: string, none: (because: string) => Entry): Entry => {
  const [type = '', method = 'handleRequest'] = handler.split('::');
  const root = cleanFolder(input.codeUri);
  const inside = input.files.filter(
    ({ path }) => path.endsWith('.java') && (root === '' || path.startsWith(`${root}/`)),
  );
  const all = inside.length > 0 ? inside : input.files.filter(({ path }) => path.endsWith('.java'));
  if (frameworks.test(type)) {
    const main = all.find(({ text }) => /@(SpringBootApplication|QuarkusMain|MicronautTest)\b/.test(text)) ?? all[0];
    return main === undefined
      ? none(`the handler \`${handler}\` is a framework's, and no Java is among the files`)
      : { kind: 'found', language: 'java', path: main.path, names: [], owner: null };
  }
  const end = `${type.replace(/\$.*$/, '').replaceAll('.', '/')}.java`;
  const fitting = all.filter(({ path }) => `/${path}`.endsWith(`/${end}`) && !/(^|\/)test\//.test(path));
  const [found] = fitting;
  if (found === undefined) return none(`the handler \`${handler}\` is not among the files`);
  const owner = type.split('.').at(-1) ?? type;
  return { kind: 'found', language: 'java', path: found.path, names: [method], owner };
};
