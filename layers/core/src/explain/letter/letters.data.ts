import type { FixPolicyType } from '../../playbook/index.ts';
import type { Language } from '../language.ts';

type Layer = FixPolicyType | 'unknown';

type Words = {
  readonly hello: string;
  /** `{who}`, `{action}`, `{on}` are filled in. */
  readonly refused: string;
  readonly on: string;
  readonly silent: string;
  readonly denies: string;
  readonly allow: string;
  readonly except: string;
  readonly why: string;
  readonly cannot: string;
  readonly caller: string;
  readonly call: string;
  readonly layers: Readonly<Record<Layer, string>>;
};

/** The sentences of a short text for whoever can change it, in the eight languages. */
export const letters: Readonly<Record<Language, Words>> = {
  en: {
    hello: 'Hello,',
    refused: '{who} is refused {action}{on}: {reason}.',
    on: ' on {resource}',
    silent: 'no {layer} allows it',
    denies: 'the {layer}{name} denies it explicitly',
    allow: 'Please allow {actions} on {resources} in the {layer}{of}.',
    except: 'Please except {who} from that Deny for {action}.',
    why: 'We need it for: [what the application does with it].',
    cannot: 'An Allow on our side does not override a Deny, so only you can change it.',
    caller: 'our application',
    call: 'a call',
    layers: {
      identity: 'identity-based policy', resource: 'resource-based policy', permissionsBoundary: 'permissions boundary', session: 'session policy', serviceControl: 'service control policy', resourceControl: 'resource control policy', vpcEndpoint: 'VPC endpoint policy', dataAccess: 'data access policy', permissionSet: 'permission set', unknown: 'policy',
    },
  },
  de: {
    hello: 'Hallo,',
    refused: '{who} wird {action}{on} verweigert: {reason}.',
    on: ' auf {resource}',
    silent: 'keine {layer} erlaubt es',
    denies: 'eine {layer}{name} verbietet es ausdrücklich',
    allow: 'Bitte {actions} auf {resources} in der {layer}{of} erlauben.',
    except: 'Bitte {who} von diesem Deny für {action} ausnehmen.',
    why: 'Wir brauchen es für: [was die Anwendung damit tut].',
    cannot: 'Ein Allow auf unserer Seite hebt ein Deny nicht auf, das kann nur bei euch geändert werden.',
    caller: 'Unserer Anwendung',
    call: 'ein Aufruf',
    layers: {
      identity: 'identitätsbasierte Richtlinie', resource: 'ressourcenbasierte Richtlinie', permissionsBoundary: 'Berechtigungsgrenze (Permissions Boundary)', session: 'Sitzungsrichtlinie', serviceControl: 'Service Control Policy (SCP)', resourceControl: 'Resource Control Policy (RCP)', vpcEndpoint: 'VPC-Endpunkt-Richtlinie', dataAccess: 'Data Access Policy', permissionSet: 'Berechtigungsgruppe (Permission Set)', unknown: 'Richtlinie',
    },
  },
  fr: {
    hello: 'Bonjour,',
    refused: '{who} se voit refuser {action}{on} : {reason}.',
    on: ' sur {resource}',
    silent: 'aucune {layer} ne l’autorise',
    denies: 'une {layer}{name} l’interdit explicitement',
    allow: 'Merci d’autoriser {actions} sur {resources} dans la {layer}{of}.',
    except: 'Merci d’exclure {who} de ce Deny pour {action}.',
    why: 'Nous en avons besoin pour : [ce que fait l’application].',
    cannot: 'Un Allow de notre côté ne lève pas un Deny : vous seuls pouvez le changer.',
    caller: 'Notre application',
    call: 'un appel',
    layers: {
      identity: 'politique basée sur l’identité', resource: 'politique basée sur les ressources', permissionsBoundary: 'limite d’autorisations (permissions boundary)', session: 'politique de session', serviceControl: 'politique de contrôle des services (SCP)', resourceControl: 'politique de contrôle des ressources (RCP)', vpcEndpoint: 'politique de point de terminaison VPC', dataAccess: 'politique d’accès aux données', permissionSet: 'permission set', unknown: 'politique',
    },
  },
  es: {
    hello: 'Hola:',
    refused: 'A {who} se le deniega {action}{on}: {reason}.',
    on: ' en {resource}',
    silent: 'ninguna {layer} lo permite',
    denies: 'una {layer}{name} lo deniega explícitamente',
    allow: 'Por favor, permitid {actions} en {resources} en la {layer}{of}.',
    except: 'Por favor, excluid a {who} de ese Deny para {action}.',
    why: 'Lo necesitamos para: [qué hace la aplicación con ello].',
    cannot: 'Un Allow por nuestra parte no anula un Deny: solo podéis cambiarlo vosotros.',
    caller: 'nuestra aplicación',
    call: 'una llamada',
    layers: {
      identity: 'política basada en identidad', resource: 'política basada en recursos', permissionsBoundary: 'política del límite de permisos (permissions boundary)', session: 'política de sesión', serviceControl: 'política de control de servicios (SCP)', resourceControl: 'política de control de recursos (RCP)', vpcEndpoint: 'política del punto de enlace de VPC', dataAccess: 'política de acceso a datos', permissionSet: 'configuración del permission set', unknown: 'política',
    },
  },
  pt: {
    hello: 'Olá,',
    refused: '{who} tem {action}{on} negado: {reason}.',
    on: ' em {resource}',
    silent: 'nenhuma {layer} o permite',
    denies: 'uma {layer}{name} o nega explicitamente',
    allow: 'Por favor, permitam {actions} em {resources} na {layer}{of}.',
    except: 'Por favor, excluam {who} desse Deny para {action}.',
    why: 'Precisamos disso para: [o que a aplicação faz com isso].',
    cannot: 'Um Allow do nosso lado não anula um Deny: só vocês podem mudá-lo.',
    caller: 'A nossa aplicação',
    call: 'uma chamada',
    layers: {
      identity: 'política baseada em identidade', resource: 'política baseada em recursos', permissionsBoundary: 'política do limite de permissões (permissions boundary)', session: 'política de sessão', serviceControl: 'política de controle de serviços (SCP)', resourceControl: 'política de controle de recursos (RCP)', vpcEndpoint: 'política de endpoint da VPC', dataAccess: 'política de acesso a dados', permissionSet: 'definição do permission set', unknown: 'política',
    },
  },
  it: {
    hello: 'Buongiorno,',
    refused: 'A {who} viene rifiutato {action}{on}: {reason}.',
    on: ' su {resource}',
    silent: 'nessuna {layer} lo consente',
    denies: 'una {layer}{name} lo nega esplicitamente',
    allow: 'Per favore consentite {actions} su {resources} nella {layer}{of}.',
    except: 'Per favore escludete {who} da quel Deny per {action}.',
    why: 'Ci serve per: [che cosa ne fa l’applicazione].',
    cannot: 'Un Allow da parte nostra non annulla un Deny: potete cambiarlo solo voi.',
    caller: 'la nostra applicazione',
    call: 'una chiamata',
    layers: {
      identity: 'policy basata sull’identità', resource: 'policy basata sulle risorse', permissionsBoundary: 'policy del limite dei permessi (permissions boundary)', session: 'policy di sessione', serviceControl: 'policy di controllo dei servizi (SCP)', resourceControl: 'policy di controllo delle risorse (RCP)', vpcEndpoint: 'policy dell’endpoint VPC', dataAccess: 'policy di accesso ai dati', permissionSet: 'definizione del permission set', unknown: 'policy',
    },
  },
  ja: {
    hello: 'お世話になっております。',
    refused: '{who} の {action}{on} が拒否されています：{reason}。',
    on: '（{resource}）',
    silent: 'これを許可する{layer}がありません',
    denies: '{layer}{name}が明示的に拒否しています',
    allow: '{layer}{of}で、{resources} に対する {actions} の許可をお願いします。',
    except: '{action} について、この Deny から {who} を除外してください。',
    why: '用途：[アプリケーションで何に使うか]。',
    cannot: 'こちらの Allow では Deny を上書きできないため、そちらでの変更が必要です。',
    caller: '当方のアプリケーション',
    call: '呼び出し',
    layers: {
      identity: 'アイデンティティベースのポリシー', resource: 'リソースベースのポリシー', permissionsBoundary: 'アクセス許可の境界', session: 'セッションポリシー', serviceControl: 'サービスコントロールポリシー（SCP）', resourceControl: 'リソースコントロールポリシー（RCP）', vpcEndpoint: 'VPC エンドポイントポリシー', dataAccess: 'データアクセスポリシー', permissionSet: '許可セット', unknown: 'ポリシー',
    },
  },
  zh: {
    hello: '您好：',
    refused: '{who} 的 {action}{on} 被拒绝：{reason}。',
    on: '（{resource}）',
    silent: '没有任何{layer}允许它',
    denies: '{layer}{name} 明确拒绝了它',
    allow: '请在{layer}{of}中允许对 {resources} 执行 {actions}。',
    except: '请将 {who} 从该 Deny 中对 {action} 的限制里排除。',
    why: '用途：[应用用它做什么]。',
    cannot: '我们这边的 Allow 无法覆盖 Deny，只有你们可以更改。',
    caller: '我们的应用',
    call: '调用',
    layers: {
      identity: '基于身份的策略', resource: '基于资源的策略', permissionsBoundary: '权限边界', session: '会话策略', serviceControl: '服务控制策略（SCP）', resourceControl: '资源控制策略（RCP）', vpcEndpoint: 'VPC 终端节点策略', dataAccess: '数据访问策略', permissionSet: '权限集', unknown: '策略',
    },
  },
};
