/** Words before a name that make a place of both, without accents: « Cité Simone VEIL », « Château Thierry ». */
const LIEUX = wordsOf(
  `abbaye accueil allee annexe antenne atelier avenue bastide batiment bois boulevard bourg campus canton cap caserne
  centre champ champs chapelle chateau chemin cite clos college cote cour cours domaine ecole eglise espace
  esplanade etang faubourg ferme fontaine fort foyer france galerie gare halle hameau hopital hotel ile immeuble
  impasse jardin lac lieu logis lycee mairie maison marche mas mont moulin musee notre parc passage pavillon place
  plaine plateau point pont port quai quartier relais residence roche rond route rue saint sainte salle site square
  stade tour val vallee vaux villa village ville villers zone`,
);

/** Words of offices and roles, which are no surname: « Bureau Martin ». */
const SERVICES = wordsOf(
  `adjoint adjointe agence agent agente application arrondissement assistant assistante association bureau cabinet
  cellule cercle charge chargee chef cheffe club comite commissariat commission communaute commune conseil
  conseiller conseillere coordination correspondant correspondante delegation delegue deleguee departement directeur
  direction directrice dispositif division entreprise equipe fondation fonds gendarmerie groupe guichet institut
  logiciel mediateur mediatrice mission office operation permanence plan plateforme pole police prefecture prefet
  prefete prestataire programme projet referent referente reseau responsable secretaire secretariat secteur service
  services sgcd societe sous-prefecture sous-prefet sous-prefete standard tribunal unite universite`,
);

export function isWordOfPlace(mot: string): boolean {
  return LIEUX.has(withoutAccents(mot));
}

export function isWordOfOffice(mot: string): boolean {
  return SERVICES.has(withoutAccents(mot));
}

function wordsOf(texte: string): ReadonlySet<string> {
  return new Set(texte.split(/\s+/));
}

function withoutAccents(mot: string): string {
  return mot.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
