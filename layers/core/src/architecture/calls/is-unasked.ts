/** Whether IAM is not asked: the operation is public, or authorised by the token that it is given. */
export const isUnasked = (service: string, operation: string): boolean => unasked[service]?.has(operation) === true;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const unasked: Readonly<Record<string, ReadonlySet<string>>> = {
  __proto__: null as never,
  // Public and token-authorised operations: https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-public-server-side.html
  'cognito-idp': words(
    `AssociateSoftwareToken ChangePassword CompleteWebAuthnRegistration ConfirmDevice ConfirmForgotPassword ConfirmSignUp DeleteUser
    DeleteUserAttributes DeleteWebAuthnCredential ForgetDevice ForgotPassword GetDevice GetTokensFromRefreshToken GetUser
    GetUserAttributeVerificationCode GetUserAuthFactors GlobalSignOut InitiateAuth ListDevices ListWebAuthnCredentials
    ResendConfirmationCode RespondToAuthChallenge RevokeToken SetUserMFAPreference SetUserSettings SignUp StartWebAuthnRegistration
    UpdateAuthEventFeedback UpdateDeviceStatus UpdateUserAttributes VerifySoftwareToken VerifyUserAttribute`,
  ),
  // https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html: a public API
  'cognito-identity': words('GetCredentialsForIdentity GetId GetOpenIdToken UnlinkIdentity'),
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html: no permissions are required
  sts: words('AssumeRoleWithSAML AssumeRoleWithWebIdentity GetCallerIdentity GetSessionToken'),
  // https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html
  'sso-oidc': words('CreateToken RegisterClient StartDeviceAuthorization'),
};
