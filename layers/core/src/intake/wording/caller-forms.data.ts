import type { Form } from './form.ts';

const arn = String.raw`["'\x60“]?(arn:aws[a-z-]{0,12}:(?:iam|sts)::\d{12}:(?:role|user|assumed-role)\/[\w+=,.@\/-]{1,300})`;
const callers = [
  String.raw`(?:the )?(?:actual |real |denied |refused )?caller(?: (?:role|identity|principal|arn))?`,
  String.raw`(?:called by|(?:called|runs?|running|executed) as)(?: the)?(?: role| user)?`,
  // A policy, or a change, is made by somebody else than the call.
  String.raw`(?:calls?|requests?|quer(?:y|ies)|retrievals?|invocations?|operations?|it|this|they)(?: (?:is|was|are|were|gets|being))? (?:made|signed|sent|issued|executed|run) by(?: the)?(?: role| user)?`,
  String.raw`(?:der )?Aufrufer|(?:aufgerufen von|läuft als)(?: der Rolle)?`,
  String.raw`(?:l['’])?appelant|appelé par(?: le rôle)?`,
  String.raw`(?:quien llama|llamado por|llamada por)(?: el rol)?`,
  String.raw`(?:quem chama|chamado por|chamada por)(?: o papel| a função)?`,
  String.raw`(?:chi chiama|chiamato da|chiamata da)(?: il ruolo)?`,
  '呼び出し元', '调用者',
].join('|');

// With whom it would work, and what is asked, tells of no call that was refused.
const notSupposed = String.raw`(?<!(?<!\p{L})(?:if|when|whether|unless|works|worked|wenn|falls|ob|si|quand|cuando|se|quando)(?!\p{L})[^.;!?\n]{0,60})`;
// Else an ARN would be cut until no question is behind it.
const isWhole = String.raw`(?![\w+=,.@\/-])`;
const notAsked = String.raw`(?![^.;!?\n]{0,80}\?)`;

/** Who made the call that was refused, as it is said beside the roles that a policy lists. */
export const callerForms: readonly Form[] = [
  {
    sign: 'callerNamed',
    marks: [':role/', ':user/', ':assumed-role/'],
    form: () => new RegExp(String.raw`(?<![\p{L}\p{N}])${notSupposed}(?:${callers})(?: is| was| ist| est| es| é| è|は|是)?\s{0,2}[:：=]?\s{0,2}${arn}${isWhole}${notAsked}`, 'giu'),
    value: (written) => written.replace(/[.,]{1,3}$/, ''),
  },
];
