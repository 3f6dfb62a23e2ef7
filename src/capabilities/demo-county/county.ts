import type { AnnualReport, FindingCode } from '../annual-report/index.ts'
import type { OrganisationToAdd } from '../organisations/index.ts'
import { BODIES, COUNTY } from './bodies.ts'
import { COUNTY_CODE, DEMO_YEARS, type DemoYear } from './body.ts'
import { addUp } from './county-sum.ts'
import { figuresOf, type YearFigures } from './figures.ts'
import { MISTAKES } from './mistakes.ts'
import { narrativeOf, type Voice } from './narratives.ts'
import { PREDECESSOR, REGISTRATION } from './registration.ts'
import { cellsOf, tablesOf } from './tables.ts'
import { tell } from './told.ts'

export interface DemoReport {
  readonly bodyCode: string
  /** Without findings: whoever keeps it computes them. */
  readonly report: AnnualReport & { readonly year: number }
  /** The codes that checking it, alone or against the year before, has to find. Empty: nothing is wrong with it. */
  readonly planted: readonly FindingCode[]
  /** Codes that only reading the rendered report finds: of titles and headings. */
  readonly onReading: readonly FindingCode[]
  /** The report whose words it copies; a comparison of the two shows it. */
  readonly copyOf?: { readonly bodyCode: string; readonly year: number }
}

export interface DemoCounty {
  /** The county first, then its bodies. */
  readonly organisations: readonly (OrganisationToAdd & { readonly code: string })[]
  /** Bodies that ended before the reports begin. */
  readonly predecessors: readonly (OrganisationToAdd & { readonly code: string })[]
  /** Oldest year first. */
  readonly reports: readonly DemoReport[]
}

/** 云川省安平市清源县, which does not exist: its bodies and four years of their reports, the same at every call. */
export function demoCounty(): DemoCounty {
  const parts = BODIES.map((body) => ({ voice: body, years: figuresOf(body) }))
  const county = {
    voice: COUNTY,
    years: Object.fromEntries(DEMO_YEARS.map((year) => [year, addUp(parts.map((p) => p.years[year]))])) as Record<
      DemoYear,
      YearFigures
    >,
  }
  const all = [county, ...parts]
  return {
    organisations: all.map(({ voice }) => ({ ...voice.organisation, ...REGISTRATION[voice.organisation.code] })),
    predecessors: [PREDECESSOR],
    reports: DEMO_YEARS.flatMap((year) => all.map(({ voice, years }) => reportOf(voice, year, years[year]))),
  }
}

function reportOf(voice: Voice, year: DemoYear, figures: YearFigures): DemoReport {
  const { code, name, level, region } = voice.organisation
  const mistake = MISTAKES[`${code}/${year}`]
  const clean = tablesOf(figures)
  const tables = mistake?.tables?.(clean, figures) ?? clean
  const words = mistake?.copyOf && { voice: voiceOf(mistake.copyOf.bodyCode), year: mistake.copyOf.year }
  const right = {
    title: `${name}${year}年政府信息公开工作年度报告`,
    narrative: narrativeOf(voice, year, tell(tables, clean, figures), words),
  }
  const wording = mistake?.words?.(right) ?? right
  return {
    bodyCode: code,
    planted: mistake?.planted ?? [],
    onReading: mistake?.onReading ?? [],
    ...(mistake?.copyOf ? { copyOf: mistake.copyOf } : {}),
    report: {
      schema: 'gongkai/annual-report/1',
      edition: tables.edition,
      year,
      body: name,
      level,
      region,
      ...wording,
      table2: tables.table2,
      table3: tables.table3,
      table4: tables.table4,
      cells: cellsOf(tables),
      findings: [],
    },
  }
}

function voiceOf(code: string): Voice {
  const voice = code === COUNTY_CODE ? COUNTY : BODIES.find((body) => body.organisation.code === code)
  if (!voice) throw new Error(`no body ${code} in the invented county`)
  return voice
}
