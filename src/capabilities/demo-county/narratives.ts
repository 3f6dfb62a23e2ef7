import { formOf } from '../../law/report-form/index.ts'
import { COUNTY_CODE, DEMO_YEARS, type DemoBody, type DemoYear } from './body.ts'
import type { Wording } from './mistakes.ts'
import {
  COUNTY_SUPERVISION,
  challengePhrases,
  MANAGEMENT,
  OPENINGS,
  type Phrase,
  PLATFORM,
  PROACTIVE,
  requestPhrases,
  type Speaker,
  SUPERVISION,
} from './phrases.ts'
import { NO_FEES, OTHER_MATTERS, PROBLEMS, SOME_FEES } from './problems.ts'
import { hash } from './random.ts'
import type { Told } from './told.ts'

/** Who a report speaks for. */
export type Voice = Pick<DemoBody, 'organisation' | 'self' | 'topics' | 'deeds'>

/**
 * The words of a report.
 * @param words whose wording it is and of which year: another's, where a report is copied
 */
export function narrativeOf(voice: Voice, year: DemoYear, told: Told, words = { voice, year }): Wording['narrative'] {
  const turn = DEMO_YEARS.indexOf(words.year)
  const { voice: model } = words
  const speaker: Speaker = {
    year,
    name: voice.organisation.name,
    self: voice.self,
    topics: model.topics,
    deed: model.deeds[turn] ?? '',
  }
  const say = (what: string, phrases: readonly Phrase[], step = turn): string =>
    choose(phrases, `${model.organisation.code}/${what}`, step)(speaker, told)
  return {
    overview: overview(say, told, model.organisation.code === COUNTY_CODE),
    problems: problems(speaker, told, model, turn),
    other: [say('fees', told.fees.count > 0 ? SOME_FEES : NO_FEES), say('matters', OTHER_MATTERS)].join('\n'),
  }
}

type Say = (what: string, phrases: readonly Phrase[], step?: number) => string

function overview(say: Say, told: Told, isCounty: boolean): string {
  const [section] = formOf('2021').sections
  const bodies = [
    say('proactive', PROACTIVE),
    say('requests', requestPhrases(told)) + say('challenges', challengePhrases(told)),
    say('management', MANAGEMENT),
    say('platform', PLATFORM),
    say('supervision', isCounty ? COUNTY_SUPERVISION : SUPERVISION),
  ]
  const parts = bodies.map((text, i) => `（${'一二三四五'[i]}）${section?.parts?.[i] ?? ''}情况。${text}`)
  return [say('opening', OPENINGS), ...parts].join('\n')
}

/** Two shortcomings a year, and what became of last year's first. */
function problems(speaker: Speaker, told: Told, voice: Voice, turn: number): string {
  const pick = (step: number) => choose(PROBLEMS, `${voice.organisation.code}/problems`, step)
  const [first, second] = [pick(turn * 2), pick(turn * 2 + 1)]
  const before = turn > 0 ? `${pick(turn * 2 - 2).mended}。` : ''
  return [
    `${before}${speaker.year}年，${speaker.self}政府信息公开工作还存在以下问题：一是${first.found}；二是${second.found}。`,
    `下一步，${first.remedy(speaker, told)}；${second.remedy(speaker, told)}。`,
  ].join('\n')
}

function choose<T>(list: readonly T[], seed: string, step: number): T {
  const chosen = list[(hash(seed) + step) % list.length]
  if (chosen === undefined) throw new Error('nothing to choose from')
  return chosen
}
