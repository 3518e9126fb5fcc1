import { plainLetters } from '../reading/notions-in.ts';

/** Why a document that is wished for cannot be: AWS has no such policy, or lets nobody edit it; with what does it instead. Null: nothing of the kind is wished for. */
export const cannotWrite = (text: string): string | null => {
  const plain = plainLetters(text.slice(0, longest));
  return rows.find(({ is }) => is.every((each) => each.test(plain)))?.says ?? null;
};

const longest = 2_000;

const docs = 'https://docs.aws.amazon.com';
const wishes =
  /polic|richtlinie|politi[qc]|directiva|statement|ポリシー|策略|edit|change|ander|modif|cambi|alter|変更|修改|編集|编辑|share|teil|partag|compart|condivid|共有|共享/;

const rows: readonly { readonly is: readonly RegExp[]; readonly says: string }[] = [
  {
    // A key whose alias is AWS's own.
    is: [
      /(?<![\w/:.-])aws\/(?:s3|bedrock|secretsmanager|dynamodb|sqs|sns|lambda|ebs|rds|aoss|es|kinesis|logs|ssm)\b|aws[- ]managed (?:kms )?key|von aws verwaltete\w* schlussel|cle geree par aws|clave (?:administrada|gestionada) (?:por|de) aws|chave gerenciada (?:pela|da) aws|chiave gestita da aws|aws ?マネージド ?キー|aws 托管密钥/,
      wishes,
    ],
    says: `**No:** the key policy of an AWS managed key (\`aws/s3\`, \`aws/secretsmanager\`, …) cannot be edited, so it can be opened to no other account, and no role there can ever decrypt with it.\n\nInstead: make a customer managed key, encrypt the objects anew with it (copy them in place: \`aws s3 cp s3://BUCKET/ s3://BUCKET/ --recursive --sse aws:kms --sse-kms-key-id KEY_ARN\`), let the other account’s role in by that key’s policy (\`kms:Decrypt\`) and by the bucket policy (\`s3:GetObject\`), and allow both in the role’s own policy over there. Tell me the role, the account and the key, and I write the three statements.\n\nAWS: [AWS KMS keys](${docs}/kms/latest/developerguide/concepts.html), [Allowing users in other accounts to use a KMS key](${docs}/kms/latest/developerguide/key-policy-modifying-external-accounts.html)`,
  },
  {
    is: [
      /service[- ]linked role|awsservicerolefor|serviceverknupfte\w* rolle|role lie a un service|rol vinculado a(?:l| un) servicio|funcao vinculada a(?:o)? servico|ruolo collegato ai servizi|サービスにリンクされたロール|服务相关角色|服务关联角色/,
      /polic|richtlinie|politi[qc]|trust|ポリシー|策略/,
      /edit|change|writ|ander|schreib|modif|ecri|cambi|escrib|alter|escrev|scriv|書|変更|修改|写/,
    ],
    says: `**No:** the policies of a service-linked role are the service’s: neither what it may do nor who assumes it can be edited, only its description, and whether it exists.\n\nInstead: take a service role of your own where the service lets you name one; SCPs do not reach service-linked roles either.\n\nAWS: [Service-linked roles](${docs}/IAM/latest/UserGuide/id_roles_create-service-linked-role.html)`,
  },
  {
    is: [
      /resource[- ]based policy|resource policy|ressourcenbasiert|politique basee sur les ressources|politica (?:basada en recursos|baseada em recursos)|basata su risorse|basata sulle risorse|リソースベース|基于资源/,
      /foundation model|knowledge base|\bkb\b|bedrock agent|guardrail|inference profile|basismodell|modele de fondation|modelo fundacional|modello di fondazione|基盤モデル|基础模型|ナレッジベース|知识库|ガードレール/,
      /\b(?:on|for|of|fur|auf|pour|sur|para|de|da|per|su)\b|の|的|に/,
      /^(?!.*\blambda\b)(?!.*function)/,
    ],
    says: `**No, not where Bedrock is asked:** foundation models, agents and knowledge bases carry no resource policy that lets another account in; what is allowed stands in identity policies of the account that owns them.\n\nInstead: a role in that account that the others assume (its trust policy names their role, its identity policy the model, agent or knowledge base). Custom models are shared by AWS RAM. Tell me both accounts and the call, and I write the two policies.\n\nAWS: [How Amazon Bedrock works with IAM](${docs}/bedrock/latest/userguide/security_iam_service-with-iam.html)`,
  },
];
