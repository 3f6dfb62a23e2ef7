import { createHash } from 'node:crypto'
import { readTable } from '../../src/adapters/documents/read/read-table.ts'
import { createRedactor } from '../../src/adapters/documents/redact/index.ts'
import { docxFiller } from '../../src/adapters/documents/write/index.ts'
import type {
  AnnualReport,
  DocumentWriter,
  FileStore,
  OriginalFile,
  ReportFilter,
  ReportListing,
  ReportReader,
  ReportStore,
  StoredReport,
} from '../../src/capabilities/annual-report/index.ts'
import { ok, refuse } from '../../src/capabilities/documents/index.ts'
import type { Organisation, OrganisationStore } from '../../src/capabilities/organisations/index.ts'
import type { Services } from '../../src/surfaces/services.ts'
import { memoryApplying, noCaseFiles } from './memory-applying.ts'
import { memoryAudit, memoryOutside } from './memory-audit.ts'
import { noCaseLetters } from './memory-case-letters.ts'
import { noChallenges } from './memory-challenges.ts'
import { memoryDisclosed, noProposals } from './memory-disclosed.ts'
import { memoryMessages } from './memory-messages.ts'
import { memoryOrganisations } from './memory-organisations.ts'
import { nobody, noTools } from './memory-people.ts'
import { noRedactions } from './memory-redactions.ts'
import { emptyRegister, emptyRegisterFiles } from './memory-register.ts'
import { anyTemplate, memoryFonts, memorySettings } from './memory-settings.ts'

/** Ports held in memory, for tests of the surfaces alone; how things are really stored is tested where they are. */
export interface MemoryServices extends Services {
  readonly reports: ReportStore & { readonly kept: StoredReport[] }
  /** Set to make `ready` reject. */
  down: boolean
}

/** Starts its children when it is first asked. */
const redactor = createRedactor()

export function memoryServices(): MemoryServices {
  const settings = memorySettings()
  const messages = memoryMessages()
  const organisations = memoryOrganisations()
  const audit = memoryAudit()
  const applying = memoryApplying()
  const disclosed = memoryDisclosed()
  const services: MemoryServices = {
    organisations,
    reports: memoryReports(organisations),
    originals: memoryFiles(),
    reader: jsonReader(),
    tables: { readTable: ({ name, bytes }) => readTable(bytes, name) },
    writer: textWriter(),
    settings,
    fonts: memoryFonts(),
    inspector: anyTemplate,
    audit: audit.trail,
    outsideHeads: memoryOutside(),
    ...messages,
    atomically: (work) =>
      work({
        settings,
        ...messages,
        organisations,
        ...nobody,
        ...emptyRegister,
        applying: applying.store,
        caseFiles: noCaseFiles,
        caseLetters: noCaseLetters,
        challenges: noChallenges,
        registerFiles: emptyRegisterFiles,
        redactions: noRedactions,
        proposals: noProposals,
        disclosed,
        audit: audit.log,
        anchors: audit.anchorStore,
      }),
    staff: nobody,
    register: emptyRegister,
    caseFiles: noCaseFiles,
    caseLetters: noCaseLetters,
    filler: docxFiller,
    challenges: noChallenges,
    registerFiles: emptyRegisterFiles,
    redactions: noRedactions,
    redactor,
    proposals: noProposals,
    disclosed,
    applying,
    peopleTools: noTools,
    identityProvider: null,
    down: false,
    ready: async () => {
      if (services.down) throw new Error('connection refused')
    },
  }
  return services
}

function memoryReports(organisations: OrganisationStore): MemoryServices['reports'] {
  const kept: StoredReport[] = []
  const inForce = (): readonly StoredReport[] => kept.filter((s) => s.inForce)
  return {
    kept,
    list: async (filter) => {
      const rows = await Promise.all(inForce().map(async (s) => listing(s, await organisations.findByCode(s.bodyCode))))
      const found = rows.filter((row) => matches(row, filter)).sort(order(filter.sort ?? 'attention'))
      const from = (filter.page - 1) * filter.size
      return { total: found.length, items: found.slice(from, from + filter.size) }
    },
    facets: async () => ({
      years: [...new Set(kept.map((s) => s.year))].sort((a, b) => b - a),
      regions: [...new Set((await organisations.list()).flatMap((o) => o.region ?? []))].sort(),
    }),
    find: async (code, year, version) =>
      kept.find((s) => s.bodyCode === code && s.year === year && (version ? s.version === version : s.inForce)),
    versions: async (code, year) => kept.filter((s) => s.bodyCode === code && s.year === year),
    history: async (code) =>
      inForce()
        .filter((s) => s.bodyCode === code)
        .sort((a, b) => a.year - b.year),
    keep: async (bodyCode, report, original, keptAt) => {
      const before = kept.filter((s) => s.bodyCode === bodyCode && s.year === report.year)
      for (const old of before) kept[kept.indexOf(old)] = { ...old, inForce: false }
      const version = before.length + 1
      kept.push({ bodyCode, year: report.year, version, inForce: true, keptAt, original, report })
      return { outcome: version === 1 ? 'new' : 'new-version', version }
    },
    findBySha256: async (sha256) => kept.find((s) => s.original?.sha256 === sha256),
  }
}

function listing(stored: StoredReport, body: Organisation | undefined): ReportListing {
  const { bodyCode, year, version, keptAt, report, original } = stored
  const count = (severity: string): number => report.findings.filter((f) => f.severity === severity).length
  return {
    bodyCode,
    bodyName: body?.name ?? bodyCode,
    region: body?.region ?? null,
    level: body?.level ?? null,
    year,
    version,
    edition: report.edition,
    format: original?.format ?? null,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    newReceived: report.table3.rows.newReceived?.[6] ?? null,
    keptAt,
  }
}

const matches = (row: ReportListing, filter: ReportFilter): boolean =>
  (!filter.body || row.bodyName.includes(filter.body) || row.bodyCode === filter.body) &&
  (!filter.year || row.year === filter.year) &&
  (!filter.region || row.region === filter.region) &&
  (!filter.attention || row.errors + row.warnings > 0)

function order(sort: NonNullable<ReportFilter['sort']>): (a: ReportListing, b: ReportListing) => number {
  const byName = (a: ReportListing, b: ReportListing): number => a.bodyName.localeCompare(b.bodyName, 'zh')
  const byYear = (a: ReportListing, b: ReportListing): number => b.year - a.year
  if (sort === 'name') return (a, b) => byName(a, b) || byYear(a, b)
  if (sort === 'year') return (a, b) => byYear(a, b) || byName(a, b)
  return (a, b) => b.errors - a.errors || b.warnings - a.warnings || byYear(a, b) || byName(a, b)
}

function memoryFiles(): FileStore {
  const files = new Map<string, Uint8Array>()
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      files.set(sha256, bytes)
      return sha256
    },
    get: async (sha256) => files.get(sha256),
  }
}

/** Takes report JSON as it stands and refuses everything else: enough to follow a file through a surface. */
function jsonReader(): ReportReader {
  return {
    read: async (file) => {
      const text = 'bytes' in file ? new TextDecoder().decode(file.bytes) : ''
      try {
        return ok(JSON.parse(text) as AnnualReport)
      } catch {
        return refuse({ kind: 'not-a-report', message: '文件中没有找到年度报告的三张表。请确认选对了文件。' })
      }
    },
    close: async () => {},
  }
}

/** Bytes that say what was asked for. */
function textWriter(): DocumentWriter {
  return {
    workbook: async () => new Uint8Array(),
    longSheet: async function* () {},
    write: async (document, format) => new TextEncoder().encode(`${format} ${document.title}`),
    close: async () => {},
  }
}

export const originalOf = (file: string, format: OriginalFile['format'], bytes: Uint8Array): OriginalFile => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  file,
  format,
  bytes: bytes.length,
})
