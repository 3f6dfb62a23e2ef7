import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takingTurns } from './taking-turns.ts'

test('同时只放进规定的几个，其余按先后等候；出错的也让出位置', async () => {
  const turn = takingTurns(2)
  const log: string[] = []
  const ends = new Map<string, () => void>()
  const enter = (name: string) =>
    turn(async () => {
      log.push(`进 ${name}`)
      await new Promise<void>((resolve) => ends.set(name, resolve))
      if (name === '甲') throw new Error('甲')
      return name
    })
  const all = Promise.allSettled(['甲', '乙', '丙', '丁'].map(enter))
  const steps = async (name: string) => {
    ends.get(name)?.()
    await new Promise(setImmediate)
  }
  await new Promise(setImmediate)
  assert.deepEqual(log, ['进 甲', '进 乙'])
  await steps('甲')
  assert.deepEqual(log, ['进 甲', '进 乙', '进 丙'])
  await steps('乙')
  await steps('丙')
  await steps('丁')
  const ended = await all
  assert.deepEqual(
    ended.map((each) => (each.status === 'fulfilled' ? each.value : '出错')),
    ['出错', '乙', '丙', '丁'],
  )
})
