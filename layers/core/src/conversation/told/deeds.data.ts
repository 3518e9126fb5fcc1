/** What a verb means for each service, in plain letters of eight languages: "can it read payroll?" */
export const deeds: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/\b(?:pass(?:es|ing)?|ubergeben|transmettre|passer|pasar|passar|passare)\b|渡[すしせ]|传递/, { iam: 'iam:PassRole' }],
  [
    /\b(?:assum(?:e|es|ing|er|ir|ere)|annehmen|ubernehmen|endosser|switch (?:in)?to)\b|引き受け|担任|承担/,
    { sts: 'sts:AssumeRole' },
  ],
  [
    /\b(?:reads?|reading|fetch|get|download|open|lesen|lire|leer|ler|leggere)\b|読[むみめ]|读取?|取得/,
    {
      s3: 's3:GetObject',
      dynamodb: 'dynamodb:GetItem',
      secretsmanager: 'secretsmanager:GetSecretValue',
      ssm: 'ssm:GetParameter',
      sqs: 'sqs:ReceiveMessage',
    },
  ],
  [
    /\b(?:writes?|writing|upload|put|schreiben|ecrire|escribir|escrever|scrivere)\b|書[きくけ]|写入|上传/,
    { s3: 's3:PutObject', dynamodb: 'dynamodb:PutItem', secretsmanager: 'secretsmanager:PutSecretValue', ssm: 'ssm:PutParameter' },
  ],
  [
    /\b(?:deletes?|deleting|remove|loschen|supprimer|borrar|eliminar|apagar|excluir|cancellare|eliminare)\b|削除|删除/,
    { s3: 's3:DeleteObject', dynamodb: 'dynamodb:DeleteItem', secretsmanager: 'secretsmanager:DeleteSecret' },
  ],
  [
    /\b(?:invokes?|calls?|run|aufrufen|invoquer|appeler|invocar|llamar|chamar|invocare|chiamare)\b|呼び出|调用/,
    { lambda: 'lambda:InvokeFunction', states: 'states:StartExecution' },
  ],
  [
    /\b(?:sends?|sending|post|schicken|senden|envoyer|enviar|inviare)\b|送信|发送/,
    { sqs: 'sqs:SendMessage', sns: 'sns:Publish' },
  ],
  [/\b(?:publish\w*|publier|publicar|pubblicare|veroffentlichen)\b|発行|发布/, { sns: 'sns:Publish' }],
  [/\b(?:decrypt\w*|entschlusseln|dechiffrer|descifrar|descriptografar|decifrare)\b|復号|解密/, { kms: 'kms:Decrypt' }],
  [/\b(?:query|scan|abfragen|interroger|consultar|interrogare)\b|クエリ|查询/, { dynamodb: 'dynamodb:Query' }],
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsorganizations.html
  [
    /\b(?:leav(?:e|ing)|verlassen|quitter|abandonar|dejar|sair d|deixar|lasciare)\b.{0,20}\b(?:organi[sz]ation|organisation|organizacion|organizacao|organizzazione)\b|組織.{0,6}(?:離|脱退)|(?:离开|退出)组织/,
    { organizations: 'organizations:LeaveOrganization' },
  ],
];
