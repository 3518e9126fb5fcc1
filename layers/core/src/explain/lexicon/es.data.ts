import type { Lexicon } from './lexicon.ts';

/** Spanish, as far as an answer needs it. */
export const spanish: Lexicon = {
  allows: 'permit* autoriz* concedid* admite',
  denies: 'deneg* denieg* niega negad* rechaz* bloque* prohíb* prohib* impid*',
  explicit: 'explícit* expresamente',
  implicit: 'implícit*',
  negates: 'no ningun* ningún nunca ni sin nada nadie falta faltan tampoco',
  already: 'ya ahora',
  grants: 'añad* agreg* adjunt* otorg* conced* dale crea* crear pon poner ponga inserta* inclu*',
  removes: 'elimin* quit* borr* desadjunt* retir*',
  runs: 'ejecut* lanza*',
  sends: 'enví* envia* pide* pida pedir escrib* contact* solicit*',
  pastes: 'pega* muestr* indica* compart*',
  retries: 'espera* reintent* vuelv* intent*',
  changes: 'cambi* reemplaz* corrig* corrij* modific* ajust* sustituy*',
  words:
    'tiene tienen tener eso ello forma manera fue fueron el la los las lo un una unos unas de del al a en con por para sobre entre hasta desde y e o u pero porque que qué quien cual cuál donde dónde cuando si como así entonces luego después primero aquí allí este esta estos estas ese esa esos esas eso esto su sus tu tus mi mis nuestro nuestra se le les me te nos es son era eran será sea está están ser estar ha han hay hace hacen debe deben debería puede pueden necesita necesitan hace falta basta vale sirve dice indica nombra muestra pide afecta mismo* misma* otro* otra* solo sólo solamente también aún todavía más menos muy todo* toda* cada dos exactamente justo rol roles usuario* grupo* política* policy directiva* identidad* recurso* acción acciones llamada* llam* declaración declaraciones sentencia bloque documento* modelo* función funciones agente* base conocimiento* bucket objeto* clave* cuenta* región regiones servicio* derecho* permiso* acceso* causa* razón motivo solución corrección cambio* comando* página* fuente* respuesta pregunta* comprob* decid* decisión evalu* vist* conocid* desconocid* suposición probable* seguro quizá* tal vez aws iam bedrock s3 kms lambda arn sid json límite* permisos boundary control servicio scp rcp sesión punto conexión vpc confianza organización administra* propietario* dueño nombre nuev* antigu* existente* corresponde* mensaje* error* frase palabra línea lugar paso* siguiente* perfil* inferencia destino nivel* basad* abajo arriba completo* entero* breve texto aquel aquella ello',
};
