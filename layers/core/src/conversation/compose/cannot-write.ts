import { plainLetters } from '../reading/notions-in.ts';
import { withoutNames } from '../told/without-names.ts';

/** Why a document that is wished for cannot be: AWS has no such policy, or lets nobody edit it; with what does it instead. Null: nothing of the kind is wished for. */
export const cannotWrite = (text: string): string | null => {
  const plain = plainLetters(withoutThings(text.slice(0, longest)));
  return rows.find(({ is }) => is.every((each) => each.test(plain)))?.says ?? null;
};

const longest = 2_000;

/** A bucket `acme-temperature-data` sets no temperature. */
const withoutThings = (text: string): string =>
  withoutNames(text)
    .replace(/\b(?:arn:|s3:\/\/)\S+/g, ' ')
    .replace(/(?<![\w/.-])(?!(?:max|top|service|resource|aws)[-_])[a-z0-9]+(?:[-_][a-z0-9]+){2,}(?![\w/.-])/gi, ' ');

const docs = 'https://docs.aws.amazon.com';
const wishes =
  /polic|richtlinie|politi[qc]|directiva|statement|ポリシー|策略|edit|change|ander|modif|cambi|alter|変更|修改|編集|编辑|share|teil|partag|compart|condivid|共有|共享/;

const shown = (document: object): string => `\`\`\`json\n${JSON.stringify(document, null, 2)}\n\`\`\``;

/** One policy for every tenant: the knowledge base's tag must be the session's. */
export const perTenant = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'bedrock:Retrieve',
      Resource: 'arn:aws:bedrock:{Region}:{AccountId}:knowledge-base/*',
      Condition: { StringEquals: { 'aws:ResourceTag/tenant_id': `\${aws:PrincipalTag/tenant_id}` } },
    },
  ],
};

/** No model without the guardrail that looks at the prompts. */
export const withGuardrail = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
      Resource: '*',
      Condition: {
        StringNotLike: {
          // The draft has no version behind it.
          'bedrock:GuardrailIdentifier': [
            'arn:aws:bedrock:{Region}:{AccountId}:guardrail/{GuardrailId}',
            'arn:aws:bedrock:{Region}:{AccountId}:guardrail/{GuardrailId}:*',
          ],
        },
      },
    },
  ],
};

const rows: readonly { readonly is: readonly RegExp[]; readonly says: string }[] = [
  {
    // Documents of one knowledge base, told apart by what is written at them.
    is: [
      /metadat\w*|metadonnee\w*|メタデータ|元数据/,
      /retrieve|knowledge[- ]?bases?|\bkbs?\b|wissensdatenbank|base de con\w+|basi? di conoscenza|do[ck]ument\w*|\brag\b|recuper\w*|ナレッジ|ドキュメント|文書|知识库|文档/,
      wishes,
      // Who only reads what is written at them wishes for no choice among them.
      /filter|tenant|mandant|based on|according|depend|match\w*|equal\w*|whose|where\b|with (?:the |a )?metadat|by (?:the |their )?metadat|metadat\w*['’]?s? ?(?:attribut|field|key|value|tag|=|is\b|equals|feld)|\bonly\b|\bnur\b|\bseul\w*|uniquement|\bsolo\b|solamente|apenas|somente|anhand|abhangig|bestimmte?|certain|selon|filtr|segun|conforme|secondo|\bdont\b|cuy[oa]s|cuj[oa]s|のみ|だけ|フィルタ|によって|只|仅|按|根据|过滤/,
      /^(?![\s\S]*\bs3:\/\/)(?![\s\S]*tag\w* (?:of|von|des) (?:the )?(?:objects?|objekte))/,
    ],
    says: `**IAM cannot tell the documents of one knowledge base apart, so such a policy does not exist.** \`bedrock:Retrieve\` is decided on the knowledge base’s ARN; no condition key knows a document’s metadata or the filter of a call.\n\nInstead, one of two:\n\n- **The backend sets the filter:** only its role may call \`bedrock:Retrieve\`, and it writes the tenant into the filter (\`vectorSearchConfiguration.filter\`) from the verified token, never from what the client sends. IAM does not enforce this, your code does.\n- **One knowledge base for each tenant,** tagged \`tenant_id\`, and sessions that carry the same tag: then IAM enforces it.\n\n${shown(perTenant)}\n\nA knowledge base without the tag is denied, and so is a session without it. Who may set the tag decides: let only administrators tag knowledge bases and pass \`sts:TagSession\`. \`RetrieveAndGenerate\` asks for \`bedrock:Retrieve\` too. Fill in \`{Region}\`, \`{AccountId}\`.\n\nAWS: [Actions, resources, and condition keys for Amazon Bedrock](${docs}/service-authorization/latest/reference/list_amazonbedrock.html), [Metadata and filtering](${docs}/bedrock/latest/userguide/kb-test-config.html)`,
  },
  {
    // What is written in a prompt, or in the body of a call.
    is: [
      /\b(?:prompts?|eingaben?|invites?|questions?|fragen|entradas?|inputs?|messages?|nachrichten|mensajes|mensagens|messaggi|anfragen)\b[^.;]{0,40}\b(?:contain\w*|with (?:pii|personal|customer|confidential)|enthalt\w*|enthielt\w*|contien\w*|contenant|conten\w*|contem|about (?:politics|competitors|salar\w+|medical|legal)|mention\w*|erwahn\w*|(?:personenbezogen|vertraulich)\w*|uber (?:politik|gehalter))\b|(?:プロンプト|提示词|提示)[^。；]{0,40}(?:含む|含ま|包含|含有)|(?:含む|含まれ|包含|含有)[^。；]{0,40}(?:プロンプト|提示词|提示)/,
      /\bprompts?\b|\bbedrock\b|\bmode(?:ls?|lls?|lo|los|li|les?|le|los)\b|\bmodell\w*|\bllms?\b|\bclaude\b|\bnova\b|\bllama\b|\bagents?\b|\bchatbots?\b|プロンプト|提示|モデル|模型/,
      wishes,
      /\b(?:block|forbid|deny|prevent|stop|only|limit|restrict|must not|verbiet|verhinder|sperr|nur|interdi|empech|bloqu|prohib|imped|proib|impec|viet|blocc|filtr)\w*|禁止|拒否|ブロック|阻止/,
      /^(?![\s\S]*\bguardrail policy\b)(?![\s\S]*invocation log)/,
    ],
    says: `**IAM does not see what is written in a prompt, so no policy can decide by it.** It decides who calls which action on which model, from where; the body of the call is no part of that, and no condition key holds it.\n\nInstead: a **guardrail** looks at prompts and answers (sensitive information filters for names and numbers, denied topics, word filters), and this Deny beside the Allow makes it compulsory:\n\n${shown(withGuardrail)}\n\nWithout the guardrail, or with another one, the call is denied. Agents and \`RetrieveAndGenerate\` need it in their own configuration; who calls needs \`bedrock:ApplyGuardrail\` on it. Fill in \`{Region}\`, \`{AccountId}\`, \`{GuardrailId}\`.\n\nAWS: [Enforce the use of specific guardrails in model inference requests](${docs}/bedrock/latest/userguide/guardrails-permissions-id.html)`,
  },
  {
    // What the body of a call sets.
    is: [
      /max(?:imum)?[ _-]?(?:output[ _-]?|new[ _-]?)?tokens?\b|\btemperatur[ea]?\b|\btop[ _-]?[pk]\b|maximal\w* token|jetons maximum|maximo de tokens|token massim|最大トークン|最大 ?token|温度/,
      wishes,
      /\bbedrock\b|\bmode(?:ls?|lls?|los?|les?|li)\b|\bmodell\w*|\bllms?\b|invoke|converse|\bclaude\b|\bnova\b|\bllama\b|inferen|anthropic|prompt|\b(?:calls?|requests?|aufruf\w*|anfragen?|appels?|llamadas?|chamadas?|chiamat[ae])\b|max[ _-]?tokens?|top[ _-]?p\b|モデル|模型|呼び出/,
      /\b(?:limit|restrict|only|max|at most|cap|force|enforce|must|begrenz|beschrank|nur|hochstens|limit|restreign|plafonn|solo|maximo|no mas|apenas|so|al massimo)\w*|制限|上限|限制/,
    ],
    says: `**\`maxTokens\`, \`temperature\`, \`topP\` stand in the body of the call, and IAM does not see it: no condition key holds them.**\n\nInstead: let only a backend (a function, an API Gateway in front of it, a gateway for models) call Bedrock and set them there; people get \`execute-api:Invoke\` on it and no \`bedrock:InvokeModel\` of their own. How much is used is bound by Bedrock’s quotas and told by AWS Budgets and CloudWatch (\`InputTokenCount\`, \`OutputTokenCount\`), per team with an application inference profile. Which models they may call at all a policy can say: tell me the role, the models and the Region, and I write it.\n\nAWS: [Actions, resources, and condition keys for Amazon Bedrock](${docs}/service-authorization/latest/reference/list_amazonbedrock.html), [Quotas for Amazon Bedrock](${docs}/bedrock/latest/userguide/quotas.html)`,
  },
  {
    // An SCP, for the account that none reaches.
    is: [
      /\bscps?\b|service control polic|サービスコントロールポリシー|服务控制策略|politica de control de servicios|politique de controle des services/,
      /(?:management|master|payer)[- /]*(?:\w+ )?(?:accounts?|konto|konten)|verwaltungskont\w+|compte de gestion|cuenta de (?:administracion|gestion)|conta de gerenciamento|account di gestione|管理アカウント|管理(?:账户|账号)/,
      /\b(?:block|den[yi]|forbid|prevent|restrict|limit|lock|stop|nobody|no one|must not|sperr|verbiet|verhinder|beschrank|einschrank|interdi|bloqu|empech|limit|restring|prohib|imped|deneg|proib|impec|neg|viet|blocc|ban)\w*|禁止|拒否|制限|ブロック|阻止|限制/,
      // Said beside the accounts that it is for.
      /^(?![\s\S]*(?:\b(?:in|for|of|to|im|in den|dans|pour|en|para|em|nas|in|nei) (?:all |the |our |alle[nr]? |les |las |los |todas? |as |nos |gli )*(?:member|mitglieds|membres?\b|miembros?\b|membros?\b)|メンバーアカウント|成员(?:账|帐)))(?![\s\S]*(?:management|master|payer)[- ]accounts? (?:is|has the id|stays|remains|=)\b)/,
      /^(?![\s\S]*\b(?:except|excluding|exempt\w*|apart from|other than|but not|not in|ausser|ausgenommen|nicht im|sauf|hormis|salvo|excepto|exceto|tranne|eccetto|member accounts? only)\b[^.]{0,40}(?:management|master|payer|verwaltung|gestion|administracion|gerenciamento))(?![\s\S]*(?:management|master|payer|verwaltung|gestion|administracion|gerenciamento|管理)[^.。]{0,40}(?:\b(?:exempt\w*|excluded|unaffected|spared|untouched|ausgenommen|verschont|unberuhrt|exempte\w*|epargne\w*|exent[oa]s?|excluid[oa]s?|isent[oa]s?|esent[ei]|esclus[oa])\b|除外|例外|以外|除く))/,
    ],
    says: `**An SCP cannot do that: SCPs reach nobody in the management account,** neither its users and roles nor its root user, whether they are attached to the root, an OU or the account itself. In member accounts they bind everybody, the root user too (but for a few tasks); service-linked roles they bind nowhere.\n\nInstead:\n\n- **Move the workload into a member account** and attach the SCP to its OU. AWS advises to run nothing in the management account.\n- Until then: a Deny in the policies of the roles, users and permission sets in the management account itself, or a permissions boundary there. Whoever administers that account can take it off again.\n\nTell me which roles or permission sets there are, or the OU, and what exactly is to be closed: I write the Deny for them, or the SCP for the OU.\n\nAWS: [Service control policies (SCPs)](${docs}/organizations/latest/userguide/orgs_manage_policies_scps.html), [Best practices for the management account](${docs}/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html)`,
  },
  {
    // A key whose alias is AWS's own.
    is: [
      /(?<![\w/:.-])aws\/(?:s3|bedrock|secretsmanager|dynamodb|sqs|sns|lambda|ebs|rds|aoss|es|kinesis|logs|ssm)\b|aws[- ]managed (?:kms )?key|von aws verwaltete\w* schlussel|cle geree par aws|clave (?:administrada|gestionada) (?:por|de) aws|chave gerenciada (?:pela|da) aws|chiave gestita da aws|aws ?マネージド ?キー|aws 托管密钥/,
      wishes,
      // Whoever reads with it in its own account needs nothing of it.
      /key polic|schlussel-?(?:richtlinie|policy)|politique de (?:la )?cle|politica (?:de|da|della) (?:la )?(?:clave|chave|chiave)|キーポリシー|密钥策略|(?:other|another|second|different|partner|external|foreign|cross)[- ]?(?:\w+ )?account|(?:ander|fremd)\w* (?:konto|account)|autre compte|otra cuenta|outra conta|altro account|別(?:の)?アカウント|他のアカウント|(?:其他|另一个)(?:账|帐)|\bshar(?:e|ed|ing)\b|\bteil(?:en|e|t)\b|partag|compart|condivid|共有|共享|\b(?:edit|chang|modif|andern?\b|cambi|alter)\w*|変更|編集|修改|编辑/,
    ],
    says: `**No:** the key policy of an AWS managed key (\`aws/s3\`, \`aws/secretsmanager\`, …) cannot be edited, so it can be opened to no other account, and no role there can ever decrypt with it.\n\nInstead: make a customer managed key, encrypt the objects anew with it (copy them in place: \`aws s3 cp s3://BUCKET/ s3://BUCKET/ --recursive --sse aws:kms --sse-kms-key-id KEY_ARN\`), let the other account’s role in by that key’s policy (\`kms:Decrypt\`) and by the bucket policy (\`s3:GetObject\`), and allow both in the role’s own policy over there. Tell me the role, the account and the key, and I write the three statements.\n\nAWS: [AWS KMS keys](${docs}/kms/latest/developerguide/concepts.html), [Allowing users in other accounts to use a KMS key](${docs}/kms/latest/developerguide/key-policy-modifying-external-accounts.html)`,
  },
  {
    is: [
      /service[- ]linked role|awsservicerolefor|serviceverknupfte\w* rolle|role lie a un service|rol vinculado a(?:l| un) servicio|funcao vinculada a(?:o)? servico|ruolo collegato ai servizi|サービスにリンクされたロール|服务相关角色|服务关联角色/,
      /polic|richtlinie|politi[qc]|trust|ポリシー|策略/,
      /edit|change|writ|ander|schreib|modif|ecri|cambi|escrib|alter|escrev|scriv|書|変更|修改|写/,
      // Who makes one needs `iam:CreateServiceLinkedRole`, and that is a policy of its own.
      /^(?![\s\S]*\b(?:creat(?:e|es|ed|ing)|createservicelinkedrole|anleg\w*|anzulegen|erstell\w*|creer|crear|criar|creare|delet(?:e|es|ing)|losch\w*)\b)(?![\s\S]*(?:作成|创建|削除|删除))/,
    ],
    says: `**No:** the policies of a service-linked role are the service’s: neither what it may do nor who assumes it can be edited, only its description, and whether it exists.\n\nInstead: take a service role of your own where the service lets you name one; SCPs do not reach service-linked roles either.\n\nAWS: [Service-linked roles](${docs}/IAM/latest/UserGuide/id_roles_create-service-linked-role.html)`,
  },
  {
    is: [
      /resource[- ]based policy|resource policy|ressourcenbasiert|politique basee sur les ressources|politica (?:basada en recursos|baseada em recursos)|basata su risorse|basata sulle risorse|リソースベース|基于资源/,
      /foundation model|knowledge base|\bkb\b|bedrock agent|guardrail|inference profile|basismodell|modele de fondation|modelo fundacional|modello di fondazione|基盤モデル|基础模型|ナレッジベース|知识库|ガードレール/,
      /\b(?:on|for|of|fur|auf|pour|sur|para|de|da|per|su)\b|の|的|に/,
      // What stands beside them has one.
      /^(?![\s\S]*\b(?:lambda|function|funktion|bucket|s3|secret|queue|sqs|sns|topic|collection|opensearch|vector store|kms|key|table|dynamodb|stream|repository|ecr)\b)/,
    ],
    says: `**No, not where Bedrock is asked:** foundation models, agents and knowledge bases carry no resource policy that lets another account in; what is allowed stands in identity policies of the account that owns them.\n\nInstead: a role in that account that the others assume (its trust policy names their role, its identity policy the model, agent or knowledge base). Custom models are shared by AWS RAM. Tell me both accounts and the call, and I write the two policies.\n\nAWS: [How Amazon Bedrock works with IAM](${docs}/bedrock/latest/userguide/security_iam_service-with-iam.html)`,
  },
];
