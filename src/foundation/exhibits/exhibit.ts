import type { Tone } from '../text/tone.ts';
import type { Cell, Pointer } from './cell.ts';

/**
 * What a step shows of its facts: pure data that every sink (HTML report, Markdown summary, model card) renders in its
 * own way. Texts are raw, numbers are whole; escaping, digits and colours are the sink's.
 */
export type Exhibit = Table | Intervals | Dots | Curve | Matrix | Histogram | Note;

/** Where an exhibit is shown. `head` is the top of a whole run's report: for what readers must know first. */
type Place = 'head' | 'report' | 'summary';

/** Parts of a model card that are made of exhibits. */
export const CARD_PARTS = [
  'model',
  'training data',
  'hyperparameters',
  'testing data',
  'results',
  'comparison',
  'settings',
] as const;
export type CardPart = (typeof CARD_PARTS)[number];

interface Shown {
  readonly title: string;
  /** How to read it. */
  readonly caption?: string;
  /** Unit of its numbers, where they have one: `seconds`, `share of rows`. */
  readonly unit?: string;
  readonly for: readonly Place[];
}

export interface Table extends Shown {
  readonly kind: 'table';
  /** Heads; `name` columns name the row, `number` columns align right, `wide` columns hold sentences. */
  readonly columns: readonly { readonly head: string; readonly as?: 'name' | 'number' | 'wide' }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether it folds away: `always`, or where it is `long`; open otherwise. */
  readonly fold?: 'always' | 'long';
  readonly card?: CardPart;
  /** The task of the metrics in it (`binary`, `multiclass`, `regression`): they are what a hub lists of a model. */
  readonly listed?: { readonly task: string };
}

/** A number with an interval against a limit, each row on a scale of its own. */
export interface Interval {
  readonly label: string;
  readonly note?: string;
  readonly tone?: Tone;
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly limit: number;
  /** On which side of the limit the value should be. */
  readonly better: 'above' | 'below';
  /** A difference is shown with its sign. */
  readonly signed?: boolean;
  readonly at?: Pointer;
}
export interface Intervals extends Shown {
  readonly kind: 'intervals';
  readonly rows: readonly Interval[];
}

export interface Dot {
  /** Rows of one group stand together. */
  readonly group?: string;
  readonly label: string;
  readonly value: number;
  /** What the value is, where rows differ in it: `KS D`. */
  readonly measure?: string;
  /** One word or two more: `drifted`, `9,397 rows`. */
  readonly note?: string;
  /** Size of the dot, by area. */
  readonly weight?: number;
  readonly tone?: Tone;
  readonly at?: Pointer;
}
/** Values by name on one scale: bars from 0, or dots on stems from the reference. */
export interface Dots extends Shown {
  readonly kind: 'dots';
  readonly mark: 'bar' | 'dot';
  readonly rows: readonly Dot[];
  /** A line across all rows. */
  readonly reference?: { readonly label: string; readonly value: number; readonly at?: Pointer };
}

export interface Curve extends Shown {
  readonly kind: 'curve';
  readonly x: string;
  readonly y: string;
  readonly series: readonly {
    readonly name: string;
    readonly tone?: Tone;
    /** In the order in which they are joined. */
    readonly points: readonly (readonly [x: number, y: number])[];
  }[];
}

/** Row-major counts of classes against classes. */
export interface Matrix extends Shown {
  readonly kind: 'matrix';
  readonly rowsAre: string;
  readonly columnsAre: string;
  readonly classes: readonly string[];
  readonly cells: readonly number[];
  /** Place of the array of cells. */
  readonly at?: Pointer;
}

/** Counts by bin of one or more series, drawn as shares of each series. */
export interface Histogram extends Shown {
  readonly kind: 'histogram';
  readonly series: readonly string[];
  readonly bins: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** Place of the array of bins. */
  readonly at?: Pointer;
}

export interface Note extends Shown {
  readonly kind: 'text';
  readonly text: string;
  readonly tone?: Tone;
}
