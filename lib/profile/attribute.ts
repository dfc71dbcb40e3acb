import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { CodeList } from '@/lib/taxonomy/code-list';
import type { UnitId } from './unit';

/** The steps of the intake, in their order. */
export const INTAKE_STEPS = [
  'factory',
  'size',
  'stage',
  'project',
  'energy',
  'credentials',
  'tax',
] as const;
export type IntakeStep = (typeof INTAKE_STEPS)[number];

/** What only the assessment asks for, beside the intake's answers that it shares. */
export const ASSESSMENT_STEPS = ['products', 'progress', 'management', 'research'] as const;

/** Every step of a form, those of the intake first. */
export const FORM_STEPS = [...INTAKE_STEPS, ...ASSESSMENT_STEPS] as const;
export type FormStep = (typeof FORM_STEPS)[number];

/** Whether a firm that misses a criterion could come to meet it: by itself, by waiting, or not. */
export type Changeable = 'firm' | 'time' | 'no';

interface AttributeBase {
  readonly label: Bilingual;
  readonly help?: Bilingual;
  /** How the firm is asked, where the default made from the label would read badly. */
  readonly question?: Bilingual;
  /** Where the form asks for it; null: only programs give it, or it is only derived. */
  readonly step: FormStep | null;
  /**
   * `core` is shown at once, `more` behind "more questions"; `own` likewise, but it is never asked
   * for: it follows from other answers, which the firm may replace by its own value.
   */
  readonly ask?: 'core' | 'more' | 'own';
  readonly change: Changeable;
  /** The attributes it is computed from where the firm does not give it. */
  readonly derivedFrom?: readonly string[];
}

export interface SectorAttribute extends AttributeBase {
  readonly kind: 'sector';
}
export interface RegionAttribute extends AttributeBase {
  readonly kind: 'region';
}
export interface EnumAttribute extends AttributeBase {
  readonly kind: 'enum';
  readonly codes: CodeList;
  /** The code is written as a number in JSON (a tax rate). */
  readonly numeric?: boolean;
}
export interface SetAttribute extends AttributeBase {
  readonly kind: 'set';
  readonly codes: CodeList;
}
export interface NumberAttribute extends AttributeBase {
  readonly kind: 'number';
  readonly unit: UnitId;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}
export interface BooleanAttribute extends AttributeBase {
  readonly kind: 'boolean';
  readonly question: Bilingual;
  /** The criterion in words when the rule asks for true, and for false. */
  readonly yes: Bilingual;
  readonly no: Bilingual;
}
export interface DateAttribute extends AttributeBase {
  readonly kind: 'date';
  /** A day that must already have passed on the day of the match. */
  readonly past?: boolean;
}
/** One column of a list: a code, a short text, or a number in a fixed unit. */
export type ListColumn =
  | {
      readonly kind: 'code';
      readonly label: Bilingual;
      readonly codes: CodeList;
      readonly optional?: boolean;
    }
  | {
      readonly kind: 'text';
      readonly label: Bilingual;
      readonly max: number;
      readonly pattern?: RegExp;
    }
  | {
      readonly kind: 'quantity';
      readonly label: Bilingual;
      readonly unit: UnitId | null;
      readonly min: number;
      readonly max: number;
      readonly integer?: boolean;
      readonly optional?: boolean;
    };

export interface ListAttribute extends AttributeBase {
  readonly kind: 'list';
  readonly columns: Readonly<Record<string, ListColumn>>;
  /** Why an entry whose columns are fine one by one still cannot be: the column at fault. */
  readonly clash?: (item: Readonly<Record<string, unknown>>) => string | undefined;
  readonly maxItems: number;
  /** What the code columns of the first empty rows of a form start with. */
  readonly starters?: readonly Readonly<Record<string, string>>[];
  /** The criterion in words when the rule asks for at least one entry, and for none. */
  readonly yes: Bilingual;
  readonly no: Bilingual;
}

/** One thing a firm can tell us. Form field, parser, operators, sentences and API all follow from it. */
export type Attribute =
  | SectorAttribute
  | RegionAttribute
  | EnumAttribute
  | SetAttribute
  | NumberAttribute
  | BooleanAttribute
  | DateAttribute
  | ListAttribute;

export type AttributeKind = Attribute['kind'];
