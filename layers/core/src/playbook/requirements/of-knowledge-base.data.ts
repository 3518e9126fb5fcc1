import type { Requirements } from './requirement.ts';
import { bucketPolicyWords, guide, iamTakes } from './shared.data.ts';

/** What a knowledge base needs: its store, its documents, its key and its model. */
export const ofKnowledgeBase: Requirements = {
  collectionIam: {
    holds: 'an IAM policy of the role allows `aoss:APIAccessAll` on the collection',
    look: "aws iam list-role-policies --role-name ROLE_NAME && aws iam list-attached-role-policies --role-name ROLE_NAME",
    mend: 'Allow the role `aoss:APIAccessAll` on the ARN of the collection, which ends in its id.',
    takes: iamTakes,
    named: 'aoss:apiaccessall|\\bapiaccessall\\b|\\baoss (?:permission|right|recht|droit|permiso|permissao|permesso)',
    url: `${guide}/opensearch-service/latest/developerguide/security-iam-serverless.html`,
  },
  dataAccessPolicy: {
    holds: 'a data access policy of the collection names the role’s ARN and lets it describe, read, write and create the index',
    look: 'aws opensearchserverless list-access-policies --type data',
    mend: 'Add the role’s ARN to `Principal` of a data access policy of type `data` that covers the collection and its index.',
    takes: 'OpenSearch Serverless takes about a minute',
    named:
      "data[- ]?access|data polic|access polic\\w* (?:of|on|for) the collection|datenzugriff|acces aux donnees|acceso a (?:los )?datos|acesso a(?:os)? dados|accesso ai dati|データアクセス|数据访问",
    url: `${guide}/opensearch-service/latest/developerguide/serverless-data-access.html`,
  },
  collectionNetwork: {
    holds: 'the network policy of the collection lets Bedrock in: public access, or `bedrock.amazonaws.com` among its `SourceServices`',
    look: 'aws opensearchserverless list-security-policies --type network',
    mend: 'Add `bedrock.amazonaws.com` to `SourceServices` of the network policy, or open the collection’s endpoint to public access.',
    takes: 'OpenSearch Serverless takes about a minute',
    named:
      'network polic|network access polic|netzwerkrichtlinie|politique reseau|politica de (?:la )?red|politica de rede|polic\\w* di rete|ネットワークポリシー|网络策略',
    url: `${guide}/opensearch-service/latest/developerguide/serverless-network.html`,
  },
  vectorIndex: {
    holds: 'the index exists under the very name that the knowledge base has, with its vector field',
    look: 'aws bedrock-agent get-knowledge-base --knowledge-base-id KNOWLEDGE_BASE_ID --query knowledgeBase.storageConfiguration',
    mend: 'Create the index before the knowledge base, under that name.',
    takes: 'a new index can be used after a moment',
    named: '\\bindex\\b|\\bindice\\b|\\bindizes\\b|インデックス|索引',
    url: `${guide}/bedrock/latest/userguide/knowledge-base-setup.html`,
  },
  readsBucket: {
    holds: 'the knowledge base’s role may `s3:ListBucket` on the bucket and `s3:GetObject` on its objects',
    look: 'aws iam list-role-policies --role-name ROLE_NAME && aws iam list-attached-role-policies --role-name ROLE_NAME',
    mend: 'Allow the role `s3:ListBucket` on `arn:aws:s3:::BUCKET_NAME` and `s3:GetObject` on `arn:aws:s3:::BUCKET_NAME/*`.',
    takes: iamTakes,
    named: 's3:getobject|s3:listbucket|s3:get\\*|s3:\\*|\\bs3 (?:read|full|rights|permissions?|access|leserecht|rechte|lecture|permisos?|permiss|permess)|amazons3readonly|amazons3fullaccess',
    url: `${guide}/bedrock/latest/userguide/kb-permissions.html`,
  },
  bucketPolicy: {
    holds: 'the bucket’s own policy denies nothing of it, and allows the role where the bucket is another account’s',
    look: 'aws s3api get-bucket-policy --bucket BUCKET_NAME --query Policy --output text',
    mend: 'Take the role out of the Deny, or have the owner of the bucket allow it by its ARN.',
    takes: 'a bucket policy counts after a moment',
    named: bucketPolicyWords,
    url: `${guide}/AmazonS3/latest/userguide/bucket-policies.html`,
  },
  decryptsObjects: {
    holds: 'where the objects are encrypted with a customer managed key, the role may `kms:Decrypt` on it, and the key’s policy lets it',
    look: 'aws s3api get-bucket-encryption --bucket BUCKET_NAME',
    mend: 'Allow the role `kms:Decrypt` on the key’s ARN, with `kms:ViaService` `s3.REGION.amazonaws.com`.',
    takes: iamTakes,
    named: 'kms:decrypt|\\bkms\\b|encrypt|verschlussel|chiffr|cifrad|criptograf|crittograf|暗号化|加密',
    url: `${guide}/bedrock/latest/userguide/encryption-kb.html`,
  },
  embeds: {
    holds: 'the knowledge base’s role may `bedrock:InvokeModel` on the embedding model',
    look: 'aws bedrock-agent get-knowledge-base --knowledge-base-id KNOWLEDGE_BASE_ID --query knowledgeBase.knowledgeBaseConfiguration',
    mend: 'Allow the role `bedrock:InvokeModel` on the ARN of the embedding model in the knowledge base’s Region.',
    takes: iamTakes,
    named: 'embedding|einbettung|plongement|incrustacion|埋め込み|嵌入|\\btitan-embed|cohere\\.embed',
    url: `${guide}/bedrock/latest/userguide/kb-permissions.html`,
  },
};
