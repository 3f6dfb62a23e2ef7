import { type AnnualReport, check, type ReportStore } from '../annual-report/index.ts'
import type { OrganisationRegister, OrganisationStore } from '../organisations/index.ts'
import type { Atomically } from '../transactions/index.ts'
import { demoCounty } from './county.ts'
import { enterDemoHistory } from './history.ts'

export interface FillContext {
  readonly organisations: Pick<OrganisationStore, 'add'>
  readonly reports: Pick<ReportStore, 'history' | 'keep'>
  readonly atomically: Atomically<{ readonly organisations: OrganisationRegister }>
  /** UUIDv7. */
  newId(): string
  /** ISO instant. */
  now(): string
}

/**
 * Puts the invented county into the stores. Interrupted, it goes on where it stopped when called again; called on what is complete, it
 * changes nothing. Whether the stores are empty enough for it is the caller's to ask.
 * @throws whatever the stores throw; nothing is written before every report is made and checked
 */
export async function fillDemoCounty(context: FillContext): Promise<void> {
  const { organisations, predecessors, reports } = demoCounty()
  const checked = reports.map(({ bodyCode, report }) => ({ bodyCode, report: withFindings(report) }))
  for (const organisation of [...organisations, ...predecessors]) await context.organisations.add(organisation)
  await context.atomically((unit) => enterDemoHistory(unit.organisations, context.now(), context.newId))
  const kept = new Set<string>()
  for (const { code } of organisations)
    for (const { year } of await context.reports.history(code)) kept.add(`${code}/${year}`)
  const keptAt = context.now()
  for (const { bodyCode, report } of checked)
    if (!kept.has(`${bodyCode}/${report.year}`)) await context.reports.keep(bodyCode, report, null, keptAt)
}

/** The county's register knows every level, so a 规章 of a town is an error here. */
const withFindings = <R extends AnnualReport>(report: R): R => ({
  ...report,
  findings: check(report, report.level === null ? {} : { level: report.level }),
})
