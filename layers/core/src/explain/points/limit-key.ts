/** What a limit is told to let some through by; whose organization or account it is, is told by what else is said. */
export type LimitKey =
  | 'org'
  | 'account'
  | 'aws:PrincipalOrgPaths'
  | 'aws:SourceVpc'
  | 'aws:SourceVpce'
  | 'aws:SourceIp'
  | 'aws:MultiFactorAuthPresent'
  | 'aws:SecureTransport'
  | 'aws:PrincipalTag'
  | 'aws:ResourceTag'
  | 'aws:PrincipalArn';
