import { createHash } from 'node:crypto'
import {
  ORGANISATION_LEVELS,
  type Organisation,
  type OrganisationLevel,
  type OrganisationStore,
} from '../organisations/index.ts'
import { check } from './check/check.ts'
import type { FindingCode } from './codes.ts'
import { sortFindings } from './finding.ts'
import type { FileStore, IncomingFile, ReportReader, ReportStore } from './ports.ts'
import type { AnnualReport, Finding } from './report.ts'

export interface ImportContext {
  readonly reader: Pick<ReportReader, 'read'>
  readonly reports: Pick<ReportStore, 'findBySha256' | 'keep'>
  readonly organisations: Pick<OrganisationStore, 'findByCode' | 'findAllByName' | 'add'>
  readonly originals: Pick<FileStore, 'put'>
  /** The bytes of a file. Where it rejects, the reader is asked for the file, and says why it cannot be read. */
  contentOf(file: IncomingFile): Promise<Uint8Array>
  /** ISO instant. */
  now(): string
}

/** What stands in where a document doesn't say it. */
export interface ImportDefaults {
  readonly year?: number
  /** Name or code. The code also settles which of several bodies of one name is meant. */
  readonly body?: string
}

export interface ImportSummary {
  /** Kept now: new reports, and new versions of known ones. */
  readonly read: number
  /** Kept before, the same bytes. */
  readonly unchanged: number
  /** Of those read, how many have findings of severity error. */
  readonly withErrors: number
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[]
}

/** The reader has child processes of its own; these many files keep them busy. */
const AT_ONCE = 3

/**
 * Stores reports, each once by its bytes: run again after an interruption, it goes on where it stopped. Files are read side by
 * side and kept in their order, so that of two reports for one body and year the later file is in force.
 * @param onProgress files finished so far, and the name of the last
 * @throws whatever the stores throw; what was kept until then stays kept
 */
export async function importReports(
  context: ImportContext,
  files: AsyncIterable<IncomingFile> | readonly IncomingFile[],
  onProgress: (done: number, file: string) => void = () => {},
  defaults: ImportDefaults = {},
): Promise<ImportSummary> {
  const endings: NamedEnding[] = []
  const underWay: { readonly file: string; readonly prepared: Promise<Prepared> }[] = []
  const finishFirst = async (): Promise<void> => {
    const first = underWay.shift()
    if (!first) return
    endings.push({ file: first.file, ...(await keep(context, await first.prepared, defaults)) })
    onProgress(endings.length, first.file)
  }
  try {
    for await (const file of files) {
      underWay.push({ file: file.name, prepared: watched(prepare(context, file, defaults)) })
      if (underWay.length >= AT_ONCE) await finishFirst()
    }
    while (underWay.length > 0) await finishFirst()
  } finally {
    await Promise.allSettled(underWay.map((one) => one.prepared))
  }
  return summary(endings)
}

/** A file that fails while an earlier one is still being kept fails when its turn comes, not as an unhandled rejection. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}

/** How it went with one file. */
interface Ending {
  readonly outcome: 'read' | 'unchanged' | 'unreadable'
  readonly withErrors?: boolean
  /** Why it is unreadable. */
  readonly reason?: string
}

type NamedEnding = Ending & { readonly file: string }

function summary(endings: readonly NamedEnding[]): ImportSummary {
  const count = (outcome: Ending['outcome']): number => endings.filter((one) => one.outcome === outcome).length
  return {
    read: count('read'),
    unchanged: count('unchanged'),
    withErrors: endings.filter((one) => one.withErrors).length,
    unreadable: endings.flatMap(({ file, reason }) => (reason === undefined ? [] : [{ file, reason }])),
  }
}

/** A file that is ready to be kept, or has come to its end already. */
type Prepared = Ending | { readonly outcome: 'to-keep'; readonly report: AttributedReport; readonly bytes: Uint8Array }

type AttributedReport = AnnualReport & { readonly year: number; readonly body: string }

async function prepare(context: ImportContext, file: IncomingFile, defaults: ImportDefaults): Promise<Prepared> {
  const bytes = await context.contentOf(file).catch((fault: unknown) => ({ fault }))
  if ('fault' in bytes) {
    const asked = await context.reader.read(file)
    if (asked.ok) throw bytes.fault
    return unreadable(asked.error.message)
  }
  if (await isKept(context, sha256(bytes), defaults)) return { outcome: 'unchanged' }
  const read = await context.reader.read({ name: file.name, bytes })
  if (!read.ok) return unreadable(read.error.message)
  const year = read.value.year ?? defaults.year
  const body = read.value.body?.trim() || (await nameOf(context, defaults.body))
  if (year === undefined) return unreadable(NO_YEAR)
  if (!body) return unreadable(NO_BODY)
  return { outcome: 'to-keep', report: { ...read.value, year, body }, bytes }
}

const NO_YEAR = '标题、正文和表格中都没有写明是哪一年度的报告。请用 --year 指明，例如 --year 2024。'
const NO_BODY = '报告中没有写明是哪个行政机关的。请用 --body 指明机关全称。'
const SAME_NAMES = (name: string, codes: readonly string[]): string =>
  `有 ${codes.length} 个机关都叫“${name}”，报告没有写明地区，不能确定是哪一个。请用 --body 指明机关代码（${codes.join('、')}）。`

const unreadable = (reason: string): Ending => ({ outcome: 'unreadable', reason })
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function nameOf({ organisations }: ImportContext, body: string | undefined): Promise<string | undefined> {
  const given = body?.trim()
  return given ? ((await organisations.findByCode(given))?.name ?? given) : undefined
}

/** Whether the bytes are kept, and not under a year or body that the caller now says otherwise. */
async function isKept(context: ImportContext, hash: string, { year, body }: ImportDefaults): Promise<boolean> {
  const kept = await context.reports.findBySha256(hash)
  if (!kept || (year !== undefined && year !== kept.year)) return false
  if (body === undefined || body.trim() === kept.bodyCode) return true
  return (await context.organisations.findByCode(kept.bodyCode))?.name === body.trim()
}

/** The original first: a report in the list always has its file. */
async function keep(context: ImportContext, prepared: Prepared, defaults: ImportDefaults): Promise<Ending> {
  if (prepared.outcome !== 'to-keep') return prepared
  const { report, bytes } = prepared
  const found = await bodyOf(context.organisations, report, defaults)
  if ('severalCodes' in found) return unreadable(SAME_NAMES(report.body, found.severalCodes))
  const { file, format } = report.source ?? {}
  const original = file && format ? { sha256: sha256(bytes), file, format, bytes: bytes.length } : null
  if (original) await context.originals.put(bytes)
  const known = atLevel(report, found.level)
  const { outcome } = await context.reports.keep(found.code, known, original, context.now())
  if (outcome === 'unchanged') return { outcome }
  return { outcome: 'read', withErrors: known.findings.some((one) => one.severity === 'error') }
}

/** What a body may make rules of is certain only where the register knows its level (K7). */
function atLevel(report: AttributedReport, level: OrganisationLevel | null): AttributedReport {
  if (level === null) return report
  const isOfLevel = (found: Finding): boolean => found.code === ('IMPLAUSIBLE_LEVEL' satisfies FindingCode)
  const certain = check(report, { level }).filter(isOfLevel)
  return { ...report, findings: sortFindings([...report.findings.filter((one) => !isOfLevel(one)), ...certain]) }
}

/** The body of the report's name and region, added if it is new; the codes where the name alone leaves several. */
async function bodyOf(
  organisations: ImportContext['organisations'],
  { body: name, region, level }: AttributedReport,
  defaults: ImportDefaults,
): Promise<Organisation | { readonly severalCodes: readonly string[] }> {
  const named = await organisations.findAllByName(name)
  const only = region === null && named.length === 1 ? named[0] : undefined
  const known =
    named.find((one) => one.code === defaults.body?.trim()) ?? named.find((one) => one.region === region) ?? only
  if (known) return known
  if (region === null && named.length > 1) return { severalCodes: named.map((one) => one.code) }
  return organisations.add({ name, region, level: isLevel(level) ? level : null, parentCode: null })
}

const isLevel = (level: string | null): level is OrganisationLevel =>
  level !== null && Object.hasOwn(ORGANISATION_LEVELS, level)
