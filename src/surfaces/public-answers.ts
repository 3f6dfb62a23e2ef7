import {
  disclosedSource,
  type PublicAnswer,
  type PublicAnswerSource,
  publicAnswersTo,
} from '../capabilities/disclosure-log/index.ts'
import { nearestState, type Register } from '../capabilities/organisations/index.ts'
import { type Day, dayWords } from '../law/day/index.ts'
import { disclosedAddress } from './http/disclosed-address.ts'
import { reportAddress } from './http/report-address.ts'
import type { Services } from './services.ts'

export interface NamedAnswer extends PublicAnswer {
  readonly bodyName: string
}

interface Question {
  readonly bodyCode: string
  readonly words: string
  readonly today: Day
}

/** What is public already and fits what somebody is about to ask a body for. */
export async function publicAnswersFor(
  services: Pick<Services, 'organisations' | 'disclosed' | 'reports'>,
  { bodyCode, words, today }: Question,
): Promise<readonly NamedAnswer[]> {
  const register = await services.organisations.register()
  const bodyId = register.bodies.find(({ code }) => code === bodyCode)?.id ?? ''
  const found = await publicAnswersTo(sourcesOf(services, register), { words, bodyId })
  const names = new Map(register.bodies.map((body) => [body.id, nearestState(body, today).name]))
  return found.map((answer) => ({ ...answer, bodyName: names.get(answer.bodyId) ?? '' }))
}

/** Where public answers are looked for. What else is published becomes another line. */
function sourcesOf(
  { disclosed, reports }: Pick<Services, 'disclosed' | 'reports'>,
  { bodies }: Register,
): readonly PublicAnswerSource[] {
  const codes = new Map(bodies.map(({ id, code }) => [id, code]))
  return [
    disclosedSource(disclosed, ({ bodyId, id, publishedOn }) => ({
      path: disclosedAddress(codes.get(bodyId) ?? '', id),
      about: `依申请公开，${dayWords(publishedOn)}向社会公开`,
    })),
    reportSource(reports, codes),
  ]
}

const REPORT_WORDS = /年报|年度报告/
const YEAR = /20\d{2}/g

/** Annual reports of the body that is asked, where they are what is asked for. */
const reportSource = (
  reports: Pick<Services['reports'], 'history'>,
  codes: ReadonlyMap<string, string>,
): PublicAnswerSource => ({
  find: async ({ words, bodyId }) => {
    const code = codes.get(bodyId)
    if (!code || !REPORT_WORDS.test(words)) return []
    const years = new Set([...words.matchAll(YEAR)].map(([year]) => Number(year)))
    const found = (await reports.history(code)).filter(({ year }) => years.size === 0 || years.has(year))
    return found.toReversed().map(({ year }) => ({
      kind: 'annual-report',
      title: `${year}年政府信息公开工作年度报告`,
      bodyId,
      path: reportAddress(code, year),
      about: '主动公开',
      likeness: 1,
    }))
  },
})
