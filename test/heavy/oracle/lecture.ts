import fs from "node:fs";
import path from "node:path";
import { load } from "js-yaml";

/** A référentiel as its published files write it, read apart from the program's own loader. */
export interface Lu {
  reference: string;
  modules: ModuleLu[];
  natures: string[];
  faits: string[];
  exigible?: string;
  lignes: LigneLue[];
}

interface LigneLue {
  quand: { type: string; cert?: boolean };
  obligatoires: number[];
  auMoins?: { nombre: number; parmi: number[] };
}

interface ModuleLu {
  numero: number;
  metier: boolean;
  exigences: ExigenceLue[];
}

export type Si = { fait: string; vaut?: boolean | string } | { tous: Si[] } | { un: Si[] } | { non: Si };

export interface ExigenceLue {
  id: string;
  engagement: number;
  conditions: Si[];
  methodes: MethodeLue[];
  /** Where no control method is known. */
  periode?: PeriodeLue;
}

export interface PeriodeLue {
  mois: number;
  par?: string;
}

export interface MethodeLue {
  id: string;
  /** No method is known: the promise itself, that no piece can name as a whole. */
  promesse?: true;
  centrale: boolean;
  condition?: Si;
  /** Itself, where it asks for one thing. */
  parties: PartieLue[];
}

export interface PartieLue {
  id: string;
  natures: string[];
  aCiter: string[];
  condition?: Si;
  periode?: PeriodeLue;
}

interface SiYaml {
  si: Si;
  precision?: boolean;
}

interface PartieYaml {
  id: string;
  natures?: string[];
  aCiter?: string[];
  condition?: SiYaml;
  periode?: PeriodeLue;
}

interface MethodeYaml extends PartieYaml {
  controle?: string;
  parties?: PartieYaml[];
}

interface SousEngagementYaml {
  id?: string;
  condition?: SiYaml;
  periode?: PeriodeLue;
  methodes?: MethodeYaml[];
  parties?: PartieYaml[];
}

interface LectureYaml {
  condition?: SiYaml;
  engagements?: { numero: number; condition?: SiYaml; periode?: PeriodeLue }[];
  sousEngagements?: SousEngagementYaml[];
}

interface EngagementYaml {
  numero: number;
  sousEngagements?: { id: string }[];
  lignes?: { sousEngagements?: { id: string }[] }[];
}

interface ModuleYaml {
  numero: number;
  type: string;
  engagements?: EngagementYaml[];
}

const si = (condition: SiYaml | undefined): Si | undefined =>
  condition && condition.precision !== true ? condition.si : undefined;

/** Reads the files of a published version, `texte` and `lecture`. */
export function lire(dossier: string): Lu {
  const read = <T>(nom: string, without: T): T => {
    const chemin = path.join(dossier, nom);
    return fs.existsSync(chemin) ? (load(fs.readFileSync(chemin, "utf8")) as T) : without;
  };
  const { referentiel } = read("texte/referentiel.yaml", { referentiel: { id: "", version: "" } });
  const ids = (nom: string, cle: string) =>
    (read<Record<string, { id: string }[]>>(nom, {})[cle] ?? []).map(({ id }) => id);
  const { lignes, exigible } = read<{ lignes: LigneLue[]; exigible?: { le: Date | string } }>(
    "lecture/selection.yaml",
    { lignes: [] },
  );
  const numeros = fs
    .readdirSync(path.join(dossier, "texte"))
    .flatMap((nom) => /^module-(\d+)\.yaml$/.exec(nom)?.[1] ?? []);
  return {
    reference: `${referentiel.id}@${referentiel.version}`,
    natures: ids("lecture/natures.yaml", "natures"),
    faits: ids("lecture/faits.yaml", "faits"),
    lignes,
    ...(exigible && { exigible: jour(exigible.le) }),
    modules: numeros
      .map(Number)
      .sort((a, b) => a - b)
      .map((numero) =>
        moduleLu(
          read<{ module: ModuleYaml }>(`texte/module-${numero}.yaml`, { module: { numero, type: "" } })
            .module,
          read<LectureYaml>(`lecture/module-${numero}.yaml`, {}),
        ),
      ),
  };
}

const jour = (value: Date | string) => (typeof value === "string" ? value : value.toISOString().slice(0, 10));

function moduleLu({ numero, type, engagements = [] }: ModuleYaml, lecture: LectureYaml): ModuleLu {
  const exigences = engagements.flatMap((engagement) => {
    const lue = lecture.engagements?.find((one) => one.numero === engagement.numero);
    const herited = [si(lecture.condition), si(lue?.condition)].filter((one) => one !== undefined);
    const ids = [engagement, ...(engagement.lignes ?? [])]
      .flatMap(({ sousEngagements = [] }) => sousEngagements)
      .map(({ id }) => id);
    if (ids.length === 0) {
      const { periode } = lue ?? {};
      return [
        exigenceLue(String(engagement.numero), engagement.numero, herited, { ...(periode && { periode }) }),
      ];
    }
    return ids.map((id) => {
      const sous = lecture.sousEngagements?.find((one) => one.id === id) ?? {};
      return exigenceLue(id, engagement.numero, herited, sous);
    });
  });
  return { numero, metier: type === "metier", exigences };
}

function exigenceLue(id: string, engagement: number, herited: Si[], lue: SousEngagementYaml): ExigenceLue {
  const own = si(lue.condition);
  return {
    id,
    engagement,
    conditions: own ? [...herited, own] : herited,
    methodes: lue.parties ? [promesseLue(id, lue.parties)] : (lue.methodes ?? []).map(methodeLue),
    ...(lue.periode && { periode: lue.periode }),
  };
}

/** What a promise holds together is answered part by part, as a method is. */
function promesseLue(id: string, parties: PartieYaml[]): MethodeLue {
  return { id: `promesse de ${id}`, promesse: true, centrale: false, parties: parties.map(partieLue) };
}

function methodeLue(methode: MethodeYaml): MethodeLue {
  const condition = si(methode.condition);
  const { id, natures = [], periode } = methode;
  const parties = methode.parties ?? [{ id, natures, ...(periode && { periode }) }];
  return {
    id,
    centrale: methode.controle === "central",
    ...(condition && { condition }),
    parties: parties.map(partieLue),
  };
}

function partieLue({ id, natures = [], aCiter = [], condition, periode }: PartieYaml): PartieLue {
  const own = si(condition);
  return { id, natures, aCiter, ...(own && { condition: own }), ...(periode && { periode }) };
}
