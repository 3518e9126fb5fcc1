/** How people limit what they wish for, in eight languages. */
export const notionsOfWish = {
  limitHours: `hours|o'clock|weekday*|weekend*|work week|daytime|at night|every day|uhr|arbeitszeit*|stunden|werktag*|wochenend*|nachts|tagsuber|heures|heure|jours ouvres|week-end|la nuit|horas|horario*|dias laborables|fin de semana|dias uteis|fim de semana|orario|orari|giorni lavorativi|giorni feriali|時間帯|営業時間|勤務時間|平日|週末|時から|小时|工作时间|工作日|周末|点到|每天`,
  limitRate: `per day|per minute|per hour|per month|times a day|requests per|rate limit|budget|cost|costs|tokens per|max tokens|pro tag|pro minute|pro stunde|pro monat|kosten|par jour|par minute|par heure|par mois|cout|couts|al dia|por dia|por minuto|por hora|por mes|coste|costes|custo|custos|al giorno|al minuto|al mese|costi|回まで|1日あたり|毎分|コスト|予算|每分钟|每小时|每月|费用|预算|次数`,
  limitCountry: `country|countries|from germany|from france|from europe|landern|aus deutschland|pays|depuis la france|pais|paises|paese|paesi|国からの|国外|国内|境外|境内`,
  limitApproval: `approv*|sign off|genehmig*|freigabe|approbation|aprobacion|aprovacao|approvazione|承認|审批|批准`,
  limitLength: `max session|session duration|for one hour|for an hour|sitzungsdauer|duree de session|duracion de la sesion|duracao da sessao|durata della sessione|セッション時間|会话时长`,
  limitMfa: `mfa|multi-factor|multifactor|multi factor|second factor|2fa|zwei-faktor*|zweifaktor*|double authentification|doble factor|dois fatores|due fattori|多要素|多因素|二要素`,
  limitEndpoint: 'vpc endpoint*|vpce|vpc-endpunkt*|vpc endpunkt*|point de terminaison|punto de enlace|ponto de extremidade|エンドポイント|终端节点|端点',
  limitVpc: 'from the vpc|from our vpc|inside the vpc|in the vpc|within the vpc|aus der vpc|aus dem vpc|depuis le vpc|desde la vpc|da vpc|dalla vpc|VPCから|vpc内|从vpc',
  limitAddress: `ip|ips|ip address*|ip range*|office network|corporate network|vpn|ip-adress*|burone*|firmennetz*|reseau du bureau|reseau d'entreprise|adresse* ip|red de la oficina|direccion* ip|rede do escritorio|endereco* ip|rete dell'ufficio|indirizz* ip|ipアドレス|社内ネットワーク|ip 地址|ip地址|办公网`,
  limitTag: 'tag|tags|tagged|tagging|getaggt*|markiert*|etiquet*|marcad*|taggat*|タグ|标签|标记',
  limitExcept: `except|excepting|but not|apart from|other than|excluding|unless|not the|ausser|ausgenommen|aber nicht|nicht aber|mit ausnahme|jedoch nicht|sauf|a l'exception|hormis|excepte|mais pas|salvo|excepto|menos|pero no|exceto|menos|mas nao|tranne|eccetto|ma non|a parte|以外|除く|除いて|ただし|除了|除外|但不`,
  limitThrough: 'only through|only via|through|nur uber|uber|via|seulement par|uniquement par|a travers|a traves de|mediante|atraves|por meio|tramite|attraverso|経由|を通して|を通じて|通过|经由|经过',
  limitUntil: 'until|till|expires|before|no later than|bis zum|bis|befristet|jusqu*|avant le|hasta|antes del|ate|antes de|fino al|fino a|entro|まで|以前|之前|截止|有效期',
  limitEncrypted: 'only encrypted|encrypted with|sse-kms|unencrypted uploads|nur verschlusselt*|chiffre* avec|solo cifrad*|somente criptografad*|solo cifrat*|暗号化された|仅加密',
  limitOrganization: 'organization|organisation|our org|organizacion|organizacao|organizzazione|組織|组织',
} as const;
