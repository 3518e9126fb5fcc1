import type { SourceCase } from './tell.ts';

const file = (imports: string, body: string): string => `package com.x;
import com.amazonaws.services.lambda.runtime.*;
${imports
  .trim()
  .split('\n')
  .map((line) => `import ${line.trim()};`)
  .join('\n')}

public class Foo implements RequestHandler<java.util.Map<String, String>, String> {
${body}
}
`;

export const javaCases: readonly SourceCase[] = [
  {
    it: 'follows a builder with its Region, and a request filled in by a lambda',
    code: file(
      'software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient\nsoftware.amazon.awssdk.regions.Region',
      `  public String handle(java.util.Map<String, String> in, Context context) {
    var client = BedrockRuntimeClient.builder().region(Region.EU_WEST_1).build();
    return client.converse(r -> r.modelId("amazon.nova-lite-v1:0").messages(m -> m.role("user"))).toString();
  }`,
    ),
    show: ['modelId'],
    calls: ['bedrock-runtime:Converse modelId=amazon.nova-lite-v1:0 in eu-west-1'],
  },
  {
    it: 'follows fields, constructors that call each other, and constants',
    code: file(
      'software.amazon.awssdk.services.dynamodb.DynamoDbClient\nsoftware.amazon.awssdk.services.dynamodb.model.*',
      `  private static final String TABLE = "a-" + System.getenv("TABLE");
  private final DynamoDbClient client;
  public Foo() { this(DynamoDbClient.create()); }
  Foo(DynamoDbClient client) { this.client = client; }
  @Override public String handleRequest(java.util.Map<String, String> in, Context context) {
    GetItemRequest request = GetItemRequest.builder().tableName(TABLE).key(java.util.Map.of()).build();
    try {
      return read(request);
    } catch (DynamoDbException e) {
      throw new RuntimeException(e);
    }
  }
  private String read(GetItemRequest request) { return client.getItem(request).toString(); }`,
    ),
    given: { handler: 'com.x.Foo' },
    show: ['TableName'],
    calls: ['dynamodb:GetItem TableName=a-+$TABLE'],
  },
  {
    it: 'follows imports into other packages, static ones among them, and an interface by what implements it',
    code: {
      'app/src/main/java/com/x/Foo.java': file(
        'com.x.store.*\nstatic com.x.store.Names.bucket',
        `  private final Store store = new S3Store();
  public String handle(java.util.Map<String, String> in, Context context) { return store.read(bucket("b")); }`,
      ),
      'app/src/main/java/com/x/store/Store.java':
        'package com.x.store;\npublic interface Store { String read(String bucket); }\n',
      'app/src/main/java/com/x/store/Names.java':
        'package com.x.store;\npublic class Names { public static String bucket(String end) { return "reports-" + end; } }\n',
      'app/src/main/java/com/x/store/S3Store.java': `package com.x.store;
import software.amazon.awssdk.services.s3.S3Client;
public class S3Store implements Store {
  private static final S3Client S3 = S3Client.create();
  @Override public String read(String bucket) {
    return S3.getObjectAsBytes(b -> b.bucket(bucket).key("k")).asUtf8String();
  }
}
`,
    },
    given: { codeUri: 'app' },
    show: ['Bucket', 'Key'],
    calls: ['s3:GetObject Bucket=reports-b Key=k'],
  },
  {
    it: 'reads pages, waiters, asynchronous clients and what their answers hand on',
    code: file(
      'software.amazon.awssdk.services.s3.*\nsoftware.amazon.awssdk.services.sqs.SqsAsyncClient\nsoftware.amazon.awssdk.services.dynamodb.DynamoDbClient',
      `  private final S3Client s3 = S3Client.builder().build();
  private final SqsAsyncClient sqs = SqsAsyncClient.create();
  public String handle(java.util.Map<String, String> in, Context context) {
    s3.listObjectsV2Paginator(r -> r.bucket(System.getenv("BUCKET"))).contents().forEach(o -> s3.deleteObject(d -> d.bucket("old").key(o.key())));
    DynamoDbClient.create().waiter().waitUntilTableExists(t -> t.tableName("t"));
    sqs.receiveMessage(r -> r.queueUrl("q")).thenAccept(answer -> sqs.deleteMessage(d -> d.queueUrl("p")));
    return null;
  }`,
    ),
    show: ['Bucket', 'TableName', 'QueueUrl'],
    calls: [
      's3:ListObjectsV2 Bucket=$BUCKET',
      's3:DeleteObject Bucket=old',
      'dynamodb:DescribeTable TableName=t',
      'sqs:ReceiveMessage QueueUrl=q',
      'sqs:DeleteMessage QueueUrl=p',
    ],
  },
  {
    it: 'reads the enhanced client, the transfer manager and signed URLs',
    code: file(
      'software.amazon.awssdk.enhanced.dynamodb.*\nsoftware.amazon.awssdk.transfer.s3.S3TransferManager\nsoftware.amazon.awssdk.services.s3.presigner.S3Presigner\nsoftware.amazon.awssdk.services.s3.model.GetObjectRequest',
      `  private final DynamoDbEnhancedClient enhanced = DynamoDbEnhancedClient.create();
  private final S3TransferManager transfers = S3TransferManager.create();
  public String handle(java.util.Map<String, String> in, Context context) {
    DynamoDbTable<Object> table = enhanced.table("notes", TableSchema.fromBean(Object.class));
    table.putItem(new Object());
    table.index("by-day").query(q -> q.limit(1));
    transfers.uploadFile(u -> u.putObjectRequest(p -> p.bucket("up").key("k")));
    try (S3Presigner presigner = S3Presigner.create()) {
      GetObjectRequest get = GetObjectRequest.builder().bucket("down").key("k").build();
      return presigner.presignGetObject(p -> p.getObjectRequest(get)).url().toString();
    }
  }`,
    ),
    show: ['TableName', 'IndexName', 'Bucket'],
    calls: [
      'dynamodb:PutItem TableName=notes',
      'dynamodb:Query TableName=notes IndexName=by-day',
      's3:PutObject Bucket=up',
      's3:GetObject Bucket=down',
    ],
  },
  {
    it: 'reads version 1: builders, requests made with new, what is given by place, and document tables',
    code: file(
      'com.amazonaws.services.s3.*\ncom.amazonaws.services.sns.AmazonSNSClientBuilder\ncom.amazonaws.services.sns.model.PublishRequest\ncom.amazonaws.services.dynamodbv2.*\ncom.amazonaws.services.dynamodbv2.document.DynamoDB\ncom.amazonaws.regions.Regions',
      `  private AmazonS3 s3 = AmazonS3ClientBuilder.standard().withRegion(Regions.US_WEST_2).build();
  public String handle(java.util.Map<String, String> in, Context context) {
    s3.putObject("b", "k", "text");
    AmazonSNSClientBuilder.defaultClient().publish(new PublishRequest().withTopicArn("arn:aws:sns:us-east-1:111122223333:t").withMessage("m"));
    new DynamoDB(AmazonDynamoDBClientBuilder.defaultClient()).getTable("t").getItem("id", "1");
    return null;
  }`,
    ),
    show: ['Bucket', 'TopicArn', 'TableName'],
    calls: [
      's3:PutObject Bucket=b in us-west-2',
      'sns:Publish TopicArn=arn:aws:sns:us-east-1:111122223333:t',
      'dynamodb:GetItem TableName=t',
    ],
  },
  {
    it: 'takes the credentials of a role for that role’s',
    code: file(
      'software.amazon.awssdk.services.s3.S3Client\nsoftware.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider',
      `  public String handle(java.util.Map<String, String> in, Context context) {
    var role = StsAssumeRoleCredentialsProvider.builder().refreshRequest(r -> r.roleArn("arn:aws:iam::111122223333:role/r")).build();
    S3Client.builder().credentialsProvider(role).build().listBuckets();
    return null;
  }`,
    ),
    calls: ['sts:AssumeRole', 's3:ListBuckets as arn:aws:iam::111122223333:role/r'],
  },
  {
    it: 'chooses methods of one name by what they are given, and reads records, enumerations and switches',
    code: file(
      'software.amazon.awssdk.services.sqs.SqsClient',
      `  record Letter(String queue, String text) {}
  enum Kind { FAST("fast-q"), SLOW("slow-q"); final String queue; Kind(String queue) { this.queue = queue; } }
  private static SqsClient sqs;
  static { sqs = SqsClient.create(); }
  public String handle(java.util.Map<String, String> in, Context context) {
    switch (in.get("kind")) {
      case "letter" -> send(new Letter("letters", "t"));
      default -> send(Kind.SLOW.queue, 3);
    }
    return null;
  }
  private void send(Letter letter) { send(letter.queue(), 1); }
  private void send(String queue, int delay) { sqs.sendMessage(b -> b.queueUrl(queue).messageBody("m")); }`,
    ),
    show: ['QueueUrl'],
    calls: ['sqs:SendMessage QueueUrl=letters', 'sqs:SendMessage QueueUrl=slow-q'],
  },
  {
    it: 'reads the templates of Spring Cloud AWS in beans that a framework makes',
    code: {
      'src/main/java/com/x/Application.java': `package com.x;
import org.springframework.boot.autoconfigure.SpringBootApplication;
@SpringBootApplication
public class Application { public static void main(String[] args) {} }
`,
      'src/main/java/com/x/Files.java': `package com.x;
import io.awspring.cloud.s3.S3Template;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import org.springframework.stereotype.Service;
@Service
public class Files {
  private final S3Template s3;
  @org.springframework.beans.factory.annotation.Autowired private SqsTemplate sqs;
  public Files(S3Template s3) { this.s3 = s3; }
  public void keep(java.io.InputStream in) {
    s3.upload("kept", "k", in);
    sqs.send("letters", "m");
  }
}
`,
    },
    given: { handler: 'org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest' },
    show: ['Bucket', 'QueueName', 'QueueUrl'],
    calls: [
      's3:PutObject Bucket=kept in ?',
      'sqs:GetQueueUrl QueueName=letters in ?',
      'sqs:GetQueueAttributes QueueUrl=letters in ?',
      'sqs:SendMessage QueueUrl=letters in ?',
    ],
  },
  {
    it: 'reads the models of LangChain4j and Spring AI',
    code: file(
      'dev.langchain4j.model.bedrock.BedrockChatModel\ndev.langchain4j.model.bedrock.BedrockTitanEmbeddingModel\norg.springframework.ai.bedrock.converse.BedrockProxyChatModel\nsoftware.amazon.awssdk.regions.Region',
      `  public String handle(java.util.Map<String, String> in, Context context) {
    var chat = BedrockChatModel.builder().region(Region.EU_CENTRAL_1).modelId("amazon.nova-pro-v1:0").build();
    BedrockTitanEmbeddingModel.builder().model("amazon.titan-embed-text-v2:0").build().embed("t");
    BedrockProxyChatModel.builder().build().call("hello");
    return chat.chat("hello");
  }`,
    ),
    show: ['modelId'],
    calls: [
      'bedrock-runtime:InvokeModel modelId=amazon.titan-embed-text-v2:0',
      'bedrock-runtime:Converse',
      'bedrock-runtime:Converse modelId=amazon.nova-pro-v1:0 in eu-central-1',
    ],
  },
  {
    it: 'is open where a library, a model that is configured, or a class that is not there may call AWS',
    code: file(
      'com.other.Cloud\norg.springframework.ai.chat.client.ChatClient\ncom.x.made.Generated',
      `  private final ChatClient chat;
  public Foo(ChatClient chat) { this.chat = chat; }
  public String handle(java.util.Map<String, String> in, Context context) {
    new Cloud().send();
    return Generated.text();
  }`,
    ),
    calls: [],
    open: ['Spring AI chooses', '`com.other` is not among', '`com.x.made` is not among'],
  },
  {
    it: 'is open where the parser does not know what is written',
    code: file(
      'java.util.List',
      '  public String handle(java.util.Map<String, String> in, Context context) { return << ; }',
    ),
    calls: [],
    open: ['could not be read to its end'],
  },
];
