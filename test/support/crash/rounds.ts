import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { outsideEvidence, verifyAudit } from '../../../src/capabilities/audit/index.ts'
import { compose } from '../../../src/compose.ts'
import { addDays, type Day, day } from '../../../src/law/day/index.ts'
import { gone, isRunning, parentOf, script, serverPid } from '../embedded-process.ts'
import { random } from '../fuzz/random.ts'

/** An act that the program said it had done. */
export interface Acknowledged {
  readonly bodyId: string
  readonly version: number
  readonly reason: string
}

/** What is killed: the program, PostgreSQL under it, both, and the process that keeps watch between them. */
const VICTIMS = [['program'], ['database'], ['program', 'database'], ['keeper', 'database', 'program']] as const
/** In the first moments there may be no database yet. */
const WHILE_STARTING = ['database', 'program'] as const
type Victims = (typeof VICTIMS)[number] | typeof WHILE_STARTING

const WORDS = { program: '程序', database: '数据库', keeper: '看守进程' } as const

export interface Round {
  readonly number: number
  readonly killed: string
  /** Acts acknowledged in this round, and entries in the chains after it. */
  readonly acknowledged: number
  readonly entries: number
  /** Acts acknowledged after the database alone was killed. */
  readonly after: number
  readonly milliseconds: number
}

export interface Rounds {
  readonly dataDir: string
  readonly seed: number
  readonly told: Acknowledged[]
}

/**
 * One round: the server starts by itself on what the round before left, works, is killed at a moment that the seed decides. Then every act
 * ever acknowledged is there with its entry, and the chains are whole against the heads kept outside.
 */
export async function crashRound({ dataDir, seed, told }: Rounds, number: number): Promise<Round> {
  const start = performance.now()
  const dice = random(seed * 1000 + number)
  const starting = dice.oneIn(5)
  const victims = starting ? WHILE_STARTING : (VICTIMS[number % VICTIMS.length] ?? VICTIMS[0])
  const today = addDays(day('2026-01-01'), number)
  const before = told.length
  const after = await serveAndKill(
    dataDir,
    today,
    victims,
    starting ? { acts: 0, delay: dice.below(1500) } : { acts: 5 + dice.below(60), delay: dice.below(40) },
    told,
  )
  const entries = await check(dataDir, told, before > 0 && !starting)
  return {
    number,
    killed: `${starting ? '启动中的' : ''}${victims.map((one) => WORDS[one]).join('、')}`,
    acknowledged: told.length - before,
    entries,
    after,
    milliseconds: Math.round(performance.now() - start),
  }
}

/** Acts that must be acknowledged once PostgreSQL has been brought back. */
const GOES_ON = 20

async function serveAndKill(
  dataDir: string,
  today: Day,
  victims: Victims,
  when: { readonly acts: number; readonly delay: number },
  told: Acknowledged[],
): Promise<number> {
  const server = script('test/support/crash/server.ts', dataDir, today)
  const ended = once(server, 'exit')
  const goesOn = !victims.some((one) => one === 'program')
  let acts = 0
  let killed = false
  let after = 0
  const killSoon = () =>
    setTimeout(when.delay).then(() => {
      kill(dataDir, server, victims)
      killed = true
    })
  if (when.acts === 0) void killSoon()
  if (!server.stdout) throw new Error('no output to read')
  for await (const line of createInterface(server.stdout)) {
    const act: Acknowledged | { readonly address: string } = JSON.parse(line)
    if ('address' in act) continue
    told.push(act)
    acts += 1
    if (killed) after += 1
    if (acts === when.acts) void killSoon()
    if (goesOn && after === GOES_ON) server.kill('SIGKILL')
  }
  await ended
  assert.ok(killed, 'the server ended before it was killed')
  await gone(serverPid(dataDir))
  return goesOn ? after : 0
}

function kill(dataDir: string, server: ChildProcess, victims: Victims): void {
  const database = serverPid(dataDir)
  const running = database !== undefined && isRunning(database) ? database : undefined
  const pids = { program: server.pid, database: running, keeper: running && parentOf(running) }
  for (const victim of victims) {
    const pid = pids[victim]
    if (pid !== undefined && isRunning(pid)) process.kill(pid, 'SIGKILL')
  }
}

/**
 * @param anchored whether the server came up over entries of earlier rounds, and so has made an anchor
 * @returns how many entries the chains have
 */
async function check(dataDir: string, told: readonly Acknowledged[], anchored: boolean): Promise<number> {
  const services = await compose('crash').open({ dataDir }, () => {})
  try {
    for (const [bodyId, acts] of Map.groupBy(told, (act) => act.bodyId)) {
      const versions = new Map(
        (await services.settings.history(bodyId, 'retention.applicantYears')).map((one) => [one.version, one.reason]),
      )
      const entries = await services.audit.read(bodyId, null, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
      const entered = new Set(entries.map(({ detail }) => JSON.parse(detail).version))
      for (const { version, reason } of acts) {
        assert.equal(versions.get(version), reason, `act ${reason} was acknowledged and is lost`)
        assert.ok(entered.has(version), `act ${reason} has no entry in the chain`)
      }
      assert.equal(entries.length, versions.size, 'every act has its entry, and no entry is without its act')
    }
    const outside = await outsideEvidence(services.outsideHeads.lines() ?? [])
    const verdict = await verifyAudit({ trail: services.audit, outside })
    assert.deepEqual(verdict.breaks, [])
    assert.ok(!anchored || verdict.lastOutsideDay, 'a head is kept outside from the second start on')
    return verdict.entries
  } finally {
    await services.close()
  }
}
