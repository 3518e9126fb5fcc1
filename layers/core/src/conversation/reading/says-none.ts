import type { Facts, SeenLayer } from '../../intake/index.ts';
import type { Case, Conversation } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import { plainLetters } from './notions-in.ts';

/**
 * "It has none", in answer to our question for the policies of whoever was refused or for a resource's own, told of them by name, or as the
 * command itself says it: what was looked at, and holds none; null: that is not said. With policies shown the evaluator knows better.
 */
export const saysNone = (facts: Facts, current: Case, lately: Conversation['lately']): SeenLayer | null => {
  const { text, errors, denials, evidence } = facts;
  if (text.length > longestPrinted || denials.length + evidence.policies.length > 0 || asksSomething(text)) return null;
  const own = resourceAsked(current);
  if (own !== null && printed.test(text)) return own;
  // A bare code of an error tells no more than that it was refused.
  if (text.length > longest || errors.some(({ operation }) => operation !== null)) return null;
  const said = plainLetters(text).trim();
  if (own !== null) return none.test(said) || ofResource.test(said) ? own : null;
  if (current.evidence.policies.some(({ policyType }) => policyType === 'identity')) return null;
  const isOfCaller =
    ofPolicies.test(said) || isForThis(said, current) || (wasAsked(current, lately) && none.test(said));
  return isOfCaller ? ofCaller : null;
};

/** "None" and no more, whatever was asked. */
export const isBareNone = (text: string): boolean => text.length <= longest && none.test(plainLetters(text).trim());

/** "The role is kb-docs-role and has no policy for that bucket": told beside something else; null: it is not. */
export const noneBeside = (text: string, current: Case): SeenLayer | null => {
  const { policies } = current.evidence;
  if (text.length > longestPrinted || policies.some(({ policyType }) => policyType === 'identity')) return null;
  const plainText = plainLetters(text);
  if (besideThat.test(plainText)) return null;
  const clauses = plainText.split(clauseEnd);
  return clauses.some((clause, at) => {
    const said = clause.trim();
    // "The bucket is handbook-prod and has no policy": of the bucket.
    if (at > 0 && withoutWho.test(said) && ofThingItself.test(clauses[at - 1]?.trim() ?? '')) return false;
    const isOf = [said, ...(at > 0 && verbFirst.test(said) ? [`it ${said}`] : [])];
    return said.length <= longest && isOf.some((each) => ofPolicies.test(each) || isForThis(each, current));
  })
    ? ofCaller
    : null;
};

/** Of the policies for what the case is about, not of all. */
export const isOfThing = (text: string): boolean =>
  plainLetters(text.slice(0, longestPrinted))
    .split(clauseEnd)
    .some((clause) => forThis.test(clause.trim()) || forThis.test(`it ${clause.trim()}`));

// A Deny, or an exception, stands beside it: then it is not none.
const besideThat = /\bden(?:y|ies)\b|\bexcept\b|\b(?:ausser|sauf|salvo|excepto|exceto|tranne)\b/;

const clauseEnd = /[.;,!](?:\s+|$)|\s+(?:and|but|und|aber|et|mais|y|pero|e|mas|ma)\s+/u;
const verbFirst = /^(?:has|have|got)\b/;
const withoutWho = /^(?:has|have|got|it has|hat|es hat|er hat|n'a|il n'a|elle n'a|no tiene|nao tem|non ha)\b/;
const ofThingItself =
  /^\W*(?:(?:the|our|my|its|this|that|der|die|das|unser\w*|le|la|notre|el|nuestro|o|a|nosso|il|lo|l')[ ']?)?(?:[\w-]+ )?(?:buckets?|tables?|tabelle|keys?|schlussel|cle|clave|chave|chiave|tabla|tabela|tabella|collections?|index|queue|topic|secrets?|objects?)\b/;

/** "The role has no policy for that bucket": of the thing that the case is about, and not of another one. */
const isForThis = (said: string, { text, outcome }: Case): boolean => {
  const thing = forThis.exec(said)?.groups?.['thing'];
  if (thing === undefined) return false;
  const named = `${text} ${outcome?.action ?? ''} ${outcome?.resource ?? ''} ${outcome?.fix.actions.join(' ') ?? ''}`;
  const known = `${named} ${kindsNamed(named)}`;
  return plain.test(thing) || plainLetters(known).includes(thing.toLowerCase());
};

// What an address or an ARN names without the word for it.
const kindsNamed = (named: string): string =>
  kindWords.flatMap(([mark, word]) => (mark.test(named) ? [word] : [])).join(' ');
const kindWords: readonly (readonly [RegExp, string])[] = [
  [/\bs3\b/i, 'bucket'],
  [/secretsmanager:|secrets ?manager/i, 'secret'],
  [/dynamodb/i, 'table'],
  [/:sqs:|sqs\.|\bsqs\b/i, 'queue'],
  [/:sns:|\bsns\b/i, 'topic'],
  [/:kms:|\bkms\b/i, 'key'],
];

const plain = /^(?:it|this|that|them|those|these)$/;

const longest = 90;
const longestPrinted = 400;

const ofCaller: SeenLayer = { policyType: 'identity', of: null };

/** The command that prints the policies of a principal stood in what was said last. */
const wasAsked = ({ outcome }: Case, lately: Conversation['lately']): boolean =>
  `${outcome?.question?.command ?? ''} ${lately?.words ?? ''}`.includes('get-account-authorization-details');

/** The resource whose own policy our question asks for, by the command that prints it; any of its kind where nobody named it. */
const resourceAsked = ({ outcome, evidence }: Case): SeenLayer | null => {
  const command = outcome?.question?.command ?? '';
  const found = commands.flatMap(([pattern, arn]) => {
    const name = pattern.exec(command)?.[1];
    return name === undefined ? [] : [`${arn}${/^[A-Z_]+$|[{}]/.test(name) ? '*' : name}`];
  })[0];
  const isShown = evidence.policies.some(({ policyType }) => policyType === 'resource');
  return found === undefined || isShown ? null : { policyType: 'resource', of: found };
};

const commands: readonly (readonly [RegExp, string])[] = [
  [/^aws lambda get-policy --function-name (\S+)/, 'arn:*:lambda:*:*:function:'],
  [/^aws s3api get-bucket-policy --bucket (\S+)/, 'arn:*:s3:::'],
];

// What the commands answer with where there is none: https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html, https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html
const printed = /\((?:ResourceNotFoundException|NoSuchBucketPolicy)\)[^\n]{0,60}\bGet(?:Bucket)?Policy\b/;

/** "The function has no policy", "there is no bucket policy". */
const ofResource =
  /^\W*(?:there is|(?:the )?(?:function|bucket|lambda) (?:has|got)|it has) no (?:own |resource |resource-based |bucket |function )*policy(?: (?:at all|of its own|yet|attached|there))*\W*$/;

const whole =
  '(?:at all|whatsoever|yet|attached|there|so far|gar|uberhaupt|bisher|noch|du tout|encore|todavia|aun|ainda|ancora)';
const opening =
  '(?:no,? )?(?:nein,? )?(?:non,? )?(?:nao,? )?(?:(?:it|this|that|she|he|the role|the user|this role|my role|es|sie|er|die rolle|der benutzer|elle|il|le role|la role|el rol|a role|o papel|a funcao|il ruolo|ele|ela)\\s+)?';

// A word more behind the thing, an exception or another kind of policy, and it is not read as this.
const forThis =
  /^\W*(?:access ?denied\w*[,:.]? )?(?:(?:it|she|he|(?:the|this|my|our|its|that) (?:[a-z]+ ){0,3}(?:role|user|function|lambda|agent|base)|\w[\w+=.@]*-[\w+=.@-]+) (?:has|have|got|has got) (?:no|not any) (?:iam |identity |inline |attached |own )*(?:polic(?:y|ies)|permissions?|rights?|access|statements?|allow)|(?:(?:es|sie|er|die [a-z]*rolle) )?hat (?:gar |uberhaupt )?keine? (?:polic(?:y|ies)|richtlinien?|rechte?|berechtigung(?:en)?)|(?:(?:elle|il|le role) )?n'a (?:pas de|aucune?) (?:polic(?:y|ies)|politiques?|strategies?|droits?|permissions?)|(?:(?:el rol) )?no tiene (?:ningun[ao]? )?(?:polic(?:y|ies)|politicas?|permisos?)|(?:(?:a role|o papel|a funcao|ela|ele) )?nao tem (?:nenhuma? )?(?:polic(?:y|ies)|politicas?|permiss(?:ao|oes))|(?:(?:il ruolo) )?non ha (?:nessuna? )?(?:polic(?:y|ies)|politic(?:a|he)|permess[oi])) (?:for|on|to|fur|auf|zu|pour|sur|para|sobre|em|per|su) (?:(?:the|that|this|our|my|its|those|these|den|dem|die|das|diesen?|diesem|unseren?|le|la|les|ce|cet|cette|ces|notre|el|ese|esa|este|esta|o|a|esse|essa|il|lo|quel|quella|questo|questa) )?(?!(?:an?other|different|other|ander\w*|autres?|otr[oa]s?|outr[oa]s?|altr[oaie])\b)(?:[a-z]+ )?["'`]?(?<thing>[\w:*/-]+(?:\.[\w:*/-]+)*)["'`]?(?: (?:at all|yet|so far|attached|bisher|encore|todavia|ainda|ancora))?\W*$/u;

const none = new RegExp(
  `^\\W*(?:${opening}(?:(?:has|have|had|got|has got|there (?:is|are)|there's) )?(?:none|nothing|zero|not any|no policy|no policies)|${opening}(?:doesn't|does not|don't|do not) have any|${opening}(?:hat |gibt |gibt es )?(?:gar |uberhaupt )?keine?|${opening}n'en a (?:pas|aucune)|aucune?|il n'y en a (?:pas|aucune)|${opening}no tiene(?: ningun[ao])?|ningun[ao]|no hay(?: ningun[ao])?|${opening}nao tem(?: nenhum[ao]?)?|nenhum[ao]?|nao ha(?: nenhum[ao]?)?|${opening}non ne ha(?: nessun[oa])?|nessun[oa]|non ce ne sono|なし|無し|ない(?:です)?|ありません|ないです|何も(?:ない|ありません|ないです)|(?:一つも|ひとつも)(?:ない|ありません)|没有|无|一个都没有|它没有|都没有|什么都没有)(?: ${whole})*\\W*$`,
  'u',
);

/** "The role has no policies": of the policies as a whole, not of one that is missing. */
const ofPolicies =
  /^\W*(?:(?:it|she|he|the role|this role|my role|the user|its role|\w[\w+=.@]*-[\w+=.@-]+) (?:has|have|got|has got) (?:no|zero|not any) (?:iam |identity |inline |attached |own )*polic(?:y|ies)|no (?:iam |identity )?polic(?:y|ies)(?: (?:is|are))? attached|(?:(?:es|sie|die rolle) )?hat (?:gar |uberhaupt )?keine (?:polic(?:y|ies)|richtlinien?)|(?:(?:elle|il|le role) )?n'a (?:pas de|aucune) (?:polic(?:y|ies)|politiques?|strategies?)|(?:(?:el rol) )?no tiene (?:ninguna )?(?:polic(?:y|ies)|politicas?)|(?:(?:a role|o papel|a funcao|ela|ele) )?nao tem (?:nenhuma )?(?:polic(?:y|ies)|politicas?)|(?:(?:il ruolo) )?non ha (?:nessuna )?(?:polic(?:y|ies)|politic(?:a|he))|(?:ロール(?:に|には))?ポリシー(?:は|が)?(?:何も|一つも)?(?:ない(?:です)?|ありません|なし|付いていません)|(?:这个)?(?:角色)?没有(?:任何)?(?:策略|权限策略))(?: (?:at all|whatsoever|yet|attached|there|to it))*\W*$/u;
