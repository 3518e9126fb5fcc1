/** Everyday words that mean a page only where they are set side by side, as in "user vs group vs role". */
export const bareNames: readonly (readonly [string, string])[] = [
  ['user', 'users'], ['users', 'users'], ['benutzer', 'users'], ['utilisateur', 'users'], ['usuario', 'users'], ['usuário', 'users'], ['utente', 'users'], ['ユーザー', 'users'], ['用户', 'users'],
  ['group', 'groups'], ['groups', 'groups'], ['gruppe', 'groups'], ['groupe', 'groups'], ['grupo', 'groups'], ['gruppo', 'groups'], ['グループ', 'groups'], ['用户组', 'groups'], ['组', 'groups'],
  ['role', 'roles'], ['roles', 'roles'], ['rolle', 'roles'], ['rôle', 'roles'], ['rol', 'roles'], ['função', 'roles'], ['ruolo', 'roles'], ['ロール', 'roles'], ['角色', 'roles'],
  ['policy', 'policies'], ['policies', 'policies'], ['richtlinie', 'policies'], ['politique', 'policies'], ['política', 'policies'], ['ポリシー', 'policies'], ['策略', 'policies'],
  ['root', 'root'], ['boundary', 'boundaries'], ['access key', 'access-keys'], ['mfa', 'mfa'], ['inline', 'inline-policies'], ['tags', 'abac'],
];
