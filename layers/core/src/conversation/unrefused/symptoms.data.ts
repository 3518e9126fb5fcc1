/** What goes wrong without a refusal, by words over small letters without accents, and what it is instead. */
export type Symptom = {
  readonly id: string;
  /** What it happens to. */
  readonly of: RegExp;
  /** What is seen of it. */
  readonly shows: RegExp;
  /** Only beside one of these as well. */
  readonly also?: RegExp;
  /** A refusal of some is what is told here: their 403 is none of IAM's. */
  readonly isRefusal?: true;
  /** What somebody says of a policy beside it explains nothing of it. */
  readonly isPlain?: true;
  readonly says: readonly string[];
  readonly asks: string;
  readonly page: readonly [title: string, url: string];
};

const retrieval =
  /\bretriev\w*|\bknowledge ?bases?\b|\bkbs?\b|wissensdatenbank|wissensbasis|base de connaissances|bases? de conocimiento|base de conhecimento|base di conoscenza|\brag\b|ナレッジベース|知识库|知識庫|baz\w* wiedzy|bilgi taban/;
const empty =
  /\b(?:empty(?! (?:account|field|string|set|value|statement|bucket|action|list of))|blank|no (?:results?|hits?|matches|answers?|documents?|chunks|passages|content)|(?:zero|0) (?:results?|hits?|treffer|resultados?|risultati|chunks)|nothing (?:comes? back|is returned|is found|found)|returns? nothing|finds? nothing|(?:could not|couldn't|can't|cannot|can not|doesn't|does not|never) find|leere[rsnm]?|(?:ist|bleibt|kommt) leer|leer zuruck|keine? (?:ergebnisse?|treffer|antwort\w*|dokumente?)|findet nichts|vides?|aucune? (?:resultats?|documents?|reponse)|ne (?:trouve|renvoie|retourne) rien|vaci[oa]s?|(?:sin|ningun|no hay) resultados?|no (?:devuelve|encuentra) nada|vazi[oa]s?|(?:sem|nenhum) resultados?|nao (?:encontra|retorna|acha|devolve) nada|vuot[oaei]|nessun risultato|non (?:trova|restituisce) (?:nulla|niente)|pust[aey]\w*|brak wynikow|zadnych wynikow|bos (?:liste|geliyor|donuyor|sonuc)|sonuc yok)\b|空(?:の|で|です|を|リスト|配列|列表|数组|的)|0 ?件|0 ?条|結果が(?:ない|出ない|返らない|返ってこない)|ヒットしない|没有结果|查不到|检索不到|返回空|找不到/;
const someOnly =
  /\b(?:some (?:of (?:them|our|the|my)|users?|customers?|people|clients?|requests?|callers?|team\w*)|not (?:all|everyone|everybody|for all)|only (?:some|certain)|(?:one|other|another|the other) (?:team|department|group|tenant|customer)s?|others? (?:work|don't|do not|fail|get|can)|(?:einige|manche|nicht alle)\w*|certains?|certaines|pas tous|pas toutes|algun[oa]s|no todos|alguns|algumas|nem todos|alcuni|alcune|non tutti|niektor\w*|nie wszys\w*|bazi)\b|一部の|だけ(?:失敗|出る|エラー)|部分(?:用户|客户|人)|有些(?:用户|人|客户)|有的(?:用户|人)/;
const agent = /\bagent\w*|\bagente\w*|エージェント|代理|智能体|ajan\w*/;
const speaker =
  /\bagent\w*|\bagente\w*|\bchatbot\w*|\bbot\b|\bassistant\w*|\basistente|\bassistente|\bmodell?\w*|\bmodelo|\bmodello|\bclaude\b|\bnova\b|\bllama\b|\bkb\b|knowledge base|エージェント|チャットボット|モデル|模型|机器人|智能体|ajan\w*/;
const edge =
  /\b(?:cloudfront|waf|web acl|api ?gateway|api ?gw|apigw|appsync|alb|load balancer|cognito|authori[sz]er|endpoint|api)\b/;

const startsNothing =
  /\b(?:nothing (?:happens|starts|runs)|(?:doesn't|does not|never|not|won't|isn't|don't) (?:get )?(?:start\w*|fire\w*|trigger\w*|run|runs|invoked|launch\w*)|passiert nichts|startet nicht|lost nicht aus|wird nicht (?:gestartet|ausgelost)|ne (?:se )?(?:passe rien|demarre pas|se declenche pas|lance pas)|(?:no|nunca) (?:pasa nada|se (?:ejecuta|dispara|inicia|activa)|arranca)|nao (?:acontece nada|inicia|dispara|executa|roda)|non (?:succede (?:niente|nulla)|parte|si avvia|viene eseguit\w*)|nic sie nie dzieje|nie uruchamia|calismiyor|tetiklenmiyor|hicbir sey olmuyor)\b|何も(?:起き|起こら|始まら)|起動し(?:ない|ません)|発火し(?:ない|ません)|没有(?:触发|启动|任何反应)|不(?:触发|启动)|没反应/;

/** The first that fits counts: what is narrower stands before what is wider. */
export const symptoms: readonly Symptom[] = [
  // https://docs.aws.amazon.com/bedrock/latest/userguide/kb-test-config.html
  {
    id: 'filtered',
    of: retrieval,
    shows: /\bfilt(?:er|ro|re|r)\w*|metadat\w*|metadonnees|フィルタ|メタデータ|过滤|元数据/,
    also: new RegExp(`${empty.source}|${someOnly.source}`),
    says: [
      'By what you tell nothing was refused: the same role asks for all of them, so a missing permission would refuse all of them, and with an error (`AccessDeniedException`). The metadata filter decides what comes back:',
      '- the value that the filter gets: the claim is missing in the token of those people, spelt otherwise, or a list where one value is compared (`equals` and `in` differ);\n- the documents: theirs have no `FILE.metadata.json` with that attribute beside them, or were not synced since it was added; a document without the attribute is met by no `equals`;\n- an empty claim: then nothing fits.',
      '**Do:** log the filter that is sent for one of them, then ask once with it and once without: `aws bedrock-agent-runtime retrieve --knowledge-base-id KB --retrieval-query \'{"text":"a word of their documents"}\'`. Results without it and none with it: it is the filter.',
    ],
    asks: 'Which filter is sent for one of them (its JSON), and what does the `.metadata.json` of one of their documents say?',
    page: ['Configure and customize queries and response generation', 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-test-config.html'],
  },
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_InvokeAgent.html
  {
    id: 'emptyCompletion',
    of: /\binvoke_?agent\b|\binvokeinlineagent\b|\bagent\w*|\bagente\w*|エージェント|智能体|ajan\w*/,
    shows: /\b(?:completion|response|respuesta|resposta|risposta|reponse|antwort|answer|reply|output)\b|応答|レスポンス|回复|响应|cevap|odpowied/,
    also:
      /\b(?:empty(?! list)|blank|leere[rsnm]?|(?:ist|bleibt|kommt) leer|vides?|vaci[oa]s?|vazi[oa]s?|vuot[oa]|pust[aey]\w*|bos (?:geliyor|donuyor))\b|空(?:の|で|です|を|的)/,
    says: [
      'By what you tell nothing was refused: the call was accepted; a refused `InvokeAgent` ends with `AccessDeniedException`. An empty answer is mostly one that was not read:',
      '- `completion` is an event stream, not a text: go through it (`for event in response["completion"]: text += event["chunk"]["bytes"].decode()`). **What fails later stands in it as well** (`accessDeniedException`, `dependencyFailedException`), so a refusal of the agent’s own role or of its function is seen only by who reads it to the end;\n- the console tests the working draft, your alias an older version: prepare the agent, make a version, let the alias point to it;\n- an action group with return of control answers with a `returnControl` event in place of text.',
      '**Do:** call it with `enableTrace=True` and print every event; `failureTrace` names what failed.',
    ],
    asks: 'What do the events of `completion` say with the trace on?',
    page: ['InvokeAgent', 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent-runtime_InvokeAgent.html'],
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/trace-events.html
  {
    id: 'cannedAnswer',
    of: speaker,
    shows:
      /(?:["「]|\b(?:answer|respon|repl|sa(?:y|id)|return|contest|antwort|sagt|repond|dit|rispond|dice|diz|odpowiad|odpisuj|cevap|yanit|get|got|bekomm)\w*\b|返|答)[^.!?\n]{0,50}(?:\bsorry\b|\bapologi[sz]e|unable to (?:assist|help|answer)|(?:can't|cannot|couldn't|could not) (?:assist|help|answer|process)|nicht weiterhelfen|tut mir leid|je suis desole|lo siento|desculpe|mi dispiace|przykro mi|uzgunum|申し訳|お手伝いできません|抱歉|无法(?:回答|帮助|协助))|\brefuses to (?:answer|help)\b/,
    says: [
      'By what you tell nothing was refused: **that is an answer.** A missing permission ends the call with an error (`AccessDeniedException`), not with a sentence of the assistant. It is written by one of three:',
      '- a **guardrail**: it is its blocked message (`Converse`: `stopReason` is `guardrail_intervened`);\n- the **agent itself**: its instructions, an action group whose description does not fit the question, or a step that failed and was talked round;\n- a **knowledge base** that found nothing: this is its usual answer without results.',
      '**Do:** ask once with `enableTrace=True`. `guardrailTrace` with `"action": "INTERVENED"`: the guardrail. `failureTrace`: it names what failed, a refused call among it. `orchestrationTrace` without a step to the function or knowledge base: it never tried, which fits a function that is not even called. What is in force: `aws bedrock-agent get-agent --agent-id AGENT_ID --query "agent.[agentStatus,guardrailConfiguration,updatedAt]"`.',
    ],
    asks: 'What does the trace of one such answer show?',
    page: ['Track agent’s step-by-step reasoning process using trace', 'https://docs.aws.amazon.com/bedrock/latest/userguide/trace-events.html'],
  },
  {
    id: 'neverCalled',
    of: agent,
    also: /\baction ?groups?\b|\btools?\b|lambda|\bfuncti?on\w*|\bfunktion\w*|\bfuncion\w*|\bfonction\w*|\bfunzion\w*|\bfunca?o\w*|grupos? de ac|ツール|函数|関数|工具|アクショングループ/,
    shows:
      /\b(?:(?:never|not(?: even)?|isn't(?: even)?)(?: get| gets| being| ever| been)? (?:called|invoked|triggered|executed)|no (?:invocations?|logs?)|nothing in (?:the |its |cloudwatch )*logs?|(?:nie|nicht) (?:aufgerufen|ausgefuhrt|angesprochen)|wird nie|jamais appele\w*|n'est pas appele\w*|(?:nunca|no) (?:se )?(?:llama|invoca|ejecuta)|nem e chamad[ao]|nunca e chamad[ao]|nao e chamad[ao]|(?:mai|non viene) (?:chiamat[ao]|invocat[ao])|nie jest wywolywan\w*|hic cagrilm\w*|cagrilmiyor)\b|呼ばれ(?:ない|ません|ていない)|呼び出され(?:ない|ません|ていない)|(?:没有|没|不)(?:被)?调用/,
    says: [
      'By what you tell nothing was refused: if Bedrock may not invoke the function, the agent’s call fails with “Access denied while invoking Lambda function”. A function that is never called, without an error, was not chosen:',
      '- the description of the action group or of its parameters does not fit what is asked, or the instructions keep the agent from it;\n- the agent was not prepared after the change, or the alias points to an older version;\n- the action group returns control (`RETURN_CONTROL`): then your application gets the call, not the function;\n- a required parameter is missing, and the agent asks for it instead.',
      '**Do:** ask once with `enableTrace=True`: `orchestrationTrace` shows what it thought and whether `invocationInput` names the action group; `failureTrace`, if there is one, names a refused call.',
    ],
    asks: 'What does the trace show at the step where the function should be called?',
    page: ['Track agent’s step-by-step reasoning process using trace', 'https://docs.aws.amazon.com/bedrock/latest/userguide/trace-events.html'],
  },
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_IngestionJobStatistics.html
  {
    id: 'emptyRetrieval',
    of: retrieval,
    shows: empty,
    says: [
      'By what you tell nothing was refused: a refused `Retrieve` ends with an error (`AccessDeniedException`; a 403 of the vector store is passed on as one). An empty list means that the search was allowed and found nothing. In this order:',
      '- **what was indexed:** a sync may be `COMPLETE` with 0 documents indexed and all of them failed, skipped or not found (prefix, file type, size);\n- a **metadata filter** in the call that no document meets;\n- **another knowledge base**, data source or Region than the one that was synced;\n- an index whose vector field or dimension is not the one of the embedding model.',
      '**Do:** look at the counts: `aws bedrock-agent list-ingestion-jobs --knowledge-base-id KB --data-source-id DS --query "ingestionJobSummaries[].[status,statistics]"`; then ask without any filter: `aws bedrock-agent-runtime retrieve --knowledge-base-id KB --retrieval-query \'{"text":"a word of your documents"}\'`.',
    ],
    asks: 'What do the statistics of the last sync say (scanned, indexed, failed)?',
    page: ['IngestionJobStatistics', 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_IngestionJobStatistics.html'],
  },
  // https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden
  {
    id: 'someCallers',
    of: edge,
    shows: someOnly,
    also: /\b40[13]\b|forbidden|unauthori[sz]ed|access ?denied|blocked|abgelehnt|refuse|rechaz|recus|rifiut|拒否|拒绝/,
    isRefusal: true,
    says: [
      '**Some and not all: not the function’s role.** Whoever gets through reaches Bedrock by one and the same role, so its policy would refuse all of them. What tells callers apart stands before it, and the body and headers of one refused response say which:',
      '| who refuses | what the response looks like | why only some |\n|---|---|---|\n| CloudFront or a web ACL on it | an HTML page “Request blocked” or “The request could not be satisfied”, `Server: CloudFront`, `x-cache: Error from cloudfront` | country, address, rate, a rule on the body |\n| a web ACL on the API, or an API key | `{"message":"Forbidden"}`, `x-amzn-errortype: ForbiddenException` | address, rate, body; key without usage plan |\n| the API’s authorizer | `{"message":"Unauthorized"}` (401), or “User is not authorized to access this resource” | expired token, other kind of token, scope or client that it does not take |\n| the API’s resource policy | “… is not authorized to perform: execute-api:Invoke …” | other addresses, VPC or account |',
      '**Do:** take one of the refused: `curl -si https://HOST/PATH -H "Authorization: THEIR_TOKEN"` (put no token here), and look whether the API’s access log has the request at all: if not, CloudFront or its web ACL refused.',
    ],
    asks: 'What are the body and the headers of one refused response?',
    page: ['Troubleshoot HTTP 403 errors from API Gateway', 'https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden'],
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/kb-data-source-sync-ingest.html
  {
    id: 'staleDocuments',
    of: retrieval,
    shows:
      /\b(?:old|outdated|stale|previous) (?:version|content|answers?|documents?|data)|(?:doesn't|does not|don't|not) (?:know|see|show|pick up|contain|include)\w* (?:the |my |our |any )?(?:new|latest|updated)|(?:new|latest|updated) (?:documents?|files?|pdfs?)[^.?!]{0,40}(?:missing|not (?:found|there|shown|in)|ignored|don't (?:appear|show))|(?:neue|aktuelle)\w* (?:dokumente?|dateien?)[^.?!]{0,40}(?:fehl|nicht)|anciens? (?:documents?|contenus?)|nouveaux? (?:documents?|fichiers?)[^.?!]{0,40}\bpas\b|(?:documentos?|archivos?) nuevos?[^.?!]{0,40}\bno\b|(?:documentos?|arquivos?) novos?[^.?!]{0,40}\bnao\b|nuovi (?:documenti|file)[^.?!]{0,40}\bnon\b|古い(?:内容|情報)|新しい(?:文書|ドキュメント|ファイル)[^。]{0,20}(?:ない|出ない|反映)|新(?:文档|文件)[^。]{0,16}(?:没|不|查不到)/,
    says: [
      'By what you tell nothing was refused: without a sync a knowledge base keeps what it had, and says nothing of it. A sync does not start by itself when a file changes.',
      '- start one: `aws bedrock-agent start-ingestion-job --knowledge-base-id KB --data-source-id DS` (it needs `bedrock:StartIngestionJob` for whoever starts it);\n- then its counts: `aws bedrock-agent list-ingestion-jobs --knowledge-base-id KB --data-source-id DS --query "ingestionJobSummaries[].[status,statistics]"`: documents that failed are named in the job’s `failureReasons`, a refused `s3:GetObject` among them;\n- the file stands under the prefix of the data source and is of a type that is read.',
    ],
    asks: 'What do the statistics and `failureReasons` of the last sync say?',
    page: ['Sync your data with your Amazon Bedrock knowledge base', 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-data-source-sync-ingest.html'],
  },
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
  {
    id: 'cutOff',
    isPlain: true,
    of: /\b(?:answers?|response\w*|reply|replies|output|text|stream\w*|model\w*|antwort\w*|reponse\w*|respuesta\w*|resposta\w*|risposta\w*|odpowied\w*)\b|回答|応答|出力|回复|输出|yanit|cevap/,
    shows:
      /\b(?:cut ?off|(?:get|gets|getting|are|is|being) cut\b|cuts? (?:at|after)|truncated|mid[- ]?sentence|stops? (?:in the middle|halfway|after \d+)|incomplete answers?|abgeschnitten|mitten im satz|tronque\w*|coupee?s? (?:au milieu|en plein)|se corta\w*|cortad[ao]s?|truncad[ao]s?|se interrumpe|troncat[ao]|tagliat[ao]|ucina\w*|urywa\w*|yarida kes\w*)\b|途中で(?:切れ|途切れ|止ま)|被截断|截断|说到一半/,
    says: [
      'By what you tell nothing was refused: IAM lets a call through or refuses it as a whole, it cuts nothing. `stopReason` of the response says why it ended:',
      '- `max_tokens`: raise `maxTokens` in `inferenceConfig`;\n- `guardrail_intervened` or `content_filtered`: a guardrail or the model’s own filter;\n- `stop_sequence`: one of your own;\n- none at all: something before you closed the connection: a timeout of the function, of API Gateway (29 seconds unless raised), of a proxy or of the client.',
    ],
    asks: 'Which `stopReason` does the response have?',
    page: ['Converse', 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html'],
  },
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html
  {
    id: 'uploadStartsNothing',
    of: /\bs3\b|\bbuckets?\b|\bupload\w*|バケット|アップロード|存储桶|上传/,
    shows: startsNothing,
    also: /lambda|\bfuncti?on\w*|\bfunktion\w*|\bfuncion\w*|\bfonction\w*|\bfunzion\w*|関数|函数/,
    says: [
      '**The function’s own role is not what lets it be called:** S3 invokes the function in its own name, so the permission stands in the **function’s resource-based policy**: `s3.amazonaws.com`, `lambda:InvokeFunction`, with `aws:SourceArn` the bucket and `aws:SourceAccount` your account. Where it lacks, you see no error and no log group.',
      '- is it there: `aws lambda get-policy --function-name NAME`;\n- is the notification set, for this function, this event type, prefix and suffix: `aws s3api get-bucket-notification-configuration --bucket BUCKET` (S3 checks the permission when it is set; taken away later, it fails without a word);\n- do the events go to EventBridge instead: then the rule and its `FailedInvocations`.',
      '**Do**, if it is missing: `aws lambda add-permission --function-name NAME --statement-id AllowS3 --action lambda:InvokeFunction --principal s3.amazonaws.com --source-arn arn:aws:s3:::BUCKET --source-account ACCOUNT`.',
    ],
    asks: 'What do these two commands print?',
    page: [
      'Granting permissions to publish event notification messages to a destination',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html',
    ],
  },
  // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html
  {
    id: 'nothingStarts',
    of: /\b(?:trigger\w*|events?|eventbridge|rule|schedule\w*|scheduler|notification\w*|upload\w*|cron|zeitplan\w*|ereignis\w*|evenement\w*|evento\w*|planifi\w*|programad\w*|agendad\w*|pianificat\w*)\b|トリガー|イベント|スケジュール|触发|事件|定时/,
    shows: startsNothing,
    says: [
      '**It may be a permission all the same: whoever sends an event is refused where you do not see it.** The error stands with the sender:',
      '- EventBridge rule: the metric `FailedInvocations` of the rule, and its dead-letter queue; a function is let in by its own policy (`events.amazonaws.com`, `aws:SourceArn` the rule), other targets by the rule’s role;\n- Scheduler: the schedule’s role (`scheduler.amazonaws.com` in its trust) calls the target;\n- S3 notification: the permission is checked when the notification is set, so rather the prefix, the suffix or the event type does not fit;\n- SQS or a stream: the function’s own role polls; `aws lambda list-event-source-mappings --function-name NAME` shows state and last result.',
      '**Do:** look whether the event came at all (`MatchedEvents` or `TriggeredRules` of the rule). It came and the target did not start: `aws lambda get-policy --function-name NAME`. It did not come: pattern, Region or bucket of the event, and no permission.',
    ],
    asks: 'What sends the event, and what does its `FailedInvocations` (or the state of the event source mapping) show?',
    page: ['Troubleshooting Amazon EventBridge', 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-troubleshooting.html'],
  },
];
