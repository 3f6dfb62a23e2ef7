import type { LocalChange, Notice } from '../../law/calendar/index.ts'

/** An office's own letter as docx, kept in the file store; `fields` are the places to be filled, `{文号}` in the text. */
export interface LetterTemplate {
  readonly sha256: string
  readonly file: string
  readonly bytes: number
  readonly fields: readonly string[]
}

/** What a setting can hold: what its form shows, and what is checked before a value is kept. */
export type SettingForm =
  | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly kind: 'flag'; readonly on: string; readonly off: string }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'choices'; readonly options: Readonly<Record<string, string>> }
  | TextForm
  /** How a series of numbers is written: `{代字}信公〔{年}〕{序}号`. */
  | { readonly kind: 'number-template'; readonly writes: 'request' | 'letter' }
  /** 提前几日: numbers without repeats, the largest first. */
  | { readonly kind: 'integers'; readonly min: number; readonly max: number; readonly unit: string }
  /** Days of a year as `12-20`, in the order of the period that they count down. */
  | { readonly kind: 'month-days' }
  /** Notices of the General Office beyond those that the program holds. */
  | { readonly kind: 'notices' }
  /** 本地放假、停工、调休. */
  | { readonly kind: 'local-changes' }
  | { readonly kind: 'letter-template' }

export interface TextForm {
  readonly kind: 'text'
  readonly longest: number
  /** A regular expression that the whole text matches; the empty text is always taken, and means none. */
  readonly pattern?: string
  /** What a right text looks like, for whoever wrote a wrong one. */
  readonly example?: string
}

/** The value of a form, as a type. */
export type ValueOf<F> = F extends { readonly kind: 'integer' }
  ? number
  : F extends { readonly kind: 'flag' }
    ? boolean
    : F extends { readonly kind: 'choice'; readonly options: infer O }
      ? keyof O & string
      : F extends { readonly kind: 'choices'; readonly options: infer O }
        ? readonly (keyof O & string)[]
        : F extends { readonly kind: 'text' | 'number-template' }
          ? string
          : F extends { readonly kind: 'integers' }
            ? readonly number[]
            : F extends { readonly kind: 'month-days' }
              ? readonly string[]
              : F extends { readonly kind: 'notices' }
                ? readonly Notice[]
                : F extends { readonly kind: 'local-changes' }
                  ? readonly LocalChange[]
                  : F extends { readonly kind: 'letter-template' }
                    ? LetterTemplate | null
                    : never
