import type { Libraries } from '../follow/follow.ts';
import type { Follower } from '../follow/follower.ts';
import type { Called, Thing } from '../follow/thing.ts';
import { outside, record, text, unknown } from '../follow/things.ts';
import { agentRules } from './agent-rules.ts';
import { agentcoreRules } from './agentcore-rules.ts';
import { aiSdkRules } from './ai-sdk-rules.ts';
import { meetCall, ownRegion } from './client.ts';
import { customResourceRules } from './custom-resource-rules.ts';
import { endpointRules } from './endpoint-rules.ts';
import { javaLanguageRules } from './java-language-rules.ts';
import { javaSdkMember, javaSdkRules } from './java-sdk-rules.ts';
import { javaToolRules } from './java-tool-rules.ts';
import { javaWrapperRules } from './java-wrapper-rules.ts';
import { javascriptRules } from './javascript-rules.ts';
import { languageMember, languageRules } from './language-rules.ts';
import { namedRules } from './named-rules.ts';
import { isQuietPackage, packageOf } from './packages.ts';
import { pythonRules } from './python-rules.ts';
import type { Rule } from './rule.ts';
import { signedRules } from './signed-rules.ts';
import { makeWrapper } from './wrapper.ts';
import { wrappers } from './wrappers.ts';
import { wrappingRules } from './wrapping-rules.ts';

/** What the names of packages do that are not among the files. */
export const libraries: Libraries = {
  knows: isQuietPackage,
  call: (follower, written, called) => {
    const path = wholeName(follower, written);
    const rule = ruleOf(path);
    return rule === null ? callUnruled(follower, path, called) : rule(follower, called, path);
  },
  hand: (follower, written, place) => {
    const path = wholeName(follower, written);
    const called = { arguments: [], named: new Map(), rest: null, place, isNew: false };
    const tool = handed.find(({ at }) => at.test(path));
    if (tool !== undefined) return follower.escape(tool.rule(follower, called, path), `\`${path}\``, place);
    const name = packageOf(path, follower.language);
    // Of a class only its name is given, as to `isinstance` or `except`
    const isFunction = path !== name && /^[a-z]\w*$/.test(path.split('.').at(-1) ?? '');
    if (follower.language !== 'java' && !path.startsWith('~') && isFunction && !isQuietPackage(name))
      follower.open(`\`${name}\` is not among the files, and may call AWS`, place);
  },
  member: (follower, path, name) => {
    if (name === 'default') return outside(path);
    // Names of hostile length grow no further.
    if (path.length > 200) return outside(path);
    const inside = `${path}.${name}`;
    return languageMember(follower, inside) ?? javaSdkMember(inside) ?? outside(`${path}.${name}`);
  },
};

/** Tools that call AWS as whoever runs them asks. https://github.com/strands-agents/tools */
const agentTools: Rule = (follower, called, path) => {
  follower.open(`\`${path}\` calls AWS as its agent asks it to`, called.place);
  return unknown('it is what a tool gives');
};

const tools: readonly { readonly at: RegExp; readonly rule: Rule }[] = [
  {
    at: /^strands_tools\.(use_aws|memory|generate_image\w*|nova_reels|agent_core_\w+|bright_data|mem0_memory|mongodb_memory|elasticsearch_memory)(\.\w+)*$/,
    rule: agentTools,
  },
];

const handed = [
  ...tools,
  ...wrappers.map((wrapper) => ({
    at: wrapper.at,
    rule: ((follower, called) => makeWrapper(follower, wrapper, called)) satisfies Rule as Rule,
  })),
];

const rules = [
  ...wrappingRules,
  ...agentcoreRules,
  ...customResourceRules,
  ...pythonRules,
  ...javascriptRules,
  ...languageRules,
  ...agentRules,
  ...aiSdkRules,
  ...namedRules,
  ...endpointRules,
  ...signedRules,
  ...javaLanguageRules,
  ...javaToolRules,
  ...javaSdkRules,
  ...javaWrapperRules,
  ...handed,
];

/** Java names a class by its package without an import too: `java.util.List.of()`. */
const wholeName = ({ language }: Follower, path: string): string =>
  language === 'java' && /^~[a-z]\w*\.([a-z]\w*\.)*[A-Z]/.test(path) ? path.slice(1) : path;

const found = new Map<string, Rule | null>();

/** Looked for once; hostile code does not fill the memory. */
const ruleOf = (path: string): Rule | null => {
  const known = found.get(path);
  if (known !== undefined) return known;
  const rule = rules.find(({ at }) => at.test(path))?.rule ?? null;
  if (found.size < 5000) found.set(path, rule);
  return rule;
};

// A variable of Java that nothing in sight declares; loggers are made by annotations
const unseen = /^~(?!log|LOG)[a-z]\w*\./;

const callUnruled = (follower: Follower, path: string, called: Called): Thing => {
  const given = [...called.arguments, ...called.named.values(), ...(called.rest === null ? [] : [called.rest])];
  readUrls(follower, given, called);
  const isOwn = path.startsWith('~');
  if (follower.language === 'java' && unseen.test(path))
    follower.open(`what \`${path.slice(1)}\` is called on could not be followed`, called.place);
  const isQuiet = isOwn || isQuietPackage(packageOf(path, follower.language));
  if (!isQuiet)
    follower.open(`\`${packageOf(path, follower.language)}\` is not among the files, and may call AWS`, called.place);
  if (isOwn && /^~(print|isinstance|len|id|type|hasattr|repr|issubclass|console\.\w+|JSON\.stringify)$/.test(path))
    return unknown('it is computed');
  for (const thing of given) follower.escape(thing, `\`${isOwn ? path.slice(1) : path}\``, called.place);
  const [first] = called.arguments;
  if (called.place.from === called.place.to && first !== undefined) return first;
  return unknown(`it is what \`${isOwn ? path.slice(1) : path}\` gives`, given);
};

// https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
const extension = [
  {
    at: /^http:\/\/localhost:\d*\/secretsmanager\/get\?(?:.*&)?secretId=(.*)$/,
    service: 'secretsmanager',
    operation: 'GetSecretValue',
    parameter: 'SecretId',
  },
  {
    at: /^http:\/\/localhost:\d*\/systemsmanager\/parameters\/get\/?\?(?:.*&)?name=(.*)$/,
    service: 'ssm',
    operation: 'GetParameter',
    parameter: 'Name',
  },
];

/** A URL of the Lambda extension is a call; a URL of AWS is one that nobody can follow. */
const readUrls = (follower: Follower, given: readonly Thing[], called: Called): void => {
  for (const thing of given.slice(0, 16)) {
    const parts = thing.kind === 'join' ? thing.parts : [thing];
    const shown = parts
      .map((part) => (part.kind === 'text' ? part.text : ''))
      .join('')
      .slice(0, 500);
    if (!/^(https?|s3):\/\//.test(shown)) continue;
    const known = extension.find(({ at }) => at.test(shown));
    if (known !== undefined) {
      const last = parts.at(-1);
      const own = known.at.exec(shown)?.[1] ?? '';
      const value = own !== '' ? text(own.split('&')[0] ?? own) : (last ?? unknown('it is not known'));
      meetCall(
        follower,
        { service: known.service, region: ownRegion, as: null },
        { operation: known.operation, parameters: record([[known.parameter, value]]), place: called.place },
      );
    } else if (/\.amazonaws\.com|\.api\.aws|^s3:\/\//.test(shown))
      follower.open('a URL of AWS is called by hand', called.place);
  }
};
