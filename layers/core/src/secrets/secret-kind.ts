export type SecretKind = 'accessKeyId' | 'secretAccessKey' | 'sessionToken' | 'bearerToken' | 'password' | 'privateKey';
