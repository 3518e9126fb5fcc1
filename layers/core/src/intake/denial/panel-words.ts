import type { PolicyType } from '@whydenied/iam';

export type PanelField = 'user' | 'service' | 'action' | 'resource' | 'context';

// English as the console shows it; the others as its pages and people's texts have them, so each has more than one wording
export const panelLabels: readonly (readonly [PanelField, readonly string[]])[] = [
  [
    'user',
    [
      'user',
      'benutzer',
      'utilisateur',
      'usuario',
      'usu\u00e1rio',
      'utente',
      '\u30e6\u30fc\u30b6\u30fc',
      '\u7528\u6237',
      '\u4f7f\u7528\u8005',
    ],
  ],
  [
    'service',
    [
      'service',
      'dienst',
      'servicio',
      'servi\u00e7o',
      'servizio',
      '\u30b5\u30fc\u30d3\u30b9',
      '\u670d\u52a1',
      '\u670d\u52d9',
    ],
  ],
  [
    'action',
    [
      ...['action', 'aktion', 'acci\u00f3n', 'a\u00e7\u00e3o', 'azione', 'operazione'],
      ...['\u30a2\u30af\u30b7\u30e7\u30f3', '\u64cd\u4f5c', '\u52a8\u4f5c', '\u52d5\u4f5c'],
    ],
  ],
  [
    'resource',
    [
      ...[
        'on resource(s)',
        'on resources',
        'on resource',
        'auf ressource(n)',
        'auf ressourcen',
        'f\u00fcr ressource(n)',
      ],
      ...['bei ressource(n)', 'sur la ou les ressources', 'sur la/les ressource(s)', 'sur les ressources'],
      ...['sur la(les) ressource(s)', 'sur ressource(s)', 'en recurso(s)', 'en los recursos', 'en el/los recurso(s)'],
      ...['no(s) recurso(s)', 'nos recursos', 'em recurso(s)', 'sulle risorse', 'su risorsa/e', 'su risorse'],
      ...['sulla/e risorsa/e', '\u30ea\u30bd\u30fc\u30b9', '\u8d44\u6e90', '\u5728\u8d44\u6e90\u4e0a', '\u8cc7\u6e90'],
    ],
  ],
  [
    'context',
    [
      ...['context', 'kontext', 'contexte', 'contexto', 'contesto', '\u30b3\u30f3\u30c6\u30ad\u30b9\u30c8'],
      ...['\u4e0a\u4e0b\u6587', '\u5185\u5bb9', '\u74b0\u5883'],
    ],
  ],
];

export const panelPolicyTypes: readonly (readonly [PolicyType, readonly string[]])[] = [
  [
    'serviceControl',
    [
      ...[
        'service control',
        'service-control',
        'dienststeuerung',
        'contr\u00f4le des services',
        'contr\u00f4le de service',
      ],
      ...[
        'control de servicios',
        'controle de servi\u00e7os',
        'controllo dei servizi',
        'controllo del servizio',
        'scp',
      ],
      ...[
        '\u30b5\u30fc\u30d3\u30b9\u30b3\u30f3\u30c8\u30ed\u30fc\u30eb',
        '\u670d\u52a1\u63a7\u5236',
        '\u670d\u52d9\u63a7\u5236',
      ],
    ],
  ],
  [
    'resourceControl',
    [
      ...['resource control', 'ressourcenkontroll', 'contr\u00f4le des ressources', 'control de recursos'],
      ...['controle de recursos', 'controllo delle risorse', '\u8d44\u6e90\u63a7\u5236'],
      '\u30ea\u30bd\u30fc\u30b9\u30b3\u30f3\u30c8\u30ed\u30fc\u30eb',
    ],
  ],
  [
    'permissionsBoundary',
    [
      ...['boundary', 'berechtigungsgrenze', 'limite des autorisations', "limite d'autorisations"],
      ...[
        'l\u00edmite de permisos',
        'l\u00edmites de permisos',
        'limite de permiss\u00f5es',
        'limite delle autorizzazioni',
      ],
      ...[
        '\u8a31\u53ef\u306e\u5883\u754c',
        '\u30a2\u30af\u30bb\u30b9\u8a31\u53ef\u306e\u5883\u754c',
        '\u6743\u9650\u8fb9\u754c',
      ],
    ],
  ],
  [
    'session',
    [
      ...['session policy', 'sitzungsrichtlinie', 'strat\u00e9gie de session', 'politique de session'],
      ...['pol\u00edtica de sesi\u00f3n', 'pol\u00edtica de sess\u00e3o', 'policy di sessione'],
      ...['\u30bb\u30c3\u30b7\u30e7\u30f3\u30dd\u30ea\u30b7\u30fc', '\u4f1a\u8bdd\u7b56\u7565'],
    ],
  ],
  [
    'vpcEndpoint',
    [
      'vpc endpoint',
      'vpc-endpunkt',
      'point de terminaison',
      'punto de enlace',
      'endpoint da vpc',
      'endpoint vpc',
      '\u7ec8\u7aef\u8282\u70b9',
    ],
  ],
  [
    'resource',
    [
      ...[
        'resource-based',
        'ressourcenbasiert',
        'bas\u00e9e sur les ressources',
        'basada en recursos',
        'basada en el recurso',
      ],
      ...['baseada em recurso', 'basata sulle risorse', 'basata su risorse', '\u57fa\u4e8e\u8d44\u6e90'],
      '\u30ea\u30bd\u30fc\u30b9\u30d9\u30fc\u30b9',
    ],
  ],
  [
    'identity',
    [
      ...[
        'identity-based',
        'identit\u00e4tsbasiert',
        "bas\u00e9e sur l'identit\u00e9",
        'bas\u00e9e sur une identit\u00e9',
      ],
      ...[
        'basada en identidad',
        'basada en la identidad',
        'baseada em identidade',
        'basata su identit\u00e0',
        "basata sull'identit\u00e0",
      ],
      ...[
        '\u30a2\u30a4\u30c7\u30f3\u30c6\u30a3\u30c6\u30a3\u30d9\u30fc\u30b9',
        'id \u30d9\u30fc\u30b9',
        '\u57fa\u4e8e\u8eab\u4efd',
      ],
    ],
  ],
];

export const panelRefusals: readonly string[] = [
  ...['explicit deny', 'explizite', 'explicite', 'expl\u00edcita', 'expl\u00edcito', 'esplicit'],
  ...['\u660e\u793a\u7684', '\u663e\u5f0f', '\u660e\u78ba'],
];
