// `npm run bench`: everything side by side in one run. `npm run bench -- --quick` for a short one.
import { availableParallelism, cpus, loadavg } from 'node:os'
import { measureAudit } from './audit.ts'
import { type BenchOptions, printed, type Section } from './harness.ts'
import { inventedFiles, inventedReports } from './inputs.ts'
import { measureMemory } from './memory.ts'
import { measureReading } from './reading.ts'
import { measureRollUp } from './roll-up.ts'
import { measureWriting } from './writing.ts'

const options: BenchOptions = { quick: process.argv.includes('--quick') }
const show = (section: Section) => process.stdout.write(`${printed(section)}\n`)

const machine = `${availableParallelism()} 核 ${cpus()[0]?.model.trim() ?? ''}，Node ${process.versions.node}`
process.stdout.write(`${machine}${options.quick ? '，简测' : ''}\n`)
const [load = 0] = loadavg()
if (load > availableParallelism() / 2)
  process.stdout.write(`机器正忙（负载 ${load.toFixed(1)}）：毫秒数偏大，并排的比值仍可参考。\n`)
process.stdout.write('\n')

const reports = inventedReports()
const files = await inventedFiles(options.quick ? reports.slice(0, 12) : reports)
for (const section of await measureReading(files, options)) show(section)
show(await measureWriting(reports, options))
show(await measureMemory(files, options))
show(measureRollUp(reports, options))
show(await measureAudit(options))
