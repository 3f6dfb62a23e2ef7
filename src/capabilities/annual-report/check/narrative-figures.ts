import { cellLabel } from '../cell-label.ts'
import { finding } from '../finding.ts'
import type { AnnualReport, Finding } from '../report.ts'
import { readable } from './cells.ts'
import { type Judged, judgeReadings, placeOf } from './narrative/judge.ts'
import type { Measure } from './narrative/measures.ts'

/**
 * K10 正文数字与表格一致。A figure that differs is a warning; where the text may speak of another scope (本级 in a report of the
 * whole county, another body, 备案) it is a question; another year, a channel, a share is nothing.
 */
export function narrativeFindings(report: AnnualReport): readonly Finding[] {
  const judged = judgeReadings(report)
  // A figure of another scope that differs makes the rest of its sub-part that scope's too.
  const foreign = new Set(judged.filter((one) => !one.agrees && isForeign(one)).map(({ reading }) => placeOf(reading)))
  return [
    ...judged.flatMap((one) => {
      if (one.agrees || one.reading.soft) return []
      if (isForeign(one) || foreign.has(placeOf(one.reading))) return [otherScope(report, one)]
      return saidRightly(one, judged) ? [] : [differs(report, one)]
    }),
    ...contradictions(judged),
    ...partsAgainstWhole(judged),
  ]
}

const isForeign = ({ reading }: Judged) => reading.scope === 'level' || reading.scope === 'other'
const isOwn = ({ reading }: Judged) => reading.scope === 'own' && !reading.soft

/** The text gives the table's figure elsewhere: then the text is at odds with itself, not with the table. */
const saidRightly = (one: Judged, all: readonly Judged[]) =>
  all.some((other) => isOwn(other) && other.agrees && topic(other) === topic(one))

/** 收到 and 办理 of the same requests are one topic. */
const SAME_TOPIC: Partial<Record<Measure, Measure>> = { requests: 'received' }
const topic = ({ reading }: Judged) => SAME_TOPIC[reading.measure] ?? reading.measure

function factsOf({ reading, table }: Judged) {
  return {
    section: reading.sentence.section,
    cells: table?.cells ?? [],
    expected: reading.value,
    printed: table?.printed,
  }
}

/** 表三“一、本年新收·总计”; 表三“（四）无法提供”各项合计; 表四三组总计合计. */
function labelOf(report: AnnualReport, { table }: Judged): string {
  const labels = (table?.cells ?? []).map((cell) => cellLabel(cell, report.edition))
  const [first = ''] = labels
  if (labels.length === 1) return first
  const group = /^表三“（[三四五六]）[^\d·]+/.exec(first)?.[0]
  if (group && labels.every((label) => label.startsWith(group))) return `${group}”各项合计`
  const names = labels.map((label) => label.replace(/^表.“/, '').replace(/(?:·总计)?”$/, ''))
  return `${first.slice(0, 2)}${names.map((name) => `“${name}”`).join('')}合计`
}

function otherScope(report: AnnualReport, one: Judged): Finding {
  return finding('NARRATIVE_SCOPE', {
    ...factsOf(one),
    message:
      `正文“${one.reading.quote}”，${labelOf(report, one)}为 ${one.table?.printed}，` +
      '两处口径可能不同（本级与全域、本机关与其他机关），请确认并写明口径',
  })
}

function differs(report: AnnualReport, one: Judged): Finding {
  const stale = one.reading.scope === 'stale' ? '（所写年度也是上一年度）' : ''
  const nearest = one.table?.accepted.filter((value) => value !== one.table?.printed) ?? []
  const carried = ['received', 'column:naturalPerson', 'legalPersons'].includes(one.reading.measure) && nearest[0]
  const also = carried ? `，加上年结转为 ${nearest[0]}` : ''
  // A blank total whose parts were added up has a figure all the same.
  const cells = one.table?.cells ?? []
  const isBlank = one.table?.printed === 0 && cells.every((cell) => readable(report, cell).kind === 'blank')
  return finding('NARRATIVE_VS_TABLE', {
    ...factsOf(one),
    ...(isBlank ? { printed: null } : {}),
    message: `正文“${one.reading.quote}”${stale}，${labelOf(report, one)}${isBlank ? '空白' : `印为 ${one.table?.printed}`}${also}，两处应当一致，请核对`,
  })
}

/** The same thing said twice with two figures, of which the tables bear out at most one. */
function contradictions(judged: readonly Judged[]): readonly Finding[] {
  const groups = Map.groupBy(judged.filter(isOwn), topic)
  return [...groups.values()].flatMap((group) => {
    const first = group[0]
    const second = group.find((one) => first && contradict(first, one))
    if (!first || !second) return []
    return [
      finding('NARRATIVE_CONTRADICTION', {
        section: second.reading.sentence.section,
        cells: first.table?.cells ?? [],
        expected: first.reading.value,
        printed: second.reading.value,
        message: `正文前后不一：“${first.reading.quote}”与“${second.reading.quote}”，请核对`,
      }),
    ]
  })
}

function contradict(a: Judged, b: Judged): boolean {
  if (a.reading.value === b.reading.value || a.reading.measure === 'handled') return false
  // Without the table's figures 新收 713 and 共收 749 cannot be told from an error; 未收到 beside a number can.
  if (!a.table) return a.reading.measure === b.reading.measure && (a.reading.value === 0 || b.reading.value === 0)
  return !(a.agrees && b.agrees)
}

/** 共收到10件，其中自然人7件、法人或其他组织2件: the parts of one sentence do not make its whole. */
function partsAgainstWhole(judged: readonly Judged[]): readonly Finding[] {
  const sentences = Map.groupBy(judged, ({ reading }) => reading.sentence)
  return [...sentences.values()].flatMap((group) => {
    const of = (measure: Measure) => group.find(({ reading }) => reading.measure === measure && !reading.soft)?.reading
    const whole = of('received')
    const natural = of('column:naturalPerson')
    const legal = of('legalPersons')
    if (!whole || !natural || !legal || natural.value + legal.value === whole.value) return []
    return [
      finding('NARRATIVE_CONTRADICTION', {
        section: whole.sentence.section,
        expected: whole.value,
        printed: natural.value + legal.value,
        message:
          `正文“${whole.quote}”，而自然人 ${natural.value} 件、法人或其他组织 ${legal.value} 件，` +
          `合计 ${natural.value + legal.value} 件，请核对`,
      }),
    ]
  })
}
