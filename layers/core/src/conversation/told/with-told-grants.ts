import { readArn } from '../../arn/index.ts';
import { operationActions } from '../../catalog/index.ts';
import { type Evidence, type Facts, type SeenPolicy, tells } from '../../intake/index.ts';
import { readModels } from './read-models.ts';

/**
 * The evidence with what the words say a role may do, where a refusal is told and no policy shown: "the role has bedrock:InvokeModel on arn:…".
 * It decides like a document, and is none: nothing is written into it.
 */
export const withToldGrants = (evidence: Evidence, facts: Facts): Evidence => {
  if (!tells(facts, 'refused') || evidence.policies.some(({ policyType }) => policyType === 'identity'))
    return evidence;
  const statements = grantsIn(facts.text);
  if (statements.length === 0) return evidence;
  const document = { Version: '2012-10-17', Statement: statements };
  return { ...evidence, policies: [...evidence.policies, { ...told, document }] };
};

const told: Omit<SeenPolicy, 'document'> = {
  policyType: 'identity',
  name: 'what you told',
  level: null,
  attachTo: null,
  appliesTo: null,
  home: 'told',
  arn: null,
  source: 'pasted',
  alsoAttachedTo: [],
  asOf: null,
};

type ToldStatement = {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
};

const grantsIn = (text: string): readonly ToldStatement[] =>
  [...text.slice(0, longest).matchAll(having)].flatMap(({ groups, index }) => {
    const { actions = '', tail = '' } = groups ?? {};
    const before = text.slice(Math.max(0, index - 160), index);
    if (isWishOrNo.test(before.slice(-24)) || !isOfCaller(before)) return [];
    const named = actions.split(/[^\w:*-]+/).flatMap(actionOf);
    const resources = resourcesIn(tail);
    return named.length === 0 || resources.length === 0
      ? []
      : [{ Effect: 'Allow' as const, Action: named, Resource: resources }];
  });

const longest = 8_000;
const longestArn = 400;

const action = '["\'`]?(?:[a-z][a-z0-9-]{1,40}:)?[A-Z][A-Za-z]{2,60}\\*?["\'`]?';
const verb =
  'has|have|got|allows?|grants?|granted|may|hat|haben|habe|darf|erlaubt|possède|autorise|(?<=\\b(?:il|elle|r[oô]le|fonction|lambda)(?: [\\w./-]{1,64})? )a|tiene|permite|tem|ha|consente';
const only = 'only|just|already|nur|schon|bereits|seulement|déjà|solo|sólo|só|apenas|già|ya|já';
const on = 'on|for|auf|für|sur|pour|sobre|en|para|em|su|per';

/** `has only bedrock:InvokeModel and bedrock:Retrieve on arn:…` */
const having = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${verb})(?: (?:${only}))?:? (?<actions>${action}(?:(?:,| and| und| et| y| e){1,2} ${action}){0,6})(?: (?:${only}))? (?:${on}) (?=(?<tail>.{1,400}))`,
  'gu',
);

const isWishOrNo =
  /(?:\b(?:not|never|no|n't|cannot|should|must|would|could|needs?|to|will|if|when|does|do|nicht|kein|sollte|muss|wenn|ne|pas|doit|devrait|si|debe|debería|não|deve|non|se)|["'`]) ?$/i;

/** Whether the clause before the verb speaks of who calls, and of no other policy and of nobody else: "the bucket policy allows", "another role has". */
const isOfCaller = (before: string): boolean => {
  const clause = before.split(clauseEnds).at(-1) ?? '';
  return caller.test(clause) && !others.test(clause);
};

const clauseEnds = /[.;!?](?=\s)|[\n。]|,(?=\s)|\b(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|while|whereas)\b/i;

const caller =
  /(?<![\p{L}\p{N}])(?:roles?|[\p{L}-]*rollen?|r[oô]les?|rol|ruolo|papel|fun[cç][aã]o|lambda|functions?|funktion|fonction|funci[oó]n|funzione|users?|benutzer|polic(?:y|ies)|richtlinie|politique|pol[ií]tica|it|we|i|he|she|they|sie|er|es|wir|ich|il|elle)(?![\p{L}\p{N}])/iu;

const others =
  /(?<![\p{L}\p{N}])(?:bucket|keys?|kms|trust|boundary|boundaries|scps?|control|endpoint|resource|queue|topic|session|access|another|other|second|colleague\w*|schl[uü]ssel\w*|grenze|ander\w+|zweite\w*|cl[eé]|clave|chave|chiave|autre|otr[oa]|outr[oa]|altr[oa])(?![\p{L}\p{N}])/iu;

const actionOf = (written: string): readonly string[] => {
  if (written.includes(':')) return [written];
  const known = /^[A-Z]/.test(written) ? operationActions({ service: null, operation: written }) : undefined;
  return known?.required.slice(0, 1) ?? [];
};

/** The resources that a clause begins with: ARNs, ids of models, objects by their URI, `*`, else a model by its everyday name. */
const resourcesIn = (tail: string): readonly string[] => {
  const found: string[] = [];
  for (const word of tail.split(/[\s"'`]+/)) {
    if (joining.test(word)) continue;
    const resource = resourceOf(word.replace(/[),;]+$|\.$/, ''));
    if (resource === null) break;
    found.push(resource);
  }
  if (found.length > 0) return found;
  const [clause = ''] = tail.split(/[.,;:](?:\s|$)/, 1);
  const [model] = readModels(clause.slice(0, 60));
  return model === undefined ? [] : [`arn:aws:bedrock:*::foundation-model/${model}`];
};

const joining =
  /^(?:,|and|und|et|y|e|or|the|den|die|das|le|la|el|lo|model|models?|modell|modèle|modelo|modello|resource)?$/i;

const resourceOf = (word: string): string | null => {
  const { service, isWhole } = readArn(word.length > longestArn || /[{}]/.test(word) ? null : word);
  if (word === '*' || (isWhole && service !== '')) return word;
  const [, object] = /^s3:\/\/([a-z0-9][a-z0-9.-]{2,62}\/?[^\s{}]{0,300})$/.exec(word) ?? [];
  if (object !== undefined) return `arn:aws:s3:::${object}`;
  if (/^(?:us|eu|apac|au|jp|global|us-gov)\.[a-z0-9]+\.[a-z0-9][\w.:-]{2,80}$/.test(word))
    return `arn:aws:bedrock:*:*:inference-profile/${word}`;
  return /^[a-z0-9]+\.[a-z][a-z0-9-]*-[\w.:-]{1,80}$/.test(word) ? `arn:aws:bedrock:*::foundation-model/${word}` : null;
};
