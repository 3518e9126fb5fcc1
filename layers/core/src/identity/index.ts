export { type Discover, discovering, type Issuer } from './discovering.ts';
export { exchangeCode } from './exchange-code.ts';
export { type Authorized, type TokenEvent, tokenAuthorizer } from './token-authorizer.ts';
export { tokenVerifier, type VerifyToken } from './token-verifier.ts';
