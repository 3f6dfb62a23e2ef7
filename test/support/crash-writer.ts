// Child process of the crash test: keeps reports in the database of a folder as fast as it can, and prints `year version` for
// each once it is kept. Runs until it, or the database, is killed.
import { annualReportStore, openDatabase, organisationStore } from '../../src/adapters/storage/index.ts'
import { sampleReport } from './sample-report.ts'

const [dataDir = '', round = '0'] = process.argv.slice(2)
const NOW = '2025-01-20T04:00:00.000Z'
const database = await openDatabase({ dataDir })
const reports = annualReportStore(database)
const { code } = await organisationStore(database).add({
  name: '清源县水利局',
  region: null,
  level: null,
  parentCode: null,
})

async function write(year: number): Promise<never> {
  for (let received = 0; ; received += 1) {
    const note = `第${round}轮第${received}次`
    const report = sampleReport({ year, received, narrative: { overview: note, problems: null, other: null } })
    const { version } = await reports.keep(code, report, null, NOW)
    process.stdout.write(`${year} ${version} ${note}\n`)
  }
}

// When the database is killed, the report under way fails; what was told until then is what counts.
await Promise.all([2021, 2022, 2023, 2024].map(write)).catch(() => process.exit(3))
