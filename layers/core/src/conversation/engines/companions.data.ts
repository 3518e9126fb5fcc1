/** Whether a call that was refused for one action goes on to ask for another, and why. */
export type Companion = {
  readonly of: RegExp;
  readonly also: RegExp;
  /** `if`: only where what stands behind it is so. */
  readonly verdict: 'yes' | 'if';
  readonly because: string;
  /** Looked up before the call: it is no reason for what comes after it. */
  readonly comesFirst?: true;
};

/** What a call asks for besides, by AWS's pages; the first that fits. What no row and no chain knows is not asked for. */
export const companions: readonly Companion[] = [
  // https://docs.aws.amazon.com/kms/latest/developerguide/data-keys.html
  { of: /^kms:generatedatakey/, also: /^kms:decrypt$/, verdict: 'yes', because: 'what is encrypted with that data key is opened by `kms:Decrypt` when it is read or changed again' },
  { of: /^kms:decrypt$/, also: /^kms:generatedatakey/, verdict: 'if', because: 'it also writes something that is encrypted with this key' },
  { of: /^kms:/, also: /^kms:creategrant$/, verdict: 'if', because: 'a service goes on using the key after the call (a volume, a cluster, a long job)' },
  { of: /^kms:/, also: /^kms:describekey$/, verdict: 'if', because: 'the code or the console looks the key up before it uses it', comesFirst: true },
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
  { of: /^s3:getobject/, also: /^kms:decrypt$/, verdict: 'if', because: 'the objects are encrypted with a KMS key of your own (SSE-KMS); with SSE-S3 nothing of KMS is asked' },
  { of: /^s3:(?:listbucket|getobject)/, also: /^kms:decrypt$/, verdict: 'if', because: 'the objects are encrypted with a KMS key of your own (SSE-KMS); with SSE-S3 nothing of KMS is asked' },
  { of: /^s3:putobject/, also: /^kms:(?:generatedatakey|decrypt)$/, verdict: 'if', because: 'the bucket encrypts with a KMS key of your own: `kms:GenerateDataKey` for writing, `kms:Decrypt` for uploads in parts' },
  { of: /^s3:getobject/, also: /^s3:listbucket$/, verdict: 'if', because: 'it lists the bucket, or you want a missing object to answer 404 instead of 403' },
  { of: /^s3:listbucket/, also: /^s3:getobject$/, verdict: 'yes', because: 'listing shows the names only; reading what lies in the bucket is `s3:GetObject` on its objects' },
  { of: /^s3:/, also: /^s3:getbucketlocation$/, verdict: 'if', because: 'the client looks the Region of the bucket up first', comesFirst: true },
  // https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
  { of: /^secretsmanager:getsecretvalue/, also: /^kms:decrypt$/, verdict: 'if', because: 'the secret is encrypted with a KMS key of your own: then yes, on that key, and the key policy has to admit the role too; with `aws/secretsmanager` it is not needed' },
  { of: /^(?:dynamodb|sqs|sns|logs|ssm|ecr|s3vectors|aoss):/, also: /^kms:(?:decrypt|generatedatakey)$/, verdict: 'if', because: 'the table, queue, topic, log group, parameter, image or index is encrypted with a KMS key of your own; with the key of AWS nothing is asked' },
  { of: /^bedrock:/, also: /^kms:(?:decrypt|generatedatakey)$/, verdict: 'if', because: 'the agent, knowledge base, guardrail or custom model is encrypted with a KMS key of your own' },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html
  { of: /^bedrock:invokemodel$/, also: /^bedrock:invokemodelwithresponsestream$/, verdict: 'if', because: 'the code streams (ConverseStream, InvokeModelWithResponseStream): streaming is an action of its own' },
  { of: /^bedrock:invokemodelwithresponsestream$/, also: /^bedrock:invokemodel$/, verdict: 'if', because: 'the code also calls without streaming (Converse, InvokeModel): each is an action of its own' },
  { of: /^bedrock:invokemodel/, also: /^bedrock:applyguardrail$/, verdict: 'if', because: 'the call carries a guardrail' },
  { of: /^bedrock:/, also: /^bedrock:rerank$/, verdict: 'if', because: 'reranking is switched on; with it also `bedrock:InvokeModel` on the reranking model' },
  { of: /^bedrock:retrieveandgenerate/, also: /^bedrock:(?:retrieve|invokemodel)$/, verdict: 'yes', because: 'the answer is made of a search (`bedrock:Retrieve`) and a model (`bedrock:InvokeModel`)' },
  { of: /^bedrock:retrieve$/, also: /^bedrock:(?:retrieveandgenerate|invokemodel)$/, verdict: 'if', because: 'the same code also has an answer written (RetrieveAndGenerate); for the search alone it is not needed' },
  { of: /^bedrock:/, also: /^bedrock:(?:getinferenceprofile|getfoundationmodel|listfoundationmodels)$/, verdict: 'if', because: 'the code or the framework looks models up before it calls one', comesFirst: true },
  // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/identity-use-resource-credential-providers.html
  { of: /^bedrock-agentcore:getresource(?:oauth2token|apikey)/, also: /^secretsmanager:getsecretvalue$/, verdict: 'yes', because: 'AgentCore Identity keeps the client secret or API key of a credential provider in Secrets Manager of your account, in a secret that it makes itself (`bedrock-agentcore-identity!…`)' },
  { of: /^bedrock-agentcore:getresource(?:oauth2token|apikey)/, also: /^bedrock-agentcore:getworkloadaccesstoken/, verdict: 'yes', because: 'the token or key of a provider is handed out for a workload access token, which is asked for first' },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
  { of: /^(?:bedrock|lambda|ecs|states|sagemaker):create|^(?:bedrock|lambda|ecs|states|sagemaker):update|^bedrock:start/, also: /^iam:passrole$/, verdict: 'yes', because: 'the call hands a role to the service' },
  { of: /^iam:passrole$/, also: /^iam:getrole$/, verdict: 'if', because: 'the tool (Terraform, the console) looks the role up before it passes it', comesFirst: true },
  { of: /^iam:passrole$/, also: /^sts:assumerole$/, verdict: 'if', because: 'you yourself use the role; it is the service that takes it up, by the role’s trust policy', comesFirst: true },
  { of: /^iam:createrole$/, also: /^iam:(?:putrolepolicy|attachrolepolicy|tagrole|getrole|passrole)$/, verdict: 'if', because: 'the same run also does that with the role (Terraform mostly reads, tags, fills and passes it); each is an action of its own' },
  { of: /^sqs:sendmessage/, also: /^sqs:(?:getqueueurl|getqueueattributes)$/, verdict: 'if', because: 'the code finds the queue by its name', comesFirst: true },
  { of: /^sqs:receivemessage/, also: /^sqs:(?:deletemessage|getqueueattributes)$/, verdict: 'yes', because: 'who receives a message also takes it off the queue; a Lambda trigger asks for both' },
  { of: /^logs:create/, also: /^logs:putlogevents$/, verdict: 'yes', because: 'the stream is made so that lines can be written to it' },
  { of: /^logs:putlogevents/, also: /^logs:create/, verdict: 'if', because: 'the stream or the group is not there yet' },
  { of: /^ecr:(?:batchgetimage|getdownloadurlforlayer)/, also: /^ecr:(?:getauthorizationtoken|batchgetimage|getdownloadurlforlayer|batchchecklayeravailability)$/, verdict: 'yes', because: 'pulling an image signs in and reads its layers' },
];
