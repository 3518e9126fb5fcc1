import type { PolicyType } from '@whydenied/iam';
import type { Form } from './form.ts';

// The kinds of policy in AWS's sentence: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
const layers: Readonly<Record<string, PolicyType>> = {
  __proto__: null as never,
  'service control policy': 'serviceControl',
  'resource control policy': 'resourceControl',
  'vpc endpoint policy': 'vpcEndpoint',
  'permissions boundary': 'permissionsBoundary',
  'session policy': 'session',
  'resource-based policy': 'resource',
  'role trust policy': 'resource',
  'identity-based policy': 'identity',
};
const kinds = Object.keys(layers).join('|');
const layerOf = (words: string): string => layers[words.toLowerCase()] ?? words;

/** What people say in a form of their own, each bounded: a hostile text costs no more than its length. */
export const valueForms: readonly Form[] = [
  {
    sign: 'implicitIn',
    marks: ['because no '],
    form: new RegExp(String.raw`\bbecause no (${kinds}) allows`, 'gi'),
    value: layerOf,
    isInSentences: true,
  },
  {
    sign: 'explicitIn',
    marks: ['explicit deny in '],
    form: new RegExp(String.raw`\bexplicit deny in (?:an?|the) (${kinds})`, 'gi'),
    value: layerOf,
  },
  {
    sign: 'clauseAction',
    marks: ['allows the '],
    form: /\ballows the ([a-z][a-z0-9-]{1,40}:[A-Za-z0-9*]{1,80}) action/gi,
    isInSentences: true,
  },
  { sign: 'actionWritten', form: /(?<![\w/.:-])([a-z][a-z0-9-]{1,40}:[A-Za-z][A-Za-z0-9*]{1,80})(?![\w:/])/gu },
  {
    sign: 'conditionKey',
    isInSentences: true,
    form: /(?<![\w-])((?:aws:(?:requestedregion|source[a-z]{2,20}|principal[a-z]{2,20}|(?:request|resource)tag|calledvia[a-z]{0,5}|multifactorauth[a-z]{3,10}|resource[a-z]{3,12}|viaawsservice)|kms:viaservice|secretsmanager:versionstage|bedrock:inferenceprofilearn|s3:prefix))(?![a-z])/gi,
  },
  {
    // https://docs.aws.amazon.com/general/latest/gr/bedrock.html
    sign: 'endpointService',
    marks: ['.amazonaws.com'],
    form: /(?<![\w.-])([a-z][a-z0-9-]{1,40})(?:\.[a-z]{2,4}(?:-[a-z]{2,6}){1,2}-[0-9])?\.amazonaws\.com\b/gu,
  },
  // https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html
  { sign: 'profileRole', marks: ['sso_role_name'], form: /\bsso_role_name\s{0,4}=\s{0,4}["'`]?([\w+=,.@-]{1,64})/gi },
  // A call as it stands in code or a shell, all of it, and no tags among what it is given: a dictionary or a file may hold some.
  {
    sign: 'untaggedCall',
    marks: ['create_', 'create-', 'run_', 'run-', 'start_', 'start-'],
    form: /(?:\.(?=[a-z]{3,6}_[a-z_]{2,60}\()|\baws [a-z0-9-]{2,30} )((?:create|run|start)[_-][a-z_-]{2,60})(?:\((?![^()]{0,400}(?:\btag|tags?\b|\*\*))[^()]{1,400}\)|(?= --)(?![^\n]{0,400}(?:--tag|-tags?\b|--cli-))(?=[^\n]{0,400}(?<![\\`^]\s{0,3})(?:\n|$)))/gi,
    value: (written) => written.replace(/[_-]/g, ''),
  },
  // Cognito: https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_SetIdentityPoolRoles.html
  {
    sign: 'roleForbidden',
    marks: ['access to role '],
    form: /\baccess to role ['"`]?([\w:/+=,.@-]{1,200})['"`]? is forbidden/gi,
  },
  {
    sign: 'tagsRefused',
    marks: [' with tags'],
    isInSentences: true,
    form: /\bnot authorized to perform:? ([\w:-]{3,80}) with tags\b/gi,
  },
  {
    sign: 'inDataPolicy',
    marks: ['data access policy', 'datenzugriffsrichtlinie', "politique d'acc", 'política de acceso a datos'],
    form: /\b(?:is|are|stands?|listed|named|principal|added|steht|est|está|è)\b(?:(?!\bnot\b|n't|\bkein|\bpas\b)[^.;\n]){0,40}?\b(?:in|dans|en|nella|na) (?:the |its |a |der |la |las )?(?:data access policy|datenzugriffsrichtlinie|politique d'accès aux données|política de acceso a datos)/gi,
  },
  {
    sign: 'restApi',
    marks: ['api'],
    isInSentences: true,
    form: /\b(?:rest )?api(?: gateway)?(?: id)?[ :=]{1,3}(?=[a-z]{0,9}\d)([a-z0-9]{10})(?![\w-])/gi,
  },
  {
    sign: 'authorizerId',
    marks: ['authorizer'],
    isInSentences: true,
    form: /\bauthorizers?(?:[ -]?id)?[ :=/]{1,3}["'`]?(?=[a-z]{0,9}\d)([a-z0-9]{6,10})(?![\w-])/gi,
  },
  {
    sign: 'guardrailVersion',
    marks: ['guardrail'],
    isInSentences: true,
    form: /\bguardrail[-_ ]?version["']? ?(?:[=:] ?)?["'`]?(draft|\d{1,8})\b/gi,
  },
  {
    sign: 'storageCall',
    marks: ['object', 'download_file', 'upload_file'],
    form: /(?<![\w:])(?:GetObject|PutObject|HeadObject|CopyObject|get_object|put_object|head_object|copy_object|download_file|upload_file)(?!\w)/gu,
  },
  {
    sign: 'distributionId',
    marks: ['distribution'],
    isInSentences: true,
    form: /\bdistribution(?: id)?[ :=/]{1,3}["'`]?(E[A-Z0-9]{6,14})(?![\w-])/gu,
  },
  {
    sign: 'route',
    marks: [' /'],
    isInSentences: true,
    form: /\b((?:GET|POST|PUT|DELETE|PATCH|ANY|OPTIONS|HEAD) \/[\w/{}.+-]{0,200})/gu,
  },
  {
    sign: 'identityPoolId',
    marks: ['pool'],
    form: /(?<![\w-])([a-z]{2}(?:-[a-z]+){1,2}-\d:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/gu,
  },
  {
    sign: 'thingMade',
    marks: ['creat', 'deploy', 'updat', 'mak', 'erstell', 'leg', 'cré', 'crea', 'cria'],
    form: /\b(?:creat(?:e|es|ed|ing)|mak(?:e|es|ing)|updat(?:e|es|ing)|deploy(?:s|ing)?|erstell\w{1,3}|anleg\w{1,3}|crée\w{0,2}|crea\w{0,4}|cria\w{0,3})\s+(?:(?:a|an|the|my|our|new|eine?|einen|neue[nrs]?|un|une|una|uma|le|la|o|el|bedrock|aws)\s+){0,3}(lambda|function|funktion|fonction|función|função|funzione|knowledge base|agente?|flow|state machine|step function|notebook|training job|codebuild|glue job|ecs task|crawler)s?\b/giu,
  },
  // What CloudFormation could not make stands before the refusal, in the line of its event
  {
    sign: 'typeFailed',
    marks: ['aws::'],
    form: /\b(AWS::\w{1,40}::\w{1,60})(?=(?:(?!AWS::|[.!?;,] |\band\b)[^\n]){1,160}?\b(?:User: arn:|is not authorized to perform))/gu,
  },
  { sign: 'typeNamed', marks: ['aws::'], isInSentences: true, form: /\b(AWS::\w{1,40}::\w{1,60})/gu },
  {
    sign: 'logGroup',
    marks: ['log'],
    isInSentences: true,
    form: /\blog[- ]?group(?:[- ]?name)?[ :=]{1,3}["'`]?((?!arn:)\/?[\w./#-]{3,256})/gi,
    value: (written) => written.replace(/[.,]+$/, ''),
  },
  { sign: 'agentId', marks: ['agent'], form: /\bagent[ :=]{1,3}([A-Z0-9]{10})(?![\w-])/gu },
  {
    sign: 'agentId',
    marks: ['agent'],
    form: /\b[Aa]gent(?:[ _-]?[Ii][Dd])["'`]?(?: ?(?:is|ist|est|es|é|è|は|是|为) ?| ?[:=] ?| )["'`]?([A-Z0-9]{10})(?![\w-])/gu,
  },
  // `TSTALIASID` is the console's own: https://docs.aws.amazon.com/bedrock/latest/userguide/agents-test.html
  {
    sign: 'agentAliasId',
    marks: ['alias'],
    form: /\b[Aa]lias(?:[ _-]?[Ii][Dd])?["'`]?(?: ?(?:is|ist|est|es|é|è|は|是|为) ?| ?[:=] ?| )["'`]?(?!TSTALIASID)(?=[A-Z]{0,9}\d)([A-Z0-9]{10})(?![\w-])/gu,
  },
  { sign: 'knowledgeBaseId', marks: ['base'], form: /\bknowledge[ -]?base(?: id)?[ :=]{1,3}([A-Z0-9]{10})(?![\w-])/gu },
  {
    sign: 'bucketName',
    marks: ['s3://', 'bucket'],
    form: /(?:s3:\/\/|\b[Bb]ucket[ :=]{1,3}\(?|PutBucketNotificationConfiguration on (?:bucket )?)(?!policy|of|is|in\b)([a-z0-9][a-z0-9.-]{2,62})(?![\w.-])/gu,
  },
  {
    // `iam:PassedToService is bedrock.amazonaws.com`, `aws:PrincipalOrgID = o-1`
    sign: 'conditionStated',
    form: /(?<![\w-])((?:aws|iam|kms|s3|sts|bedrock|lambda|ec2):(?:EncryptionContext:[\w:-]{0,63}[\w-](?=(?: is|:| ?=) |=)|(?!EncryptionContext:)[A-Z][A-Za-z0-9]{2,40}(?:\/[\w-]{1,64})?)(?:(?: is|:| =|=) ?["'`]?[\w.:/*@+-]{2,200}| [a-z0-9.-]{2,60}\.amazonaws\.com))/gu,
  },
  {
    // `--prefix reports/`, `Prefix="reports/"`, `aws s3 ls s3://bucket/reports/`
    sign: 'listedPrefix',
    marks: ['prefix', 's3 ls s3://'],
    isInSentences: true,
    form: /(?:--prefix[ =]|\bPrefix ?[=:] ?|\bs3:prefix(?: is|=| =) ?|\bs3 ls s3:\/\/[\w.-]{3,63}\/)["'`]?([\w][\w./=-]{0,200})/gu,
  },
  {
    sign: 'externalId',
    marks: ['external'],
    form: /\b(?:pass|passes|send|sends|use|with|set)\b[^.]{0,30}external[ -]?id(?: is| of|:| =|=)? ?["'`]?([\w+=,.@:/-]*[\d_-][\w+=,.@:/-]*)/gi,
    value: (written) => written.replace(/[.,:]+$/, ''),
  },
  {
    sign: 'tagOfCaller',
    marks: [' is tagged '],
    form: /\b(?:role|user|caller|principal) is tagged ([\w:./+@-]{1,64}=[\w:./+@-]{1,128}(?<![.,]))/gi,
  },
  {
    sign: 'readBelow',
    marks: ['inclusion prefix', 'everything ', 'only the prefix', 'all objects ', 'all files '],
    form: /\b(?:inclusion prefix(?:es)?:?|everything (?:under|below|in)|only the prefix|all (?:objects|files) (?:under|below)) ["'`]?([\w][\w./=-]{0,200}\/?)/gi,
  },
  {
    // The rest of the clause, in which its actions stand: `has s3:GetObject and aoss:APIAccessAll`; AWS's own `no … policy allows the … action` is none
    sign: 'hasActions',
    marks: [
      ...['has', 'have', 'include', 'contain', 'allow', 'grant', 'hat', 'enthält', 'erlaubt', 'possède', 'contient', 'autorise'],
      ...['tiene', 'incluye', 'permite', 'tem', 'inclui', 'consente'],
    ],
    form: /(?<!(?:not|never|n't|cannot|ne|no|não|non) )\b(?:has|have|includes?|contains?|allows?|granted|grants|hat|enthält|erlaubt|possède|contient|autorise|tiene|incluye|permite|tem|inclui|consente)\s(?!the [a-z][a-z0-9-]{1,40}:[A-Za-z]{1,80} action\b|no\b|not\b|never\b|only\b|kein|pas\b)([^.;\n]{0,120}\b[a-z][a-z0-9-]{1,40}:[A-Za-z*][^.;\n]{0,80})/gi,
  },
  {
    // The name of a managed policy behind the words that it is attached: `has AmazonBedrockFullAccess`
    sign: 'hasPolicy',
    marks: [
      ...['has', 'have', 'got', 'with', 'attached', 'added', 'gave', 'given', 'granted', 'hat', 'habe', 'angehängt'],
      ...['possède', 'ajouté', 'avec', 'tiene', 'tengo', 'con', 'añadí', 'tem', 'tenho', 'com', 'ha', 'ho', '有', '附加了', '添加了'],
    ],
    form: /(?:\b(?:has|have|got|with|attached|added|gave|given|granted|hat|habe|angehängt|possède|ajouté|avec|tiene|tengo|con|añadí|tem|tenho|com|ha|ho)\b(?: (?!no\b|not\b|never\b|kein|pas\b)[\p{L}]{1,14}){0,3}[ :"'`]{1,3}|(?:有|附加了|添加了) ?)(?:arn:[\w:-]{10,40}\/)?((?:Amazon|AWS|AI|IAM|Power|Admin|Bedrock)[A-Za-z0-9_]{3,60})(?![\w-])/gu,
  },
  {
    // Japanese says it behind the name
    sign: 'hasPolicy',
    marks: ['を', 'が'],
    form: /((?:Amazon|AWS|IAM|Power|Admin|Bedrock)[A-Za-z0-9_]{3,60})["'`」]? ?(?:を|が)(?:付与|付け|アタッチ|追加|持って)/gu,
  },
  {
    sign: 'hasActions',
    marks: ['許可済み', '許可して', '付与', '追加し', '持って', 'あり'],
    form: /([a-z][a-z0-9-]{1,40}:[A-Za-z*][A-Za-z0-9*]{0,80})["'`」]? ?(?:を|は|も)? ?(?:許可済み|許可して|付与|追加し|持って|あり)/gu,
  },
  {
    sign: 'hasActions',
    marks: ['加了', '有', '许了', '允许', '授予了'],
    form: /(?:加了|添加了|有了?|允许了|已经?允许|授予了)[ "'`“]{0,2}([a-z][a-z0-9-]{1,40}:[A-Za-z*][A-Za-z0-9*]{0,80})/gu,
  },
  {
    // The action first: `aoss:APIAccessAll is already there`, `… ist schon drin`, `… 已经有了`
    sign: 'hasActions',
    marks: [
      ...['already', 'there', 'granted', 'in place', 'present', 'attached', 'schon', 'bereits', 'déjà', 'ya', 'já', 'già'],
      ...['已', '都', '早就', 'すでに', '既に', 'もう'],
    ],
    form: /(?<![\w:])([a-z][a-z0-9-]{1,40}:[A-Za-z*][A-Za-z0-9*]{0,80})["'`」”]?,? ?(?:(?:is|are|was) (?:already )?(?:there|granted|in place|present|attached)\b|(?:is|are) already\b|(?:ist|sind|habe ich|hat sie) (?:schon|bereits)\b|(?:est|sont|je l'ai) déjà\b|(?:ya|já|già) (?:está|lo tiene|la tiene|tem|c'è|presente|existe)|(?:está|c'è|è) (?:já|già)\b|我?(?:已经?|都|早就)(?:有|加|给)|は?(?:すでに|既に|もう)(?:あ|付|許可|追加))/gu,
  },
  {
    sign: 'lacksAction',
    marks: [
      ...['has no', 'have no', 'had no', 'see no', 'fail', 'denied on', 'lack', 'missing', 'without', 'need', 'require'],
      ...['asks for', 'no longer', 'not have', 'not include', 'not contain', 'not allow', 'not granted', 'fehlt', 'ohne'],
      ...['manque', 'sans', 'falta', 'sin', 'sem', 'manca', 'senza'],
    ],
    form: /\b(?:has no|have no|had no|see no|fails? on|failing on|denied on|lacks?|lacking|missing|without|needs|requires|asks for|no longer has|not have|not include|not contain|not allow|not granted|fehlt|ohne|manque|sans|falta|sin|sem|manca|senza)\s(?:the\s|an?\s|die\s|la\s|le\s|el\s|o\s|a\s)?([a-z][a-z0-9-]{1,40}:[A-Za-z][A-Za-z0-9*]{1,80})(?![\w:/])/gi,
  },
  {
    // What is left in a policy of a role or user that was deleted; a session's id has a name behind it, a record's own id a key before it
    sign: 'recreated',
    marks: ['aroa', 'aida'],
    isInSentences: true,
    form: /\b((?:AROA|AIDA)[A-Z0-9]{8,28})(?![A-Za-z0-9:])(?<!(?:[Ii]d|(?<![A-Z])ID)"?\s?[:=]?\s?"?[A-Z0-9]{12,32})(?<=(?:AWS"?\s?[:=]|identifiers|[Pp]rincipal|[Pp]olic(?:y|ies)|[Tt]rust|[Rr]ichtlinie|[Pp]olitique|[Pp]ol[ií]tica|[Cc]riterio|ポリシー|プリンシパル|策略|主体)[^.;]{0,80}[A-Z0-9]{12,32})/gu,
  },
  {
    // That it goes without tags, or fails since there are some; a session's, an image's and a bill's are other ones
    sign: 'tagsPassed',
    marks: ['tags', 'etiquet', 'étiquet', 'etichett'],
    form: /(?<!\p{L})(?:as soon as|as long as|since|once|when(?:ever)?|if|after|without|seit|sobald|solange|wenn|ohne|mit|dès que|depuis que|quand|tant que|sans|avec|desde que|cuando|en cuanto|mientras|sin|con|quando|assim que|enquanto|sem|com|appena|da quando|finché|senza)(?!\p{L})[^.;!?:]{0,70}?(?<!(?:session|image|cost|docker|git|condition|principal)s?[ _-]?)(?<!\p{L})(?:tags|étiquettes|etiquetas|etichette)(?!\p{L})/giu,
  },
  {
    sign: 'tagsPassed',
    marks: ['タグ', '标签'],
    form: /タグ[^。\n]{0,10}(?:付け|つけ|追加|なし|無し|外す|渡)|(?:加|带|设|去掉|没有|不带)[^。\n]{0,6}标签/gu,
  },
  {
    // Who is signed in was asked, and answered: `aws sts get-caller-identity works`, `… -> fine`
    sign: 'whoamiWorks',
    marks: ['get-caller-identity'],
    form: /get-caller-identity[`'"]?(?:(?!(?<!\p{L})(?:not|no|n'|fails?|error|nicht|pas|non|não|expired|denied))[^.;!?\n]){0,40}?(?<!\p{L})(?:fine|ok(?:ay)?|works?|worked|returns?|shows?|prints?|answers?|succeeds?|passes|geht|klappt|funktioniert|zeigt|liefert|marche|fonctionne|affiche|funciona|devuelve|muestra|retorna|mostra|funziona|restituisce|正常|成功|動く|動きます|通る|返)|get-caller-identity[`'"]?\s{0,9}\{?\s{0,9}"?UserId/giu,
  },
  { sign: 'causeNamed', form: /(?<![\w-])([A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){1,6})(?![\w-])/gu },
  { sign: 'profileGeography', form: /(?<![\w.-])(us-gov|us|eu|apac|jp|au|global)\.(?= | ?profile)/gi },
];
