// What the interface answers (openapi.json says the same), as types.

export interface Time { edtf: string; from: string | null; to: string | null }
export interface Part { text: string; as: string[] }
export interface Source { id: string; title: string }

export type FamilyCode = 'fighting' | 'harm' | 'supply' | 'talks' | 'words' | 'politics';

export interface DocumentRow {
  id: string; name: string; title: string; kind: string; published: string | null; publisher: string | null;
  readOn: string; characters: number; statements: number; figures: number; issues: number;
}

export interface Counted { name: string; events: number }

export interface Summary {
  version: string;
  writable: boolean;
  numbers: {
    documents: number; statements: number; events: number; places: number; actors: number; figures: number;
    issues: number; unread: number; earliest: string | null; latest: string | null;
  };
  families: { code: FamilyCode; title: string; types: { name: string; gloss: string; events: number }[] }[];
  sides: Counted[];
  voices: Counted[];
  realities: Counted[];
  documents: DocumentRow[];
}

export interface Spot {
  id: string; name: string; kind: string; lat: number; lon: number; events: number;
  families: Partial<Record<FamilyCode, number>>; event: string | null;
}

export interface LaneMark { id: string; type: string; time: Time; actual: boolean; label: string }

export interface Overview {
  span: { from: string; to: string } | null;
  bounds: { from: string; to: string } | null;
  firstDays: number[];
  bars: Partial<Record<FamilyCode, number[]>>;
  lanes: Partial<Record<FamilyCode, number[]>>;
  marks: LaneMark[] | null;
  places: Spot[];
  total: number;
  undated: number;
  unplaced: number;
}

export interface EventBrief {
  id: string; type: string; family: FamilyCode; time: Time; places: { id: string; name: string }[];
  realities: string[]; statements: number; disputed: boolean; score: number; words: Part[]; sources: string[];
}

export interface EventPage { total: number; offset: number; events: EventBrief[] }

/** A part of a list. */
export interface Page<T> { total: number; offset: number; rows: T[] }

/** What a place or an actor is called: as most sources write it, in the letters of its country, and all names. */
export interface Names { id: string; source: string; local: string | null; all: string[] }

export interface Voice { name: string; stance: string; via: string | null }
export interface Named { text: string; name: string; id: string | null }

export interface Statement {
  id: string; type: string; family: FamilyCode; document: Source; sentence: Part[]; time: Time; timeHow: string;
  timeWords: string | null; phase: string; reality: string; agents: Named[]; targets: Named[];
  places: { text: string; name: string; id: string; how: string; lat: number | null; lon: number | null }[];
  roles: Named[]; voices: Voice[]; score: number; rule: string;
}

export interface Figure {
  id: string; kind: string; unit: string; min: number; max: number; bound: string; what: string; about: string | null;
  place: string | null; side: string | null; time: Time; scope: string; voices: Voice[]; document: Source;
  sentence: Part[]; event: string | null; score: number; rule: string;
}

/** A claim; copies: documents that say it word for word, and are no voices of their own. */
export interface FigureRow { claimant: string; superseded: boolean; denied: boolean; figure: Figure; copies: Source[] }

export interface FigureGroup {
  kind: string; unit: string; side: string | null; place: string | null; about: string | null; what: string | null;
  time: Time; total: boolean; low: number; high: number; openEnded: boolean; rows: FigureRow[];
}

export interface EventWhole {
  event: EventBrief; told: Statement[]; voices: number; reasons: string[]; disputes: string[]; figures: Figure[];
}

export interface Holding {
  place: string; placeId: string; placeKind: string; lat: number | null; lon: number | null; holder: string;
  kind: 'held' | 'contested' | 'claimed' | 'last-known'; from: Time; to: Time; lastWord: string | null;
  through: string | null; told: string[];
}

/** lastWord: after it the person is only the last known holder, until forgottenAfter. */
export interface Office {
  person: string; office: string; from: Time; to: Time; firstWord: string | null; lastWord: string | null;
  forgottenAfter: string | null; told: string[];
}
export interface InForce { kind: string; name: string; from: Time; to: Time; told: string[] }
export interface Lifespan { name: string; from: Time; to: Time; changes: { kind: string; name: string; when: Time }[]; told: string[] }
export interface State { holdings: Holding[]; offices: Office[]; inForce: InForce[]; lifespans: Lifespan[] }
export interface Cited { document: string; title: string; sentence: string; event: string | null }

export interface Day extends State {
  day: string; tolls: FigureGroup[]; latest: EventBrief[]; cited: Record<string, Cited>;
}

export interface PlaceLine {
  id: string; name: string; kind: string; country: string | null; lat: number | null; lon: number | null;
  statements: number; mentions: number; documents: number;
}

export interface ActorLine {
  id: string; name: string; sector: string; side: string | null; statements: number; mentions: number; documents: number;
}

export interface PlacePage {
  place: PlaceLine; names: string[]; holdings: Holding[]; figures: FigureGroup[]; cited: Record<string, Cited>;
}

export interface ActorPage {
  actor: ActorLine; names: string[]; offices: Office[]; lifespans: Lifespan[]; holdings: Holding[]; cited: Record<string, Cited>;
}

export interface Taken {
  sort: string; label: string; family: FamilyCode | null; reality: string | null; score: number | null; link: string | null;
}

export interface DocumentWhole {
  document: DocumentRow;
  zones: { kind: string; level: number; reading: boolean; parts: Part[] }[];
  taken: Record<string, Taken>;
}

export interface Disputes {
  events: { event: EventBrief; fields: string[] }[]; figures: FigureGroup[]; holdings: Holding[];
}

export interface Issue {
  document: string | null; name: string; severity: string; code: string; quote: string | null; message: string;
}

export interface Found {
  places: PlaceLine[]; actors: ActorLine[]; documents: DocumentRow[]; total: number; events: EventBrief[];
}

export interface Job { id: number; name: string; state: string; message: string | null; document: string | null }
