// Child process of the kill rounds: `serve` as it is composed, on the data of a folder, while acts are done as fast as it can. Prints one
// line of JSON for each act that was acknowledged. Runs until it is killed; when the database is killed it has to go on by itself.

import type { Actor } from '../../../src/capabilities/accounts/index.ts'
import { changeSetting } from '../../../src/capabilities/settings/index.ts'
import { PLATFORM } from '../../../src/capabilities/transactions/index.ts'
import { compose } from '../../../src/compose.ts'
import { day } from '../../../src/law/day/index.ts'
import { runCli } from '../../../src/surfaces/cli/run-cli.ts'
import { systemConsole } from '../../../src/surfaces/cli/system-console.ts'
import type { Services } from '../../../src/surfaces/services.ts'
import type { Acknowledged } from './rounds.ts'

const [dataDir = '', today = ''] = process.argv.slice(2)
const KEY = 'retention.applicantYears'
const program = compose('crash')

const ACTOR: Actor = {
  personId: '0190a000-0000-7000-8000-000000000001',
  posts: [
    {
      id: '0190a000-0000-7000-8000-000000000002',
      kind: 'systemAdmin',
      bodyId: PLATFORM,
      substituteFor: null,
    },
  ],
  reaches: () => true,
}

/** One body's setting, changed again and again. A failure of the database is what happens here: the next try looks anew. */
async function change(services: Services, name: string): Promise<never> {
  const tell = (told: Acknowledged) => process.stdout.write(`${JSON.stringify(told)}\n`)
  for (;;) {
    try {
      const { id } = await services.organisations.add({ name, region: null, level: null, parentCode: null })
      for (;;) {
        const seen = (await services.settings.history(id, KEY))[0]?.version ?? 0
        const source = { at: `${today}T02:00:00.000Z`, address: '192.0.2.7' }
        const wanted = { bodyId: id, key: KEY, value: { is: (seen % 100) + 1 }, fromDay: day(today) } as const
        const doing = { actor: ACTOR, source, today: day(today) }
        const reason = `${name}第${seen + 1}次`
        const done = await changeSetting(services.atomically, doing, { ...wanted, reason, seen })
        if (done.ok) tell({ bodyId: id, version: done.value.version, reason })
      }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

const console_ = systemConsole()
await runCli(
  ['serve', '--data', dataDir, '--port', '0', '--host', '127.0.0.1', '--quiet'],
  {
    ...program,
    serve: (options) =>
      program.serve({
        ...options,
        listening: async (address) => {
          await options.listening(address)
          process.stdout.write(`${JSON.stringify({ address })}\n`)
          for (const name of ['清源县水利局', '清源县教育局', '清源县财政局', '清源县司法局']) {
            void change(options.services, name)
          }
        },
      }),
  },
  {
    ...console_,
    out: process.stderr,
    err: process.stderr,
    now: () => `${today}T01:00:00.000Z`,
    stopped: console_.stopped,
  },
)
