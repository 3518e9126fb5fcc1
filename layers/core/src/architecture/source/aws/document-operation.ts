/** The operation of DynamoDB behind a method or command of the document client: `Get` is `GetItem`. */
export const documentOperation = (name: string): string => operations[name] ?? name;

// https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-lib-dynamodb/
const operations: Readonly<Record<string, string>> = {
  __proto__: null as never,
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  BatchGet: 'BatchGetItem',
  BatchWrite: 'BatchWriteItem',
  TransactGet: 'TransactGetItems',
  TransactWrite: 'TransactWriteItems',
};
