import { actionsOf } from '../../catalog/index.ts';

/** The actions of a service that a person means by a verb and what it is done to: "delete my knowledge base". */
export const namedActions = (prose: string, service: string): readonly string[] => {
  const said = ` ${prose
    .slice(0, 600)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `.replace(shortNames, (name) => wholeNames[name.trim()] ?? name);
  const begun = verbs.flatMap(([verb, beginnings]) => (verb.test(said) ? beginnings : []));
  if (begun.length === 0) return [];
  return actionsOf(service)
    .filter((action) => {
      const name = action.split(':')[1] ?? '';
      const beginning = begun.find((each) => name.startsWith(each));
      const words =
        beginning === undefined ? [] : (name.slice(beginning.length).match(/[A-Z][a-z0-9]+|[A-Z]{2,}(?![a-z])/g) ?? []);
      return words.length > 0 && words.every((word) => said.includes(` ${word.toLowerCase().replace(/s$/, '')}`));
    })
    .sort((one, other) => other.length - one.length)
    .slice(0, 1);
};

// What people say for a resource whose name in the actions is longer.
const wholeNames: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'batch job': ' model invocation job ',
  'batch jobs': ' model invocation job ',
  'batch inference': ' model invocation job ',
  'batch inference job': ' model invocation job ',
  'invocation logging': ' model invocation logging configuration ',
  'invocation logs': ' model invocation logging configuration ',
  'model logging': ' model invocation logging configuration ',
};
const shortNames = / (?:batch (?:inference )?jobs?|batch inference|invocation logging|invocation logs|model logging) /g;

const verbs: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    / (?:delet|remov|turn off|turn it off|switch off|disabl|stop|lösch|supprim|borr|apag|elimin|cancell)|削除|删除/,
    ['Delete'],
  ],
  [/ (?:creat|mak|erstell|cré|crear|criar|creare)|作成|创建/, ['Create']],
  [/ (?:updat|edit|chang|modif|änder|alter)|変更|修改/, ['Update', 'Put']],
  [/ (?:list|see all|auflist|elenc)|一覧|列出/, ['List']],
  [/ (?:read|get|view|show|lesen|lire|leer|ler |legg)|読|读/, ['Get']],
  [/ (?:start|run|submit|launch|starten|lancer|lanzar|iniciar|avviare)|開始|启动/, ['Start', 'Create']],
  [/ (?:turn on|switch on|enabl|activ|einschalt)/, ['Put', 'Create']],
];
