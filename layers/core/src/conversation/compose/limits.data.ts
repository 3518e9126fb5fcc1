import { type Notion, plainLetters } from '../reading/notions-in.ts';
import { daysIn, namesMonth } from './days-in.ts';
import { geographyIn } from './geography-in.ts';
import { ownThings } from './narrowing.data.ts';

/** A limit that a wish may state: where it stands in a document, or why no document can say it. */
export type Limit = {
  /** Null: what stands in `beside` is enough. */
  readonly notion: Notion | null;
  /** Counts only with it in the text: a date, for "until". */
  readonly beside?: Pick<RegExp, 'test'>;
  /** How a document says it, as JSON; null: none can. */
  readonly within: RegExp | null;
  /** Said where it does not stand there. */
  readonly says: string;
};

const ambiguous = /\b\d{1,2}[./]\d{1,2}[./]20\d\d\b|20\d\d年/;
const date = { test: (text: string): boolean => daysIn(text).length > 0 || ambiguous.test(text) || namesMonth(text) };

const columns =
  /\b(?:attribut\w*|columns?|spalten?|colonn\w*|atributos?|columnas?|colunas?)\b|属性|列(?!出)|カラム/i;
const size = /(?<![\w.-])\d+(?:[.,]\d+)?\s?(?:[kmgt]i?b|bytes?|megabytes?|gigabytes?|octets?|mo|go)\b/i;
const amount =
  /\b(?:at most|up to|no more than|not more than|maximum(?: of)?|the first|the last|the latest|h[oö]chstens|maximal|die ersten|die letzten|au plus|au maximum|les premiers|como m[aá]ximo|m[aá]ximo|los primeros|no m[aá]ximo|os primeiros|al massimo|i primi) \d+\b|\d+ ?(?:個|件|回)(?:まで|だけ)|最多 ?\d+|(?:最初|最新|先頭)の ?\d+|前 ?\d+ ?(?:个|条|项)/i;
const age =
  /\b(?:newer|older|younger|recent|neuer|j[uü]nger|[aä]lter|plus r[eé]cents?|plus anciens?|m[aá]s recientes|m[aá]s antiguos|mais (?:recentes|novos|antigos)|pi[uù] recenti|pi[uù] vecchi)\b.{0,16}\d+|\b(?:last|past|letzten|derniers?|[uú]ltimos?|ultimi) \d+ (?:days?|hours?|tage?n?|stunden|jours?|heures?|d[ií]as?|horas?|giorni|ore)\b|\d+ ?日(?:以内|以上)|\d+ ?天(?:内|以内|之内)/i;
const qualifier =
  /(?:\bversion|\bvers[ií][oó]n|\bvers[aã]o|\bversione|バージョン|版本)\s*["'`]?\d+\b|\balias\s+["'`]?(?!id\b|of\b|for\b)[a-z][\w-]+|エイリアス|别名/i;
const kinds =
  /(?<![\w.])\*?\.(?:pdf|csv|json|txt|parquet|png|jpe?g|gif|mp4|mp3|xml|docx?|xlsx?|zip|gz|log)\b|\b(?:pdf|csv|json|parquet|png|jpe?g) (?:files?|objects?|documents?)\b|\b(?:pdf|csv|json|parquet|png|jpe?g)-?dateien\b|\b(?:fichiers?|archivos?|arquivos?|file) (?:pdf|csv|json|parquet|png|jpe?g)\b/i;

const clock =
  /\b\d{1,2}(?::\d{2}|\s?(?:h|uhr|am|pm))\s?(?:h|uhr|am|pm)?\s*(?:-|–|and|to|until|till|und|bis|et|à|y|a|hasta|e|até|alle|fino alle|から|到|至)\s*\d{1,2}(?::\d{2}|\s?(?:h|uhr|am|pm)|時|点)/i;
const noHours =
  'hours and weekdays: IAM knows moments (`aws:CurrentTime`), no times of day that come again. Attach and detach the policy by a schedule (EventBridge Scheduler), or keep sessions short and start the application by the clock';

const span =
  /(?:\b(?:for|only|max\w*|within|over|f[uü]r|nur|pendant|durant|pour|durante|por|per|external|extern\w*)[ ,]+(?:the next |die nachsten |die n[aä]chsten |les prochaines? |las? pr[oó]ximas? |as? pr[oó]ximas? |le prossime |just |only |max\.? )?|\()(?:\d{1,3}|one|two|three|four|six|eine?n?|zwei|drei|vier|sechs|une?|deux|trois|quatre|una?|dos|tres|cuatro|um|uma|duas|dois|tr[eê]s|due|tre|quattro)[ -](?:weeks?|days?|months?|wochen?|tage?n?|monate?n?|semaines?|jours?|mois|semanas?|d[ií]as?|meses|m[eê]s|settiman[ae]|giorn[oi]|mes[ei])\b|\d+ ?(?:週間|日間|か月|ヶ月)(?:だけ|のみ|限定)?|(?:\d+|一|两|三)(?:周|个月|天)(?:内|之内|有效)/i;

/** Each is looked for in the document by what it must leave there. */
export const limits: readonly Limit[] = [
  {
    notion: 'limitHours',
    within: null,
    says: noHours,
  },

  { notion: null, beside: clock, within: null, says: noHours },
  {
    notion: 'limitRate',
    within: null,
    says: 'how often or how much: IAM counts nothing. Quotas of Bedrock, throttling in API Gateway and AWS Budgets with an action do',
  },
  {
    notion: 'limitCountry',
    within: null,
    says: 'from which country: IAM knows addresses (`aws:SourceIp`), no countries; AWS WAF does, in front of an API',
  },
  {
    notion: 'limitApproval',
    within: null,
    says: 'that somebody approves: IAM knows no approvals; a short-lived role that a tool for temporary access hands out does',
  },
  {
    notion: 'limitLength',
    within: /RoleSessionDuration|DurationSeconds/,
    says: 'how long a session lasts: that is a setting of the role (`--max-session-duration`) or of the permission set',
  },
  { notion: null, beside: { test: (text: string): boolean => geographyIn(plainLetters(text), []) !== null }, within: /RequestedRegion|arn:aws:[\w-]+:(?:eu|us)-/, says: 'in which part of the world: `aws:RequestedRegion` with its Regions' },
  { notion: null, beside: /\b(?:unless|only (?:with|under)|without|es sei denn|nur (?:mit|unter)|ohne|sauf|sans|a moins que|salvo|sin|sem|a menos que|senza|a meno che)\b[^.;]{0,40}(?:boundar|berechtigungsgrenz)/i, within: /PermissionsBoundary/, says: 'the permissions boundary of what is made (`iam:PermissionsBoundary`)' },
  { notion: 'limitMfa', within: /MultiFactorAuth/, says: 'MFA (`aws:MultiFactorAuthPresent`)' },
  { notion: 'limitEndpoint', within: /SourceVpc|SourceVPCEs|VpcSourceIp|of the VPC endpoint/, says: 'the VPC endpoint (`aws:SourceVpce`): tell me its id, `vpce-…`' },
  { notion: 'limitVpc', within: /SourceVpc|SourceVPCEs/, says: 'the VPC (`aws:SourceVpc`): tell me its id, `vpc-…`' },
  { notion: 'limitAddress', within: /SourceIp|VpcSourceIp/, says: 'the addresses (`aws:SourceIp`): tell me the ranges as the internet sees them, such as `203.0.113.0/24`' },
  { notion: 'limitTag', within: /Tag\/|Tags?"|TagKeys|tags?\//i, says: 'the tag: tell me its key and value, `team=search`' },
  {
    notion: 'limitThrough',
    beside: /\b(?:s3|secrets ?manager|dynamodb|sqs|sns)\b/i,
    within: /ViaService|CalledVia|amazonaws\.com/,
    says: 'through which service it is called (`aws:CalledVia`, for keys `kms:ViaService`)',
  },
  { notion: 'limitEncrypted', within: /server-side-encryption|SecureTransport|kms:/, says: 'the encryption (`s3:x-amz-server-side-encryption`)' },
  { notion: null, beside: span, within: /CurrentTime|EpochTime|AgeDays|Numeric|DurationSeconds/, says: 'how long: a policy knows moments (`aws:CurrentTime`), no spans. Tell me the last day, `2026-12-31`, and I put it in' },
  { notion: 'limitUntil', beside: date, within: /CurrentTime|EpochTime/, says: 'the date (`aws:CurrentTime`): tell me the day, `2026-12-31`' },
  {
    notion: 'limitExcept',
    within: /Not(?:Like|Equals|IpAddress)|NotResource|NotAction|NotPrincipal|"Bool(?:IfExists)?"|"Null"|"Allow"[\s\S]*"Deny"/,
    says: 'the exception: tell me who or what is spared, by its name',
  },
  { notion: 'limitOrganization', beside: /\bo-[a-z0-9]{10,32}\b/, within: /OrgI[dD]|OrgPaths/, says: 'the organization (`aws:PrincipalOrgID`)' },
  {
    notion: null,
    beside: ownThings,
    within: /\$\{(?:aws|cognito|saml|www|graph|accounts)|LeadingKeys|\{(?:Folder|PartitionKey)\}/,
    says: 'that it is only their own: who calls is a policy variable, `${aws:username}` of a user or `${aws:PrincipalTag/KEY}` of a role’s session, in the folder of the ARN and in `s3:prefix`, or for items in `dynamodb:LeadingKeys`. As it stands, those of all others are open too',
  },
  {
    notion: null,
    beside: columns,
    within: /dynamodb:Attributes|Tag|^(?![\s\S]*"dynamodb:(?!Attributes))/,
    says: 'the attributes: `dynamodb:Attributes` with `ForAllValues:StringEquals` lists them (the table’s key among them), `dynamodb:Select` must be `SPECIFIC_ATTRIBUTES`. As it stands, all attributes are open',
  },
  { notion: null, beside: size, within: /content-length/, says: 'the size: no condition of IAM knows how large an object is; a presigned POST with `content-length-range` does' },
  { notion: null, beside: amount, within: /"Numeric|AgeDays/, says: 'how many: IAM counts nothing; `s3:max-keys` bounds what one listing returns, and no more' },
  { notion: null, beside: age, within: /CurrentTime|AgeDays/, says: 'how old: no condition of IAM knows the age of a thing; put it under a prefix by date, or tag it' },
  { notion: null, beside: qualifier, within: /function:[\w-]+:|alias\/|agent-alias|^(?![\s\S]*:function:)/, says: 'the version or alias of the function: its ARN ends in it, `…:function:NAME:3`' },
  { notion: null, beside: kinds, within: /\*\.(?:pdf|csv|json|txt|parquet|png|jpe?g|gif|mp|xml|doc|xls|zip|gz|log)/i, says: 'the kind of file: the ARN ends in it, `arn:aws:s3:::BUCKET/*.pdf`' },
  { notion: null, beside: /\b(?:until|till|bis|hasta|at[eé]|fino a(?:l|d)?|jusqu['’](?:[àa]|au))\s+(?:next |(?:kommenden |n[aä]chsten )|le |el |)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:until|till) (?:tomorrow|next week|the end of)\b|\b(?:temporar\w+|vor[uü]bergehend|temporaire\w*|temporal(?:mente)?|provisori\w+|this week only|only this week)\b|\bwith (?:an? )?(?:time limit|expir\w+(?: date)?|end date)\b|一時的|临时/i, within: /CurrentTime/, says: 'until when (`aws:CurrentTime`): tell me the day, such as `2026-12-31`' },
  { notion: null, beside: /\b(?:hardware (?:key|token)s?|yubi ?keys?|fido2?|passkeys?|(?:company|managed|trusted|corporate|work) (?:laptops?|devices?|machines?|computers?))\b/i, within: null, says: 'with which key or device: IAM knows whether MFA was used (`aws:MultiFactorAuthPresent`) and from which address, not with what; your identity provider does, at sign-in' },
  { notion: null, beside: /\b(?:not|only|never|nur|nicht) (?:in|for|im|für) (?:the )?(?:production|prod|staging|test|testing|dev|development)\b(?! (?:account|ou|vpc|bucket))/i, within: /ResourceTag|PrincipalTag|ResourceAccount|prod|staging|test|dev/i, says: 'which environment: name its account, its Region or its tag, `env=test`' },
];
