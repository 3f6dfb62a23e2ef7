import { convention } from '../evidence.ts'

export const SERIES_KEYS = ['request', 'reply', 'correction', 'extension', 'consultation', 'fee'] as const
export type SeriesKey = (typeof SERIES_KEYS)[number]

/** 每年从 1 起. */
export const FIRST_SERIAL = 1

/** A row of numbers that begins anew each year. */
export interface NumberSeries {
  readonly key: SeriesKey
  readonly title: string
  /** 申请登记号, or 发文字号 of a letter. */
  readonly kind: 'request' | 'letter'
  /** The day whose year the number bears: a request of December answered in January has two different years, and keeps both. */
  readonly yearOf: '收到申请之日' | '成文之日'
  /** Until the body chooses another. */
  readonly template: string
}

/** No national rule numbers requests and letters: form, series and year are ours, and a body may change the form. */
export const NUMBERING = convention('number-series')

const letter = (key: SeriesKey, title: string, word: string): NumberSeries => ({
  key,
  title,
  kind: 'letter',
  yearOf: '成文之日',
  template: `{代字}信公${word}〔{年}〕{序}号`,
})

/** The series of letters bear a word of their own: two letters of one body never have the same number. */
export const NUMBER_SERIES: readonly NumberSeries[] = [
  {
    key: 'request',
    title: '申请登记',
    kind: 'request',
    yearOf: '收到申请之日',
    template: '{机关码}-{年}-{5位流水}',
  },
  letter('reply', '答复', ''),
  letter('correction', '补正', '补'),
  letter('extension', '延期', '延'),
  letter('consultation', '征求', '征'),
  letter('fee', '收费', '费'),
]

/** In which series a letter on the way to the reply is numbered; null: it bears the number of the request. Replies are in `reply`. */
export const PROCESS_LETTER_SERIES: Readonly<Record<string, SeriesKey | null>> = {
  receipt: null,
  'correction-notice': 'correction',
  'reasons-notice': 'correction',
  'extension-notice': 'extension',
  'third-party-inquiry': 'consultation',
  'inquiry-notice': 'consultation',
  'co-producer-inquiry': 'consultation',
  'assistance-request': 'consultation',
  'disclosure-notice': 'reply',
  'fee-notice': 'fee',
  'deferral-notice': 'extension',
  'rectification-notice': 'reply',
  'rectification-transfer': 'reply',
  'delivery-record': null,
  'publication-suggestion': null,
}
